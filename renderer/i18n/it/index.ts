import type { Messages } from '../messages.ts';
import { app } from './app.ts';
import { errors } from './errors.ts';
import { paper } from './paper.ts';

export const it: Messages = { app, errors, paper };

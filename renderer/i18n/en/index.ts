import { app } from './app.ts';
import { errors } from './errors.ts';
import { paper } from './paper.ts';

export const en = { app, errors, paper };

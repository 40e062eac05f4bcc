import type { Ask } from '../page-requests.ts';
import { asks, type CommandGroupEntries } from './entry.ts';

/** How the paper is shown. */
export const viewCommands = (ask: Ask) =>
  ({
    splitBeside: { keys: ['Mod-Alt-v'], command: asks(ask, 'split', ['beside']) },
    splitBelow: { command: asks(ask, 'split', ['below']) },
    otherPlace: { keys: ['Mod-Alt-b'], command: asks(ask, 'otherPlace', []) },
  }) satisfies CommandGroupEntries;

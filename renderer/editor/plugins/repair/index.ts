import { Plugin } from 'prosemirror-state';
import { repair } from '#shared/document/repair.ts';
import { touchesStructure } from '#shared/document/touches-structure.ts';

/**
 * Keeps the paper sound: a mark that went takes its note along, a mark that came brings its own. The repair
 * belongs to the step that made it necessary, so one undo takes back both.
 */
export const repairPlugin = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _before, state) =>
      touchesStructure(transactions) ? repair(state) : null,
  });

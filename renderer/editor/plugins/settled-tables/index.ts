import { EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { fixTables, fixTablesKey } from 'prosemirror-tables';

/** A table that is not settled after so many rounds is left as it is. */
const mostRounds = 8;

/**
 * Mends tables to the end. What prosemirror-tables mends at once may leave something that its next look finds;
 * undoing and doing it again would then give another table than the one there was.
 */
const settled = (state: EditorState): Transaction | null => {
  const { tr } = state;
  for (let round = 0; round < mostRounds; round++) {
    const more = fixTables(EditorState.create({ doc: tr.doc }));
    if (!more) return tr.docChanged ? tr : null;
    for (const step of more.steps) tr.step(step);
  }
  return null;
};

/** Stands behind the plugin that mends tables, and looks only where that has mended one. */
export const settledTablesPlugin = (): Plugin =>
  new Plugin({
    appendTransaction: (transactions, _old, state) =>
      transactions.some((tr) => tr.getMeta(fixTablesKey)) ? settled(state) : null,
  });

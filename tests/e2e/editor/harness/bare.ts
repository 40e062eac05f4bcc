import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { longPaper } from './papers.ts';

/** The same paper in ProseMirror with history and base keymap alone: what an edit costs at the least. */
const query = new URLSearchParams(location.search);
const doc = longPaper(
  Number(query.get('notes')),
  Number(query.get('words')),
  Number(query.get('second') ?? 0),
);
const mount = document.getElementById('page');
if (mount) {
  mount.className = 'page-editor';
  // For the bench: drawing alone, from the document to the frame that shows it.
  const start = performance.now();
  requestAnimationFrame(() => setTimeout(() => performance.measure('drawn', { start })));
  new EditorView({ mount }, { state: EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] }) });
}

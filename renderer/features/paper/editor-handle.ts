import { NodeSelection, Selection } from 'prosemirror-state';
import type { CitationItem } from '#shared/citations/citation.ts';
import { wordCount } from '#shared/document/facts.ts';
import type { SourceId } from '#shared/ids.ts';
import type { PaperEditor } from '../../editor/create-editor.ts';
import { partRange } from '../../editor/places.ts';
import { numbersOf } from '../../editor/plugins/numbering/index.ts';
import type { SaveState } from './autosave.ts';

export type OutlineEntry = {
  text: string;
  level: 1 | 2 | 3;
  /** "1", "1.1"; null for a heading without a number. */
  number: string | null;
  /** Position before the heading. */
  pos: number;
};

/** What the outline and the status bar need of an open paper. */
export type EditorHandle = {
  /** Calls back after each change of the document, the selection or the save state. */
  subscribe: (listener: () => void) => () => void;
  outline: () => readonly OutlineEntry[];
  /** The index in the outline of the section the caret is in; -1 before the first. */
  currentHeading: () => number;
  goTo: (pos: number) => void;
  /** The sources of the citation that is selected or touches the caret; none elsewhere. */
  citedHere: () => readonly SourceId[];
  /** Counted when asked for; blocks that did not change are not counted again. */
  counts: () => { body: number; notes: number; footnotes: number };
  readonly saveState: SaveState;
  /** Saves what is not saved; false if that failed. */
  flush: () => Promise<boolean>;
};

export type HandleSource = {
  editor: PaperEditor;
  saveState: () => SaveState;
  flush: () => Promise<boolean>;
  listeners: Set<() => void>;
};

export const createEditorHandle = ({ editor, saveState, flush, listeners }: HandleSource): EditorHandle => {
  const { view } = editor;
  let outlineOf: unknown = null;
  let entries: OutlineEntry[] = [];
  const outline = (): readonly OutlineEntry[] => {
    const { doc } = view.state;
    const body = doc.child(1);
    if (outlineOf === body) return entries;
    outlineOf = body;
    const { headings } = numbersOf(view.state);
    const start = partRange(doc, 'body').from;
    const found: OutlineEntry[] = [];
    body.forEach((node, offset) => {
      if (node.type.name !== 'heading') return;
      const number = headings[found.length] ?? null;
      found.push({ text: node.textContent, level: node.attrs.level, number, pos: start + offset });
    });
    entries = found;
    return entries;
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    outline,
    currentHeading: () => {
      const { head } = view.state.selection;
      return outline().findLastIndex((entry) => entry.pos < head);
    },
    goTo: (pos) => {
      const $pos = view.state.doc.resolve(Math.min(pos, view.state.doc.content.size));
      view.dispatch(view.state.tr.setSelection(Selection.near($pos)));
      const block = view.nodeDOM(pos);
      if (block instanceof Element) {
        const top = block.getBoundingClientRect().top - view.dom.getBoundingClientRect().top;
        view.dom.scrollTop += top - 32;
      }
      view.focus();
    },
    citedHere: () => {
      const { selection } = view.state;
      const { nodeBefore, nodeAfter } = selection.$head;
      const nodes = selection instanceof NodeSelection ? [selection.node] : [nodeAfter, nodeBefore];
      const citation = nodes.find((node) => node?.type.name === 'citation');
      return citation ? (citation.attrs.items as readonly CitationItem[]).map((item) => item.sourceId) : [];
    },
    counts: () => {
      const { body, notes } = wordCount(view.state.doc);
      return { body, notes, footnotes: numbersOf(view.state).notes.size };
    },
    get saveState() {
      return saveState();
    },
    flush,
  };
};

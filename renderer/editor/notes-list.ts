import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { printReference, referenceWords } from '#shared/document/cross-references.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import {
  asCitationId,
  asNoteId,
  asSourceId,
  type CitationId,
  type NoteId,
  type SourceId,
} from '#shared/ids.ts';
import { isSetByHand } from './commands/by-hand.ts';
import { selectMark, selectNote } from './commands/notes.ts';
import { noteInFocus } from './places.ts';
import { numbersOf } from './plugins/numbering/index.ts';
import { scrollBy, scrollUntilSettled } from './scrolling.ts';

/** What a note is made of, in order: words, printed citations, printed cross-references. */
export type NotePart = string | { citation: CitationId } | { reference: CrossReference };

/** A note as a list of notes shows it. */
export type NoteEntry = {
  id: NoteId;
  number: number;
  parts: readonly NotePart[];
  /** The sources it cites, each once. */
  sources: readonly SourceId[];
  /** Whether there are words in it beside its citations. */
  hasProse: boolean;
  /** Its citations in which something is set by hand. */
  byHand: readonly CitationId[];
};

/** The notes of the paper on the page. */
export type PaperNotes = {
  /** In the order of their numbers; the same list as long as nothing in it has changed. */
  entries: () => readonly NoteEntry[];
  /** The note the caret is in or at whose mark it is. */
  current: () => NoteId | null;
  /** A cross-reference of a note as it is printed now, and whether what it names is gone. */
  printReference: (reference: CrossReference) => { text: string; missing: boolean };
  /** Puts the caret into a note, with its mark in sight. */
  goTo: (id: NoteId) => void;
  /** Puts the caret behind the mark of a note. */
  goToMark: (id: NoteId) => void;
};

type Summary = Pick<NoteEntry, 'parts' | 'sources' | 'hasProse' | 'byHand'>;
const summaries = new WeakMap<Node, Summary>();

/** Reads a note once; nodes never change. */
const summaryOf = (note: Node): Summary => {
  const known = summaries.get(note);
  if (known) return known;
  const parts: NotePart[] = [];
  const sources = new Set<SourceId>();
  const byHand: CitationId[] = [];
  const say = (text: string): void => {
    const last = parts.at(-1);
    if (typeof last === 'string') parts[parts.length - 1] = last + text;
    else parts.push(text);
  };
  note.descendants((node) => {
    if (node.isTextblock && parts.length > 0) say(' ');
    if (node.isText) say(node.text ?? '');
    else if (node.type === schema.nodes.hard_break) say(' ');
    else if (node.type === schema.nodes.cross_reference)
      parts.push({ reference: node.attrs as CrossReference });
    else if (node.type === schema.nodes.citation) {
      const id = asCitationId(String(node.attrs.id));
      parts.push({ citation: id });
      for (const { sourceId } of node.attrs.items as CitationItem[]) sources.add(asSourceId(sourceId));
      if (isSetByHand(node)) byHand.push(id);
    }
  });
  // What divides two citations, and the full stop behind the last, are no words.
  const hasProse = parts.some((part) =>
    typeof part === 'string' ? /[\p{L}\p{N}]/u.test(part) : 'reference' in part,
  );
  const summary = { parts, sources: [...sources], hasProse, byHand };
  summaries.set(note, summary);
  return summary;
};

/** The strip of the text that is in sight, from the upper edge of the page to the notes. */
const textInSight = (view: EditorView): { top: number; bottom: number } => {
  const page = view.dom.getBoundingClientRect();
  const notes = view.dom.querySelector(':scope > [data-type=notes]')?.getBoundingClientRect();
  return { top: page.top, bottom: notes && notes.height > 0 ? notes.top : page.bottom };
};

/** Brings the mark of a note into the upper third of the text, unless it is in sight. */
const showMark = (view: EditorView, id: NoteId): void =>
  scrollUntilSettled(view, () => {
    const mark = view.dom.querySelector(`.note-mark[data-note-id="${CSS.escape(id)}"]`);
    if (!mark) return false;
    const place = mark.getBoundingClientRect();
    const seen = textInSight(view);
    if (place.top >= seen.top && place.bottom <= seen.bottom) return false;
    return scrollBy(view.dom, place.top - seen.top - (seen.bottom - seen.top) / 3);
  });

/** Reads the notes of the paper in a view. What did not change since the last time is not read again. */
export const createNotesList = (view: EditorView): PaperNotes => {
  let container: Node | null = null;
  let numbers: ReadonlyMap<NoteId, number> | null = null;
  let list: readonly NoteEntry[] = [];
  const entryOf = new WeakMap<Node, NoteEntry>();
  return {
    entries: () => {
      const { doc } = view.state;
      const notes = doc.child(doc.childCount - 1);
      const { notes: current } = numbersOf(view.state);
      if (notes === container && current === numbers) return list;
      container = notes;
      numbers = current;
      const made = notes.children.map((note) => {
        const id = asNoteId(String(note.attrs.id));
        const number = current.get(id) ?? 0;
        const known = entryOf.get(note);
        if (known?.number === number) return known;
        const entry = { id, number, ...summaryOf(note) };
        entryOf.set(note, entry);
        return entry;
      });
      if (made.length !== list.length || made.some((entry, i) => entry !== list[i])) list = made;
      return list;
    },
    current: () => noteInFocus(view.state),
    printReference: (reference) => {
      const { notes, targets } = numbersOf(view.state);
      const words = referenceWords(metaOf(view.state.doc).lang);
      return printReference(reference, { blocks: targets, notes }, words);
    },
    goTo: (id) => {
      // A view without the focus does not scroll to its selection.
      view.focus();
      if (selectNote(id)(view.state, view.dispatch, view)) showMark(view, id);
    },
    goToMark: (id) => {
      // A view without the focus does not scroll to its selection.
      view.focus();
      if (selectMark(id)(view.state, view.dispatch, view)) showMark(view, id);
    },
  };
};

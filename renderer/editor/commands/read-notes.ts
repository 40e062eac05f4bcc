import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import type { CitationItem } from '#shared/citations/citation.ts';
import { objectCharacter } from '#shared/citations/parse/read-notes.ts';
import { tidyItem } from '#shared/document/citation-attrs.ts';
import { noteNumbers } from '#shared/document/reading-order.ts';
import { schema } from '#shared/document/schema.ts';
import { asNoteId, type NoteId, newCitationId } from '#shared/ids.ts';
import { marksBefore, noteInFocus, partAt, type Range } from '../places.ts';

/** What is to be read for sources: the words of a note, a selection, or null for what the caret is in. */
export type ReadingPlace = { note: NoteId } | Range | null;

/** A block of text, or a part of one, whose words are read. */
export type PassageToRead = {
  /** The position before the block. */
  block: number;
  /** The position of the first character. */
  from: number;
  text: string;
  italic: [number, number][];
  /** The number of the note; of the next one for a passage in the text. */
  number: number;
  inNote: boolean;
  /** Ids of the sources that each object character cites. */
  cited: string[][];
};

/** A note before the passages, for what it cites. */
export type NoteBefore = { number: number; cited: string[] };

/** Passages in the order of the paper, with the notes between and before them. */
export type NotesToRead = (PassageToRead | NoteBefore)[];

const citedBy = (node: Node): string[] =>
  node.type === schema.nodes.citation
    ? (node.attrs.items as CitationItem[]).map(({ sourceId }) => sourceId)
    : [];

const passage = (
  block: Node,
  pos: number,
  start: number,
  end: number,
): Omit<PassageToRead, 'number' | 'inNote'> => {
  let text = '';
  const italic: [number, number][] = [];
  const cited: string[][] = [];
  block.nodesBetween(start, end, (node, at) => {
    if (node.isText) {
      const piece = (node.text ?? '').slice(Math.max(0, start - at), end - at);
      if (node.marks.some(({ type }) => type === schema.marks.em))
        italic.push([text.length, text.length + piece.length]);
      text += piece;
    } else if (node.isLeaf) {
      text += objectCharacter;
      cited.push(citedBy(node));
    }
    return false;
  });
  return { block: pos, from: pos + 1 + start, text, italic, cited };
};

/** The notes that a place names, and the blocks of text with the parts of them that it takes in. */
const chosen = (state: EditorState, place: ReadingPlace): { notes: Set<NoteId>; inText: Range | null } => {
  if (place !== null && 'note' in place) return { notes: new Set([place.note]), inText: null };
  const { from, to } = place ?? state.selection;
  const notes = new Set<NoteId>();
  if (from < to)
    state.doc.nodesBetween(from, to, (node) => {
      if (node.type === schema.nodes.note || node.type === schema.nodes.footnote)
        notes.add(asNoteId(String(node.attrs.id)));
      return node.type !== schema.nodes.note;
    });
  const focused = from < to ? null : noteInFocus(state);
  if (focused !== null) notes.add(focused);
  const isText = notes.size === 0 && from < to && partAt(state.doc.resolve(from)) === 'body';
  return { notes, inText: isText ? { from, to } : null };
};

/** Whether there is something to read for sources where the caret is. */
export const canReadNotes = (state: EditorState): boolean => {
  const { notes, inText } = chosen(state, null);
  return notes.size > 0 || inText !== null;
};

/** What is to be read, with what the notes before cite, for "Ibid." and "cit.". */
export const notesToRead = (state: EditorState, place: ReadingPlace): NotesToRead => {
  const { notes, inText } = chosen(state, place);
  const numbers = noteNumbers(state.doc);
  const found: { number: number; order: number; entry: PassageToRead | NoteBefore }[] = [];
  const add = (number: number, entry: PassageToRead | NoteBefore): void => {
    found.push({ number, order: found.length, entry });
  };
  state.doc.descendants((node, pos) => {
    if (node.type === schema.nodes.note) {
      const number = numbers.get(asNoteId(String(node.attrs.id)));
      if (number === undefined) return false;
      if (notes.has(asNoteId(String(node.attrs.id))))
        node.descendants((block, at) => {
          if (!block.isTextblock) return true;
          const whole = passage(block, pos + 1 + at, 0, block.content.size);
          if (/\p{L}/u.test(whole.text)) add(number, { ...whole, number, inNote: true });
          return false;
        });
      else {
        const cited: string[] = [];
        node.descendants((inner) => void cited.push(...citedBy(inner)));
        add(number, { number, cited });
      }
      return false;
    }
    if (inText && node.isTextblock && pos + 1 < inText.to && pos + node.nodeSize - 1 > inText.from) {
      const start = Math.max(0, inText.from - pos - 1);
      const end = Math.min(node.content.size, inText.to - pos - 1);
      const part = passage(node, pos, start, end);
      const number = marksBefore(state.doc, part.from) + 1;
      if (/\p{L}/u.test(part.text)) add(number - 0.5, { ...part, number, inNote: false });
    }
    return !node.isTextblock;
  });
  found.sort((a, b) => a.number - b.number || a.order - b.order);
  const last = found.findLastIndex(({ entry }) => 'text' in entry);
  return found.slice(0, last + 1).map(({ entry }) => entry);
};

/** Words of the paper that are to become a citation, or nothing at all. */
export type Replacement = { from: number; to: number; items: readonly CitationItem[] };

/** Puts citations in place of words. The replacements do not touch each other; all of them are one step. */
export const putCitations =
  (replacements: readonly Replacement[]): Command =>
  (state, dispatch) => {
    if (replacements.length === 0) return false;
    const { tr } = state;
    for (const { from, to, items } of [...replacements].sort((a, b) => b.from - a.from)) {
      if (items.length === 0) tr.delete(from, to);
      else
        tr.replaceWith(
          from,
          to,
          schema.nodes.citation.create({ id: newCitationId(), items: items.map(tidyItem) }),
        );
    }
    const first = replacements.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(first + 1, tr.doc.content.size))));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

import type { Node } from 'prosemirror-model';
import type { NoteId } from '../ids.ts';
import { noteNumbers } from './reading-order.ts';

/** The parts of a paper that a search tells apart. */
export const paperParts = [
  'title',
  'subtitle',
  'author',
  'abstract',
  'keywords',
  'about',
  'text',
  'note',
] as const;
export type PaperPart = (typeof paperParts)[number];

/** A block of text of a paper, in the order of the document. */
export type PaperText = {
  part: PaperPart;
  /** The number of the note the block is in; 0 outside of notes. */
  note: number;
  /** The text, with the sign below for each mark and citation, so that places in it are places in the block. */
  text: string;
  /** Position before the first character. */
  pos: number;
};

/** Stands for what is no text within a block: a mark of a note, a citation, a line break. */
export const leafSign = '\uFFFC';

const partOf: Readonly<Record<string, PaperPart>> = {
  title: 'title',
  subtitle: 'subtitle',
  author: 'author',
  abstract: 'abstract',
  keywords: 'keywords',
  about: 'about',
  body: 'text',
  note: 'note',
};

/** Every block of a paper that has text. */
export const paperTexts = (doc: Node): PaperText[] => {
  const numbers = noteNumbers(doc);
  const found: PaperText[] = [];
  const visit = (node: Node, before: number, part: PaperPart, note: number): void => {
    const own = partOf[node.type.name] ?? part;
    const number = node.type.name === 'note' ? (numbers.get(node.attrs.id as NoteId) ?? 0) : note;
    if (node.inlineContent) {
      const text = node.textBetween(0, node.content.size, null, () => leafSign);
      if (/[\p{L}\p{N}]/u.test(text)) found.push({ part: own, note: number, text, pos: before + 1 });
      return;
    }
    node.forEach((child, offset) => {
      visit(child, before + 1 + offset, own, number);
    });
  };
  // The document itself has no token before its content.
  visit(doc, -1, 'text', 0);
  return found;
};

import type { Node } from 'prosemirror-model';
import type { CitationItem } from '../citations/citation.ts';
import { noteNumbers, notesById } from '../document/reading-order.ts';
import { schema } from '../document/schema.ts';
import type { CitationId, NoteId } from '../ids.ts';
import { quotePairs } from '../quotations/quote-pairs.ts';

/** What a paper quotes, with the citation it rests on. */
export type QuotedPassage = {
  text: string;
  /** Where it stands in the document, without its marks. */
  from: number;
  to: number;
  /** The number of the note it stands in, or whose mark follows it; 0 where it is cited in the text itself. */
  note: number;
  cites: readonly Cite[];
};

/** A source that is cited, and the citation that does. */
export type Cite = { citation: CitationId; item: CitationItem };

/** Fewer words are a term or an irony, and no quotation that could be checked. */
const fewest = 4;
/** How far behind a passage its citation stands at most, in characters. */
const reach = 200;

type Leaf = { at: number; note: number; cites: readonly Cite[] };

const citesIn = (node: Node): Cite[] => {
  const found: Cite[] = [];
  const read = (leaf: Node): void => {
    if (leaf.type !== schema.nodes.citation) return;
    const citation = leaf.attrs.id as CitationId;
    for (const item of leaf.attrs.items as CitationItem[]) found.push({ citation, item });
  };
  read(node);
  node.descendants(read);
  return found;
};

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * The passages in quotation marks and the block quotations of a paper that a citation follows, or, in a note, that
 * follow one. What nothing is cited for can't be held against anything.
 */
export const quotedPassages = (doc: Node): QuotedPassage[] => {
  const notes = notesById(doc);
  const numbers = noteNumbers(doc);
  const found: QuotedPassage[] = [];

  /** The text of a block, one character a position, and its citations. */
  const read = (block: Node, ownNote: number): { text: string; leaves: Leaf[] } => {
    let text = '';
    const leaves: Leaf[] = [];
    block.forEach((node) => {
      if (node.isText) {
        text += node.text ?? '';
        return;
      }
      if (node.type === schema.nodes.citation)
        leaves.push({ at: text.length, note: ownNote, cites: citesIn(node) });
      if (node.type === schema.nodes.footnote) {
        const note = notes.get(node.attrs.id as NoteId);
        const cites = note ? citesIn(note) : [];
        if (cites.length > 0)
          leaves.push({ at: text.length, note: numbers.get(node.attrs.id as NoteId) ?? 0, cites });
      }
      text += node.type === schema.nodes.hard_break ? '\n' : '\uFFFC';
    });
    return { text, leaves };
  };

  const find = (text: string, from: number, to: number, { note, cites }: Leaf): void => {
    found.push({ text: text.replaceAll('\uFFFC', ''), from, to, note, cites });
  };
  const inMarks = (block: Node, pos: number, ownNote: number): void => {
    const { text, leaves } = read(block, ownNote);
    if (leaves.length === 0) return;
    for (const { open, close, depth } of quotePairs(text)) {
      const passage = text.slice(open + 1, close);
      if (depth > 0 || countWords(passage) < fewest) continue;
      const behind = leaves.find(({ at }) => at > close && at - close <= reach);
      const leaf = behind ?? (ownNote > 0 ? leaves.findLast(({ at }) => at < open) : undefined);
      if (leaf) find(passage, pos + 2 + open, pos + 1 + close, leaf);
    }
  };
  const asBlock = (quote: Node, pos: number, ownNote: number): void => {
    const parts: string[] = [];
    let last: Leaf | undefined;
    quote.descendants((node) => {
      if (!node.inlineContent) return true;
      const { text, leaves } = read(node, ownNote);
      parts.push(text.replaceAll('\uFFFC', ''));
      last = leaves.at(-1) ?? last;
      return false;
    });
    const text = parts.join('\n\n');
    if (last && countWords(text) >= fewest) find(text, pos + 1, pos + quote.nodeSize - 1, last);
  };
  const visit = (node: Node, pos: number, ownNote: number): void => {
    if (node.type === schema.nodes.blockquote) asBlock(node, pos, ownNote);
    else if (node.inlineContent) inMarks(node, pos, ownNote);
    else
      node.forEach((child, offset) => {
        visit(child, pos + 1 + offset, ownNote);
      });
  };
  doc.forEach((part, start) => {
    if (part.type !== schema.nodes.notes) visit(part, start, 0);
    else
      part.forEach((note, offset) => {
        visit(note, start + 1 + offset, numbers.get(note.attrs.id as NoteId) ?? 0);
      });
  });
  return found.sort((a, b) => Number(a.note === 0) - Number(b.note === 0) || a.note - b.note);
};

import { Fragment, type Node } from 'prosemirror-model';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import type { CitationItem } from '#shared/citations/citation.ts';
import { tidyItem } from '#shared/document/citation-attrs.ts';
import { notesById } from '#shared/document/reading-order.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import { asNoteId, type NoteId, newNoteId } from '#shared/ids.ts';
import { partRange } from '../places.ts';
import { inSentence, plain } from './note-words.ts';

/*
 * What a change between a style that cites in notes and one that cites in the text does to the paper: notes
 * that hold nothing but citations become citations in the text, and the reverse. Notes with prose stay notes;
 * a phrase before or after a source goes along as its prefix or suffix.
 */

/** Stands for a citation in the plain text of a block, and nothing else. */
const citationSign = '\uE001';
const markSign = '\uE000';

/** One character for each position of a block's content. */
const signs = (content: Fragment): string =>
  content.textBetween(0, content.size, '', ({ type }) => {
    if (type === schema.nodes.citation) return citationSign;
    return type === schema.nodes.footnote ? markSign : '\uFFFC';
  });

/** A phrase like "see also, for a contrary view," is no sentence; what is longer is prose. */
const longestPhrase = 80;
const isPhrase = (text: string): boolean =>
  text.length <= longestPhrase && !/[.!?…:;]["'”’»)]*\s+\p{Lu}|[!?…]/u.test(text);
/** A full stop before a source ends a sentence, unless it is that of "cf." and its kind. */
const endsSentence = (before: string): boolean =>
  /\.["'”’»)]*\s*$/u.test(before) &&
  !/(?:^|[\s(])(?:cfr?|cp|e\.\s?g|i\.\s?e|es|esp|spec|in part|v|vd|vgl|z\.\s?B|s|al|etc|ecc)\.\s*$/iu.test(
    before,
  );

const itemsOf = (citation: Node): CitationItem[] => citation.attrs.items as CitationItem[];

/** Whether a citation carries more than its sources, which belongs to it alone. */
const isPlain = (citation: Node): boolean =>
  Object.entries(citation.attrs).every(
    ([name, value]) =>
      name === 'id' || name === 'items' || value === schema.nodes.citation.spec.attrs?.[name]?.default,
  );

type Piece = { readonly citation: Node; before: string; after: string };

/** The citations of a line with the phrases around them; null if anything else stands there. */
const pieces = (line: Fragment): Piece[] | null => {
  const found: Piece[] = [];
  let text = '';
  for (const node of line.content) {
    if (node.isText && node.marks.length === 0) text += node.text ?? '';
    else if (node.type === schema.nodes.citation) {
      const last = found.at(-1);
      if (!last) found.push({ citation: node, before: text, after: '' });
      else {
        // Between two sources stands a semicolon, which the style sets, and perhaps a phrase for the second.
        const between = /^\s*;\s*(.*)$/su.exec(text);
        if (!between) return null;
        found.push({ citation: node, before: between[1] ?? '', after: '' });
      }
      text = '';
    } else return null;
  }
  const last = found.at(-1);
  if (!last) return null;
  last.after = text.trimEnd().replace(/(?<!\.)\.$/u, '');
  return found.every(({ before, after }) => isPhrase(before) && !endsSentence(before) && isPhrase(after))
    ? found
    : null;
};

const lowerCase = (phrase: string): string => {
  const text = phrase.trimStart();
  return text === '' ? '' : plain(inSentence(Fragment.from(schema.text(text))));
};

/** The content of a note as one citation in the text; null if it is more than that. */
const asCitation = (note: Node): Node | null => {
  const line = note.childCount === 1 ? note.firstChild! : null;
  if (line?.type !== schema.nodes.paragraph) return null;
  const found = pieces(line.content);
  if (!found) return null;
  const [first] = found;
  // A text set by hand takes no phrase of the note along.
  const alone = found.length === 1 && `${first?.before}${first?.after}`.trim() === '';
  if (!alone && !found.every(({ citation }) => isPlain(citation))) return null;
  const items = found.flatMap(({ citation, before, after }, index) => {
    const own = itemsOf(citation).map((item) => ({ ...item }));
    const [start, end] = [own[0], own.at(-1)];
    if (start) start.prefix = (index === 0 ? lowerCase(before) : before) + (start.prefix ?? '');
    if (end) end.suffix = (end.suffix ?? '') + after;
    return own.map(tidyItem);
  });
  return first!.citation.type.create({ ...first!.citation.attrs, items });
};

/** Notes that something in the paper refers to keep their number, so they stay. */
const referredTo = (doc: Node): Set<string> => {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (node.type === schema.nodes.cross_reference && node.attrs.kind === 'note')
      ids.add(String(node.attrs.target));
  });
  return ids;
};

/** The notes that would become citations in the text, with these citations. */
const citingNotes = (doc: Node): Map<NoteId, Node> => {
  const found = new Map<NoteId, Node>();
  const kept = referredTo(doc);
  for (const [id, note] of notesById(doc)) {
    const citation = kept.has(id) ? null : asCitation(note);
    if (citation) found.set(id, citation);
  }
  return found;
};

type Edit = { from: number; to: number; content: Fragment };

const space = (): Node => schema.text(' ');
const opening = /(?:^|[\s([{“‘«"'/–—])$/u;
/** A full stop before a word that goes on in small letters is that of an abbreviation. */
const punctuationBefore = (before: string, after: string): string => {
  const sign = /[.,;:!?…]$/u.exec(before)?.[0] ?? '';
  return sign === '.' && /^\s*\p{Ll}/u.test(after) ? '' : sign;
};

/** Where marks stand side by side, the citations go before the punctuation and the other marks stay behind it. */
const marksToText = (block: Node, citations: ReadonlyMap<NoteId, Node>): Edit[] => {
  const text = signs(block.content);
  const edits: Edit[] = [];
  for (const group of text.matchAll(/\uE000+/gu)) {
    const start = group.index;
    const end = start + group[0].length;
    const marks = block.content.cut(start, end).content;
    const cited = marks.flatMap((mark) => citations.get(asNoteId(String(mark.attrs.id))) ?? []);
    if (cited.length === 0) continue;
    const before = text.slice(0, start);
    const sign = punctuationBefore(before, text.slice(end));
    const from = start - sign.length;
    const line: Node[] = [];
    for (const citation of cited) {
      if (line.length > 0 || !opening.test(text.slice(0, from))) line.push(space());
      line.push(citation);
    }
    line.push(...block.content.cut(from, start).content);
    line.push(...marks.filter((mark) => !citations.has(asNoteId(String(mark.attrs.id)))));
    if (sign === '' && /^[\p{L}\p{N}]/u.test(text.slice(end))) line.push(space());
    edits.push({ from, to: end, content: Fragment.from(line) });
  }
  return edits;
};

type NewNote = { id: NoteId; citation: Node };

/** The marks stand behind the punctuation that follows, and before those that are there already. */
const textToMarks = (block: Node): { edits: Edit[]; made: NewNote[] } => {
  const text = signs(block.content);
  const edits: Edit[] = [];
  const made: NewNote[] = [];
  for (const group of text.matchAll(/\uE001(?:[ \u00a0]?\uE001)*/gu)) {
    const end = group.index + group[0].length;
    const from = /\S[ \u00a0]$/u.test(text.slice(0, group.index)) ? group.index - 1 : group.index;
    const sign = /^[.,;:!?…]+[”’"'»)\]]*/u.exec(text.slice(end))?.[0] ?? '';
    const here = block.content
      .cut(group.index, end)
      .content.filter(({ type }) => type === schema.nodes.citation)
      .map((citation): NewNote => ({ id: newNoteId(), citation }));
    const marks = here.map(({ id }) => schema.nodes.footnote.create({ id }));
    const line = [...block.content.cut(end, end + sign.length).content, ...marks];
    edits.push({ from, to: end + sign.length, content: Fragment.from(line) });
    made.push(...here);
  }
  return { edits, made };
};

/** Every block of text of front and body that may have marks, with the position of its content. */
const blocksWithText = (doc: Node): { block: Node; start: number }[] => {
  const blocks: { block: Node; start: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.type === schema.nodes.notes) return false;
    if (node.inlineContent && node.type.contentMatch.matchType(schema.nodes.footnote))
      blocks.push({ block: node, start: pos + 1 });
    return !node.inlineContent;
  });
  return blocks;
};

/** From the end to the start, so that no position has to be mapped. */
const applyEdits = (tr: Transaction, edits: readonly Edit[]): void => {
  for (const { from, to, content } of [...edits].reverse()) tr.replaceWith(from, to, content);
};

/** How many notes hold nothing but citations, and how many stay notes in a style that cites in the text. */
export const countCitingNotes = (doc: Node): { citing: number; other: number } => {
  const citing = citingNotes(doc).size;
  return { citing, other: doc.child(doc.childCount - 1).childCount - citing };
};

/** How many citations stand in the text. */
export const countTextCitations = (doc: Node): number =>
  blocksWithText(doc).reduce((sum, { block }) => sum + textToMarks(block).made.length, 0);

/** Makes citations in the text of all notes that hold nothing else. */
export const notesToCitations: Command = (state, dispatch) => {
  const citations = citingNotes(state.doc);
  if (citations.size === 0) return false;
  if (dispatch) {
    const { tr } = state;
    const edits: Edit[] = [];
    for (const { block, start } of blocksWithText(state.doc))
      for (const { from, to, content } of marksToText(block, citations))
        edits.push({ from: start + from, to: start + to, content });
    let pos = partRange(state.doc, 'notes').from;
    state.doc.child(state.doc.childCount - 1).forEach((note) => {
      if (citations.has(asNoteId(String(note.attrs.id))))
        edits.push({ from: pos, to: pos + note.nodeSize, content: Fragment.empty });
      pos += note.nodeSize;
    });
    applyEdits(tr, edits);
    dispatch(tr);
  }
  return true;
};

/** Makes a note of every citation in the text. */
export const citationsToNotes: Command = (state, dispatch) => {
  const edits: Edit[] = [];
  const newNotes: Edit[] = [];
  const known = notesById(state.doc);
  let pos = partRange(state.doc, 'notes').from;
  for (const { block, start } of blocksWithText(state.doc)) {
    const { edits: here, made } = textToMarks(block);
    for (const { from, to, content } of here) edits.push({ from: start + from, to: start + to, content });
    const citations = new Map(made.map(({ id, citation }) => [id, citation]));
    // The notes follow the marks in the order the block will have.
    const line = here.reduceRight((content, edit) => replaced(content, edit), block.content);
    for (const { type, attrs } of line.content) {
      if (type !== schema.nodes.footnote) continue;
      const id = asNoteId(String(attrs.id));
      const citation = citations.get(id);
      if (citation) {
        const note = schema.nodes.note.create({ id }, schema.nodes.paragraph.create(null, citation));
        newNotes.push({ from: pos, to: pos, content: Fragment.from(note) });
      } else pos += known.get(id)?.nodeSize ?? 0;
    }
  }
  if (edits.length === 0) return false;
  if (dispatch) {
    const { tr } = state;
    applyEdits(tr, [...edits, ...newNotes]);
    dispatch(tr);
  }
  return true;
};

const replaced = (content: Fragment, { from, to, content: line }: Edit): Fragment =>
  content.cut(0, from).append(line).append(content.cut(to));

/** Where a style cites; null where a change of style moves nothing. */
export type CitesIn = 'notes' | 'text' | null;

/** What a change of style did to the paper: citations that moved, and notes that are more than a citation. */
export type MovedCitations = { moved: number; stayed: number };

/**
 * Sets the paper's style and moves its citations to where that style has them, as one step to undo.
 * `to` is null where the style before had them in the same place.
 */
export const changeStyle = (
  state: EditorState,
  style: string,
  to: CitesIn,
): { tr: Transaction } & MovedCitations => {
  const counts = { moved: 0, stayed: 0 };
  let { tr } = state;
  if (to !== null) {
    const { citing, other } = countCitingNotes(state.doc);
    const move = to === 'text' ? notesToCitations : citationsToNotes;
    const applies = move(state, (moved) => {
      tr = moved;
    });
    if (applies) counts.moved = to === 'text' ? citing : countTextCitations(state.doc);
    if (to === 'text') counts.stayed = other;
  }
  return { tr: tr.setDocAttribute('meta', { ...metaOf(state.doc), style }), ...counts };
};

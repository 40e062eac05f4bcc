import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import { type Command, TextSelection, type Transaction } from 'prosemirror-state';
import type { CitationItem, LocatorLabel } from '#shared/citations/citation.ts';
import { tidyItem } from '#shared/document/citation-attrs.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import { newCitationId, newNoteId, type SourceId } from '#shared/ids.ts';
import { noteAround } from '../places.ts';
import {
  isLong,
  passageBlocks,
  passageInLine,
  passageNodes,
  type Quoted,
  translationRemark,
} from '../quoting/passage.ts';
import { canCite } from './citations.ts';
import { leafSign, markSign, plain } from './note-words.ts';
import { addNote, canInsertNote } from './notes.ts';

/*
 * A quotation goes into a paper as one step: its words in quotation marks or as a block, and its citation, in a
 * note whose mark stands behind the punctuation, or in the text where the style cites there.
 */

/** A passage of a source as it is put into a paper. */
export type PassageToQuote = {
  sourceId: SourceId;
  text: string;
  /** The language tag of the passage; '' where it is not known. */
  lang: string;
  label: LocatorLabel;
  locator: string;
  /** '' where there is none. */
  translation: string;
};

export type QuotingForm = {
  /** Where the style of the paper cites. */
  citesIn: 'notes' | 'text';
  /** Whether the translation stands in the text, and the original in the note. */
  translated: boolean;
};

/** What stands in the text, and what is added to its citation. */
type Words = { main: Quoted; original: Quoted | null; paperLang: string; remark: string };

const wordsOf = (doc: Node, passage: PassageToQuote, { translated }: QuotingForm): Words => {
  const paperLang = metaOf(doc).lang ?? 'en-GB';
  const own = { text: passage.text, lang: passage.lang };
  const isTranslated = translated && passage.translation.trim() !== '';
  const authors = doc.firstChild!.children.filter(({ type }) => type === schema.nodes.author).length;
  return {
    main: isTranslated ? { text: passage.translation, lang: '' } : own,
    original: isTranslated ? own : null,
    paperLang,
    remark: translationRemark(paperLang, authors),
  };
};

const text = (words: string): Node[] => (words === '' ? [] : [schema.text(words)]);

/** The original in its own marks. */
const originalNodes = ({ original, paperLang }: Words): Node[] =>
  original ? passageNodes(original, paperLang, passageInLine(original, paperLang)) : [];

/** The content of the note: the citation and, behind a translation, the original. */
const noteContent = (words: Words, citation: Node | null): Node => {
  const { original, remark } = words;
  const line: Node[] = citation ? [citation] : [];
  if (original) line.push(...text(citation ? ': ' : ''), ...originalNodes(words), ...text(` (${remark}).`));
  return schema.nodes.paragraph.create(null, line);
};

const isWordCharacter = (character: string): boolean => /[\p{L}\p{M}\p{N}\uFFFC]/u.test(character);

/** Where in a line a quotation may stand that was meant for `offset`: never within a word, nor before its marks. */
const settled = (line: string, offset: number): number => {
  let at = offset;
  while (at > 0 && isWordCharacter(line.charAt(at - 1)) && isWordCharacter(line.charAt(at))) at++;
  while (line.charAt(at) === markSign) at++;
  return at;
};

const opening = /(?:^|[\s([{“‘«„‹"'/–—-]|\p{L}['’])$/u;
/** A full stop that the passage ends with, within its closing marks. */
const lastStop = /(?<!\.)\.(?=[”’"'»›“‘\s]*$)/u;
const endsSentence = /[.!?…][”’"'»›“‘]*$/u;

type InLine = {
  before: Node[];
  passage: Node[];
  /** What goes right behind the passage, before the punctuation. */
  cite: Node[];
  /** Where a full stop is put that stood in the passage, or is due. */
  stop: string;
  /** The punctuation that stands there already. */
  sign: string;
  after: Node[];
};

/** Sets a passage into a line of text at an offset. */
const inLine = (
  words: Words,
  line: string,
  offset: number,
  how: { inNote: boolean; citesIn: 'notes' | 'text'; citation: Node | null },
): InLine => {
  const { main, original, paperLang, remark } = words;
  const [head, tail] = [line.slice(0, offset), line.slice(offset)];
  const sign = /^[.,;:!?…]+[”’"'»)\]]*/u.exec(tail)?.[0] ?? '';
  const rest = tail.slice(sign.length);
  const parts: InLine = { before: [], passage: [], cite: [], stop: '', sign, after: [] };
  let set = passageInLine(main, paperLang);
  const takeStop = (): boolean => {
    const shorter = set.replace(lastStop, '');
    if (shorter === set) return false;
    set = shorter;
    return true;
  };
  if (!opening.test(head)) parts.before = text(' ');
  if (/^[\p{L}\p{N}([“‘«„\uFFFC]/u.test(rest)) parts.after = text(' ');
  // The sentence goes on, or has its own full stop.
  if (/^[.,;:]/.test(sign) || (sign === '' && /^\s*\p{Ll}/u.test(rest))) takeStop();
  if (how.inNote && original)
    parts.cite.push(...text(' ('), ...originalNodes(words), ...text(`, ${remark})`));
  if (how.citation) {
    const endsNote = how.inNote && rest.trim() === '' && how.citesIn === 'notes';
    if (endsNote) {
      // The reference that stands at the end of a note has its full stop of the note, and needs one now.
      if (head.trimEnd().endsWith(leafSign)) parts.before = text(head.endsWith(' ') ? '' : '. ');
      const isWhole = endsSentence.test(set) && parts.cite.length === 0;
      if (sign === '' && !isWhole) {
        takeStop();
        parts.cite.push(...text('.'));
      }
      if (sign === '') parts.cite.push(...text(' '), how.citation);
      else parts.after = [...text(' '), how.citation];
    } else {
      if (sign === '' && takeStop()) parts.stop = '.';
      parts.cite.push(
        ...(how.citesIn === 'notes'
          ? [...text(' ('), how.citation, ...text(')')]
          : [...text(' '), how.citation]),
      );
    }
  }
  parts.passage = passageNodes(main, paperLang, set);
  return parts;
};

const sizeOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { nodeSize }) => sum + nodeSize, 0);

/** Puts a passage into the line; where the mark of its note goes. */
const putInLine = (tr: Transaction, at: number, parts: InLine): number => {
  const behind = at + parts.sign.length;
  if (parts.after.length > 0) tr.insert(behind, parts.after);
  const front = [...parts.before, ...parts.passage, ...parts.cite, ...text(parts.stop)];
  tr.insert(at, front);
  return behind + sizeOf(front);
};

/** Whether a block quotation may stand where a position is. */
const mayHoldBlock = ($pos: ResolvedPos): boolean => {
  if ($pos.parent.type !== schema.nodes.paragraph || noteAround($pos)) return false;
  const around = $pos.node(-1);
  const index = $pos.index(-1);
  return around.canReplaceWith(index, index, schema.nodes.blockquote);
};

/** Puts a block quotation at an offset of a paragraph, dividing it where words stand on both sides. */
const putBlock = (tr: Transaction, $pos: ResolvedPos, offset: number, quote: Node): number => {
  const line = plain($pos.parent.content);
  const sign = /^[.,;:!?…]+[”’"'»)\]]*\uE000*/u.exec(line.slice(offset))?.[0] ?? '';
  const [head, tail] = [line.slice(0, offset + sign.length), line.slice(offset + sign.length)];
  const [from, to] = [$pos.before(), $pos.after()];
  if (head.trim() === '' && tail.trim() === '') {
    tr.replaceWith(from, to, quote);
    return from;
  }
  if (head.trim() === '') {
    tr.insert(from, quote);
    return from;
  }
  if (tail.trim() === '') {
    tr.insert(to, quote);
    return to;
  }
  const cut = $pos.start() + head.trimEnd().length;
  tr.delete(cut, $pos.start() + line.length - tail.trimStart().length);
  tr.split(cut);
  tr.insert(cut + 1, quote);
  return cut + 1;
};

/**
 * Puts a passage at `pos` with its citation. A short one stands in the line in quotation marks, a longer one, where
 * blocks may stand, as a block quotation without them. The caret goes behind it.
 */
export const insertQuotation =
  (passage: PassageToQuote, pos: number, form: QuotingForm): Command =>
  (state, dispatch) => {
    if (passage.text.trim() === '') return false;
    const $pos = state.doc.resolve(Math.min(pos, state.doc.content.size));
    const at = state.apply(state.tr.setSelection(TextSelection.near($pos)));
    if (!canCite(at)) return false;
    if (!dispatch) return true;
    const { $to } = at.selection;
    const words = wordsOf(state.doc, passage, form);
    const { sourceId, label, locator } = passage;
    const item: CitationItem = { sourceId, ...(locator.trim() === '' ? {} : { label, locator }) };
    const citation = schema.nodes.citation.create({ id: newCitationId(), items: [tidyItem(item)] });
    const inNote = noteAround($to) !== null;
    const makesNote = !inNote && canInsertNote(at);
    const citesHere = form.citesIn === 'text' || !makesNote;
    // In a style that cites in the text only the original of a translation asks for a note.
    const note =
      makesNote && (!citesHere || words.original) ? noteContent(words, citesHere ? null : citation) : null;
    const offset = settled(plain($to.parent.content), $to.parentOffset);
    const tr = state.tr;
    let mark: number;
    if (isLong(words.main.text) && mayHoldBlock($to)) {
      const blocks = passageBlocks(words.main, words.paperLang);
      const last = blocks.pop()!;
      const ending = citesHere ? [...text(' '), citation] : [];
      const quote = schema.nodes.blockquote.create(null, [
        ...blocks,
        last.copy(last.content.append(Fragment.from(ending))),
      ]);
      mark = putBlock(tr, $to, offset, quote) + quote.nodeSize - 2;
    } else {
      const parts = inLine(words, plain($to.parent.content), offset, {
        inNote: !makesNote,
        citesIn: form.citesIn,
        citation: citesHere ? citation : null,
      });
      mark = putInLine(tr, $to.start() + offset, parts);
    }
    if (note) addNote(tr, mark, newNoteId(), [note]);
    tr.setSelection(TextSelection.create(tr.doc, note ? mark + 1 : mark));
    dispatch(tr.scrollIntoView());
    return true;
  };

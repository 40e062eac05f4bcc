import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '#shared/document/schema.ts';

/*
 * How the words of notes are put together and apart: white space, full stops and capitals at the seams.
 * Offsets in the plain text are offsets in the content it was read from.
 */

/** Stands for a mark of a note in plain text. */
export const markSign = '\uE000';
/** Stands for a citation or another leaf in plain text. */
export const leafSign = '\uFFFC';

const sentenceEnd = /[.!?…][”’"'»)\]]*$/u;

/** Inline content as text in which each leaf is one character. */
export const plain = (inline: Fragment): string =>
  inline.textBetween(0, inline.size, '', (leaf) => {
    if (leaf.type.name === 'footnote') return markSign;
    return leaf.type.name === 'hard_break' ? '\n' : leafSign;
  });

const withoutSigns = (text: string): string => text.replaceAll(markSign, '').trimEnd();

/** Whether a text ends its sentence; marks and white space behind it do not count. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(withoutSigns(text));

/** Whether these are only citations, with what stands between and behind them. */
export const onlyCitations = (inline: Fragment): boolean => {
  let citations = false;
  let other = false;
  inline.forEach((node) => {
    if (node.type.name === 'citation') citations = true;
    else if (!node.isText || /[^\s;,.]/u.test(node.text ?? '')) other = true;
  });
  return citations && !other;
};

/** Inline content without white space at its ends. */
export const trimmed = (inline: Fragment): Fragment => {
  const text = plain(inline);
  const start = text.length - text.trimStart().length;
  return inline.cut(Math.min(start, text.trimEnd().length), text.trimEnd().length);
};

/** Whether there is a word, a citation or another leaf in it. */
export const isBlank = (content: Fragment): boolean => {
  let blank = true;
  content.descendants((node) => {
    if (node.isText ? /\S/u.test(node.text ?? '') : node.isLeaf && node.type.name !== 'hard_break')
      blank = false;
    return blank;
  });
  return blank;
};

const append = (inline: Fragment, text: string): Fragment =>
  inline.append(Fragment.from(schema.text(text, linkless(inline.lastChild))));

/** What is put behind a link or raised letters is not part of them. */
const linkless = (node: Node | null): Node['marks'] =>
  node?.isText ? node.marks.filter((mark) => mark.type === schema.marks.lang) : [];

const changeFirstLetter = (inline: Fragment, change: (letter: string) => string): Fragment => {
  const first = inline.firstChild;
  if (!first?.isText) return inline;
  const [letter = ''] = first.text ?? '';
  return inline.replaceChild(
    0,
    schema.text(change(letter) + (first.text ?? '').slice(letter.length), first.marks),
  );
};

/** With a capital, if it starts with an ordinary word: "iPhone" and "e.g." stay as they are. */
export const capitalised = (inline: Fragment): Fragment =>
  /^\p{Ll}+(?=[\s,;:’']|\.?$|\.\s\p{Lu}|cf\.|cfr\.)/u.test(plain(inline)) || /^cfr?\.\s/u.test(plain(inline))
    ? changeFirstLetter(inline, (letter) => letter.toUpperCase())
    : inline;

/** Words that begin a note and are no names, so that they lose their capital within a sentence. */
const openers =
  /^(?:See|Cf|Cfr|For|On|As|In|At|By|From|With|Also|Although|But|And|Compare|This|These|That|Such|There|It|Vedi|Si|Per|Su|Sul|Sulla|Come|Anche|Ma|Con|Da|Questo|Questa|Tra|Ivi)(?=[\s.,;:]|$)/u;

/** Without the capital of a sentence, where it is surely one. */
export const inSentence = (inline: Fragment): Fragment =>
  openers.test(plain(inline)) ? changeFirstLetter(inline, (letter) => letter.toLowerCase()) : inline;

/** Ends with one full stop. A comma at the end becomes one; `afterCitation` says whether a citation needs one. */
export const withStop = (inline: Fragment, afterCitation: boolean): Fragment => {
  const text = plain(inline);
  if (text === '' || sentenceEnd.test(text)) return inline;
  if (text.endsWith(leafSign) && !afterCitation) return inline;
  return append(/[,;:]$/.test(text) ? inline.cut(0, inline.size - 1) : inline, '.');
};

/** Without the full stop at its end; an ellipsis, a question and an exclamation stay. */
export const withoutStop = (inline: Fragment): Fragment =>
  /(?<!\.)\.$/.test(plain(inline)) ? inline.cut(0, inline.size - 1) : inline;

const joinedLines = (left: Fragment, right: Fragment): Fragment => {
  const text = plain(left);
  // Sources that follow each other are divided by a semicolon.
  if (onlyCitations(right) && /\uFFFC\.?$/u.test(text)) return append(withoutStop(left), '; ').append(right);
  return append(withStop(left, true), ' ').append(capitalised(right));
};

/** The content of one note out of two: one paragraph if both are one, else the blocks of both. */
export const joinNotes = (first: Fragment, second: Fragment): Fragment => {
  if (isBlank(first)) return second;
  if (isBlank(second)) return first;
  const [a, b] = [first.firstChild!, second.firstChild!];
  const lines = first.childCount === 1 && second.childCount === 1;
  if (!lines || a.type !== schema.nodes.paragraph || b.type !== schema.nodes.paragraph)
    return first.append(second);
  return Fragment.from(a.copy(joinedLines(trimmed(a.content), trimmed(b.content))));
};

/** The content on one line. */
export const onOneLine = (blocks: Fragment): Fragment => {
  let line = Fragment.empty;
  blocks.descendants((node) => {
    if (!node.inlineContent) return true;
    const content = trimmed(node.content);
    if (content.size === 0) return false;
    line = line.size === 0 ? content : joinedLines(line, content);
    return false;
  });
  return line;
};

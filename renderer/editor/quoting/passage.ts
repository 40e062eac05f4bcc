import { Fragment, type Node } from 'prosemirror-model';
import { canonicalTag } from '#shared/document/language-tag.ts';
import { schema } from '#shared/document/schema.ts';
import { quoteMarks } from '../plugins/input-rules/quote-marks.ts';
import { inMarks, setLevels, withoutOuterMarks } from './level-marks.ts';

/* A passage of a source as words of a paper. */

/**
 * Words that stand in the running text at most, in quotation marks; a longer quotation, or one of several
 * paragraphs, is a block without marks. This is the rule of the house; APA has the same number.
 */
export const mostInLine = 40;

/** Something that is quoted, in the language it is in. */
export type Quoted = { text: string; lang: string };

const paragraphs = (text: string): string[] =>
  withoutOuterMarks(text)
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;

/** Whether a passage is set as a block of its own. */
export const isLong = (text: string): boolean => paragraphs(text).length > 1 || countWords(text) > mostInLine;

/** The mark of words in another language than the paper; none where it is the same, or not known. */
const languageMark = (lang: string, paperLang: string) => {
  const tag = canonicalTag(lang);
  const primary = (one: string): string => one.toLowerCase().split('-')[0]!;
  return tag === null || primary(tag) === primary(paperLang) ? [] : [schema.marks.lang.create({ tag })];
};

/** A passage on one line, in the quotation marks of the paper. */
export const passageInLine = ({ text }: Quoted, paperLang: string): string =>
  inMarks(
    paragraphs(text)
      .join(' ')
      .replace(/\s*\n\s*/g, ' '),
    quoteMarks(paperLang),
  );

/** Words of a passage, marked with their language; the quotation marks around them are the paper's own. */
export const passageNodes = (quoted: Quoted, paperLang: string, line: string): Node[] => {
  const marks = languageMark(quoted.lang, paperLang);
  const [open, close] = quoteMarks(paperLang).double;
  if (marks.length === 0 || !line.startsWith(open)) return line === '' ? [] : [schema.text(line)];
  const end = line.lastIndexOf(close);
  return [schema.text(open), schema.text(line.slice(open.length, end), marks), schema.text(line.slice(end))];
};

/** The paragraphs of a long passage, without marks around them, their lines kept. */
export const passageBlocks = ({ text, lang }: Quoted, paperLang: string): Node[] => {
  const marks = languageMark(lang, paperLang);
  return paragraphs(text).map((part) => {
    const lines = setLevels(part, quoteMarks(paperLang), 0).split(/\s*\n\s*/);
    const content = lines.flatMap((line, index) => [
      ...(index > 0 ? [schema.nodes.hard_break.create()] : []),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ]);
    return schema.nodes.paragraph.create(null, Fragment.from(content));
  });
};

type RemarkWords = { one: string; several: string };
const ours = (words: string): RemarkWords => ({ one: words, several: words });
const remarks: Record<string, RemarkWords> = {
  en: { one: 'author’s translation', several: 'authors’ translation' },
  it: ours('traduzione nostra'),
  fr: ours('notre traduction'),
  de: ours('eigene Übersetzung'),
  es: ours('traducción propia'),
};

/** What says that a translation is not the source's own, in the language of the paper. */
export const translationRemark = (paperLang: string, authors: number): string => {
  const words = remarks[paperLang.toLowerCase().split('-')[0]!] ?? remarks.en!;
  return authors > 1 ? words.several : words.one;
};

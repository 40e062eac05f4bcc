import { attachments } from './english/attachments.ts';
import { capture } from './english/capture.ts';
import { formats } from './english/formats.ts';
import { losses } from './english/losses.ts';
import { mending } from './english/mending.ts';
import { organising } from './english/organising.ts';
import { otherPrograms } from './english/other-programs.ts';
import { places } from './english/places.ts';
import { quotations } from './english/quotations.ts';
import { sourceHistory } from './english/source-history.ts';
import { styles } from './english/styles.ts';
import { troubles } from './english/troubles.ts';
import { upkeep } from './english/upkeep.ts';

/*
 * What Ibid has to say of files, papers and libraries travels as a code with plain data, and becomes a sentence
 * where a person reads it: in the window in its language, on the command line and in logs in English.
 */

/** The sentences in English, which name every code there is and the data it takes. */
export const english = {
  ...places,
  ...formats,
  ...losses,
  ...styles,
  ...troubles,
  ...attachments,
  ...quotations,
  ...upkeep,
  ...mending,
  ...organising,
  ...otherPrograms,
  ...capture,
  ...sourceHistory,
};

/** A sentence for every code; a language that lacks one does not compile. */
export type ReportWords = typeof english;
export type ReportCode = keyof ReportWords;
type DataOf<Code extends ReportCode> =
  Parameters<ReportWords[Code]> extends [infer Data] ? Data : Record<never, never>;

/** A code with its data. */
export type Said = {
  [Code in ReportCode]: {
    code: Code;
    data: DataOf<Code>;
    /** The name of what it is said of, such as a file or a paper; it is put before the sentence. */
    of?: string | undefined;
  };
}[ReportCode];

/** What is said, or a name that is the same in every language: the key of a source, a file. */
export type Told = Said | string;

export const say = <Code extends ReportCode>(code: Code, ...data: Parameters<ReportWords[Code]>): Said =>
  ({ code, data: data[0] ?? {} }) as unknown as Said;

/** The same, said of something with a name. */
export const sayOf = (name: string, told: Told): Told =>
  typeof told === 'string' ? (told === '' ? name : `${name}: ${told}`) : { ...told, of: name };

export const wordsOf = (words: ReportWords, told: Told): string => {
  if (typeof told === 'string') return told;
  const sentence = (words[told.code] as (data: unknown) => string)(told.data);
  return told.of === undefined ? sentence : `${told.of}: ${sentence}`;
};

export const inEnglish = (told: Told): string => wordsOf(english, told);

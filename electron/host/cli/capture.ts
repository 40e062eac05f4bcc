import { englishPlaces } from '#shared/capture/places.ts';
import type { CslDate, CslItem, CslName } from '#shared/citations/csl-item.ts';
import type { CaptureField } from '#shared/contract/capture.ts';
import type { Library } from '../../library/index.ts';
import { capturedItem, fileFacts, keptFiles, type ReadFile, textFacts } from '../captured-files.ts';
import type { Io } from './command.ts';

/** What the help of `ibid import` says of pages and texts. */
export const captureHelp = `An article as text (.txt), a web page (.html, .mhtml) or a PDF becomes a source: title,
authors, date, outlet, language, address and DOI are read from it. The clean text is kept
at the source as a snapshot, and so is the file. What the file does not say stays empty,
what was guessed is marked; one that gives neither a title nor an author can't be taken.
A work that the library has already stays as it is.

With --json, "read" has for each such file {file, kind, source, guesses, fields, text}:
"source" is CSL-JSON; "fields" has title, outlet, authors, date, language, url, doi and
type, each null or {value, certainty: "stated" or "guessed", from, words}, where "from"
says where it was read ("byline", "dateline") and "words" what stands there; "guesses"
names the fields that are guessed; "text" is {chars, words, sha256} of the clean text.`;

/** The names by which fields are told; those that every article should have come first. */
const fieldNames: Readonly<Record<string, string>> = {
  title: 'title',
  outlet: 'container-title',
  authors: 'author',
  date: 'issued',
  language: 'language',
  url: 'URL',
  doi: 'DOI',
  type: 'type',
};
const named = new Map(Object.entries(fieldNames).map(([name, variable]) => [variable, name]));

const nameInWords = (name: CslName): string =>
  name.literal ??
  [name.given, name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ');

/** A date as YYYY, YYYY-MM or YYYY-MM-DD. */
const dateInWords = (date: CslDate): string =>
  (date['date-parts']?.[0] ?? [])
    .map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');

const plainValue = (csl: CslItem, variable: string): unknown => {
  const value = csl[variable];
  if (Array.isArray(value)) return (value as CslName[]).map(nameInWords);
  return typeof value === 'object' && value !== null ? dateInWords(value as CslDate) : value;
};

const nameOf = ({ variable }: CaptureField): string => named.get(variable) ?? variable;

/** What was read of a file, as `--json` prints it. */
const readAsJson = (read: ReadFile, id: string) => {
  const { csl, fields, kind } = read.captured;
  const told = Object.fromEntries(
    fields.map(({ variable, certainty, from, words }) => [
      named.get(variable) ?? variable,
      { value: plainValue(csl, variable), certainty, from, words },
    ]),
  );
  const expected = Object.fromEntries(Object.keys(fieldNames).map((name) => [name, null]));
  return {
    file: read.input.name,
    kind: kind === 'text' ? 'article' : kind,
    source: { ...csl, id },
    guesses: fields.filter(({ certainty }) => certainty === 'guessed').map(nameOf),
    fields: { ...expected, ...told },
    text: textFacts(read),
    original: fileFacts(read),
  };
};

export type TakenCapture = { read: ReadFile; id: string; isNew: boolean };

/** Takes what was read into the library, with its snapshot and its file. */
export const takeCaptures = (library: Library, reads: readonly ReadFile[]): TakenCapture[] =>
  reads.map((read) => {
    const item = capturedItem(read);
    return { read, ...library.captures.take(item, keptFiles(read, item)) };
  });

export const capturesAsJson = (taken: readonly TakenCapture[]) =>
  taken.map(({ read, id }) => readAsJson(read, id));

/** Says on standard error what was read of each file, and what of it is a guess. */
export const noteCaptures = (io: Io, taken: readonly TakenCapture[]): void => {
  for (const { read, id } of taken) {
    const { csl, fields } = read.captured;
    io.note(`${read.input.name}: read as ${id}`);
    for (const field of fields) {
      const value = plainValue(csl, field.variable);
      const said = Array.isArray(value) ? value.join('; ') : String(value);
      const guess = field.certainty === 'guessed' ? 'guessed from' : 'from';
      io.note(`  ${nameOf(field)}: ${said} (${guess} ${englishPlaces[field.from]})`);
    }
  }
};

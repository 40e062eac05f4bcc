import { parse } from '@retorquere/bibtex-parser';
import { dateFields } from '../bibtex/bibtex-types.ts';

/* The parser that knows all of LaTeX, for the entries that the quick reader leaves to it. */

const options = {
  sentenceCase: false,
  english: false,
  caseProtection: false,
  // A command that is not known stays in the text: dropping it would lose a letter without a word.
  unsupported: (_node: unknown, tex: string) => tex,
  fieldMode: Object.fromEntries(
    [...dateFields.map(([field]) => field), 'pages', 'entrysubtype', 'isbn', 'issn', 'x-csl'].map((field) => [
      field,
      'verbatim',
    ]),
  ),
} as const;

/**
 * LaTeX's old text fonts have ¡ and ¿ where < and > are typed, and the parser knows that; but whoever types them
 * in a title means them. Characters without a meaning of their own stand in for them while it reads.
 */
const standIns = [
  ['<', '\u{f8f0}'],
  ['>', '\u{f8f1}'],
] as const;
const withStandIns = (text: string): string =>
  standIns.reduce((all, [sign, standIn]) => all.replaceAll(sign, standIn), text);
const withoutStandIns = (value: unknown): unknown => {
  if (typeof value === 'string')
    return standIns.reduce((all, [sign, standIn]) => all.replaceAll(standIn, sign), inMarksOfCsl(value));
  if (Array.isArray(value)) return value.map(withoutStandIns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutStandIns(inner)]));
};

const raised = [...'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'];
const plain = [...'abcdefghijklmnoprstuvwxyz'];
const raisedRun = new RegExp(`[${raised.join('')}]+`, 'gu');

/**
 * Text with no other marks than those of CSL: raised letters have one, which search and styles know; elements of HTML
 * that are none, and places where a word may be parted, go.
 */
const inMarksOfCsl = (text: string): string =>
  text
    .replace(raisedRun, (run) => `<sup>${[...run].map((sign) => plain[raised.indexOf(sign)]).join('')}</sup>`)
    .replace(/<\/?(?:code|tt|pre|p|ul|ol|li|blockquote)>/g, '')
    .replaceAll('\u00ad', '');

type Parsed = Pick<ReturnType<typeof parse>, 'entries' | 'errors'>;

/** Entries with all that LaTeX can say, and what is wrong with them. The parser's giving up is an error as well. */
export const parseWhole = (text: string): Parsed => {
  try {
    const { entries, errors } = parse(withStandIns(text), options as unknown as Parameters<typeof parse>[1]);
    return withoutStandIns({ entries, errors }) as Parsed;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    return { entries: [], errors: [{ error: reason, input: text }] };
  }
};

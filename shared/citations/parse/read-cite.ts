import { decideType } from './decide-type.ts';
import { elementsOf } from './elements.ts';
import { fieldsOf } from './fields-of.ts';
import { type FoundTitle, findTitle } from './find-title.ts';
import { languageOf } from './language-of.ts';
import { type MarkedText, readMarked, trimMarked } from './marked-text.ts';
import { type Middle, readMiddle } from './read-middle.ts';
import type { ReadNames } from './read-names.ts';
import { readAuthorDate, readLaw, readListed, readOwn, readWebsite } from './read-special.ts';
import { readTail, type Tail } from './read-tail.ts';
import { enough, type Reading } from './reading.ts';
import { scoreReading } from './score-reading.ts';
import { readShortForm } from './short-forms.ts';
import { type Links, takeLinks } from './take-links.ts';

/** The longest reference that is read; one reaches it only with a very long title. */
export const longestReference = 4000;

/**
 * Reads one reference, without the phrase before it. Null if it is none.
 * @param italics whether the note has any italics: without, titles are found by what stands around them
 */
export const readCite = (given: MarkedText, italics: boolean): Reading | null => {
  const asterisks = given.text.includes('*') && !given.italic.includes(1);
  // In text from elsewhere italics may still stand between asterisks.
  const marked = trimMarked(asterisks ? readMarked(given.text) : given, /[\s.;,]/);
  const { text } = marked;
  if (text.length < 3 || text.length > longestReference) return null;
  const short = readShortForm(marked);
  if (short) return short;
  const { links, rest } = takeLinks(marked);
  const special = readWebsite(rest) ?? readLaw(rest) ?? readOwn(rest);
  if (special) return finished(special, links, 2);
  if (rest.text === '') return links.URL === undefined ? null : bareAddress(links);
  return readGeneral(
    readAuthorDate(rest) ?? readListed(rest) ?? { marked: rest },
    links,
    italics || asterisks,
  );
};

const bareAddress = (links: Links): Reading =>
  finished({ type: 'webpage', typeConfidence: 0.5, fields: {}, score: enough - 2 }, links, 0);

const finished = (reading: Reading, links: Links, bonus: number): Reading => {
  const { fields } = reading;
  if (links.DOI !== undefined) fields.DOI = { value: links.DOI, confidence: 0.99 };
  if (links.URL !== undefined) fields.URL = { value: links.URL, confidence: 0.99 };
  if (links.accessed !== undefined) fields.accessed = { value: links.accessed, confidence: 0.9 };
  const linked = (links.DOI === undefined ? 0 : 2) + (links.URL === undefined ? 0 : 2);
  return { ...reading, score: reading.score + Math.min(3, linked) + bonus };
};

type Prepared = { marked: MarkedText; names?: ReadNames; date?: Tail['date']; title?: string };

const readGeneral = (prepared: Prepared, links: Links, italics: boolean): Reading | null => {
  const { marked } = prepared;
  const { text } = marked;
  const elements = elementsOf(marked);
  if (elements.length === 0 || elements.length > 80) return null;
  const linked = links.URL !== undefined || links.DOI !== undefined;
  const found: FoundTitle | null =
    prepared.title === undefined
      ? findTitle(marked, elements, { italics, linked, hasNames: prepared.names !== undefined })
      : { ...untitled, title: prepared.title };
  if (!found) return null;
  const names = prepared.names ?? found.names;
  const tail = readTail(elements, found.next, false, prepared.date !== undefined);
  if (prepared.title !== undefined && (tail.volume !== undefined || tail.pages !== undefined))
    found.quoted = true;
  if (prepared.date) tail.date ??= prepared.date;
  const { title, confidence } = withoutDate(found, tail);
  const middle = readMiddle(
    elements.slice(found.next, Math.max(found.next, tail.rest)),
    text,
    found.quoted,
    tail,
  );
  if (found.description !== undefined) middle.genre ??= found.description;
  takeProducer(middle, found, tail);
  const decided = decideType({
    title,
    quoted: found.quoted,
    names,
    middle,
    tail,
    DOI: links.DOI !== undefined,
    URL: links.URL !== undefined,
  });
  const { fields, locator } = fieldsOf({ title, titleConfidence: confidence, names, middle, tail, decided });
  const language = languageOf(title);
  if (language) fields.language = { value: language.tag, confidence: language.confidence };
  const leftover = [
    middle.left,
    fields.number?.value === middle.host?.left ? '' : (middle.host?.left ?? ''),
    fields['event-title'] ? '' : (middle.occasion ?? ''),
  ]
    .filter((words) => words !== '')
    .join('; ');
  // What could not be placed is kept where a person finds it.
  if (leftover !== '') fields.note = { value: leftover, confidence: 0.3 };
  const reading: Reading = {
    type: decided.type,
    typeConfidence: decided.confidence,
    fields,
    score: scoreReading({ linked, found, title, names, middle, tail, leftover }),
  };
  if (names && isShort(reading, middle, tail, links)) {
    const alone = reading.score >= enough;
    reading.repeat = { kind: 'short', names: text.split(title)[0]!, title, alone };
    reading.score = Math.max(reading.score, enough + 0.1);
  }
  if (locator) reading.locator = locator;
  if (tail.suffix !== undefined)
    reading.suffix = tail.suffix.startsWith('(') ? tail.suffix : `, ${tail.suffix}`;
  return finished(reading, links, 0);
};

const untitled: FoundTitle = {
  names: null,
  title: '',
  quoted: false,
  marked: false,
  confidence: 0.85,
  next: 0,
  unread: '',
};

/** "*Atto di Indirizzo. Edizione 2022, 2023*": the italics ran on over the date. */
const withoutDate = (
  { title, confidence }: FoundTitle,
  tail: Tail,
): { title: string; confidence: number } => {
  const slipped = tail.date ? null : /^(.{3,}),\s((?:1[5-9]|20)\d\d)$/.exec(title);
  if (!slipped) return { title, confidence };
  tail.date = { date: { 'date-parts': [[Number(slipped[2])]] }, confidence: 0.7 };
  return { title: slipped[1]!, confidence: Math.min(confidence, 0.8) };
};

/** "*Title*, Igor Film, 1966": one element between title and year is who brought it out. */
const takeProducer = (middle: Middle, found: FoundTitle, tail: Tail): void => {
  if (
    middle.left === '' ||
    tail.imprint?.publisher !== undefined ||
    !tail.date ||
    !found.marked ||
    found.quoted
  )
    return;
  if (!/^\p{Lu}[^,;.:()]{1,60}$/u.test(middle.left)) return;
  tail.imprint = { ...tail.imprint, publisher: middle.left, confidence: 0.55 };
  middle.left = '';
};

/** Whether names and a title, and at most a page, are all there is: "Buzan and Wæver, *Regions*, 52". */
const isShort = ({ fields }: Reading, { host, genre }: Middle, tail: Tail, links: Links): boolean =>
  host === null &&
  genre === undefined &&
  [tail.date, tail.imprint, tail.volume, tail.issue, links.DOI, links.URL].every(
    (part) => part === undefined,
  ) &&
  fields.number === undefined &&
  String(fields.title?.value ?? '').split(/\s+/).length <= 16;

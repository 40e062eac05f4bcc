import { decideType } from './decide-type.ts';
import { type Element, elementsOf } from './elements.ts';
import { type FoundTitle, findTitle } from './find-title.ts';
import { languageOf } from './language-of.ts';
import { type MarkedText, trimMarked } from './marked-text.ts';
import { type Host, readHost } from './read-host.ts';
import type { ReadNames } from './read-names.ts';
import { readAuthorDate, readLaw, readListed, readWebsite } from './read-special.ts';
import { readTail, type Tail } from './read-tail.ts';
import { enough, type Field, type Reading } from './reading.ts';
import { readShortForm } from './short-forms.ts';
import { type Links, takeLinks } from './take-links.ts';
import { countVerbs } from './vocabulary.ts';

/** The longest reference that is read; one reaches it only with a very long title. */
export const longestReference = 4000;

/**
 * Reads one reference, without the phrase before it. Null if it is none.
 * @param italics whether the note has any italics: without, titles are found by what stands around them
 */
export const readCite = (given: MarkedText, italics: boolean): Reading | null => {
  const marked = trimMarked(given, /[\s.;,]/);
  const { text } = marked;
  if (text.length < 3 || text.length > longestReference) return null;
  const short = readShortForm(marked);
  if (short) return short;
  const { links, rest } = takeLinks(marked);
  const special = readWebsite(rest) ?? readLaw(rest);
  if (special) return finished(special, links, 2);
  if (rest.text === '') return links.URL === undefined ? null : bareAddress(links);
  return readGeneral(readAuthorDate(rest) ?? readListed(rest) ?? { marked: rest }, links, italics);
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
      : {
          names: null,
          title: prepared.title,
          quoted: false,
          marked: false,
          confidence: 0.85,
          next: 0,
          unread: '',
        };
  if (!found) return null;
  const names = prepared.names ?? found.names;
  const tail = readTail(elements, found.next, false, prepared.date !== undefined);
  if (prepared.title !== undefined && (tail.volume !== undefined || tail.pages !== undefined))
    found.quoted = true;
  if (prepared.date) tail.date ??= prepared.date;
  let title = found.title;
  let titleConfidence = found.confidence;
  // "*Atto di Indirizzo. Edizione 2022, 2023*": the italics ran on over the date.
  const slipped = tail.date ? null : /^(.{3,}),\s((?:1[5-9]|20)\d\d)$/.exec(title);
  if (slipped) {
    title = slipped[1]!;
    tail.date = { date: { 'date-parts': [[Number(slipped[2])]] }, confidence: 0.7 };
    titleConfidence = Math.min(titleConfidence, 0.8);
  }
  const between = elements.slice(found.next, Math.max(found.next, tail.rest));
  const { host, genre = found.description, number, left } = readMiddle(between, text, found.quoted, tail);
  const evidence = {
    title,
    quoted: found.quoted,
    names,
    host,
    tail,
    DOI: links.DOI !== undefined,
    URL: links.URL !== undefined,
    genre,
  };
  const decided = decideType(evidence);

  const fields: Record<string, Field> = {};
  const set = (variable: string, value: unknown, confidence: number): void => {
    if (value === undefined || value === '' || fields[variable] !== undefined) return;
    fields[variable] = { value, confidence };
  };
  if (names) set(names.role, names.names, names.confidence);
  set('title', title, titleConfidence);
  if (host) setHost(host, decided.hostIn, decided.type, tail, set);
  set('genre', genre, 0.8);
  set('number', number, 0.85);
  const asNumber = decided.type === 'report' || decided.type === 'broadcast';
  set('volume', tail.volume, 0.95);
  set(asNumber ? 'number' : 'issue', tail.issue, 0.95);
  set('issued', tail.date?.date, tail.date?.confidence ?? 0);
  set('publisher-place', tail.imprint?.place, tail.imprint?.confidence ?? 0);
  set('publisher', tail.imprint?.publisher, tail.imprint?.confidence ?? 0);
  for (const { role, names: people } of tail.people) set(role, people.names, people.confidence);
  const locator = setParts(tail, decided.type, host !== null, set);
  const language = languageOf(title);
  if (language) set('language', language.tag, language.confidence);

  const leftover = `${left} ${host?.left ?? ''}`.trim();
  const reading: Reading = {
    type: decided.type,
    typeConfidence: decided.confidence,
    fields,
    score: scoreOf({ ...found, names, host, tail, leftover, title }),
  };
  if (isShort(reading, names, host, tail, links) && names) {
    const alone = reading.score >= enough;
    reading.repeat = {
      kind: 'short',
      names: text.slice(0, elements[0]!.from) + text.split(title)[0]!,
      title,
      alone,
    };
    reading.score = Math.max(reading.score, enough + 0.1);
  }
  if (locator) reading.locator = locator;
  if (tail.suffix !== undefined) reading.suffix = tail.suffix;
  return finished(reading, links, 0);
};

/** Whether names and a title, and at most a page, are all there is: "Buzan and Wæver, *Regions*, 52". */
const isShort = (
  { fields }: Reading,
  names: ReadNames | null,
  host: Host | null,
  tail: Tail,
  links: Links,
): boolean =>
  names !== null &&
  host === null &&
  tail.date === undefined &&
  tail.imprint === undefined &&
  tail.volume === undefined &&
  tail.issue === undefined &&
  links.DOI === undefined &&
  links.URL === undefined &&
  fields.number === undefined &&
  fields.genre === undefined &&
  String(fields.title?.value ?? '').split(/\s+/).length <= 16;

/** What stands between the title and the numbers: a host, or a description and an identifier. */
const readMiddle = (
  between: readonly Element[],
  source: string,
  quoted: boolean,
  tail: Tail,
): { host: Host | null; genre?: string; number?: string; left: string } => {
  const first = between[0];
  if (!first) return { host: null, left: '' };
  if (!quoted && first.inParentheses && between.length === 1) {
    if (/\d/.test(first.text)) return { host: null, number: first.text, left: '' };
    return { host: null, left: `(${first.text})` };
  }
  const isHost = quoted || first.title === 'italic' || /^in(?:\s|:|$)/i.test(first.text);
  if (!isHost && first.after === 'stop') {
    const identifier = between[1]?.inParentheses ? between[1].text : undefined;
    const end = identifier === undefined ? between.length : 1;
    const genre = source.slice(first.from, between[end - 1]!.to);
    return { host: null, genre, ...(identifier === undefined ? {} : { number: identifier }), left: '' };
  }
  const host = isHost ? readHost(between, source) : null;
  if (host) {
    if (
      host.volume !== undefined &&
      tail.volume === undefined &&
      (tail.issue !== undefined || tail.pages !== undefined || tail.date !== undefined)
    )
      tail.volume = host.volume;
    else if (host.volume !== undefined) {
      host.title = host.marked ? host.title : `${host.title} ${host.volume}`;
      delete host.volume;
    }
    return { host, left: '' };
  }
  return { host: null, left: source.slice(first.from, between[between.length - 1]!.to) };
};

type Setter = (variable: string, value: unknown, confidence: number) => void;

const setHost = (
  host: Host,
  hostIn: 'container-title' | 'collection-title',
  type: string,
  tail: Tail,
  set: Setter,
): void => {
  const confidence = host.marked ? 0.96 : host.hasIn ? 0.85 : 0.7;
  if (host.periodical) {
    set('container-title', host.periodical.title, 0.85);
    set('volume-title', host.title, 0.85);
    set('volume', host.periodical.volume, 0.85);
    set('issue', host.periodical.issue, 0.85);
    if (host.periodical.year !== undefined && !tail.date)
      set('issued', { 'date-parts': [[host.periodical.year]] }, 0.85);
    return;
  }
  set(type === 'report' ? hostIn : 'container-title', host.title, confidence);
  if (host.series !== undefined) set('collection-title', host.series, 0.9);
  if (host.editors) set('editor', host.editors.names, host.editors.confidence);
  if (host.authors) set('container-author', host.authors.names, host.authors.confidence);
  if (host.label !== undefined && type !== 'post-weblog') set('genre', host.label, 0.7);
};

/** Pages and all that has no place in the order; returns the cited place. */
const setParts = (tail: Tail, type: string, hosted: boolean, set: Setter): Reading['locator'] => {
  let locator: Reading['locator'];
  for (const part of tail.parts) {
    if (part.kind === 'edition') set('edition', part.value, 0.9);
    else if (part.kind === 'status') set('status', part.value, 0.9);
    else if (part.kind === 'thesis') set('genre', part.value, 0.9);
    else if (part.kind === 'version') set('version', part.value, 0.9);
    else if (part.kind === 'first-edition') set('original-date', part.value, 0.9);
    else if (part.kind === 'locator') locator = { label: part.label, locator: part.value };
  }
  const { pages, cited } = tail;
  if (cited !== undefined) locator = { label: 'page', locator: cited };
  if (pages) {
    // A range of an article is where it stands; a single page, or a page of a book or document, is what is cited.
    const own = hosted && type !== 'webpage' && (/^\S+-\S+$/.test(pages.value) || cited !== undefined);
    if (own)
      set('page', pages.value, locator || cited !== undefined ? 0.97 : /,/.test(pages.value) ? 0.5 : 0.9);
    else locator ??= { label: 'page', locator: pages.value };
  }
  return locator;
};

type Scored = {
  names: ReadNames | null;
  host: Host | null;
  tail: Tail;
  leftover: string;
  title: string;
  marked: boolean;
  unread: string;
};

/** How much the parts together look like a reference. */
const scoreOf = ({ names, host, tail, leftover, title, marked, unread }: Scored): number => {
  let score = marked ? 1 : 0;
  if (names)
    score +=
      names.kind === 'people' && names.names.some((name) => name.given !== undefined)
        ? 1.5
        : names.confidence > 0.9
          ? 1
          : 0.5;
  if (host) score += host.hasIn ? 1.5 : host.marked ? 1.2 : 0.5;
  if (tail.volume !== undefined || tail.issue !== undefined) score += 1.2;
  if (tail.date) score += 1;
  if (tail.pages) score += tail.pages.marked ? 1 : 0.6;
  if (tail.imprint) score += tail.imprint.publisher === undefined ? 0.7 : 1.5;
  score += Math.min(1, tail.parts.length * 0.5);
  if (unread !== '') score -= 1 + unread.length / 40;
  if (leftover !== '') score -= 0.7 + leftover.length / 60;
  if (/[.!?]\s+(?:See|Cf|Cfr|Vedi|Si veda)\b/.test(title)) score -= 3;
  if (!marked && names?.kind === 'institution' && names.confidence > 0.9 && tail.date && title.length < 200)
    score += 0.6;
  if (!marked && /^\p{Ll}/u.test(title)) score -= 1;
  if (!marked) score -= Math.min(3, countVerbs(title)) * 0.7 + Math.max(0, title.length - 220) / 100;
  return score;
};

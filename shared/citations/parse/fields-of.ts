import type { Decided } from './decide-type.ts';
import type { Host } from './read-host.ts';
import type { Middle } from './read-middle.ts';
import type { ReadNames } from './read-names.ts';
import type { Tail } from './read-tail.ts';
import type { Field, Reading } from './reading.ts';
import { isPlace } from './vocabulary.ts';

type Evidence = {
  title: string;
  titleConfidence: number;
  names: ReadNames | null;
  middle: Middle;
  tail: Tail;
  decided: Decided;
};

const counted = new Set(['report', 'broadcast', 'standard', 'article']);
const placed = new Set(['speech', 'treaty', 'interview', 'paper-conference', 'event']);

/** The CSL variables of a source whose type is decided, and the place that is cited. */
export const fieldsOf = ({
  title,
  titleConfidence,
  names,
  middle,
  tail,
  decided,
}: Evidence): Pick<Reading, 'fields' | 'locator'> => {
  const { type } = decided;
  const fields: Record<string, Field> = {};
  const set = (variable: string, value: unknown, confidence: number): void => {
    if (value === undefined || value === '' || fields[variable] !== undefined) return;
    fields[variable] = { value, confidence };
  };
  setNames(type, names, set);
  set('title', title, titleConfidence);
  if (middle.host) setHost(middle.host, decided, tail, set);
  set('genre', middle.genre, 0.8);
  set('number', middle.number, 0.85);
  if (middle.reviewed) {
    set('reviewed-author', middle.reviewed.names.names, middle.reviewed.names.confidence);
    set('reviewed-title', middle.reviewed.title, 0.9);
  }
  set('event-title', middle.event ?? (type === 'speech' ? middle.occasion : undefined), 0.8);
  if (middle.event !== undefined && isPlace(middle.left)) {
    set('event-place', middle.left, 0.85);
    middle.left = '';
  }
  set('volume', tail.volume, 0.95);
  set(counted.has(type) || middle.host?.series !== undefined ? 'number' : 'issue', tail.issue, 0.95);
  const isMeeting = type === 'paper-conference' && middle.event !== undefined;
  set(isMeeting ? 'event-date' : 'issued', tail.date?.date, tail.date?.confidence ?? 0);
  const { imprint } = tail;
  if (imprint) {
    const isPlaceOfEvent = placed.has(type) && imprint.publisher === undefined;
    set(isPlaceOfEvent ? 'event-place' : 'publisher-place', imprint.place, imprint.confidence);
    set('publisher', imprint.publisher, imprint.confidence);
  }
  for (const { role, names: people } of tail.people) set(role, people.names, people.confidence);
  const locator = setParts(tail, type, middle, set);
  return locator ? { fields, locator } : { fields };
};

type Setter = (variable: string, value: unknown, confidence: number) => void;

const setNames = (type: string, names: ReadNames | null, set: Setter): void => {
  if (!names) return;
  const { kind, confidence } = names;
  const isCourt = type === 'legal_case' && kind === 'institution';
  const isCountry = type === 'legislation' && kind === 'institution' && names.names.length === 1;
  if (isCourt) set('authority', names.names.map((name) => name.literal).join(' and '), confidence);
  else if (isCountry) set('jurisdiction', names.names[0]?.literal, confidence);
  else set(names.role, names.names, confidence);
};

const setHost = (host: Host, { type, hostIn }: Decided, tail: Tail, set: Setter): void => {
  const confidence = host.marked ? 0.96 : host.hasIn ? 0.85 : 0.7;
  if (host.periodical) {
    const { periodical } = host;
    set('container-title', periodical.title, 0.85);
    set('volume-title', host.title, 0.85);
    set('volume', periodical.volume, 0.85);
    set('issue', periodical.issue, 0.85);
    if (periodical.date && !tail.date) set('issued', periodical.date.date, periodical.date.confidence);
    return;
  }
  if (type === 'article') set('publisher', host.title, confidence);
  else set(type === 'report' ? hostIn : 'container-title', host.title, confidence);
  if (host.series !== undefined) set('collection-title', host.series, 0.9);
  if (host.editors) set('editor', host.editors.names, host.editors.confidence);
  if (host.authors) set('container-author', host.authors.names, host.authors.confidence);
  if (host.label !== undefined && (type === 'broadcast' || type === 'interview'))
    set('medium', host.label, 0.7);
  if (/^arxiv:/i.test(host.left)) set('number', host.left, 0.9);
};

/** Types whose single page is where the whole piece stands. */
const onePage = new Set([
  'article-newspaper',
  'article-magazine',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'legal_case',
  'treaty',
]);

/** Pages and all that has no place in the order; returns the cited place. */
const setParts = (tail: Tail, type: string, { host }: Middle, set: Setter): Reading['locator'] => {
  let locator: Reading['locator'];
  for (const part of tail.parts) {
    if (part.kind === 'edition') set('edition', part.value, 0.9);
    else if (part.kind === 'status') set('status', part.value, 0.9);
    else if (part.kind === 'thesis') set('genre', part.value, 0.9);
    else if (part.kind === 'version') set('version', part.value, 0.9);
    else if (part.kind === 'article-number') set('number', part.value, 0.9);
    else if (part.kind === 'first-edition') set('original-date', part.value, 0.9);
    else if (part.kind === 'locator') locator = { label: part.label, locator: part.value };
  }
  const { pages, cited } = tail;
  if (cited !== undefined) locator = { label: 'page', locator: cited };
  if (pages) {
    // A range of an article is where it stands; a single page, or a page of a book or document, is what is cited.
    const isRange = /^\S+-\S+$/.test(pages.value);
    const own = host !== null && type !== 'webpage' && (isRange || cited !== undefined || onePage.has(type));
    if (own) set('page', pages.value, !isRange ? 0.55 : cited === undefined ? 0.9 : 0.97);
    else locator ??= { label: 'page', locator: pages.value };
  }
  return locator;
};

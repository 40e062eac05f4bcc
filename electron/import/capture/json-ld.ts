import type { PageDocument } from './page-dom.ts';
import { plainWords } from './plain-words.ts';

/** Something that a page describes in JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** So much of a page's data is looked at. */
const longest = 2_000_000;
const mostThings = 500;

export const typesOf = (thing: Thing): string[] => {
  const type = thing['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list
    .filter((one): one is string => typeof one === 'string')
    .map((one) => one.replace(/^.*[/#:]/, ''));
};

/** Works by their types in schema.org, those first that say more. */
const works: readonly string[] = [
  'ScholarlyArticle',
  'MedicalScholarlyArticle',
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'BackgroundNewsArticle',
  'ReviewNewsArticle',
  'AskPublicNewsArticle',
  'NewsArticle',
  'LiveBlogPosting',
  'BlogPosting',
  'Report',
  'TechArticle',
  'Legislation',
  'Thesis',
  'Book',
  'Chapter',
  'Dataset',
  'PodcastEpisode',
  'Article',
  'SocialMediaPosting',
  'DigitalDocument',
  'PresentationDigitalDocument',
  'Statement',
  'SpecialAnnouncement',
  'WebPage',
];

/** What a script holds: JSON in what hides it from old programs, and at times with line ends inside its texts. */
const parsed = (script: string): unknown => {
  const text = script.replace(
    /^\s*(?:<!--|(?:\/\/\s*)?<!\[CDATA\[|\/\*.*?\*\/)|(?:-->|(?:\/\/\s*)?\]\]>|;)\s*$/gs,
    '',
  );
  for (const json of [text, text.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(json);
    } catch {
      // Once more without line ends; what is no JSON then is passed over.
    }
  }
  return null;
};

/** The things in a page's JSON-LD, those inside others too. What is no JSON is passed over. */
const thingsOf = (document: PageDocument): Thing[] => {
  const things: Thing[] = [];
  let read = 0;
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const text = script.textContent ?? '';
    read += text.length;
    if (read > longest) break;
    const value = parsed(text);
    const waiting = [value];
    for (
      let next = waiting.shift();
      next !== undefined && things.length < mostThings;
      next = waiting.shift()
    ) {
      if (Array.isArray(next)) waiting.push(...next.slice(0, mostThings));
      else if (isThing(next)) {
        things.push(next);
        for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
          if (typeof next[key] === 'object') waiting.push(next[key]);
      }
    }
  }
  return things;
};

export type LinkedData = {
  /** The work that the page is, and its type in schema.org. */
  work: Thing;
  type: string;
  /** Follows a reference to a thing that stands elsewhere in the page. */
  follow(value: unknown): unknown;
};

/** The work that a page describes: that of the type which says most. Null where it describes none. */
export const linkedData = (document: PageDocument): LinkedData | null => {
  const things = thingsOf(document);
  const byId = new Map(
    things.flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], thing] as const] : [])),
  );
  const follow = (value: unknown): unknown =>
    isThing(value) && Object.keys(value).length <= 2 && typeof value['@id'] === 'string'
      ? (byId.get(value['@id']) ?? value)
      : value;
  for (const type of works) {
    const work = things.find((thing) => typesOf(thing).includes(type));
    if (work) return { work, type, follow };
  }
  return null;
};

/** A text, or the name of a thing. */
export const textOf = (value: unknown): string | null => {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return plainWords(value.slice(0, 4000)).slice(0, 2000) || null;
  if (Array.isArray(value)) return value.length > 0 ? textOf(value[0]) : null;
  if (!isThing(value)) return null;
  return textOf(value['@value'] ?? value.name ?? value.headline ?? null);
};

/** The things or texts under a name, each by itself. */
export const listOf = ({ follow }: LinkedData, value: unknown): unknown[] =>
  (Array.isArray(value) ? value.slice(0, 100) : value === undefined || value === null ? [] : [value]).map(
    follow,
  );

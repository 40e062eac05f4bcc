import type { Host } from './read-host.ts';
import type { ReadNames } from './read-names.ts';
import type { Tail } from './read-tail.ts';
import {
  isNewspaper,
  soundsLikeBook,
  soundsLikeJournal,
  soundsLikeNewspaper,
  soundsLikeSeries,
} from './vocabulary.ts';

export type Decided = {
  type: string;
  confidence: number;
  /** Where the host's title belongs. */
  hostIn: 'container-title' | 'collection-title';
};

/** What the decision rests on. */
export type Evidence = {
  title: string;
  quoted: boolean;
  names: ReadNames | null;
  host: Host | null;
  tail: Tail;
  DOI: boolean;
  URL: boolean;
  genre: string | undefined;
};

/** How exact a date is: 1 for a year, 2 for a month or season, 3 for a day. 0 without one. */
const exactness = ({ date }: Tail): number => {
  const parts = date?.date['date-parts']?.[0];
  return parts ? (date.date.season === undefined ? parts.length : 2) : 0;
};

const as = (type: string, confidence: number, hostIn: Decided['hostIn'] = 'container-title'): Decided => ({
  type,
  confidence,
  hostIn,
});

/** The type of a source from how its reference is made. */
export const decideType = (evidence: Evidence): Decided => {
  const { host, tail, title } = evidence;
  const thesis =
    tail.parts.some((part) => part.kind === 'thesis') ||
    /\bthesis|\bdissertation|tesi di/i.test(evidence.genre ?? '');
  if (thesis) return as('thesis', 0.95);
  if (tail.people.some(({ role }) => role === 'interviewer')) return as('interview', 0.85);
  if (host) return hosted(evidence, host);
  if (evidence.quoted) return quotedAlone(evidence);
  if (
    /\b(?:treaty|convention|protocol|accord|trattato|convenzione|protocollo)\b/i.test(title) &&
    !evidence.tail.imprint?.publisher &&
    evidence.names?.kind !== 'people'
  )
    return /\bconstitution\b/i.test(title) ? as('legislation', 0.5) : as('treaty', 0.6);
  return standing(evidence);
};

const hosted = ({ tail, DOI, URL, names }: Evidence, host: NonNullable<Evidence['host']>): Decided => {
  const exact = exactness(tail);
  if (host.label !== undefined) {
    if (/blog/.test(host.label)) return as('post-weblog', 0.97);
    if (/podcast|radio|tv|video|youtube/.test(host.label)) return as('broadcast', 0.85);
    if (/post|tweet|thread/.test(host.label)) return as('post', 0.9);
  }
  if (host.periodical) return as('article-journal', 0.8);
  if (host.series !== undefined) return as('chapter', 0.9);
  if (host.editors || host.authors) {
    if (/\bproceedings\b|\batti del/i.test(host.title)) return as('paper-conference', 0.75);
    return as('chapter', 0.95);
  }
  if (tail.imprint?.publisher !== undefined) {
    if (/\bencyclop|\benciclopedia/i.test(host.title)) return as('entry-encyclopedia', 0.8);
    if (/\bdictionary|\bdizionario/i.test(host.title)) return as('entry-dictionary', 0.8);
    return as('chapter', 0.88);
  }
  if (isNewspaper(host.title)) return as('article-newspaper', 0.93);
  if (soundsLikeBook(host.title))
    return /encyclop|enciclopedia/i.test(host.title) ? as('entry-encyclopedia', 0.7) : as('chapter', 0.85);
  if (/^arxiv$|\bssrn\b|preprint/i.test(host.title)) return as('article', 0.8);
  if (tail.volume !== undefined || host.volume !== undefined) {
    if (exact === 3 && !DOI) return as('article-magazine', 0.75);
    return as('article-journal', 0.94);
  }
  if (DOI)
    return soundsLikeSeries(host.title) && tail.pages === undefined
      ? as('report', 0.7, 'collection-title')
      : as('article-journal', 0.92);
  if (tail.issue !== undefined) return numbered({ host, tail, exact, names });
  if (soundsLikeNewspaper(host.title) && exact === 3) return as('article-newspaper', 0.75);
  if (exact === 3) {
    if (soundsLikeSeries(host.title)) return as('report', 0.75, 'collection-title');
    return /^il |^la |^lo |^l[’']|^the |^le /i.test(host.title) && !URL
      ? as('article-newspaper', 0.6)
      : as('article-magazine', 0.65);
  }
  if (soundsLikeSeries(host.title)) return as('report', 0.85, 'collection-title');
  if (tail.pages !== undefined) {
    if (soundsLikeJournal(host.title)) return as('article-journal', 0.75);
    return /\d{4}/.test(host.title)
      ? as('chapter', 0.7)
      : as(exact === 1 ? 'chapter' : 'article-journal', 0.5);
  }
  if (exact === 2) return as('report', 0.65, 'collection-title');
  return URL && exact === 0 ? as('webpage', 0.5) : as('article-magazine', 0.45);
};

/** In a host with numbers but no volume: a journal, a magazine, or a series of papers. */
const numbered = ({
  host,
  tail,
  exact,
  names,
}: {
  host: Host;
  tail: Tail;
  exact: number;
  names: ReadNames | null;
}): Decided => {
  const issue = tail.issue ?? '';
  if (soundsLikeSeries(host.title) && !/\bpolicy$|\breview\b/i.test(host.title))
    return as('report', 0.93, 'collection-title');
  // "24|79": the numbers of a series that counts within the year.
  if (/\|/.test(issue)) return as('report', 0.9, 'collection-title');
  if (tail.pages?.value.includes('-')) return as('article-journal', 0.85);
  if (/\d[-–]\d/.test(issue) || soundsLikeJournal(host.title)) return as('article-journal', 0.75);
  if (exact === 3) return as('article-magazine', 0.65);
  return names?.kind === 'institution' ? as('report', 0.6, 'collection-title') : as('article-journal', 0.55);
};

const quotedAlone = ({ names, URL, tail }: Evidence): Decided => {
  if (tail.imprint?.publisher !== undefined && names?.role === 'editor') return as('book', 0.6);
  if (tail.imprint?.publisher !== undefined) return as('report', 0.5);
  return URL ? as('webpage', 0.55) : as('document', 0.4);
};

/** A title that stands by itself: a book, or a document of an institution. */
const standing = ({ title, names, tail, URL, genre, DOI }: Evidence): Decided => {
  const institution = names?.kind === 'institution';
  const text = `${title} ${genre ?? ''}`;
  if (names?.role === 'director') return as('motion_picture', 0.85);
  if (tail.imprint?.publisher !== undefined && !institution) return as('book', 0.95);
  if (names?.role === 'editor') return as('book', 0.9);
  if (
    /\b(?:judge?ment|sentenza|opinion of the court)\b/i.test(genre ?? '') ||
    /\s(?:v\.?|c\.|contro)\s/.test(title)
  )
    return as('legal_case', 0.75);
  if (/\bspeech\b|\baddress\b(?! book)|\bremarks\b|\bdiscorso\b|\bintervento d/i.test(text) && !tail.imprint)
    return as('speech', 0.75);
  if (/\b(?:database|dataset|banca dati)\b/i.test(title)) return as('dataset', 0.7);
  if (/\bhearing\b|\baudizion[ei]\b/i.test(text)) return as('hearing', 0.65);
  if (/\b(?:map|carta)\b/i.test(genre ?? '')) return as('map', 0.6);
  if (/\bpress (?:release|statement|conference)\b|\bcomunicato\b|\bnews release\b/i.test(text))
    return as('webpage', 0.6);
  if (
    /\bdeclaration\b|\bdichiarazione\b|\bcommuniqu[eé]\b|\bconclusions\b|\bconclusioni\b|\bcompass\b/i.test(
      title,
    )
  )
    return as('document', 0.6);
  if (!institution && !URL && !DOI) return as('book', tail.imprint ? 0.85 : names ? 0.6 : 0.5);
  if (tail.imprint?.publisher !== undefined) return as('book', 0.6);
  const exact = exactness(tail);
  if (genre !== undefined || reportWord.test(title)) return as('report', 0.85);
  if (exact < 3 && planWord.test(title)) return as('report', 0.8);
  if (exact === 3 && URL) return as('webpage', 0.6);
  if (exact === 0 && URL) return as('webpage', 0.6);
  if (!institution && names === null) return as(URL ? 'webpage' : 'document', 0.5);
  return as('report', institution ? 0.75 : 0.6);
};

const reportWord =
  /\b(?:report|relazione|rapporto|documento|libro bianco|white paper|green paper|strategy|strategia|review|survey|atto|dossier|guidelines|indagine|outlook|factsheet|paper|resolution|risoluzione|communication|comunicazione)\b/i;
/** Words of reports that news have as well. */
const planWord =
  /\b(?:plan|piano|study|studio|proposal?|proposta|programme|programma|analysis|assessment|budget|bilancio|framework|roadmap)\b/i;

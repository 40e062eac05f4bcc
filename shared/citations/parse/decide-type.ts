import type { Host } from './read-host.ts';
import type { Middle } from './read-middle.ts';
import type { ReadNames } from './read-names.ts';
import type { Tail } from './read-tail.ts';
import {
  isMagazine,
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
type Evidence = {
  title: string;
  quoted: boolean;
  names: ReadNames | null;
  middle: Middle;
  tail: Tail;
  DOI: boolean;
  URL: boolean;
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
  const { middle, tail, title, names } = evidence;
  const { host, genre } = middle;
  const thesis =
    tail.parts.some((part) => part.kind === 'thesis') || /\bthesis|\bdissertation|tesi di/i.test(genre ?? '');
  if (thesis) return as('thesis', 0.95);
  if (tail.people.some(({ role }) => role === 'interviewer')) return as('interview', 0.9);
  if (middle.reviewed) return as(evidence.quoted ? 'review-book' : 'review', 0.85);
  if (middle.event !== undefined) return as('paper-conference', 0.9);
  if (host) return hosted(evidence, host);
  if (evidence.quoted) return quotedAlone(evidence);
  if (names?.role === 'editor' && tail.volume !== undefined && tail.issue !== undefined && !tail.imprint)
    return as('periodical', 0.75);
  if (treatyWord.test(title) && !tail.imprint?.publisher && names?.kind !== 'people')
    return as('treaty', 0.6);
  return standing(evidence);
};

const treatyWord = /\b(?:treaty|convention|protocol|accords?|trattato|convenzione|protocollo)\b/i;

const hosted = ({ tail, DOI, URL, names }: Evidence, host: Host): Decided => {
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
  if (/\btreaty series\b|\braccolta dei trattati\b/i.test(host.title)) return as('treaty', 0.85);
  if (/\b(?:ICJ|ECHR|court) reports\b|\breports of cases\b/i.test(host.title)) return as('legal_case', 0.8);
  if (isMagazine(host.title)) return as('article-magazine', 0.9);
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
  if (tail.parts.some((part) => part.kind === 'status')) return as('article-journal', 0.6);
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

const kinds: readonly [RegExp, string][] = [
  [/\bjudge?ment\b|\bsentenza\b|\bopinion of\b|\border\b/i, 'legal_case'],
  [/\bspeech\b|\bdiscorso\b|\bremarks\b|\bkeynote\b/i, 'speech'],
  [/\bhearing\b|\baudizion[ei]\b|\bdebate\b|\bsitting\b/i, 'hearing'],
  [/\bposter\b|\bphotograph\b|\bpainting\b/i, 'graphic'],
  [/\bmanuscript\b|\bmanoscritto\b/i, 'manuscript'],
  [/\bpatent\b|\bbrevetto\b/i, 'patent'],
  [/\bmap\b|\bcarta\b/i, 'map'],
  [/\bdata ?set\b|\bdatabase\b/i, 'dataset'],
];

/** A title that stands by itself: a book, or a document of an institution. */
const standing = ({ title, names, tail, URL, DOI, middle }: Evidence): Decided => {
  const institution = names?.kind === 'institution';
  const { genre, number } = middle;
  const exact = exactness(tail);
  if (names?.role === 'director') return as('motion_picture', 0.85);
  const kind = genre === undefined ? undefined : kinds.find(([form]) => form.test(genre));
  if (kind) return as(kind[1], 0.85);
  if (tail.parts.some((part) => part.kind === 'version'))
    return /\bdata/i.test(title) ? as('dataset', 0.8) : as('software', 0.7);
  if (tail.imprint?.publisher !== undefined && !institution)
    return exact === 3 ? as('report', 0.6) : as('book', 0.95);
  if (names?.role === 'editor') return as('book', 0.9);
  if (/\s(?:v\.?|c\.|contro)\s/.test(title)) return as('legal_case', 0.75);
  if (
    /^(?:council |commission |implementing |delegated )*(?:regulation|directive|decision|law|legge|decreto|regolamento|direttiva)\b.*\d/i.test(
      title,
    )
  )
    return as('legislation', 0.7);
  if (
    /\bspeech\b|\baddress\b(?! book)|\bremarks\b|\bdiscorso\b|\bintervento d/i.test(title) &&
    !tail.imprint?.publisher
  )
    return as('speech', 0.75);
  if (/\b(?:database|dataset|banca dati)\b/i.test(title)) return as('dataset', 0.7);
  if (/\bhearing\b|\baudizion[ei]\b/i.test(title)) return as('hearing', 0.65);
  if (/^(?:ISO|IEC|ISO\/IEC|CEN|ETSI|UNI|DIN|BSI|IEEE|ITU)$/.test(names?.names[0]?.literal ?? ''))
    return as('standard', 0.75);
  if (
    /\bpress (?:release|statement|conference)\b|\bcomunicato\b|\bnews release\b/i.test(
      `${title} ${genre ?? ''}`,
    )
  )
    return number === undefined ? as('webpage', 0.6) : as('document', 0.6);
  if (documentWord.test(title)) return as('document', 0.6);
  if (!institution && !URL && !DOI) return as('book', tail.imprint ? 0.85 : names ? 0.6 : 0.5);
  if (tail.imprint?.publisher !== undefined) return as('book', 0.6);
  if (genre !== undefined || number !== undefined || reportWord.test(title)) return as('report', 0.85);
  if (exact < 3 && planWord.test(title)) return as('report', 0.8);
  if (exact === 3 && URL) return as('webpage', 0.6);
  if (exact === 0 && URL) return as('webpage', 0.6);
  if (!institution && names === null) return as(URL ? 'webpage' : 'document', 0.5);
  return as('report', institution ? 0.75 : 0.6);
};

const documentWord =
  /\b(?:declaration|dichiarazione|communiqu[eé]|conclusions|conclusioni|compass|charter|agreement|accordo|memorandum|letter|lettera|concept|vision|agenda|constitution)\b/i;
const reportWord =
  /\b(?:report|relazione|rapporto|documento|libro bianco|white paper|green paper|strategy|strategia|review|survey|atto|dossier|guidelines|indagine|outlook|factsheet|paper|resolution|risoluzione|communication|comunicazione)\b/i;
/** Words of reports that news have as well. */
const planWord =
  /\b(?:plan|piano|study|studio|proposal?|proposta|programme|programma|analysis|assessment|budget|bilancio|framework|roadmap)\b/i;

import type { CslItem } from '../citations/csl-item.ts';
import type { JudgedKind } from './judged-names.ts';
import { kindOf, type SourceKind } from './kinds.ts';
import { hostOf, isBelow, outletAt, outletNamed } from './known-outlets.ts';

/** Where works of a kind stand, whoever wrote them. */
const shelves: Partial<Record<JudgedKind, readonly string[]>> = {
  academic: [
    'jstor.org',
    'tandfonline.com',
    'cambridge.org',
    'academic.oup.com',
    'link.springer.com',
    'muse.jhu.edu',
  ],
  primary: [
    'europa.eu',
    'un.org',
    'nato.int',
    'osce.org',
    'coe.int',
    'oecd.org',
    'imf.org',
    'worldbank.org',
    'gov.it',
  ],
};

/** Places of governments, parliaments and armed forces: "gov.uk", "mfa.gov.tr", "army.mil", "camera.it". */
const official =
  /(^|\.)(gov|gouv|gob|mil|parliament|bundestag|senato|camera|governo|quirinale)(\.[a-z]{2,3})?$/;

const kinds: Partial<Record<SourceKind, JudgedKind>> = {
  legislation: 'primary',
  'eu-legislation': 'primary',
  treaty: 'primary',
  legal_case: 'primary',
  bill: 'primary',
  regulation: 'primary',
  hearing: 'primary',
  speech: 'primary',
  interview: 'primary',
  'own-interview': 'primary',
  personal_communication: 'primary',
  'parliament-debate': 'primary',
  'parliament-question': 'primary',
  'parliament-document': 'primary',
  'eu-document': 'primary',
  'un-document': 'primary',
  'press-release': 'primary',
  dataset: 'primary',
  'article-journal': 'academic',
  book: 'academic',
  'edited-book': 'academic',
  chapter: 'academic',
  thesis: 'academic',
  'paper-conference': 'academic',
  'series-paper': 'think-tank',
  'article-newspaper': 'other-press',
  'article-magazine': 'other-press',
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * What an editor will probably judge a source to be, by where it stands, under which name, and its type; null where
 * these say nothing. It is a suggestion for a person, and never stored by itself.
 */
export const guessJudgement = (item: CslItem): JudgedKind | null => {
  const host = hostOf(item.URL);
  const names = [item['container-title'], item.publisher, item.authority].map(text);
  const outlet = outletAt(host) ?? names.map(outletNamed).find((known) => known !== undefined);
  if (outlet) return outlet.kind;
  for (const [kind, hosts] of Object.entries(shelves) as [JudgedKind, readonly string[]][])
    if (hosts.some((domain) => isBelow(host, domain))) return kind;
  if (official.test(host)) return 'primary';
  const kind = kindOf(item);
  return (kind && kinds[kind]) ?? null;
};

import { balanceRules as rules } from '#shared/review/balance/findings.ts';
import type { Facet } from '#shared/review/balance/shares.ts';
import type { JudgedKind } from '#shared/sources/judged-names.ts';
import { pluralIn } from '../format.ts';

const plural = pluralIn('en');
const count = (number: number): string => plural(number, { one: '#', other: '#' });

/** In the middle of a sentence: one of a kind, and only such. */
const one: Record<JudgedKind, string> = {
  primary: 'a primary document',
  'state-agency': 'a state agency',
  wire: 'a news agency',
  'quality-press': 'quality press',
  'other-press': 'other press',
  'think-tank': 'a think tank',
  academic: 'academic work',
  other: 'of another kind',
};
const only: Record<JudgedKind, string> = {
  primary: 'primary documents',
  'state-agency': 'state agencies',
  wire: 'news agencies',
  'quality-press': 'quality press',
  'other-press': 'press other than quality press',
  'think-tank': 'think tanks',
  academic: 'academic work',
  other: 'sources of the kind “Other”',
};

/** What is counted: notes where all citations stand in notes, else places. */
const placesOf = (of: number, inNotes: boolean): string =>
  inNotes
    ? plural(of, { one: '# note', other: '# notes' })
    : plural(of, { one: '# place that cites', other: '# places that cite' });
const cite = (number: number): string => (number === 1 ? 'cites' : 'cite');

const facets: Record<Facet, string> = {
  kind: 'Kind of voice',
  outlet: 'Outlet',
  author: 'Author',
  language: 'Language',
  year: 'Year',
  country: 'Country',
};
const unknown: Record<Facet, string> = {
  kind: 'Not judged',
  outlet: 'No outlet named',
  author: 'No author named',
  language: 'No language named',
  year: 'No date',
  country: 'Not known for certain',
};
const facetHints: Record<Facet, string> = {
  kind: 'What you judge the sources to be. Those that are not judged are listed below.',
  outlet:
    'Who published it: a paper, a publisher, an institution. Spellings of one name, and names Ibid knows, count as one.',
  author: 'A work of two authors counts for both, so shares can add up to more than 100%.',
  language: 'As the sources name it, whatever the region.',
  year: 'Of publication, the newest first.',
  country: 'Of a law, and of outlets whose country Ibid knows. Nothing is guessed.',
};

/** Strings of the balance of a paper's sources. */
export const balance = {
  title: 'Balance of the sources',
  hint: 'For you and never printed.',
  none: 'This paper cites no source yet.',
  summary: (places: number, inNotes: boolean, citations: number, sources: number) =>
    `${plural(citations, { one: '# citation', other: '# citations' })} of ${plural(sources, { one: '# source', other: '# sources' })} in ${inNotes ? placesOf(places, true) : plural(places, { one: '# place', other: '# places' })}.`,
  allSources: 'The sources and where they are cited',
  copy: 'Copy as text',
  copied: 'The balance was copied as text.',
  notCopied: 'The balance could not be copied.',

  by: 'Counted by',
  facets,
  unknown,
  facetHints,
  of: 'Share of',
  weights: { citations: 'all citations', sources: 'all sources' },
  row: (sources: number, citations: number) =>
    `${plural(sources, { one: '# source', other: '# sources' })}, ${plural(citations, { one: '# citation', other: '# citations' })}`,
  showMore: (number: number) => `Show ${count(number)} more`,
  place: (note: number) => (note > 0 ? `note ${note}` : 'text'),
  goTo: (note: number) => (note > 0 ? `Go to note ${note}` : 'Go to the citation in the text'),
  countAs: 'Count as',
  countAsHint: 'Another name of the same outlet? It is remembered for all papers.',
  together: (name: string, as: string) => `“${name}” is counted as “${as}”.`,
  apart: 'Count apart',

  standsOut: 'What stands out',
  nothing: 'Nothing by the rules below.',
  rules: 'The rules',
  dismiss: (sentence: string) => `Dismiss: ${sentence}`,
  dismissed: (number: number) =>
    plural(number, { one: '# sentence is dismissed.', other: '# sentences are dismissed.' }),
  showDismissed: 'Show again',
  showSources: 'Show the sources',
  goToSection: 'Go to the section',
  judgeThese: 'Judge them',
  section: (number: string | null, title: string) =>
    title === ''
      ? 'The part before the first section'
      : number === null
        ? `Section “${title}”`
        : `Section ${number}, “${title}”,`,
  findings: {
    outlet: (at: number, of: number, inNotes: boolean, name: string, kind: JudgedKind | '') =>
      `${count(at)} of ${placesOf(of, inNotes)} ${cite(at)} one outlet: ${name}${kind === '' ? '' : `, ${one[kind]}`}.`,
    author: (at: number, of: number, inNotes: boolean, name: string) =>
      `${count(at)} of ${placesOf(of, inNotes)} ${cite(at)} one author: ${name}.`,
    source: (at: number, of: number, inNotes: boolean, name: string) =>
      `${count(at)} of ${placesOf(of, inNotes)} ${cite(at)} one source: ${name}.`,
    oneKind: (section: string, kind: JudgedKind) => `${section} cites only ${only[kind]}.`,
    noPrimary: (section: string) => `${section} cites no primary document.`,
    agencyAlone: (at: number, inNotes: boolean, kind: 'wire' | 'state-agency') =>
      `${placesOf(at, inNotes)} ${at === 1 ? 'rests' : 'each rest'} on a single report of ${one[kind]}.`,
    language: (at: number, of: number, language: string) =>
      `${count(at)} of the ${count(of)} sources that name their language are in one language: ${language}.`,
    old: (until: number, newest: number, of: number) =>
      `At least half of the ${count(of)} dated sources are from ${until} or before; the newest is from ${newest}.`,
    notJudged: (open: number, of: number) =>
      `${count(open)} of ${plural(of, { one: '# source', other: '# sources' })} ${open === 1 ? 'is' : 'are'} not judged; sections that cite them are left out of the sentences about kinds.`,
  },
  ruleLines: [
    `One outlet, author or source: cited at ${rules.leaning.places} places or more, and at ${rules.leaning.share * 100}% of all, in a paper that cites at ${rules.fewestPlaces} or more. Publishers of books alone are left out.`,
    `A section (a heading of the first level) that cites at ${rules.fewestInSection} places or more, if all its sources are judged: two sources or more of only one kind, or no primary document.`,
    'Places that cite one source and nothing else, where that is judged a news agency or a state agency.',
    `Language and age: where ${rules.fewestSources} sources or more name theirs; ${rules.oneLanguage * 100}% in one language, or half of them ${rules.yearsOld} years older than the newest or more.`,
    'The numbers are Ibid’s own and say what is worth a look, not what is right. That single reports want a second source is in the guidelines of broadcasters (BBC, 3.3.4); that a paper should say what its sources are as a whole, in those of analysts (ICD 206).',
  ],
};

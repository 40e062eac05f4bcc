import { judgedNames } from '#shared/sources/judged-names.ts';
import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of what an editor thinks of sources, and of the sources of a paper by it. */
export const judging = {
  title: 'Judgement',
  kind: 'Kind of voice',
  none: 'Not judged',
  kinds: judgedNames.en,
  suggested: (kind: string) => `Perhaps: ${kind}`,
  suggestedHint: 'A guess from its type and where it stands. Nothing is stored until you choose.',
  others: 'Also judged, in sources merged into this one',
  takeOther: 'Use this one',
  dropOther: 'Delete this judgement',
  otherTaken: 'The judgements changed places.',
  otherDropped: 'The other judgement was deleted.',
  reliability: 'How far it can be relied on',
  addReliability: 'Add a note on reliability',
  judged: (count: number, kind: string) =>
    `${plural(count, { one: '# source', other: '# sources' })} judged: ${kind}.`,
  /** In the menu of sources. */
  judgeMenu: 'Judge as',
  unjudged: (count: number) =>
    `${plural(count, { one: '# source is', other: '# sources are' })} not judged any more.`,
  judgedAll: (count: number) => plural(count, { one: '# source judged.', other: '# sources judged.' }),

  /** In the panel of a paper. */
  balance: 'Sources by kind of voice',
  balanceHint: 'What you judge the sources of this paper to be. It is for you and is never printed.',
  noSources: 'This paper cites no source yet.',
  balanceRow: (sources: number, citations: number) =>
    `${plural(sources, { one: '# source', other: '# sources' })}, ${plural(citations, { one: '# citation', other: '# citations' })}`,
  share: 'Share of all citations',
  toJudge: (count: number) => plural(count, { one: '# source to judge', other: '# sources to judge' }),
  judgeAs: (title: string) => `Judge ${title}`,
  takeAll: (count: number) => plural(count, { one: 'Take the suggestion', other: 'Take all # suggestions' }),
  allJudged: 'All sources are judged.',
  showMore: (count: number) => plural(count, { one: 'Show # more', other: 'Show # more' }),
  notInLibrary: (count: number) =>
    `${plural(count, { one: '# source is', other: '# sources are' })} not in the library and can’t be judged.`,
};

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
  /** Of a source that is being cited. */
  hasNote: 'note on reliability',
  reliabilityLabel: 'Reliability:',
  addReliability: 'Add a note on reliability',
  judged: (count: number, kind: string) =>
    `${plural(count, { one: '# source', other: '# sources' })} judged: ${kind}.`,
  /** In the menu of sources. */
  judgeMenu: 'Judge as',
  unjudged: (count: number) =>
    `${plural(count, { one: '# source is', other: '# sources are' })} not judged any more.`,
  judgedAll: (count: number) => plural(count, { one: '# source judged.', other: '# sources judged.' }),

  /** In the panel of a paper. */
  judgeAll: (count: number, name: string) =>
    plural(count, {
      one: `Judge what is listed under “${name}” as`,
      other: `Judge all # under “${name}” as`,
    }),
  noteForAll: (count: number) =>
    plural(count, { one: 'Add a note on reliability', other: 'Add a note on reliability to all #' }),
  othersKeepTheirs: (count: number) =>
    plural(count, { one: '# other keeps the note it has.', other: '# others keep the notes they have.' }),
  allNoted: (count: number) =>
    plural(count, {
      one: 'It has a note on reliability already, which you change beside it.',
      other: 'All # have a note on reliability already, which you change beside each.',
    }),
  saveNote: (count: number) => plural(count, { one: 'Add it', other: 'Add it to all #' }),
  leaveNote: 'Cancel',
  noted: (count: number) =>
    plural(count, {
      one: '# source has a note on reliability now.',
      other: '# sources have a note on reliability now.',
    }),
  toJudge: (count: number) => plural(count, { one: '# source to judge', other: '# sources to judge' }),
  judgeAs: (title: string) => `Judge ${title}`,
  takeAll: (count: number) => plural(count, { one: 'Take the suggestion', other: 'Take all # suggestions' }),
  allJudged: 'All sources are judged.',
  notInLibrary: (count: number) =>
    `${plural(count, { one: '# source is', other: '# sources are' })} not in the library and can’t be judged.`,
};

/** What of a library may be older or missing after it was mended. */
export type LostPart = 'versions' | 'pictures' | 'notes' | 'files' | 'order' | 'settings' | 'acts';

/** What could be had of a damaged library; counts of papers and of sources. */
export type MendedLibrary = {
  /** Where the damaged file is now. */
  aside: string;
  /** 'yes' where nothing that a person wrote was damaged or is missing, else 'no'. */
  whole: string;
  /** As they were. */
  readPapers: number;
  readSources: number;
  /** From a backup, a version, or a paper's copy of a source. */
  earlierPapers: number;
  earlierSources: number;
  /** Known by name only. */
  lostPapers: number;
  lostSources: number;
  /** 'yes' where more may be missing that nothing names, else 'no'. */
  uncounted: string;
  /** Each a `LostPart`, with a space between. */
  parts: string;
  /** When the backup was taken, in UTC; '' for none. */
  taken: string;
};

const parts: Readonly<Record<LostPart, string>> = {
  versions: 'versions of papers',
  pictures: 'pictures',
  notes: 'notes and quotations',
  files: 'the list of attached files',
  order: 'tags, collections and judgements',
  settings: 'settings and added styles',
  acts: 'what can be undone',
};
const things = (papers: number, sources: number): string =>
  `${papers} ${papers === 1 ? 'paper' : 'papers'} and ${sources} ${sources === 1 ? 'source' : 'sources'}`;
const partsOf = (codes: string): string =>
  codes
    .split(' ')
    .map((code) => parts[code as LostPart] ?? code)
    .join(', ');

/** What became of a damaged library. */
export const mending = {
  // The lines behind the first are details of it.
  'library-mended': (mended: MendedLibrary) =>
    mended.whole === 'yes'
      ? `The library’s file was damaged, but nothing that you wrote: ${things(mended.readPapers, mended.readSources)} are there, and what Ibid makes of them to sort and search was made anew.\nThe damaged file was kept as ${mended.aside}. If this happens again, have the disk checked.`
      : [
          `The library’s file was damaged. ${things(mended.readPapers, mended.readSources)} could be read and are as they were.`,
          ...(mended.earlierPapers + mended.earlierSources > 0
            ? [
                `${things(mended.earlierPapers, mended.earlierSources)} came back as they were earlier, from ${mended.taken === '' ? '' : `the backup of ${mended.taken} UTC, from `}versions or from copies in papers: look through what you did last in them.`,
              ]
            : []),
          ...(mended.lostPapers + mended.lostSources > 0
            ? [`${things(mended.lostPapers, mended.lostSources)} could not be had.`]
            : []),
          ...(mended.uncounted === 'yes'
            ? [
                'Others that stood where nothing can be read any more may be missing; how many can’t be told. Compare with a backup, or with what you remember.',
              ]
            : []),
          ...(mended.parts
            ? [
                `Some of this could not be read${mended.taken === '' ? '' : `, and came from the backup of ${mended.taken} UTC as far as it had it`}: ${partsOf(mended.parts)}.`,
              ]
            : []),
          ...(mended.taken === '' ? [] : ['What was deleted since that backup may be back.']),
          `The damaged file was kept as ${mended.aside}.`,
        ].join('\n'),
  'damaged-and-newer': ({ path }: { path: string }) =>
    `The library ${path} is damaged, and it is of a newer version of Ibid, which alone can mend it. It was left as it was; update Ibid and open it again.`,
  'no-room-to-mend': ({ path, size }: { path: string; size: string }) =>
    `The library ${path} is damaged, and the disk has no room for what can be saved of it. It was left as it was; free ${size} and open it again.`,
};

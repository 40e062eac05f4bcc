/** What of a library may be older or missing after it was mended. */
export type LostPart = 'versions' | 'pictures' | 'notes' | 'files' | 'order' | 'settings' | 'acts';
type Counts = { sources: number; papers: number };

/** What could be had of a damaged library. */
export type MendedLibrary = {
  /** Where the damaged file is now. */
  aside: string;
  /** Nothing that a person wrote was damaged. */
  whole: boolean;
  /** As they were. */
  read: Counts;
  /** From a backup, a version, or a paper's copy of a source. */
  earlier: Counts;
  /** Known by name only. */
  lost: Counts;
  parts: readonly LostPart[];
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
const things = ({ papers, sources }: Counts): string =>
  `${papers} ${papers === 1 ? 'paper' : 'papers'} and ${sources} ${sources === 1 ? 'source' : 'sources'}`;
const isAny = ({ papers, sources }: Counts): boolean => papers + sources > 0;

/** What became of a damaged library. */
export const mending = {
  'library-mended': ({ aside, whole, read, earlier, lost, parts: of, taken }: MendedLibrary) =>
    whole && !isAny(lost)
      ? `The library’s file was damaged, but nothing that you wrote: ${things(read)} are there, and what Ibid makes of them to sort and search was made anew. The damaged file was kept as ${aside}. If this happens again, have the disk checked.`
      : [
          `The library’s file was damaged. ${things(read)} could be read and are as they were.`,
          ...(isAny(earlier)
            ? [
                `${things(earlier)} came back as they were earlier, from ${taken === '' ? '' : `the backup of ${taken} UTC, from `}versions or from copies in papers: look through what you did last in them.`,
              ]
            : []),
          ...(isAny(lost) ? [`${things(lost)} could not be had.`] : []),
          ...(of.length > 0
            ? [
                `Some of this could not be read${taken === '' ? '' : `, and came from the backup of ${taken} UTC as far as it had it`}: ${of.map((part) => parts[part]).join(', ')}.`,
              ]
            : []),
          ...(taken === '' ? [] : ['What was deleted since that backup may be back.']),
          `The damaged file was kept as ${aside}.`,
        ].join(' '),
  'damaged-and-newer': ({ path }: { path: string }) =>
    `The library ${path} is damaged, and it is of a newer version of Ibid, which alone can mend it. It was left as it was; update Ibid and open it again.`,
  'no-room-to-mend': ({ path, size }: { path: string; size: string }) =>
    `The library ${path} is damaged, and the disk has no room for what can be saved of it. It was left as it was; free ${size} and open it again.`,
};

import type { PastChange, RecentAct } from '#shared/contract/acts.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';

type AnyAct = Pick<
  PastChange | RecentAct,
  'act' | 'undid' | 'at' | 'isUndone' | 'papers' | 'shelf' | 'files'
>;

/** What an act is called, and when it was. */
export const useActName = (): ((act: Pick<AnyAct, 'act' | 'undid' | 'at'>) => {
  name: string;
  when: string;
}) => {
  const { sourceHistory: words } = useMessages();
  const format = useFormat();
  return ({ act, undid, at }) => ({
    name: undid === null ? words.acts[act] : words.undid(words.acts[undid]),
    when: `${format.day(at)}, ${format.time(at)}`,
  });
};

/** How an act is told in a list: what it was, when, and what it touched beside the source that is named. */
export const ActHead = ({ act, sources }: { act: AnyAct; sources: string }) => {
  const { sourceHistory: words } = useMessages();
  const { name, when } = useActName()(act);
  const format = useFormat();
  const shelf = act.shelf.flatMap(({ kind, was, is, changed }) => {
    if (kind === 'apart') return [];
    const what = words.shelves[kind];
    if (was === null) return [words.shelfCame(what, is ?? '')];
    if (is === null) return [words.shelfWent(what, was)];
    const other = changed.filter((part) => part !== 'order').map((part) => words.shelfParts[part]);
    return [
      ...(was === is ? [] : [words.shelfRenamed(what, was, is)]),
      ...(other.length > 0 ? [words.shelfChanged(what, is, format.list(other))] : []),
      // Where one is moved, those beside it get other places, too.
      ...(changed.includes('order') ? [words.reordered[kind]] : []),
    ];
  });
  const asides = [
    act.files.length > 0 ? words.fromFiles(format.list(act.files)) : '',
    ...new Set(shelf),
    sources,
    act.papers > 0 ? words.papers(act.papers) : '',
    act.isUndone ? words.isUndone : '',
  ].filter(Boolean);
  return (
    <>
      <p className="past-change-head">
        <span className="past-change-act">{name}</span>
        <time dateTime={act.at}>{when}</time>
      </p>
      {asides.length > 0 ? <p className="field-hint">{asides.join(' · ')}</p> : null}
    </>
  );
};

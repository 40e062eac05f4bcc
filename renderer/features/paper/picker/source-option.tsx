import { Scale } from 'lucide-react';
import type { SourceRow } from '#shared/contract/methods.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import type { Standing } from './candidates.ts';

/** More notes than this are not listed one by one. */
const listed = 4;

/** One source in the picker: who, what, when, of what type, and where the paper cites it already. */
export const SourceOption = ({
  id,
  row,
  standing,
  isFirst,
  isMarked,
  citedIn,
  onPress,
}: {
  id: string;
  row: SourceRow;
  standing: Standing | 'unasked';
  /** The first of those that stand in the list for the same reason. */
  isFirst: boolean;
  isMarked: boolean;
  citedIn: readonly number[];
  onPress: () => void;
}) => {
  const { paper, citing, types, sourceSearch, judging } = useMessages();
  const format = useFormat();
  const notes = citedIn.filter((number) => number > 0);
  const numbers =
    notes.length > listed
      ? `${notes.slice(0, listed).map(format.number).join(', ')} …`
      : format.list(notes.map(format.number));
  const cited =
    notes.length > 0
      ? paper.picker.citedIn(numbers, notes.length)
      : citedIn.length > 0
        ? paper.picker.citedInText
        : null;
  return (
    // The search field keeps the focus and its keys; the pointer alone presses an option.
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the search field
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search field takes the keys
    <div
      id={id}
      role="option"
      aria-selected={isMarked}
      aria-description={row.judged?.note || undefined}
      className="picker-option"
      onClick={onPress}
    >
      {isFirst ? <span className="picker-standing">{citing.standings[standing]}</span> : null}
      <span className="picker-who">
        {row.authors || row.container || '—'} <span className="picker-year">{row.year}</span>
      </span>
      <span className="picker-what">{row.title || row.id}</span>
      <span className="picker-where">
        {row.similar ? `${sourceSearch.similar(row.similar)} · ` : null}
        {types[row.kind as keyof typeof types] ?? row.kind}
        {row.judged?.kind ? ` · ${judging.kinds[row.judged.kind]}` : null}
        {cited ? <span className="picker-cited"> · {cited}</span> : null}
        {row.judged?.note ? (
          <span className="picker-judged">
            {' · '}
            <Scale aria-hidden size={12} /> {judging.hasNote}
          </span>
        ) : null}
      </span>
    </div>
  );
};

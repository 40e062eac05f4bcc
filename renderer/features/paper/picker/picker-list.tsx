import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useMessages } from '../../../i18n/language.tsx';
import { SourceOption } from './source-option.tsx';
import type { Picker } from './use-picker.ts';

/** The id of an entry, which the search field names as the marked one. */
export const entryId = (listId: string, index: number): string => `${listId}-${index}`;

/** What was found, and below it the way to a new source. The search field has the focus and the keys. */
export const PickerList = ({ picker, listId }: { picker: Picker; listId: string }) => {
  const { paper, citing } = useMessages();
  const { list, index, asked, search, showsList } = picker;
  useEffect(() => {
    document.getElementById(entryId(listId, index))?.scrollIntoView({ block: 'nearest' });
  }, [index, listId]);
  if (!showsList) return null;
  return (
    <>
      {search.kind === 'found' && list.length === 0 ? (
        <p className="picker-empty">{search.isAsked ? paper.picker.none : paper.picker.empty}</p>
      ) : null}
      <div id={listId} role="listbox" aria-label={paper.picker.results} className="picker-list">
        {list.map(({ row, standing }, i) => (
          <SourceOption
            key={row.id}
            id={entryId(listId, i)}
            row={row}
            standing={standing === 'library' && asked === '' ? 'unasked' : standing}
            isFirst={standing !== list[i - 1]?.standing}
            isMarked={i === index}
            citedIn={picker.cited.get(row.id) ?? []}
            onPress={() => picker.take(row, 'fields')}
          />
        ))}
        {picker.offersNew ? (
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant of the search field
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search field takes the keys
          <div
            id={entryId(listId, list.length)}
            role="option"
            aria-selected={index === list.length}
            className="picker-option picker-new"
            onClick={() => picker.add(asked)}
          >
            <Plus aria-hidden size={14} />
            <span>{asked === '' ? citing.newSource : citing.newSourceOf(asked)}</span>
          </div>
        ) : null}
      </div>
    </>
  );
};

import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { Checkbox, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Alphabet } from '#shared/sources/alphabets.ts';
import {
  columnIds,
  defaultColumns,
  movedColumn,
  type ShownColumn,
  withColumn,
} from '../../../api/list-look.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { useColumnNames } from '../source-columns.tsx';

/** How the list looks, as a window remembers it. */
export type ListLook = {
  columns: readonly ShownColumn[];
  alphabet: Alphabet;
  onChange: (look: { columns?: readonly ShownColumn[]; alphabet?: Alphabet }) => void;
};

/** Chooses which columns the list has and in which order, and how letters are sorted. */
export const ColumnsButton = ({ columns, alphabet, onChange }: ListLook) => {
  const { sourceSearch: words } = useMessages();
  const names = useColumnNames();
  const shown = columns.map(({ id }) => id);
  const all = [...shown, ...columnIds.filter((id) => !shown.includes(id))];
  return (
    <DialogTrigger>
      <IconButton icon={Columns3} label={words.chooseColumns} />
      <Popover className="popover columns-card" offset={4}>
        <Dialog className="popover-dialog" aria-label={words.chooseColumns}>
          <ul className="columns-list">
            {all.map((id) => {
              const at = shown.indexOf(id);
              return (
                <li key={id} className="columns-item">
                  <Checkbox
                    className="checkbox"
                    isSelected={at >= 0}
                    isDisabled={id === 'title'}
                    onChange={() => onChange({ columns: withColumn(columns, id) })}
                  >
                    <span className="checkbox-box" aria-hidden />
                    {names[id]}
                  </Checkbox>
                  {at >= 0 ? (
                    <>
                      <IconButton
                        icon={ArrowUp}
                        label={words.columnLeft(names[id])}
                        isDisabled={at === 0}
                        onPress={() => onChange({ columns: movedColumn(columns, id, -1) })}
                      />
                      <IconButton
                        icon={ArrowDown}
                        label={words.columnRight(names[id])}
                        isDisabled={at === shown.length - 1}
                        onPress={() => onChange({ columns: movedColumn(columns, id, 1) })}
                      />
                    </>
                  ) : null}
                </li>
              );
            })}
          </ul>
          <Select
            label={words.alphabet}
            choices={[
              { id: 'latin', label: words.alphabets.latin },
              { id: 'turkish', label: words.alphabets.turkish },
            ]}
            value={alphabet}
            onChange={(next) => onChange({ alphabet: next })}
          />
          <p className="field-hint">{words.columnsHint}</p>
          <Button look="quiet" onPress={() => onChange({ columns: defaultColumns, alphabet: 'latin' })}>
            {words.columnsReset}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};

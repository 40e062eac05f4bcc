import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import {
  Checkbox,
  Dialog,
  DialogTrigger,
  Popover,
  Button as PressButton,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
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
  /** Where it is narrow, it is scrolled sideways rather than to leave columns out. */
  keepsAll: boolean;
  onChange: (look: { columns?: readonly ShownColumn[]; alphabet?: Alphabet; keepsAll?: boolean }) => void;
};

/**
 * Chooses which columns the list has and in which order, and how letters are sorted; says where the list is too narrow
 * for some of them.
 */
export const ColumnsButton = ({
  columns,
  alphabet,
  keepsAll,
  leftOut,
  onChange,
}: ListLook & {
  /** How many columns are left out now. */
  leftOut: number;
}) => {
  const { sourceSearch: words } = useMessages();
  const names = useColumnNames();
  const shown = columns.map(({ id }) => id);
  const all = [...shown, ...columnIds.filter((id) => !shown.includes(id))];
  return (
    <DialogTrigger>
      {leftOut === 0 ? (
        <IconButton icon={Columns3} label={words.chooseColumns} />
      ) : (
        <TooltipTrigger delay={500} closeDelay={0}>
          <PressButton className="columns-left-out" aria-label={`+${leftOut}: ${words.leftOut(leftOut)}`}>
            <Columns3 aria-hidden size={16} strokeWidth={1.75} />+{leftOut}
          </PressButton>
          <Tooltip className="tooltip" offset={6}>
            {words.leftOut(leftOut)}
          </Tooltip>
        </TooltipTrigger>
      )}
      <Popover className="popover columns-card" offset={4}>
        <Dialog className="popover-dialog" aria-label={words.chooseColumns}>
          <Checkbox
            className="checkbox columns-all"
            isSelected={keepsAll}
            onChange={(next) => onChange({ keepsAll: next })}
          >
            <span className="checkbox-box" aria-hidden />
            {words.keepAll}
          </Checkbox>
          <p className="field-hint">{leftOut > 0 ? words.leftOut(leftOut) : words.keepAllHint}</p>
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

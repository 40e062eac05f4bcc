import { useMemo, useState } from 'react';
import type { TableColumns as Table } from '#shared/contract/tables.ts';
import { usualTargets } from '#shared/csv/columns.ts';
import { fieldKind } from '#shared/sources/fields.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/field.tsx';
import './table-columns.css';
import { TablePreview } from './table-preview.tsx';

/** A table whose columns are to be looked at before it is imported. */
export type AskedTable = { name: string; table: Table };

/** What the columns of a table are, to be changed where a heading did not tell it right. */
export const TableColumns = ({
  asked: { name, table },
  onDecide,
  onCancel,
}: {
  asked: AskedTable;
  /** Told what each column is, by its heading; '' leaves it out. */
  onDecide: (columns: Record<string, string>) => void;
  onCancel: () => void;
}) => {
  const { importing: words, variables } = useMessages();
  const [targets, setTargets] = useState<readonly string[]>(() => table.columns.map(({ target }) => target));
  const names: Readonly<Record<string, string>> = { ...variables, ...words.targets };
  const others = Object.keys(variables).filter(
    (variable) => !usualTargets.includes(variable) && !['citation-number', 'locator'].includes(variable),
  );
  const choices = [
    { id: '', label: words.leaveOut },
    ...usualTargets.map((id) => ({ id, label: names[id] ?? id })),
    ...others
      .map((id) => ({ id, label: names[id] ?? id }))
      .toSorted((a, b) => a.label.localeCompare(b.label)),
  ];
  const chosen = useMemo(
    () => Object.fromEntries(table.columns.map((column, at) => [column.name, targets[at] ?? ''])),
    [table, targets],
  );
  const hasName = targets.some((target) => target === 'title' || fieldKind(target) === 'names');
  return (
    <Dialog
      title={words.tableTitle(name)}
      isOpen
      onClose={onCancel}
      size="wide"
      footer={
        <>
          <Button onPress={onCancel}>{words.cancel}</Button>
          <Button look="primary" isDisabled={!hasName} onPress={() => onDecide(chosen)}>
            {words.take(table.rows)}
          </Button>
        </>
      }
    >
      <p className="field-hint">{words.tableHint}</p>
      {hasName ? null : (
        <p className="field-hint" role="status">
          {words.needsTitle}
        </p>
      )}
      <table className="report table-columns">
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.cells}</th>
            <th scope="col">{words.is}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headings may be equal, and columns never move.
            <tr key={at}>
              <th scope="row">{column.name || words.noHeading}</th>
              <td>{column.samples.join(' · ')}</td>
              <td>
                <Select
                  label={words.isOf(column.name || words.noHeading)}
                  hideLabel
                  choices={choices}
                  value={targets[at] ?? ''}
                  onChange={(target) =>
                    setTargets((old) => old.map((one, index) => (index === at ? target : one)))
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TablePreview table={table} choices={chosen} />
    </Dialog>
  );
};

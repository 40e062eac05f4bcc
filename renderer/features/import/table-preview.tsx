import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { TableColumns } from '#shared/contract/tables.ts';
import { wordsOf } from '#shared/reports/said.ts';
import { authorsLabel, plainTitle, yearLabel } from '#shared/sources/labels.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';

type Rows = Output<'tables.preview'>['rows'];

/** What the first rows of a table become while its columns are these. */
export const TablePreview = ({
  table: { columns, start, numbers },
  choices,
}: {
  table: TableColumns;
  choices: Readonly<Record<string, string>>;
}) => {
  const host = useHost();
  const { importing: words, bringing, types, reports } = useMessages();
  const [rows, setRows] = useState<Rows>([]);
  useEffect(() => {
    let isOld = false;
    const asked = { columns: columns.map(({ name }) => name), start, numbers, choices };
    void host.call('tables.preview', asked).then((result) => {
      if (!isOld && result.ok) setRows(result.value.rows);
    });
    return () => {
      isOld = true;
    };
  }, [host, columns, start, numbers, choices]);
  const typeNames: Readonly<Record<string, string>> = types;
  return (
    <section aria-label={words.previewTitle}>
      <h3>{words.previewTitle}</h3>
      <table className="report table-preview">
        <thead>
          <tr>
            <th scope="col">{words.previewRow}</th>
            <th scope="col">{words.previewType}</th>
            <th scope="col">{words.previewAuthors}</th>
            <th scope="col">{words.previewTitleColumn}</th>
            <th scope="col">{words.previewYear}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">{row.number}</th>
              {'item' in row ? (
                <>
                  <td>{typeNames[row.item.type] ?? row.item.type}</td>
                  <td>{authorsLabel(row.item, bringing.names)}</td>
                  <td>{plainTitle(row.item)}</td>
                  <td>{yearLabel(row.item)}</td>
                </>
              ) : (
                <td colSpan={4}>{wordsOf(reports, row.reason)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

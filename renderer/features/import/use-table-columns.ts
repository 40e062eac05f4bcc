import { useCallback, useRef, useState } from 'react';
import type { TableColumns as Table } from '#shared/contract/tables.ts';
import { rememberColumns, rememberedColumns } from '../../api/column-memory.ts';
import type { Host } from '../../api/host.ts';
import { useHost } from '../../api/host-context.tsx';
import { toMessage } from '../../ui/files.ts';
import type { AskedTable } from './table-columns.tsx';

type Columns = Record<string, string>;

const mayBeTable = /\.(csv|tsv|txt)$/i;

/**
 * Asks what the columns of tables are, one file after the other, before anything is taken. `ask` answers with what
 * was decided, or null where it was called off.
 */
export const useTableColumns = () => {
  const host = useHost();
  const [asked, setAsked] = useState<AskedTable | null>(null);
  const answer = useRef<(columns: Columns | null) => void>(() => {});

  const ask = useCallback(
    async (files: readonly File[]): Promise<Columns | null> => {
      const all: Columns = {};
      for (const file of files.filter(({ name }) => mayBeTable.test(name))) {
        const found = await host.call('tables.columns', await toMessage(file));
        // What is wrong with the file is said by the import itself.
        if (!found.ok || found.value.table === null) continue;
        const table = await asDecidedBefore(host, found.value.table);
        const columns = await new Promise<Columns | null>((resolve) => {
          answer.current = resolve;
          setAsked({ name: file.name, table });
        });
        setAsked(null);
        if (columns === null) return null;
        await rememberColumns(host, columns);
        Object.assign(all, columns);
      }
      return all;
    },
    [host],
  );
  const decide = useCallback((columns: Columns | null): void => answer.current(columns), []);
  return { asked, ask, decide };
};

const asDecidedBefore = async (host: Host, table: Table): Promise<Table> => {
  const headings = table.columns.map(({ name }) => name);
  const decided = await rememberedColumns(host, headings);
  if (decided === null) return table;
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, target: decided[column.name] ?? column.target })),
  };
};

import type { Handlers } from './api-type.ts';

type TableMethod = 'tables.columns' | 'tables.preview';

export const tableHandlers = (): Pick<Handlers, TableMethod> => ({
  'tables.columns': async ({ name, base64 }) => {
    const { tableColumns } = await import('../../import/csv/columns-of-file.ts');
    return { table: tableColumns({ name, bytes: Buffer.from(base64, 'base64') }) };
  },
  'tables.preview': async ({ columns, start, numbers, choices }) => {
    const { previewOf } = await import('../../import/csv/columns-of-file.ts');
    return { rows: previewOf({ columns, rows: start, numbers }, choices) };
  },
});

import { isDamage, type ReadDb, type WriteDb } from '../db.ts';

/** A table as far as reading it from a damaged file needs to know it. */
export type Table = {
  name: string;
  columns: readonly string[];
  /** The columns of its primary key. */
  key: readonly string[];
  hasRowid: boolean;
};

/** What of a table could not be read. */
export type Unread = {
  /** The numbers of rows of which an index says that they were there. */
  lost: readonly bigint[];
  /** Between which numbers nothing could be read, where no index that is whole says what was there. */
  gaps: readonly (readonly [from: bigint, to: bigint])[];
  /** Whether something is missing that nobody can count. */
  unknown: boolean;
};

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The tables of a library that hold what can't be made anew; `of` is a sound library of that version. */
export const tablesOf = (of: ReadDb): Table[] =>
  (of.pragma('table_list') as { schema: string; name: string; type: string; wr: 0 | 1 }[])
    .filter(({ schema, name, type }) => schema === 'main' && type === 'table' && !name.startsWith('sqlite_'))
    .map(({ name, wr }) => {
      const columns = of.pragma(`table_info(${quoted(name)})`) as { name: string; pk: number }[];
      return {
        name,
        hasRowid: wr === 0,
        columns: columns.map((column) => column.name),
        key: columns
          .filter(({ pk }) => pk > 0)
          .sort((a, b) => a.pk - b.pk)
          .map((column) => column.name),
      };
    });

/** Runs through what can be read; false where damage ended it. */
const throughSound = (read: () => void): boolean => {
  try {
    read();
    return true;
  } catch (error) {
    if (!isDamage(error)) throw error;
    return false;
  }
};

type Index = { name: string; columns: readonly string[] };

const indexesOf = (db: ReadDb, { name }: Table): Index[] =>
  (db.pragma(`index_list(${quoted(name)})`) as { name: string; partial: 0 | 1 }[])
    .filter(({ partial }) => partial === 0)
    .map((index) => ({
      name: index.name,
      columns: (db.pragma(`index_xinfo(${quoted(index.name)})`) as { name: string | null }[]).flatMap(
        (column) => column.name ?? [],
      ),
    }));

/** The values that an index has of an expression, and whether it could be read to its end. */
const valuesIn = <Value>(
  db: ReadDb,
  table: Table,
  index: Index,
  what: string,
): { values: Value[]; isWhole: boolean } => {
  const values: Value[] = [];
  const order = index.columns[0] ?? 'rowid';
  const read = (direction: string) => (): void => {
    const all = db.prepare(
      `SELECT ${what} FROM ${quoted(table.name)} INDEXED BY ${quoted(index.name)} ORDER BY ${quoted(order)} ${direction}`,
    ) as ReturnType<WriteDb['prepare']>;
    for (const value of all.pluck().safeIntegers().iterate()) values.push(value as Value);
  };
  const isWhole = throughSound(read('ASC'));
  if (!isWhole) throughSound(read('DESC'));
  return { values, isWhole };
};

/** The ids that a table had, by the index that SQLite keeps of them, and whether these are all. */
export const idsByIndex = (db: ReadDb, table: Table): { ids: Set<string>; isWhole: boolean } => {
  const index = indexesOf(db, table).find(({ columns }) => columns[0] === 'id');
  const { values, isWhole } = index
    ? valuesIn<string>(db, table, index, 'id')
    : { values: [], isWhole: false };
  return { ids: new Set(values), isWhole };
};

/** Beyond the number of any row, with room to double it. */
const highest = 1n << 60n;

/** Reads a table in the order of its rows' numbers, and steps over what can't be read. */
const readByNumber = (db: WriteDb, table: Table, take: (row: unknown[]) => void): Unread => {
  const select = `SELECT rowid, ${table.columns.map(quoted).join(', ')} FROM ${quoted(table.name)} NOT INDEXED`;
  const from = db.prepare(`${select} WHERE rowid >= ? ORDER BY rowid`).raw().safeIntegers();
  const one = db.prepare(`${select} WHERE rowid = ?`).raw().safeIntegers();
  const isReadableFrom = (num: bigint): boolean => throughSound(() => void from.get(num));
  const nextReadable = (after: bigint): bigint | null => {
    let low = after;
    let high = after + 1n;
    for (let step = 1n; !isReadableFrom(high); step *= 2n) {
      if (high > highest) return null;
      low = high;
      high += step;
    }
    while (high - low > 1n) {
      const middle = (low + high) / 2n;
      if (isReadableFrom(middle)) high = middle;
      else low = middle;
    }
    return high;
  };

  const gaps: [bigint, bigint][] = [];
  let next = 0n;
  const readOn = (): void => {
    for (const row of from.iterate(next) as IterableIterator<[bigint, ...unknown[]]>) {
      next = row[0] + 1n;
      take(row.slice(1));
    }
  };
  while (!throughSound(readOn)) {
    const found = nextReadable(next);
    gaps.push([next, (found ?? highest) - 1n]);
    if (found === null) break;
    next = found;
  }
  if (gaps.length === 0) return { lost: [], gaps, unknown: false };

  const numbers = new Set<bigint>();
  let isKnown = false;
  for (const index of indexesOf(db, table)) {
    const { values, isWhole } = valuesIn<bigint>(db, table, index, 'rowid');
    for (const num of values) numbers.add(num);
    isKnown ||= isWhole;
  }
  const lost: bigint[] = [];
  for (const num of numbers) {
    if (!gaps.some(([start, end]) => num >= start && num <= end)) continue;
    let row: unknown[] | undefined;
    // A row that an index alone has was never read before the damage either.
    if (throughSound(() => (row = one.get(num) as unknown[] | undefined))) {
      if (row) take(row.slice(1));
    } else lost.push(num);
  }
  return { lost, gaps: isKnown ? [] : gaps, unknown: !isKnown };
};

/** Reads a table without numbers from both ends, and out of each index that has all of its columns. */
const readByKey = (db: WriteDb, table: Table, take: (row: unknown[]) => void): Unread => {
  const columns = table.columns.map(quoted).join(', ');
  const through = (how: string, order: readonly string[], direction: string): boolean =>
    throughSound(() => {
      const by = order.map((column) => `${quoted(column)} ${direction}`).join(', ');
      const all = db.prepare(`SELECT ${columns} FROM ${quoted(table.name)} ${how} ORDER BY ${by}`);
      for (const row of all.raw().safeIntegers().iterate()) take(row as unknown[]);
    });
  const ways = [
    { how: 'NOT INDEXED', order: table.key },
    ...indexesOf(db, table)
      .filter((index) => table.columns.every((column) => index.columns.includes(column)))
      .map((index) => ({ how: `INDEXED BY ${quoted(index.name)}`, order: index.columns })),
  ];
  for (const { how, order } of ways) {
    if (through(how, order, 'ASC')) return { lost: [], gaps: [], unknown: false };
    through(how, order, 'DESC');
  }
  return { lost: [], gaps: [], unknown: true };
};

/**
 * Gives every row of a table that can still be read, some of them twice, as values in the order of its columns.
 * Errors that are not of damage come out.
 */
export const readRows = (db: WriteDb, table: Table, take: (row: unknown[]) => void): Unread =>
  table.hasRowid ? readByNumber(db, table, take) : readByKey(db, table, take);

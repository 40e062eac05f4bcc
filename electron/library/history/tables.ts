import type { BelongingKind, ShelfKind } from '../../../shared/contract/acts.ts';

/** A row of a table, as it is. */
export type Row = Readonly<Record<string, string | number | null>>;

type HangingTable = {
  name: string;
  kind: BelongingKind;
  /** What a row is known by at its source; '' where a source has one. */
  key: string;
  /** What must be there for a row to be: a tag that was deleted since does not come back with a source. */
  needs?: 'tags' | 'collections';
};

/** The tables whose rows hang on a source. A test asks the schema whether one is missing here. */
export const hangingTables: readonly HangingTable[] = [
  { name: 'source_tags', kind: 'tags', key: 'tag_id', needs: 'tags' },
  { name: 'collection_sources', kind: 'collections', key: 'collection_id', needs: 'collections' },
  { name: 'source_notes', kind: 'notes', key: 'id' },
  { name: 'source_judgements', kind: 'judgement', key: '' },
  { name: 'other_judgements', kind: 'judgement', key: 'id' },
  { name: 'attachments', kind: 'files', key: 'id' },
  { name: 'quotations', kind: 'quotations', key: 'id' },
];

type ShelfTable = { name: string; kind: ShelfKind; keys: readonly string[] };

/** The tables in which a reader's order of the library is kept, apart from any source. */
export const shelfTables: readonly ShelfTable[] = [
  { name: 'tags', kind: 'tags', keys: ['id'] },
  { name: 'collections', kind: 'collections', keys: ['id'] },
  { name: 'saved_searches', kind: 'searches', keys: ['id'] },
  { name: 'told_apart', kind: 'apart', keys: ['what', 'one', 'other'] },
];

/** What a hanging row is known by among all that hang on its source. */
export const labelOf = ({ name, key }: HangingTable, row: Row): string =>
  key === '' ? name : `${name} ${String(row[key])}`;

/** The table that a label speaks of. */
export const tableOfLabel = <Table extends { name: string }>(
  tables: readonly Table[],
  label: string,
): Table | undefined => tables.find(({ name }) => label === name || label.startsWith(`${name} `));

/** What kind of thing a row is, by its label. */
export const belongingKindOf = (label: string): BelongingKind =>
  tableOfLabel(hangingTables, label)?.kind ?? 'notes';

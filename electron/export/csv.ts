import { isDeepStrictEqual } from 'node:util';
import {
  type CslDate,
  type CslItem,
  type CslName,
  dateVariables,
  nameVariables,
} from '../../shared/citations/csl-item.ts';
import type { Loss } from '../../shared/contract/methods.ts';
import { targetOf, usualTargets } from '../../shared/csv/columns.ts';
import { dateToEdtf } from '../../shared/sources/edtf.ts';
import { importCsv } from '../import/csv/index.ts';
import { SummedLosses } from './summed-losses.ts';
import type { BelongingsById } from './with-belongings.ts';

const names = new Set<string>(nameVariables);
const dates = new Set<string>(dateVariables);
const order: ReadonlyMap<string, number> = new Map(usualTargets.map((target, index) => [target, index]));

/** What stands between columns: a comma, or the semicolon that Excel expects where the comma is for decimals. */
export type Separator = ',' | ';';

const nameText = (name: CslName): string => {
  const part = (text: unknown): string => (typeof text === 'string' ? text.trim() : '');
  if (part(name.literal) !== '') return `{${part(name.literal)}}`;
  const family = [part(name['non-dropping-particle']), part(name.family)].filter(Boolean).join(' ');
  if (family === '') return part(name.given) === '' ? '' : `{${part(name.given)}}`;
  const given = [part(name.given), part(name['dropping-particle'])].filter(Boolean).join(' ');
  return [family, given, part(name.suffix)].filter((text, index) => index === 0 || text !== '').join(', ');
};

const dateText = (date: CslDate): string =>
  dateToEdtf(date) ??
  (typeof date.literal === 'string' ? date.literal : typeof date.raw === 'string' ? date.raw : '');

const cellOf = (variable: string, value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  if (names.has(variable) && Array.isArray(value))
    return value
      .filter((name) => typeof name === 'object' && name !== null)
      .map((name) => nameText(name as CslName))
      .filter((text) => text !== '')
      .join('; ');
  return dates.has(variable) ? dateText(value as CslDate) : '';
};

/**
 * A cell as every program reads it, and none as a formula: what begins like one has an apostrophe before it, which
 * an import of Ibid takes away.
 */
const quoted = (text: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are no text.
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\x00-\x08\x0b-\x1f]/g, ' ');
  const safe = /^'*[=+\-@\t]/.test(clean) ? `'${clean}` : clean;
  return /[",;\t\n|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** What an import of a table kept of its other columns, by their headings. */
const keptOf = (item: CslItem): Readonly<Record<string, unknown>> =>
  (item.custom as { csv?: Record<string, unknown> } | undefined)?.csv ?? {};

const collectionText = (paths: readonly (readonly string[])[]): string =>
  paths.map((path) => path.join('/')).join('; ');

/**
 * The items as a table that opens right in Excel, a source in a row and a variable in a column, with tags, notes and
 * collections behind.
 * @returns `losses` names what an import of the table will not give back
 */
export const exportCsv = (
  items: readonly CslItem[],
  belongings: BelongingsById = new Map(),
  separator: Separator = ',',
): { text: string; losses: Loss[] } => {
  const found = new Set(items.flatMap((item) => Object.keys(item)));
  const rank = (variable: string): number => order.get(variable) ?? order.size;
  const variables = ['id', ...[...found].filter((variable) => variable !== 'id')]
    .filter((variable) => items.some((item) => cellOf(variable, item[variable]) !== ''))
    .sort((a, b) => (a === 'id' ? -1 : b === 'id' ? 1 : rank(a) - rank(b) || (a < b ? -1 : 1)));
  const more = (['tags', 'notes', 'collections'] as const).filter((part) =>
    items.some(({ id }) => (belongings.get(id)?.[part]?.length ?? 0) > 0),
  );
  const kept = [...new Set(items.flatMap((item) => Object.keys(keptOf(item))))]
    // What is another column by its heading would come back as that.
    .filter((heading) => targetOf(heading) === '');
  const rowOf = (item: CslItem): string => {
    const { tags = [], notes = [], collections = [] } = belongings.get(item.id) ?? {};
    const texts = {
      tags: tags.join('; '),
      notes: notes.join('\n\n'),
      collections: collectionText(collections),
    };
    const cells = [
      ...variables.map((variable) => cellOf(variable, item[variable])),
      ...more.map((part) => texts[part]),
      ...kept.map((heading) => cellOf('', keptOf(item)[heading])),
    ];
    return cells.map(quoted).join(separator);
  };
  const head = [...variables, ...more, ...kept].map(quoted).join(separator);
  const rows = items.map(rowOf);
  // Read back what was written, to see what it lacks; row by row where one gives no source.
  const losses = new SummedLosses();
  const together = importCsv([head, ...rows].join('\n')).sources;
  items.forEach((item, index) => {
    const isWhole = together.length === items.length;
    const read = isWhole ? together[index] : importCsv(`${head}\n${rows[index]}`).sources[0];
    losses.add(
      item.id,
      Object.keys(item).filter((variable) => !isDeepStrictEqual(item[variable], read?.item[variable])),
    );
  });
  return {
    text: `\ufeff${[head, ...rows].join('\r\n')}\r\n`,
    losses: losses.list('table-says-otherwise'),
  };
};

import type { CslDate, CslItem, CslName } from '../../shared/citations/csl-item.ts';
import type { Loss } from '../../shared/contract/methods.ts';
import { itemsOf } from '../import/imported.ts';
import { carrierStart, carrierTag, importRis } from '../import/ris/ris.ts';
import { risNames, risOfType, risPeriodicals, risTexts, risWords } from '../import/ris/ris-tags.ts';
import { carriedOnly, encodeCarrier } from '../import/source-carrier.ts';
import { printable } from './latex.ts';
import { SummedLosses } from './summed-losses.ts';
import { asRead, type BelongingsById } from './with-belongings.ts';

type Line = readonly [tag: string, value: string];

/** A value stands on one line. */
const oneLine = (text: string): string => printable(text).replace(/\s+/g, ' ').trim();

const nameText = (name: CslName): string => {
  const part = (text: unknown): string => (typeof text === 'string' ? oneLine(text) : '');
  if (part(name.literal) !== '') return part(name.literal);
  const family = [part(name['non-dropping-particle']), part(name.family)].filter(Boolean).join(' ');
  if (family === '') return part(name.given);
  const given = [part(name.given), part(name['dropping-particle'])].filter(Boolean).join(' ');
  const suffix = part(name.suffix);
  return suffix === '' ? `${family}, ${given}`.replace(/, $/, ',') : `${family}, ${given}, ${suffix}`;
};

const dateText = (date: CslDate): string => {
  const first = date['date-parts']?.[0];
  if (!Array.isArray(first) || !(Number(first[0]) > 0))
    return typeof date.literal === 'string' ? date.literal : typeof date.raw === 'string' ? date.raw : '';
  const [year, month = 0, day = 0] = first.map(Number);
  const two = (number: number): string => (number > 0 ? String(number).padStart(2, '0') : '');
  const season = ['', 'Spring', 'Summer', 'Autumn', 'Winter'][Number(date.season)] ?? '';
  const inYear = month >= 1 && month <= 12 ? `${two(month)}/${two(day)}` : '/';
  return `${String(year).padStart(4, '0')}/${inYear}/${season}`;
};

const linesOf = (item: CslItem, notes: readonly string[] = []): Line[] => {
  const custom = (item.custom as { ris?: Record<string, unknown> } | undefined)?.ris ?? {};
  const own = Array.isArray(custom.TY) ? custom.TY[0] : undefined;
  const type = (Object.hasOwn(risOfType, item.type) ? risOfType[item.type] : undefined) ?? 'GEN';
  const kind = typeof own === 'string' && /^[A-Z]{2,10}$/.test(own) ? own : type;
  const lines: Line[] = [['TY', kind]];
  const put = (tag: string, value: unknown): void => {
    const text = typeof value === 'string' ? oneLine(value) : typeof value === 'number' ? String(value) : '';
    if (text !== '') lines.push([tag, text]);
  };
  put('ID', item.id);
  for (const [[tag], variable] of risNames) {
    const names = item[variable];
    if (!Array.isArray(names)) continue;
    for (const name of names)
      if (typeof name === 'object' && name !== null) put(tag!, nameText(name as CslName));
  }
  for (const [[tag], variable] of risTexts) put(tag!, item[variable]);
  if (typeof item.genre !== 'string' || item.genre.trim() === '')
    put('M3', risWords.find(([of, , type]) => of === kind && type === item.type)?.[1] ?? item.medium);
  const dates = [
    ['DA', item.issued],
    ['Y2', item.accessed],
  ] as const;
  for (const [tag, date] of dates)
    if (typeof date === 'object' && date !== null) {
      const text = dateText(date as CslDate);
      // Many programs read the year from PY alone.
      if (tag === 'DA' && /^\d{4}/.test(text)) put('PY', text.slice(0, 4));
      put(tag, text);
    }
  const page = typeof item.page === 'number' ? String(item.page) : item.page;
  const range = typeof page === 'string' ? /^(\w+)[-–](\w+)$/.exec(page.trim()) : null;
  put('SP', range ? range[1] : page);
  if (range) put('EP', range[2]);
  put(
    'SN',
    item.type === 'book' || item.type === 'chapter' || item.type === 'report' ? item.ISBN : item.ISSN,
  );
  if (risPeriodicals.has(kind)) put('IS', item.issue);
  else {
    put('M1', item.number);
    put('IS', item['collection-number']);
  }
  if (typeof item.keyword === 'string') for (const word of item.keyword.split(/[,;]/)) put('KW', word);
  put('LA', item.language);
  put('N1', item.note);
  for (const note of notes) put('N1', note);
  // A file lay beside the list that it came with, not beside this one.
  const apart = ['TY', 'ER', 'L1'];
  for (const [tag, values] of Object.entries(custom))
    if (/^[A-Z][A-Z0-9]$/.test(tag) && !apart.includes(tag) && Array.isArray(values))
      for (const value of values) put(tag, value);
  return lines;
};

const entryText = (lines: readonly Line[]): string =>
  `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n')}\nER  - \n`;

/**
 * The items as RIS. What RIS can't say stands in the custom tag C8 after "ibid:" (see
 * import/source-carrier.ts), so an import of Ibid gives the very same items.
 * @returns `losses` names what other programs will not see
 */
export const exportRis = (
  items: readonly CslItem[],
  belongings: BelongingsById = new Map(),
): { text: string; losses: Loss[] } => {
  const losses = new SummedLosses();
  const texts = items.map((item) => {
    const more = belongings.get(item.id) ?? {};
    const lines = linesOf(asRead(item, { tags: more.tags ?? [] }), more.notes);
    // Read back what other programs will read, to see what it lacks.
    const [read] = itemsOf(importRis(entryText(lines)));
    const derived = read ?? nothingRead(lines);
    // A note of the record is read by others as one of a person.
    losses.add(
      item.id,
      carriedOnly(derived, item).filter((variable) => variable !== 'note'),
    );
    const code = encodeCarrier(derived, item, more) ?? (read === undefined ? noCode : null);
    return entryText(code === null ? lines : [...lines, [carrierTag, `${carrierStart}${code}`]]);
  });
  return { text: texts.join('\n'), losses: losses.list('only-ibid-reads') };
};

/** An entry without title and names is not read on its own, but it is with a carrier, even one that says nothing. */
const noCode = '-';
const nothingRead = (lines: readonly Line[]): CslItem =>
  itemsOf(importRis(entryText([...lines, [carrierTag, `${carrierStart}${noCode}`]])))[0]!;

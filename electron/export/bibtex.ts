import type { CslDate, CslItem, CslName } from '../../shared/citations/csl-item.ts';
import type { Loss } from '../../shared/contract/methods.ts';
import { dateToEdtf } from '../../shared/sources/edtf.ts';
import { table } from '../../shared/table.ts';
import { importBibtex } from '../import/bibtex/bibtex.ts';
import { carrierField } from '../import/bibtex/bibtex-item.ts';
import {
  dateFields,
  entryOfType,
  inIssues,
  inSeries,
  languageTags,
  nameFields,
  plainFields,
  typeOfEntry,
} from '../import/bibtex/bibtex-types.ts';
import { itemsOf } from '../import/imported.ts';
import { carriedOnly, encodeCarrier } from '../import/source-carrier.ts';
import { inKey, latex, literalList, plain } from './latex.ts';
import { SummedLosses } from './summed-losses.ts';
import { asRead, type BelongingsById } from './with-belongings.ts';

/** How BibLaTeX's own fields differ from those that classic styles know. */
export type Dialect = 'bibtex' | 'biblatex';
const inBiblatex: Readonly<Record<string, string>> = table({
  journal: 'journaltitle',
  address: 'location',
  school: 'institution',
});

/** Babel's name of a language, if it has one, else the tag. */
const babelOf = (tag: string): string =>
  babelNames.get(tag) ?? babelNames.get(tag.split('-')[0] ?? '') ?? plain(tag);
// Of two names for a language, the one that stands first in the alphabet would be the regional one.
const babelNames = new Map(Object.entries(languageTags).map(([name, tag]) => [tag, name] as const));
for (const [tag, name] of [
  ['en-GB', 'british'],
  ['en-US', 'american'],
  ['de', 'ngerman'],
  ['de-AT', 'naustrian'],
  ['de-CH', 'nswissgerman'],
  ['pt-BR', 'brazilian'],
  ['sl', 'slovene'],
] as const)
  babelNames.set(tag, name);

type Field = readonly [name: string, value: string];

const verbatim = new Set([
  'doi',
  'url',
  'isbn',
  'issn',
  'pages',
  'keywords',
  ...dateFields.map(([field]) => field),
]);
/** Titles stand in two pairs of braces, so that no BibTeX style changes their capitals. */
const titles = new Set(['title', 'booktitle', 'journal', 'shorttitle', 'series', 'eventtitle']);
const lists = new Set(['publisher', 'institution', 'school', 'address', 'origpublisher', 'origlocation']);
const entryTypes = new Set([...Object.values(entryOfType), ...Object.keys(typeOfEntry)]);

const value = (field: string, text: string): string => {
  if (verbatim.has(field)) return plain(text);
  if (titles.has(field)) return `{${latex(text)}}`;
  return lists.has(field) ? literalList(text) : latex(text);
};

const nameText = (name: CslName): string => {
  const part = (text: unknown): string => (typeof text === 'string' ? latex(text.trim()) : '');
  const guarded = (text: string): string => (/[,\s]|^$/.test(text) ? `{${text}}` : text);
  const literal = part(name.literal);
  if (literal !== '') return `{${literal}}`;
  const family = part(name.family);
  const given = part(name.given);
  const particle = part(name['non-dropping-particle']);
  const suffix = part(name.suffix);
  if (family === '') return given === '' ? '' : `{${given}}`;
  const last = particle === '' ? guarded(family) : `${particle} ${guarded(family)}`;
  const first = /,| and /.test(given) ? `{${given}}` : given;
  return [last, ...(suffix === '' ? [] : [guarded(suffix)]), ...(first === '' ? [] : [first])].join(', ');
};

/** Longer texts stand in the carrier alone: readers of BibTeX take minutes over them, or give up. */
const longestField = 20_000;
const longestEntry = 80_000;

const fieldsOf = (item: CslItem, kind: string, dialect: Dialect): Field[] => {
  const fields: Field[] = [];
  const written = new Set<string>();
  let length = 0;
  const put = (name: string, text: string): void => {
    if (text === '' || written.has(name) || text.length > longestField) return;
    length += text.length;
    if (length > longestEntry) return;
    written.add(name);
    fields.push([dialect === 'biblatex' ? (inBiblatex[name] ?? name) : name, text]);
  };
  const textOf = (variable: string): string => {
    const found = item[variable];
    return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
  };
  const putText = (name: string, variable: string): void => {
    const text = textOf(variable);
    if (text !== '') put(name, value(name, text));
  };

  const extra = (item.custom as { bibtex?: Record<string, unknown> } | undefined)?.bibtex;
  const others = typeof extra?.['and-others'] === 'string' ? extra['and-others'].split(' ') : [];
  for (const [field, variable] of nameFields) {
    const names = item[variable];
    if (!Array.isArray(names)) continue;
    const texts = names.filter((name) => typeof name === 'object' && name !== null).map(nameText);
    put(field, [...texts, ...(others.includes(field) ? ['others'] : [])].filter(Boolean).join(' and '));
  }
  putText('title', 'title');
  putText(inSeries.has(kind) ? 'booktitle' : 'journal', 'container-title');
  putText(kind === 'report' ? 'institution' : kind === 'thesis' ? 'school' : 'publisher', 'publisher');
  for (const [field, variable] of dateFields) {
    const date = item[variable];
    if (typeof date !== 'object' || date === null) continue;
    const text = dateToEdtf(date as CslDate);
    const { literal } = date as CslDate;
    if (field === 'date') (dialect === 'biblatex' ? wholeDate : classicDate)(date as CslDate, text, put);
    else if (text !== null) put(field, text);
    else if (typeof literal === 'string') put(field, plain(literal));
  }
  if (inIssues.has(kind)) putText('number', 'issue');
  else if (inSeries.has(kind)) putText('number', 'collection-number');
  putText(inIssues.has(kind) || inSeries.has(kind) ? 'eid' : 'number', 'number');
  putText('issue', inIssues.has(kind) ? '' : 'issue');
  const variables = new Set<string>();
  for (const [field, variable] of plainFields) {
    if (variables.has(variable)) continue;
    variables.add(variable);
    if (field === 'langid' && dialect === 'biblatex') put(field, babelOf(textOf(variable)));
    else if (field === 'pages') put(field, plain(textOf(variable)).replace(/(?<=\w)-(?=\w)/g, '--'));
    else putText(field, variable);
  }
  // What a podcast or a film is, is said by its medium where nothing else says it.
  putText('type', 'medium');
  if (typeof extra === 'object' && extra !== null)
    for (const [name, text] of Object.entries(extra))
      if (
        /^[a-z][a-z0-9+_-]*$/.test(name) &&
        typeof text === 'string' &&
        !['and-others', 'entrytype'].includes(name)
      )
        put(name, latex(text));
  return fields;
};

/** `date`, which says all; words of a date stand where they always stood. */
const wholeDate: typeof classicDate = (date, edtf, put) => {
  if (edtf === null) classicDate(date, edtf, put);
  else put('date', edtf);
};

/** `year` and `month` for classic BibTeX, and `date` where they do not say all. */
const classicDate = (date: CslDate, edtf: string | null, put: (name: string, text: string) => void): void => {
  const first = date['date-parts']?.[0];
  const words =
    typeof date.literal === 'string' ? date.literal : typeof date.raw === 'string' ? date.raw : '';
  if (edtf === null) {
    put('year', latex(words));
    return;
  }
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(edtf)) put('date', edtf);
  put('year', String(first?.[0] ?? ''));
  const month = Number(first?.[1]);
  if (month >= 1 && month <= 12) put('month', String(month));
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const entryText = (kind: string, key: string, fields: readonly Field[]): string => {
  const lines = fields.map(([name, text]) =>
    name === 'month' ? `  month = ${months[Number(text) - 1]}` : `  ${name} = {${text}}`,
  );
  return `@${kind}{${[key, ...lines].join(',\n')}\n}\n`;
};

/**
 * The items as BibTeX that BibLaTeX reads in full (UTF-8, LaTeX only where it must be). What BibTeX can't say
 * stands in the field `x-csl` (see import/source-carrier.ts), so an import of Ibid gives the very same items.
 * @returns `losses` names what other programs will not see
 */
export const exportBibtex = (
  items: readonly CslItem[],
  belongings: BelongingsById = new Map(),
  dialect: Dialect = 'bibtex',
): { text: string; losses: Loss[] } => {
  const keys = new Set<string>();
  const entries = items.map((item) => {
    const kind = kindOf(item);
    let key = inKey(item.id);
    for (let n = 2; keys.has(key.toLowerCase()); n++) key = `${inKey(item.id)}-${n}`;
    keys.add(key.toLowerCase());
    const more = belongings.get(item.id) ?? {};
    const fields = fieldsOf(asRead(item, more), kind, dialect);
    const custom = (item.custom as { bibtex?: { entrysubtype?: unknown } } | undefined)?.bibtex;
    if (
      (typeOfEntry[kind] !== item.type || (kind === 'misc' && typeof item.URL === 'string')) &&
      custom?.entrysubtype === undefined &&
      /^[a-z][a-z_-]*$/.test(item.type)
    )
      fields.push(['entrysubtype', item.type.replace(/^article-(?=newspaper$|magazine$)/, '')]);
    return { item, kind, key, fields, more };
  });
  // Read back what other programs will read, to see what it lacks.
  const derived = new Map(
    itemsOf(
      importBibtex(entries.map(({ kind, key, fields }) => entryText(kind, key, fields)).join('\n')),
    ).map((item) => [item.id, item]),
  );
  const losses = new SummedLosses();
  const texts = entries.map(({ item, kind, key, fields, more }) => {
    const found = derived.get(key) ?? { id: key, type: '' };
    losses.add(item.id, carriedOnly(found, item));
    const code = encodeCarrier(found, item, more);
    return entryText(kind, key, code === null ? fields : [...fields, [carrierField, code]]);
  });
  return { text: texts.join('\n'), losses: losses.list('only-ibid-reads') };
};

const kindOf = (item: CslItem): string => {
  const known = (item.custom as { bibtex?: { entrytype?: unknown } } | undefined)?.bibtex?.entrytype;
  if (typeof known === 'string' && /^[a-z]+$/.test(known) && !entryTypes.has(known)) return known;
  return Object.hasOwn(entryOfType, item.type) ? entryOfType[item.type]! : 'misc';
};

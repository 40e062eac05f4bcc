import { locatorLabels } from '../../../shared/citations/citation.ts';
import { dateVariables, nameVariables } from '../../../shared/citations/csl-item.ts';
import { labelNamed } from '../../../shared/citations/locators.ts';
import { readCslEntry } from '../csl-json.ts';
import { readExtra } from '../zotero/extra-field.ts';
import { fieldsOf, jsonIn, listOf, textInBase64, wordsIn } from './json-in.ts';
import type { DocxMark } from './scan-part.ts';
import type { CitingProgram, FoundCitation, FoundCite } from './types.ts';

/*
 * Zotero and Mendeley put a citation into the file as JSON in the form of CSL's own schema of citations: Zotero and
 * Mendeley Desktop as the code of a field (or of a bookmark), Mendeley Cite as base64 in the tag of a content control.
 */

const inControl = 'MENDELEY_CITATION_';

/** What it says, 'broken' where it is a citation of these programs that can't be read, null where it is none. */
export const cslCitation = ({ kind, code }: DocxMark): FoundCitation | 'broken' | null => {
  if (kind === 'control') {
    const found = /^MENDELEY_CITATION_v\d+_(.*)$/s.exec(code);
    if (!found) return code.startsWith(inControl) ? 'broken' : null;
    return citationOf('mendeley', jsonIn(textInBase64(found[1]!)));
  }
  // Zotero's form for going from one word processor to another.
  if (kind === 'link')
    return code.startsWith('ITEM CSL_CITATION') ? citationOf('zotero', jsonIn(code)) : null;
  const head = code.slice(0, 300);
  if (/\bZOTERO_ITEM\b/.test(head)) return citationOf('zotero', jsonIn(code));
  if (!/\bCSL_CITATION\b/.test(head)) return null;
  return citationOf('mendeley', jsonIn(code));
};

const citationOf = (program: CitingProgram, json: unknown): FoundCitation | 'broken' => {
  const { citationItems } = fieldsOf(json);
  if (!Array.isArray(citationItems)) return 'broken';
  return { program, cites: citationItems.map((cite) => citeOf(program, fieldsOf(cite))) };
};

const citeOf = (program: CitingProgram, cite: Readonly<Record<string, unknown>>): FoundCite => {
  const { itemData, uris, uri } = cite;
  const [address = wordsIn(uri)] = listOf(uris).map(wordsIn);
  const read = itemData === undefined ? null : readCslEntry(cleaned(fieldsOf(itemData), address), 0);
  const item = read && 'item' in read ? read.item : null;
  const id = wordsIn(cite.id) || wordsIn(fieldsOf(itemData).id);
  const prefix = affix(cite.prefix);
  const suffix = affix(cite.suffix);
  return {
    identity: `${program} ${address || id}`,
    named: wordsIn(item?.title) || address || id,
    item,
    ...placeOf(cite),
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
    ...(cite['suppress-author'] === true ? { suppressAuthor: true as const } : {}),
  };
};

/** Words before and behind a cite are plain text; these programs allow marks of italics in them. */
const affix = (value: unknown): string =>
  (typeof value === 'string' ? value : '').replace(/<\/?(?:i|b|sc|sup|sub|em|span)\b[^<>]*>/gi, '');

const placeOf = (cite: Readonly<Record<string, unknown>>): Pick<FoundCite, 'locator' | 'label'> => {
  const locator = wordsIn(cite.locator);
  if (locator === '') return {};
  const said = wordsIn(cite.label);
  const label = locatorLabels.find((one) => one === said) ?? labelNamed(said);
  return label === null || label === 'page' ? { locator } : { locator, label };
};

const noise = new Set(['id', 'uris', 'uri', 'parse-names', 'isInstitution', 'citation-label']);

/** The data of a source without what only its program needs, and with the key by which Zotero knows it. */
const cleaned = (data: Readonly<Record<string, unknown>>, address: string): Record<string, unknown> => {
  const item: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(data)) if (!noise.has(name) && value !== '') item[name] = value;
  const inNote = readNote(item);
  const key = wordsIn(item['citation-key']) || inNote;
  if (key !== '') item.id = key;
  for (const variable of nameVariables) {
    const names = item[variable];
    if (Array.isArray(names)) item[variable] = names.map(cleanedName);
  }
  for (const variable of dateVariables) {
    const parts = fieldsOf(item[variable])['date-parts'];
    if (Array.isArray(parts))
      item[variable] = { ...fieldsOf(item[variable]), 'date-parts': parts.map(numbersIn) };
  }
  const zotero = zoteroKeyOf(address);
  // What programs keep under "custom" is their own business; Ibid keeps its own there.
  delete item.custom;
  return zotero === null ? item : { ...item, custom: { zotero: { key: zotero } } };
};

const cleanedName = (name: unknown): unknown => {
  const parts = Object.entries(fieldsOf(name)).filter(([part, value]) => value !== '' && !noise.has(part));
  return parts.length === 0 ? name : Object.fromEntries(parts);
};

const numbersIn = (parts: unknown): unknown =>
  Array.isArray(parts)
    ? parts.map((part: unknown) => (typeof part === 'string' && /^\d+$/.test(part) ? Number(part) : part))
    : parts;

/** Variables that Zotero keeps as lines of the note become such; the citation key that is among them. */
const readNote = (item: Record<string, unknown>): string => {
  if (typeof item.note !== 'string') return '';
  const { citationKey, type, variables, note } = readExtra(item.note);
  for (const [name, value] of variables) item[name] ??= value;
  if (type !== '') item.type = type;
  if (note === '') delete item.note;
  else item.note = note;
  return citationKey;
};

/** The key of an item in its address: "http://zotero.org/users/8727/items/KKN4UIC2". */
const zoteroKeyOf = (address: string): string | null =>
  /^https?:\/\/zotero\.org\/.*\/items\/([A-Z0-9]{8})$/.exec(address)?.[1] ?? null;

import { endnoteXmlSource } from '../endnote/endnote-xml.ts';
import { elementAt, localName, readRecords, wordsOf, type XmlElement } from '../xml.ts';
import { textInBase64 } from './json-in.ts';
import type { DocxMark } from './scan-part.ts';
import type { FoundCitation, FoundCite } from './types.ts';

/*
 * EndNote puts its XML into the file, with the whole record of every source: as the code of a field, or as base64 in
 * the data of the field, where a second field within the first one says the same again.
 */

/** What it says, 'broken' where it is a citation of EndNote that can't be read, null where it is none. */
export const endnoteCitation = ({ kind, code, data }: DocxMark): FoundCitation | 'broken' | null => {
  if (kind !== 'field' || !/^\s*ADDIN\s+EN\.CITE(?!\.DATA)/.test(code)) return null;
  const start = code.indexOf('<EndNote');
  const xml = start >= 0 ? code.slice(start) : textInBase64(data);
  const cites: FoundCite[] = [];
  let isBroken = false;
  try {
    readRecords(xml, (name) => localName(name) === 'Cite', {
      record: (cite) => cites.push(citeOf(cite)),
      broken: () => {
        isBroken = true;
      },
    });
  } catch {
    isBroken = true;
  }
  return cites.length === 0 || isBroken ? 'broken' : { program: 'endnote', cites };
};

const citeOf = (cite: XmlElement): FoundCite => {
  const field = (name: string): string => wordsOf(elementAt(cite, name));
  const record = elementAt(cite, 'record');
  const item = record ? (endnoteXmlSource(record)?.source.item ?? null) : null;
  const key = elementAt(record, 'foreign-keys', 'key')?.attributes ?? {};
  const number = field('RecNum') || wordsOf(elementAt(record, 'rec-number'));
  const [prefix, suffix, locator] = [affix(cite, 'Prefix'), affix(cite, 'Suffix'), field('Pages')];
  return {
    identity: `endnote ${key.guid || `${key['db-id'] ?? ''} ${number}`}`,
    named: item?.title ?? ([field('Author'), field('Year')].filter(Boolean).join(' ') || number),
    item,
    ...(locator === '' ? {} : { locator }),
    ...(prefix === '' ? {} : { prefix }),
    ...(suffix === '' ? {} : { suffix }),
    ...(cite.attributes.ExcludeAuth === '1' ? { suppressAuthor: true as const } : {}),
  };
};

/** With the blanks at its ends, which part it from the cite. */
const affix = (cite: XmlElement, name: string): string =>
  (elementAt(cite, name)?.children ?? []).filter((child) => typeof child === 'string').join('');

import { say } from '../../../shared/reports/said.ts';
import type { ImportedFile, ImportedSource } from '../../../shared/sources/imported-source.ts';
import { type ImportedSources, UnknownFields } from '../imported.ts';
import { childrenOf, elementAt, linesOf, localName, readRecords, wordsOf, type XmlElement } from '../xml.ts';
import { type EndnoteFields, endnoteSource } from './endnote-record.ts';
import { endnoteHousekeeping } from './endnote-types.ts';

/** Marks of CSL for what a run of text looks like. */
const marks: readonly (readonly [face: string, mark: string])[] = [
  ['italic', 'i'],
  ['bold', 'b'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
];

const styled = (element: XmlElement): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      const text = styled(child);
      const faces = (child.attributes.face ?? '').split(/\s+/);
      return text.trim() === ''
        ? text
        : marks.reduce(
            (inner, [face, mark]) => (faces.includes(face) ? `<${mark}>${inner}</${mark}>` : inner),
            text,
          );
    })
    .join('');

/** Text with its italics and the like. A text that is one of them as a whole is plain: that is how the field looked. */
const richWords = (element: XmlElement): string => {
  const runs = childrenOf(element, 'style').filter((run) => wordsOf(run) !== '');
  const isUniform = new Set(runs.map((run) => run.attributes.face ?? '')).size <= 1;
  return (isUniform ? wordsOf(element) : styled(element)).replace(/\s+/g, ' ').trim();
};

const rich = new Set(['title', 'secondary-title', 'tertiary-title', 'short-title', 'full-title']);
const withLines = new Set(['notes', 'research-notes', 'abstract', 'isbn']);
/** Not of the source itself, or read otherwise. */
const aside = new Set(['database', 'source-app', 'rec-number', 'foreign-keys', 'ref-type', 'urls']);

/** The fields of one `record`, as EndNote exports it and as it stands in its citations in Word. */
const fieldsOf = (record: XmlElement): EndnoteFields => {
  const values = new Map<string, string[]>();
  const add = (field: string, text: string): void => {
    if (text === '') return;
    const known = values.get(field);
    if (known) known.push(text);
    else values.set(field, [text]);
  };
  const addElement = (field: string, element: XmlElement): void => {
    const text = rich.has(field)
      ? richWords(element)
      : withLines.has(field)
        ? linesOf(element)
        : wordsOf(element);
    add(field, text);
  };
  for (const element of childrenOf(record)) {
    const field = localName(element.name);
    if (aside.has(field)) continue;
    if (field === 'contributors')
      for (const group of childrenOf(element))
        for (const author of childrenOf(group)) add(localName(group.name), wordsOf(author));
    else if (field === 'titles' || field === 'periodical')
      for (const title of childrenOf(element)) addElement(localName(title.name), title);
    else if (field === 'alt-periodical')
      for (const title of childrenOf(element)) addElement('alt-title', title);
    else if (field === 'dates') {
      add('year', wordsOf(elementAt(element, 'year')));
      for (const date of childrenOf(elementAt(element, 'pub-dates'), 'date')) add('date', wordsOf(date));
      for (const date of childrenOf(elementAt(element, 'copyright-dates'), 'date'))
        add('copyright-date', wordsOf(date));
    } else if (field === 'keywords') {
      for (const keyword of childrenOf(element, 'keyword')) add('keywords', wordsOf(keyword));
      if (childrenOf(element, 'keyword').length === 0) add('keywords', wordsOf(element));
    } else addElement(field, element);
  }
  const urls = elementAt(record, 'urls');
  for (const group of ['web-urls', 'related-urls', 'text-urls', 'image-urls'])
    for (const url of childrenOf(elementAt(urls, group), 'url')) add('url', wordsOf(url));
  const reference = elementAt(record, 'ref-type');
  const database =
    wordsOf(elementAt(record, 'database')) || elementAt(record, 'database')?.attributes.name || '';
  return {
    types: [reference?.attributes.name ?? '', wordsOf(reference)].filter((type) => type !== ''),
    values,
    files: childrenOf(elementAt(urls, 'pdf-urls'), 'url').flatMap((url) => fileAt(wordsOf(url), database)),
  };
};

/** "internal-pdf://0123456789/name.pdf" lies in the folder of data beside the library. */
const fileAt = (address: string, database: string): ImportedFile[] => {
  const inside = /^internal-pdf:\/\/(.+)$/i.exec(address)?.[1];
  const path =
    inside !== undefined
      ? `${database.replace(/\.enlx?$/i, '')}.Data/PDF/${decoded(inside)}`
      : /^(file:|[\\/]|[a-z]:\\)/i.test(address)
        ? address
        : null;
  return path === null ? [] : [{ name: path.split(/[\\/]/).at(-1) ?? path, path }];
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** One `record` as a source, with the fields that have no place; null where there is nothing to know it by. */
export const endnoteXmlSource = (record: XmlElement): { source: ImportedSource; kept: string[] } | null =>
  endnoteSource(fieldsOf(record));

/**
 * Reads EndNote's XML.
 * @throws IbidError 'bad-file' for one that declares entities, or nests without end
 */
export const importEndnoteXml = (text: string): ImportedSources => {
  const read: ImportedSources = { sources: [], problems: [], notUnderstood: [] };
  const unknown = new UnknownFields();
  let number = 0;
  const entry = (record: XmlElement) =>
    wordsOf(elementAt(record, 'titles', 'title')).slice(0, 200) || say('entry', { number });
  readRecords(text, (name) => localName(name) === 'record', {
    record: (record) => {
      number++;
      const found = endnoteXmlSource(record);
      if (found === null) {
        read.problems.push({ entry: entry(record), reason: say('no-title-or-author') });
        return;
      }
      read.sources.push(found.source);
      unknown.add(found.kept.filter((field) => !endnoteHousekeeping.has(field)));
    },
    broken: (record, line) => {
      number++;
      read.problems.push({ entry: entry(record), reason: say('xml-broken', { line }) });
    },
  });
  return { ...read, notUnderstood: unknown.list() };
};

import { say } from '../../../shared/reports/said.ts';
import type { ZoteroAttachment, ZoteroCreator, ZoteroItem } from '../../../shared/sources/zotero-library.ts';
import { table } from '../../../shared/table.ts';
import type { ImportedSources } from '../imported.ts';
import { childrenOf, elementAt, linesOf, localName, readRecords, wordsOf, type XmlElement } from '../xml.ts';
import { sourcesOfZotero } from './index.ts';

/*
 * Zotero RDF: items with what they are part of (`dcterms:isPartOf`), notes (`bib:Memo`), files (`z:Attachment`) and
 * collections, which refer to each other by their addresses. An item is put together again as Zotero has it.
 */

const about = (element: XmlElement): string => element.attributes['rdf:about'] ?? '';
const resource = (element: XmlElement): string => element.attributes['rdf:resource'] ?? '';

/** Elements that are no items of their own. */
const parts = new Set([
  'Memo',
  'Attachment',
  'Collection',
  'Journal',
  'Periodical',
  'Newspaper',
  'Series',
  'Part',
  'CourtReporter',
  'Website',
  'Blog',
  'Forum',
]);

/** Where what an item is part of has its title, by the type of the item. */
const containerField: Readonly<Record<string, string>> = table({
  blogPost: 'blogTitle',
  case: 'reporter',
  dictionaryEntry: 'dictionaryTitle',
  encyclopediaArticle: 'encyclopediaTitle',
  forumPost: 'forumTitle',
  webpage: 'websiteTitle',
});

/** Zotero's name of a field by the element that has it, where the name is not the element's own. */
const fieldOfElement: Readonly<Record<string, string>> = table({
  'dc:title': 'title',
  'dc:date': 'date',
  'dcterms:issued': 'date',
  'dcterms:dateSubmitted': 'accessDate',
  'dcterms:abstract': 'abstractNote',
  'dc:description': 'extra',
  'dc:rights': 'rights',
  'dc:coverage': 'archiveLocation',
  'dc:source': 'archive',
  'dc:type': 'type',
  'dcterms:medium': 'medium',
  'bib:pages': 'pages',
  'prism:volume': 'volume',
  'prism:edition': 'edition',
  'dcterms:alternative': 'journalAbbreviation',
});

/** Of the relations of items, and what the program notes for itself. */
const aside = new Set([
  'z:itemType',
  'dc:relation',
  'dcterms:isReferencedBy',
  'link:link',
  'z:displayTitle',
  'rdf:resource',
  'rdf:type',
]);

type Items = {
  items: { element: XmlElement; type: string }[];
  byAddress: Map<string, XmlElement>;
  collections: XmlElement[];
  /** Notes and files that an item refers to. */
  used: Set<string>;
};

/**
 * Reads Zotero RDF.
 * @throws IbidError 'bad-file' for one that declares entities, or nests without end
 */
export const importZoteroRdf = (text: string): ImportedSources => {
  const found: Items = { items: [], byAddress: new Map(), collections: [], used: new Set() };
  const problems: ImportedSources['problems'] = [];
  readRecords(text, (_, depth) => depth === 1, {
    record: (element) => {
      const name = localName(element.name);
      if (about(element) !== '') found.byAddress.set(about(element), element);
      const type = wordsOf(elementAt(element, 'itemType'));
      if (name === 'Collection') found.collections.push(element);
      else if (!parts.has(name) || (type !== '' && type !== 'attachment' && type !== 'note'))
        found.items.push({ element, type: type || 'document' });
    },
    broken: (element, line) =>
      void problems.push({
        entry: wordsOf(elementAt(element, 'title')).slice(0, 200) || about(element) || say('line', { line }),
        reason: say('xml-broken', { line }),
      }),
  });
  const paths = collectionPaths(found);
  const items = found.items.map(({ element, type }) =>
    itemOf(element, type, found, paths.get(about(element)) ?? []),
  );
  items.push(...alone(found, paths));
  const read = sourcesOfZotero({ items, searches: [], tagColours: [], relations: 0 });
  const named = read.sources.filter(
    ({ item }) => item.title ?? item.author ?? item.editor ?? item['container-title'],
  );
  if (named.length < read.sources.length)
    problems.push({
      entry: 'RDF',
      reason: say('rdf-nameless', { count: read.sources.length - named.length }),
    });
  return { ...read, sources: named, problems: [...problems, ...read.problems] };
};

/** The collections that each thing is in, by the names on the way to them. */
const collectionPaths = ({ collections }: Items): Map<string, string[][]> => {
  const byAddress = new Map(collections.map((element) => [about(element), element]));
  const parent = new Map<string, string>();
  for (const element of collections)
    for (const part of childrenOf(element, 'hasPart'))
      if (byAddress.has(resource(part))) parent.set(resource(part), about(element));
  const pathOf = (address: string): string[] => {
    const path: string[] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = address; at !== undefined && !seen.has(at); at = parent.get(at)) {
      seen.add(at);
      path.unshift(wordsOf(elementAt(byAddress.get(at), 'title')) || '?');
    }
    return path;
  };
  const paths = new Map<string, string[][]>();
  for (const element of collections)
    for (const part of childrenOf(element, 'hasPart'))
      if (!byAddress.has(resource(part)))
        paths.set(resource(part), [...(paths.get(resource(part)) ?? []), pathOf(about(element))]);
  return paths;
};

const itemOf = (element: XmlElement, type: string, found: Items, collections: string[][]): ZoteroItem => {
  const item: ZoteroItem & { fields: Map<string, string> } = {
    key: '',
    type,
    fields: new Map(),
    creators: [],
    tags: [],
    collections,
    notes: [],
    attachments: [],
  };
  takeFields(item, element, found);
  for (const link of childrenOf(element, 'isReferencedBy')) {
    found.used.add(resource(link));
    const note = noteText(found.byAddress.get(resource(link)));
    if (note !== '') item.notes.push(note);
  }
  for (const link of childrenOf(element, 'link')) {
    const file = found.byAddress.get(resource(link));
    found.used.add(resource(link));
    if (file) item.attachments.push(fileOf(file));
  }
  return item;
};

const noteText = (element: XmlElement | undefined): string =>
  linesOf(elementAt(element, 'value')) || linesOf(elementAt(element, 'description'));

const fileOf = (element: XmlElement): ZoteroAttachment => {
  const at = childrenOf(element, 'resource')[0];
  const path = (at && resource(at)) ?? '';
  const url = wordsOf(elementAt(element, 'identifier', 'URI', 'value'));
  return {
    key: '',
    title: wordsOf(elementAt(element, 'title')),
    kind: path === '' ? 'link' : 'linked',
    path,
    url,
    mediaType: wordsOf(elementAt(element, 'type')),
    note: linesOf(elementAt(element, 'description')),
    annotations: [],
  };
};

type Open = ZoteroItem & { fields: Map<string, string> };

const set = (item: Open, field: string, text: string): void => {
  if (text !== '' && !item.fields.has(field)) item.fields.set(field, text);
};

const takeFields = (item: Open, element: XmlElement, found: Items): void => {
  for (const child of childrenOf(element)) {
    const { name } = child;
    const field = fieldOfElement[name];
    const prefix = name.slice(0, name.indexOf(':'));
    const role = creatorRole(name);
    if (aside.has(name)) continue;
    if (role !== null && elementAt(child, 'Seq')) item.creators.push(...creatorsIn(child, role));
    else if (name === 'dc:subject') takeSubject(item, child);
    else if (name === 'dc:identifier') takeIdentifier(item, child);
    else if (name === 'dc:publisher') takePublisher(item, child);
    else if (name === 'dcterms:isPartOf') takeContainer(item, partOf(child, found), found);
    else if (name === 'bib:presentedAt')
      set(item, 'conferenceName', wordsOf(elementAt(child, 'Conference', 'title')));
    else if (name === 'prism:number') set(item, isIssued(item.type) ? 'issue' : 'number', wordsOf(child));
    else if (name === 'dc:title' || name === 'dcterms:abstract' || name === 'dc:description')
      set(item, field!, name === 'dc:title' ? wordsOf(child) : linesOf(child));
    else set(item, field ?? (prefix === 'z' ? localName(name) : name), wordsOf(child));
  }
};

const isIssued = (type: string): boolean =>
  type === 'journalArticle' || type === 'magazineArticle' || type === 'newspaperArticle';

/** "bib:authors" has the authors, "z:seriesEditors" the editors of a series. */
const creatorRole = (name: string): string | null => /^(?:bib|z):(\w+)s$/.exec(name)?.[1] ?? null;

const creatorsIn = (element: XmlElement, role: string): ZoteroCreator[] =>
  childrenOf(elementAt(element, 'Seq'), 'li').flatMap((li) => {
    const person = childrenOf(li)[0];
    const last = wordsOf(elementAt(person, 'surname'));
    const first = wordsOf(elementAt(person, 'givenName')) || wordsOf(elementAt(person, 'givenname'));
    const whole = wordsOf(elementAt(person, 'name'));
    if (last === '' && first === '' && whole === '') return [];
    return [{ role, first, last: last || whole, isWhole: first === '' }];
  });

const takeSubject = (item: Open, element: XmlElement): void => {
  const automatic = elementAt(element, 'AutomaticTag');
  const call = elementAt(element, 'LCC');
  if (call) set(item, 'callNumber', wordsOf(elementAt(call, 'value')));
  else item.tags.push(wordsOf(automatic ? elementAt(automatic, 'value') : element));
};

const takeIdentifier = (item: Open, element: XmlElement): void => {
  const address = elementAt(element, 'URI');
  const text = address ? wordsOf(elementAt(address, 'value')) : wordsOf(element);
  const [, kind, value] = /^(ISBN|ISSN|DOI)[\s:-]+(.+)$/.exec(text) ?? [];
  if (address) set(item, 'url', text);
  else if (kind !== undefined) set(item, kind, value ?? '');
  else set(item, 'accessionNumber', text);
};

const takePublisher = (item: Open, element: XmlElement): void => {
  const organisation = elementAt(element, 'Organization');
  set(item, 'publisher', wordsOf(elementAt(organisation, 'name')) || (organisation ? '' : wordsOf(element)));
  set(item, 'place', wordsOf(elementAt(organisation, 'adr', 'Address', 'locality')));
};

/** What an item is part of stands in it, or elsewhere under its address. */
const partOf = (element: XmlElement, found: Items): XmlElement | undefined =>
  childrenOf(element)[0] ?? found.byAddress.get(resource(element));

const takeContainer = (item: Open, part: XmlElement | undefined, found: Items): void => {
  if (!part) return;
  const name = localName(part.name);
  if (name === 'Series') {
    set(item, 'series', wordsOf(elementAt(part, 'title')));
    set(item, 'seriesTitle', wordsOf(elementAt(part, 'alternative')));
    set(item, 'seriesNumber', wordsOf(elementAt(part, 'identifier')));
  } else if (name === 'Part') {
    set(item, 'section', wordsOf(elementAt(part, 'title')));
  } else {
    for (const child of childrenOf(part)) {
      const text = wordsOf(child);
      if (child.name === 'dc:title') set(item, containerField[item.type] ?? 'publicationTitle', text);
      else if (child.name === 'dc:identifier') takeIdentifier(item, child);
      else if (child.name === 'prism:number') set(item, 'issue', text);
      else if (fieldOfElement[child.name] !== undefined) set(item, fieldOfElement[child.name]!, text);
    }
  }
  for (const outer of childrenOf(part, 'isPartOf')) {
    const around = partOf(outer, found);
    // One that is part of itself would go on without end.
    if (around && around !== part && localName(around.name) !== name) takeContainer(item, around, found);
  }
};

/** Notes and files that belong to no item are documents of their own. */
const alone = (found: Items, paths: ReadonlyMap<string, string[][]>): ZoteroItem[] =>
  [...found.byAddress].flatMap(([address, element]): ZoteroItem[] => {
    const name = localName(element.name);
    if ((name !== 'Memo' && name !== 'Attachment') || found.used.has(address)) return [];
    const note = name === 'Memo' ? noteText(element) : '';
    return [
      {
        key: '',
        type: name === 'Memo' ? 'note' : 'attachment',
        fields: new Map(name === 'Memo' ? [] : [['title', wordsOf(elementAt(element, 'title'))]]),
        creators: [],
        tags: [],
        collections: paths.get(address) ?? [],
        notes: note === '' ? [] : [note],
        attachments: name === 'Memo' ? [] : [fileOf(element)],
      },
    ];
  });

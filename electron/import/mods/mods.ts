import type { CslName } from '../../../shared/citations/csl-item.ts';
import { say } from '../../../shared/reports/said.ts';
import { dateInWords } from '../../../shared/sources/date-in-words.ts';
import type { ImportedSource } from '../../../shared/sources/imported-source.ts';
import { personName } from '../../../shared/sources/person-name.ts';
import { table } from '../../../shared/table.ts';
import { Draft } from '../draft.ts';
import { type ImportedSources, UnknownFields } from '../imported.ts';
import { languageOf } from '../languages.ts';
import { childrenOf, elementAt, linesOf, localName, readRecords, wordsOf, type XmlElement } from '../xml.ts';
import { issuedOf, originOf } from './mods-dates.ts';
import { roleOfMods, typeOfGenre, typeOfResource } from './mods-types.ts';

/** Children by name that carry that attribute with that value. */
const withAttribute = (element: XmlElement, name: string, attribute: string, value: string): XmlElement[] =>
  childrenOf(element, name).filter(({ attributes }) => attributes[attribute]?.toLowerCase() === value);

const titleOf = (element: XmlElement | undefined): string => {
  const part = (name: string): string => wordsOf(elementAt(element, name));
  const main = `${part('nonSort')} ${part('title')}`.trim().replace(/\s*[/:]$/, '');
  const subtitle = part('subTitle');
  return subtitle === '' ? main : `${main}${/[?!:.]$/.test(main) ? '' : ':'} ${subtitle}`;
};

/** The title itself; those that are shortened, translated or laid down otherwise have a type. */
const mainTitle = (element: XmlElement | undefined): string => {
  const all = childrenOf(element, 'titleInfo');
  return titleOf(all.find(({ attributes }) => attributes.type === undefined) ?? all[0]);
};

const nameOf = (element: XmlElement): CslName | null => {
  const parts = childrenOf(element, 'namePart');
  const part = (...types: (string | undefined)[]): string =>
    parts
      .filter(({ attributes }) => types.includes(attributes.type))
      .map(wordsOf)
      .filter((text) => text !== '')
      .join(' ');
  const bare = part(undefined, '');
  const { type } = element.attributes;
  if (type === 'corporate' || type === 'conference') return bare === '' ? null : { literal: bare };
  const [family, given, suffix] = [part('family'), part('given'), part('termsOfAddress')];
  if (family !== '') {
    const { given: _, ...last } = personName(`${family}, x`) ?? {};
    return { ...last, ...(given === '' ? {} : { given }), ...(suffix === '' ? {} : { suffix }) };
  }
  const whole = bare || wordsOf(elementAt(element, 'displayForm'));
  if (whole === '') return given === '' ? null : { literal: given };
  // Libraries end a name with a full stop and put years behind it.
  const bareName = whole
    .replace(/,?\s*\(?\b\d{4}\s*-\s*(\d{4})?\)?\.?$/, '')
    .replace(/(?<=\p{L}{2})\.$/u, '');
  return personName(bareName);
};

const rolesOf = (element: XmlElement): string[] =>
  childrenOf(element, 'role')
    .flatMap((role) => childrenOf(role, 'roleTerm'))
    .map((term) => wordsOf(term).toLowerCase().replace(/[.,]$/, ''));

/** Who has no role, or is the main entry, made it. */
const variableOf = (element: XmlElement): string | null => {
  const roles = rolesOf(element);
  const known = roles.map((role) => roleOfMods[role]).find((variable) => variable !== undefined);
  if (known !== undefined) return known;
  return roles.length === 0 || element.attributes.usage === 'primary' ? 'author' : null;
};

const putNames = (
  draft: Draft,
  element: XmlElement | undefined,
  instead: Readonly<Record<string, string>> = {},
): void => {
  const byRole = new Map<string, CslName[]>();
  for (const one of childrenOf(element, 'name')) {
    const name = nameOf(one);
    if (name === null) continue;
    const found = variableOf(one);
    if (found === null) {
      draft.keep(`name (${rolesOf(one).join(', ')})`, childrenOf(one, 'namePart').map(wordsOf).join(' '));
      continue;
    }
    const role = instead[found] ?? found;
    byRole.set(role, [...(byRole.get(role) ?? []), name]);
  }
  for (const [role, names] of byRole) draft.put(role, names);
};

const putOrigin = (draft: Draft, element: XmlElement | undefined): void => {
  for (const origin of originOf(element)) {
    const places = childrenOf(origin, 'place')
      .flatMap((place) => childrenOf(place, 'placeTerm'))
      .filter(({ attributes }) => attributes.type !== 'code');
    draft.put('publisher', wordsOf(elementAt(origin, 'publisher')).replace(/[,:;]$/, ''));
    draft.put('publisher-place', wordsOf(places[0]).replace(/\s*[:;,]$/, ''));
    draft.put('edition', wordsOf(elementAt(origin, 'edition')));
  }
};

/** Volume, issue and pages stand in `part`, of the record or of what it is part of. */
const putPart = (draft: Draft, part: XmlElement | undefined): void => {
  const details: Readonly<Record<string, string>> = table({
    volume: 'volume',
    issue: 'issue',
    number: 'issue',
    chapter: 'chapter-number',
    section: 'section',
  });
  for (const detail of childrenOf(part, 'detail')) {
    const text =
      wordsOf(elementAt(detail, 'number')) ||
      wordsOf(elementAt(detail, 'caption')) ||
      wordsOf(elementAt(detail, 'title'));
    const type = detail.attributes.type ?? '';
    const variable = type === 'page' ? 'page' : details[type];
    if (variable === undefined) draft.keep(`part ${type}`.trim(), text);
    else draft.putOrKeep(variable, text, `part ${type}`);
  }
  for (const extent of childrenOf(part, 'extent')) {
    const [start, end, list] = ['start', 'end', 'list'].map((name) => wordsOf(elementAt(extent, name)));
    draft.put('page', start !== '' && end !== '' && start !== end ? `${start}-${end}` : start || list || '');
  }
};

const putIdentifiers = (draft: Draft, element: XmlElement | undefined): void => {
  for (const identifier of childrenOf(element, 'identifier')) {
    if (identifier.attributes.invalid === 'yes') continue;
    const text = wordsOf(identifier);
    const type = (identifier.attributes.type ?? '').toLowerCase();
    if (type === 'doi') draft.putDoi(text, 'identifier');
    else if (type === 'isbn' || type === 'issn')
      draft.put(type.toUpperCase(), text.replace(/\s*[:(].*$/, ''));
    else if (type === 'pmid' || type === 'pmcid') draft.put(type.toUpperCase(), text);
    else if (type === 'uri' || type === 'url' || type === 'hdl')
      draft.put('URL', /^hdl/.test(type) && !text.includes('://') ? `https://hdl.handle.net/${text}` : text);
    else draft.keep(type === '' ? 'identifier' : `identifier ${type}`, text);
  }
};

const relatedAs = (element: XmlElement, type: string): XmlElement | undefined =>
  withAttribute(element, 'relatedItem', 'type', type)[0];

const typeOf = (record: XmlElement, host: XmlElement | undefined): string => {
  const genres = [...childrenOf(record, 'genre')].map((genre) => wordsOf(genre).toLowerCase());
  const own = genres.map((genre) => typeOfGenre[genre]).find((type) => type !== undefined);
  const hostGenres = childrenOf(host, 'genre').map((genre) => typeOfGenre[wordsOf(genre).toLowerCase()]);
  const inPeriodical = childrenOf(host, 'identifier').some(
    ({ attributes }) => attributes.type?.toLowerCase() === 'issn',
  );
  if (host && (own === undefined || own === 'book')) {
    const around = hostGenres.find((type) => type !== undefined);
    if (around === 'periodical' || around === 'article-journal' || inPeriodical) return 'article-journal';
    if (around === 'article-newspaper' || around === 'article-magazine') return around;
    if (around === 'webpage') return 'webpage';
    return 'chapter';
  }
  if (own !== undefined) return own;
  const resource = typeOfResource[wordsOf(elementAt(record, 'typeOfResource')).toLowerCase()];
  if (resource !== undefined) return resource;
  const issuance = originOf(record).map((origin) => wordsOf(elementAt(origin, 'issuance')));
  if (issuance.includes('continuing') || issuance.includes('serial')) return 'periodical';
  return issuance.includes('monographic') ||
    childrenOf(record, 'identifier').some(({ attributes }) => attributes.type?.toLowerCase() === 'isbn')
    ? 'book'
    : 'document';
};

/** Elements that are read, or say nothing of the source. */
const read = new Set(
  (
    'titleInfo name typeOfResource genre originInfo language physicalDescription abstract note subject relatedItem identifier ' +
    'location part recordInfo accessCondition classification tableOfContents targetAudience extension'
  ).split(' '),
);

const sourceOf = (record: XmlElement): { source: ImportedSource; kept: string[] } | null => {
  const host = relatedAs(record, 'host');
  const series = relatedAs(record, 'series') ?? relatedAs(host ?? record, 'series');
  const draft = new Draft('mods', typeOf(record, host));
  draft.put('title', mainTitle(record));
  draft.put('title-short', titleOf(withAttribute(record, 'titleInfo', 'type', 'abbreviated')[0]));
  draft.put('container-title', mainTitle(host));
  draft.put(
    'container-title-short',
    titleOf(host && withAttribute(host, 'titleInfo', 'type', 'abbreviated')[0]),
  );
  draft.put('collection-title', mainTitle(series));
  draft.put(
    'collection-number',
    wordsOf(elementAt(series, 'titleInfo', 'partNumber')) ||
      wordsOf(elementAt(series, 'part', 'detail', 'number')),
  );
  draft.put('original-title', mainTitle(relatedAs(record, 'original')));
  putNames(draft, record);
  putNames(draft, host, { author: 'container-author' });
  draft.put('issued', issuedOf(record) ?? issuedOf(host));
  for (const one of [record, host]) putOrigin(draft, one);
  for (const one of [record, host]) putPart(draft, elementAt(one, 'part'));
  for (const one of [record, host]) putIdentifiers(draft, one);
  const location = childrenOf(record, 'location');
  for (const url of location.flatMap((one) => childrenOf(one, 'url'))) {
    draft.put('URL', wordsOf(url));
    draft.put('accessed', dateInWords(url.attributes.dateLastAccessed ?? ''));
  }
  for (const one of location) {
    draft.put('archive', wordsOf(elementAt(one, 'physicalLocation')));
    draft.put('call-number', wordsOf(elementAt(one, 'shelfLocator')));
  }
  draft.put('language', languageOf(wordsOf(elementAt(record, 'language', 'languageTerm'))));
  draft.put('abstract', childrenOf(record, 'abstract').map(linesOf).join('\n\n'));
  draft.put(
    'keyword',
    [
      ...new Set(
        childrenOf(record, 'subject').flatMap((subject) =>
          [...childrenOf(subject, 'topic'), ...childrenOf(subject, 'geographic')].map(wordsOf),
        ),
      ),
    ]
      .filter((word) => word !== '')
      .join(', '),
  );
  const extent = /(?<!\d)(\d{1,9})\s*(?:p\b|pp\b|pages|pagine|s\.)/.exec(
    wordsOf(elementAt(record, 'physicalDescription', 'extent')),
  );
  if (extent && draft.type === 'book') draft.put('number-of-pages', extent[1]);
  if (draft.type === 'thesis' || draft.type === 'report') {
    const words = childrenOf(record, 'genre')
      .map(wordsOf)
      .find((genre) => !/^(thesis|report)$/i.test(genre));
    draft.put('genre', words ?? '');
  }
  for (const element of childrenOf(record))
    if (!read.has(localName(element.name))) draft.keep(localName(element.name), wordsOf(element));
  if (!draft.isNamed) return null;
  const notes = childrenOf(record, 'note')
    .map(linesOf)
    .filter((text) => text !== '');
  const citekey = withAttribute(record, 'identifier', 'type', 'citekey')[0];
  return {
    source: {
      item: draft.finish(wordsOf(citekey) || (record.attributes.ID ?? '')),
      ...(notes.length > 0 ? { notes } : {}),
    },
    kept: draft.kept.filter((field) => field !== 'identifier citekey'),
  };
};

/**
 * Reads MODS 3, one record or a collection of them.
 * @throws IbidError 'bad-file' for one that declares entities, or nests without end
 */
export const importMods = (text: string): ImportedSources => {
  const found: ImportedSources = { sources: [], problems: [], notUnderstood: [] };
  const unknown = new UnknownFields();
  let number = 0;
  const entry = (record: XmlElement) => mainTitle(record).slice(0, 200) || say('entry', { number });
  readRecords(text, (name) => localName(name) === 'mods', {
    record: (record) => {
      number++;
      const source = sourceOf(record);
      if (source === null) {
        found.problems.push({ entry: entry(record), reason: say('no-title-or-author') });
        return;
      }
      found.sources.push(source.source);
      unknown.add(source.kept);
    },
    broken: (record, line) => {
      number++;
      found.problems.push({ entry: entry(record), reason: say('xml-broken', { line }) });
    },
  });
  return { ...found, notUnderstood: unknown.list() };
};

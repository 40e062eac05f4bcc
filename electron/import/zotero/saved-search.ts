import type { ZoteroCondition, ZoteroSearch } from '../../../shared/sources/zotero-library.ts';
import { allAsked, asked } from '../asked-query.ts';
import { typeOfZotero } from './item-fields.ts';

/* A saved search of Zotero as what is typed into the search of the library. */

/** What Zotero keeps among the conditions and is none: how it shows what it finds. */
const manners = new Set([
  'includeChildren',
  'includeParents',
  'includeParentsAndChildren',
  'joinMode',
  'noChildren',
  'recursive',
  'resultLevel',
]);

const fieldOf: ReadonlyMap<string, string> = new Map([
  ['title', 'title:'],
  ['creator', 'author:'],
  ['author', 'author:'],
  ['lastName', 'author:'],
  ['publicationTitle', 'outlet:'],
  ['publisher', 'outlet:'],
  ['note', 'note:'],
  ['childNote', 'note:'],
  ['annotationText', 'quotation:'],
  ['fulltextWord', 'file:'],
  ['fulltextContent', 'file:'],
  ['DOI', 'doi:'],
  ['ISBN', 'isbn:'],
  ['url', 'url:'],
  ['anyField', ''],
  ['titleCreatorYear', ''],
  ['quicksearch-titleCreatorYear', ''],
  ['quicksearch-fields', ''],
  ['quicksearch-everything', ''],
]);
/** Names are found whole by what stands in them. */
const names = new Set(['creator', 'author', 'lastName']);

const partOf: ReadonlyMap<string, string> = new Map([
  ['abstractNote', 'abstract'],
  ['DOI', 'doi'],
  ['ISBN', 'isbn'],
  ['url', 'url'],
  ['date', 'date'],
  ['numNotes', 'note'],
  ['numAttachments', 'file'],
  ['numTags', 'tag'],
  ['numAnnotations', 'quotation'],
]);

/** Types that have a type of CSL to themselves, whose name says no other one in the search ("article"). */
const ownTypes: ReadonlySet<string> = new Set(
  [...typeOfZotero].flatMap(([type, own], _, all) =>
    own !== 'article' && all.filter(([, other]) => other === own).length === 1 ? [type] : [],
  ),
);

/** What is typed to find the same; null where that can't be said. */
export const queryOfSearch = ({ conditions }: ZoteroSearch): string | null => {
  const own = conditions.filter(({ condition }) => !manners.has(condition));
  const isAny = conditions.some(({ condition, operator }) => condition === 'joinMode' && operator === 'any');
  return isAny && own.length > 1 ? null : allAsked(own.map(partOfQuery));
};

const partOfQuery = ({ condition: whole, operator, value }: ZoteroCondition): string | null => {
  // "fulltextContent/phrase"
  const [condition = ''] = whole.split('/');
  const isNot = operator === 'isNot' || operator === 'doesNotContain';
  const isEqual = operator === 'is' || operator === 'isNot';
  const holds = isEqual || operator === 'contains' || operator === 'doesNotContain';
  const named = partNamed(condition, operator, value);
  if (named !== null) return named;
  const found = ((): string | null => {
    switch (condition) {
      case 'tag':
        return isEqual ? asked('tag:', value) : null;
      case 'collection':
        return isEqual ? asked('in:', value) : null;
      case 'itemType':
        return isEqual && ownTypes.has(value) ? `type:${typeOfZotero.get(value)!}` : null;
      case 'language':
        return holds && /^[a-z]{2}(-\w+)?$/i.test(value) ? asked('lang:', value) : null;
      case 'year':
      case 'date':
        return yearsOf(operator, value);
    }
    const field = fieldOf.get(condition);
    if (field === undefined || !holds || (isEqual && !names.has(condition))) return null;
    return asked(field, value);
  })();
  return found === null ? null : `${isNot ? '-' : ''}${found}`;
};

const partNamed = (condition: string, operator: string, value: string): string | null => {
  const part = partOf.get(condition);
  if (part === undefined) return null;
  const counts = condition.startsWith('num');
  if (operator === 'isNotEmpty' || (counts && operator === 'isGreaterThan' && value === '0'))
    return `has:${part}`;
  const isNone =
    counts && ((operator === 'is' && value === '0') || (operator === 'isLessThan' && value === '1'));
  return operator === 'isEmpty' || isNone ? `-has:${part}` : null;
};

/** Only whole years can be asked for. */
const yearsOf = (operator: string, value: string): string | null => {
  const year = Number(/^\s*(\d{4})\s*$/.exec(value)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return null;
  if (operator === 'isBefore') return `year:..${year - 1}`;
  if (operator === 'isAfter') return `year:${year}..`;
  return ['is', 'isNot', 'contains', 'doesNotContain'].includes(operator) ? `year:${year}` : null;
};

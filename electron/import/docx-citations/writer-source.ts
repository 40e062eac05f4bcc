import type { CslItem } from '../../../shared/citations/csl-item.ts';
import { dateInWords } from '../../../shared/sources/date-in-words.ts';
import { personNames } from '../../../shared/sources/person-name.ts';
import { typeOfEntry } from '../bibtex/bibtex-types.ts';
import { Draft } from '../draft.ts';

/** Plain attributes of LibreOffice in the order in which they are asked for a variable. */
const plain: readonly (readonly [attribute: string, variable: string])[] = [
  ['title', 'title'],
  ['journal', 'container-title'],
  ['booktitle', 'container-title'],
  ['publisher', 'publisher'],
  ['institution', 'publisher'],
  ['school', 'publisher'],
  ['organizations', 'publisher'],
  ['address', 'publisher-place'],
  ['series', 'collection-title'],
  ['volume', 'volume'],
  ['edition', 'edition'],
  ['chapter', 'chapter-number'],
  ['pages', 'page'],
  ['report-type', 'genre'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['url', 'URL'],
  ['note', 'note'],
  ['annote', 'annote'],
];

/** The source that a citation of LibreOffice's own bibliography holds in its attributes; null for one without words. */
export const writerSource = (attributes: Readonly<Record<string, string>>): CslItem | null => {
  const field = (name: string): string => (attributes[`text:${name}`] ?? '').trim();
  const type = typeOfEntry[field('bibliography-type')] ?? 'document';
  const draft = new Draft('libreoffice', type);
  const people = (name: string) => personNames(field(name).split(/\s*;\s*|\s+and\s+/));
  draft.put('author', people('author'));
  draft.put('editor', people('editor'));
  for (const [attribute, variable] of plain) draft.putOrKeep(variable, field(attribute), attribute);
  draft.put('issued', dateInWords([field('month'), field('year')].filter(Boolean).join(' ')));
  draft.putOrKeep(type === 'article-journal' ? 'issue' : 'number', field('number'), 'number');
  return draft.isNamed || draft.has('URL') ? draft.finish(field('identifier')) : null;
};

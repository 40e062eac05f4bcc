import { type OpenedPackage, stories } from './opened-package.ts';
import { type Element, elementsOf, walk } from './xml-reader.ts';

const twice = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, n) => values.indexOf(value) !== n)),
];

type Found = { path: string; element: Element };

const collect = (opened: OpenedPackage): Found[] =>
  stories(opened).flatMap(([path, root]) => [...walk(root)].map((element) => ({ path, element })));

const values = (found: readonly Found[], names: readonly string[], attribute: string): string[] =>
  found
    .filter(({ element }) => names.includes(element.name))
    .map(({ element }) => element.attributes.get(attribute) ?? '');

/** Starts and ends of bookmarks and comment ranges meet. */
const checkPairs = (found: readonly Found[], kind: 'bookmark' | 'commentRange'): string[] => {
  const problems: string[] = [];
  for (const path of new Set(found.map((item) => item.path))) {
    const here = found.filter((item) => item.path === path);
    const starts = values(here, [`w:${kind}Start`], 'w:id');
    const ends = values(here, [`w:${kind}End`], 'w:id');
    for (const id of starts) if (!ends.includes(id)) problems.push(`${path}: ${kind} ${id} has no end`);
    for (const id of ends) if (!starts.includes(id)) problems.push(`${path}: ${kind} ${id} has no start`);
  }
  return problems;
};

const checkComments = (opened: OpenedPackage, found: readonly Found[]): string[] => {
  const part = opened.xml.get('word/comments.xml');
  const comments = part ? elementsOf(part) : [];
  const ids = comments.map(({ attributes }) => attributes.get('w:id') ?? '');
  const referred = values(found, ['w:commentReference'], 'w:id');
  const ranges = values(found, ['w:commentRangeStart'], 'w:id');
  const paragraphs = new Set(
    comments.flatMap((comment) =>
      [...walk(comment)].map(({ attributes }) => attributes.get('w14:paraId') ?? ''),
    ),
  );
  const extended = opened.xml.get('word/commentsExtended.xml');
  return [
    ...twice(ids).map((id) => `two comments have the id ${id}`),
    ...ids.filter((id) => !referred.includes(id)).map((id) => `comment ${id} is referred to nowhere`),
    ...ids.filter((id) => !ranges.includes(id)).map((id) => `comment ${id} has no range of its own`),
    ...referred.filter((id) => !ids.includes(id)).map((id) => `comment ${id} is missing`),
    ...(extended ? elementsOf(extended) : []).flatMap(({ attributes }) =>
      ['w15:paraId', 'w15:paraIdParent']
        .map((name) => attributes.get(name))
        .filter((id) => id !== undefined && !paragraphs.has(id))
        .map((id) => `commentsExtended.xml names the paragraph ${id}, which no comment has`),
    ),
  ];
};

const revisions = [
  'w:ins',
  'w:del',
  'w:moveFrom',
  'w:moveTo',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:sectPrChange',
  'w:cellIns',
  'w:cellDel',
  'w:numberingChange',
];

/** What must be unique is, across parts where Word wants that, and what comes in pairs does. */
export const checkIds = (opened: OpenedPackage): string[] => {
  const found = collect(opened);
  return [
    ...twice(values(found, ['w:bookmarkStart'], 'w:id')).map((id) => `two bookmarks have the id ${id}`),
    ...twice(values(found, ['w:bookmarkStart'], 'w:name')).map((name) => `two bookmarks are called ${name}`),
    ...twice(values(found, revisions, 'w:id')).map((id) => `two revisions have the id ${id}`),
    ...twice(values(found, ['wp:docPr'], 'id')).map((id) => `two drawings have the id ${id}`),
    ...twice(values(found, ['w:p'], 'w14:paraId').filter((id) => id !== '')).map(
      (id) => `two paragraphs have the id ${id}`,
    ),
    ...checkPairs(found, 'bookmark'),
    ...checkPairs(found, 'commentRange'),
    ...checkComments(opened, found),
  ];
};

import { type OpenedPackage, stories } from './opened-package.ts';
import { type Element, elementsOf, find, val, walk } from './xml-reader.ts';

const namedChildren = (element: Element, name: string): Element[] =>
  elementsOf(element).filter((child) => child.name === name);

const rowWidth = (row: Element): number => {
  const properties = find(row, 'w:trPr');
  const skipped = ['w:gridBefore', 'w:gridAfter'].map((name) =>
    Number((properties && val(properties, name)) ?? 0),
  );
  const spans = namedChildren(row, 'w:tc').map((cell) => {
    const cellProperties = find(cell, 'w:tcPr');
    return Number((cellProperties && val(cellProperties, 'w:gridSpan')) ?? 1);
  });
  return [...skipped, ...spans].reduce((a, b) => a + b, 0);
};

const checkTable = (path: string, table: Element): string[] => {
  const problems: string[] = [];
  const grid = find(table, 'w:tblGrid');
  const columns = grid ? namedChildren(grid, 'w:gridCol').length : 0;
  const rows = namedChildren(table, 'w:tr');
  if (rows.length === 0) problems.push(`${path}: a table has no rows`);
  for (const row of rows) {
    const cells = namedChildren(row, 'w:tc');
    if (cells.length === 0) problems.push(`${path}: a row of a table has no cells`);
    for (const cell of cells)
      if (elementsOf(cell).at(-1)?.name !== 'w:p')
        problems.push(`${path}: a cell does not end with a paragraph`);
    const width = rowWidth(row);
    if (width > columns) problems.push(`${path}: a row is ${width} columns wide in a table of ${columns}`);
  }
  return problems;
};

/** Tables have rows, rows have cells, cells end with a paragraph; the body ends with its section. */
export const checkTables = (opened: OpenedPackage): string[] => {
  const problems = stories(opened).flatMap(([path, root]) =>
    [...walk(root)].filter(({ name }) => name === 'w:tbl').flatMap((table) => checkTable(path, table)),
  );
  const document = opened.xml.get('word/document.xml');
  const body = document && find(document, 'w:body');
  if (body && elementsOf(body).at(-1)?.name !== 'w:sectPr')
    problems.push('word/document.xml does not end with the properties of its section');
  return problems;
};

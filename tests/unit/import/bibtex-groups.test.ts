import { describe, expect, test } from 'vitest';
import { inEnglish } from '#shared/reports/said.ts';
import { importBibtex } from '../../../electron/import/bibtex/bibtex.ts';

const entry = (key: string, fields: string): string => `@book{${key}, title = {${key}}, ${fields}}\n`;
const jabref = (tree: string): string => `@Comment{jabref-meta: grouping:\n0 AllEntriesGroup:;\n${tree}}\n`;

/** What each source comes with besides its record, by its key. */
const belongings = (text: string): Record<string, unknown> =>
  Object.fromEntries(importBibtex(text).sources.map(({ item, ...more }) => [item.id, more]));

describe('groups of JabRef', () => {
  const tree = String.raw`1 StaticGroup:Projects\;0\;1\;0x8a8a8aff\;\;\;;
2 StaticGroup:Baltic: ports\;0\;1\;\;\;\;;
3 StaticGroup:Ferries\;0\;0\;\;\;\;;
1 StaticGroup:Read\;0\;1\;\;\;\;;
1 KeywordGroup:Canals\;0\;keywords\;canal\;0\;0\;1\;\;\;\;;
1 KeywordGroup:By Neri\;0\;author\;Neri\;0\;0\;1\;\;\;\;;
1 KeywordGroup:Skimmed\;0\;readstatus\;skimmed\;0\;0\;1\;\;\;\;;
1 SearchGroup:Recent ports\;0\;title = port and year = 2020 and not author = "Rossi"\;0\;0\;1\;\;\;\;;
1 SearchGroup:Without a file\;0\;file !=~ .+\;0\;1\;1\;\;\;\;;
1 SearchGroup:Either\;0\;title = port or title = canal\;0\;0\;1\;\;\;\;;
1 AutomaticPersonsGroup:Authors\;0\;author\;0\;\;\;\;;
`;
  const file =
    entry('a', 'groups = {Ferries, Read}, author = {Neri, Bruno}') +
    entry('b', 'groups = {Baltic: ports}, keywords = {Canal; locks}') +
    entry('c', 'groups = {Elsewhere}, readstatus = {skimmed}, keywords = {canals}') +
    jabref(tree);

  test('filled by hand become collections within each other; one the tree lacks stands by itself', () => {
    expect(belongings(file)).toEqual({
      a: { collections: [['Projects', 'Baltic: ports', 'Ferries'], ['Read']] },
      b: { collections: [['Projects', 'Baltic: ports']], tags: ['Canals'] },
      c: { collections: [['Skimmed'], ['Elsewhere']] },
    });
  });

  test('that search become saved searches where Ibid can ask the same; the others are named', () => {
    const { searches, problems } = importBibtex(file);
    expect(searches).toEqual([
      { name: 'By Neri', query: 'author:Neri' },
      { name: 'Recent ports', query: 'title:port year:2020 -author:Rossi' },
      { name: 'Without a file', query: '-has:file' },
    ]);
    expect(problems.map(({ entry: name }) => name)).toEqual(['Either', 'Authors']);
    expect(inEnglish(problems[0]!.reason)).toMatch(/can’t be asked in Ibid/);
  });

  test('one that refines its parent asks for both, or has what both have', () => {
    const refining = String.raw`1 KeywordGroup:Neri\;0\;author\;Neri\;0\;0\;;
2 SearchGroup:Early\;1\;year = 1998\;0\;0\;;
1 StaticGroup:Mine\;0\;;
2 KeywordGroup:Skimmed\;1\;readstatus\;skimmed\;0\;0\;;
`;
    const text =
      entry('a', 'groups = {Mine}, readstatus = {Skimmed}') +
      entry('b', 'readstatus = {skimmed}') +
      jabref(refining);
    expect(importBibtex(text).searches).toContainEqual({ name: 'Early', query: 'author:Neri year:1998' });
    expect(belongings(text)).toEqual({ a: { collections: [['Mine'], ['Mine', 'Skimmed']] }, b: {} });
  });

  test('of versions before 3.8 name the keys of their entries, in lines cut after 70 letters', () => {
    const old = String.raw`@comment{jabref-meta: groupsversion:3;}
@comment{jabref-meta: groupstree:
0 AllEntriesGroup:;
1 ExplicitGroup:Water\;0\;rossi20
09\;neri\
;;
2 ExplicitGroup:Locks\;2\;neri\;;
}
`;
    expect(belongings(entry('rossi2009', '') + entry('neri', '') + entry('other', '') + old)).toEqual({
      rossi2009: { collections: [['Water']] },
      neri: { collections: [['Water'], ['Water', 'Locks']] },
      other: {},
    });
  });

  test('with a semicolon or a backslash in the name', () => {
    const text =
      entry('a', String.raw`groups = {Ports; canals}`) +
      jabref(String.raw`1 StaticGroup:Ports\\\; canals\;0\;;` + '\n');
    expect(belongings(text)).toEqual({ a: { collections: [['Ports; canals']] } });
  });

  test('a tree cut off, or nested without end, spoils no entry', () => {
    const deep = Array.from({ length: 900 }, (_, at) => `${at + 1} StaticGroup:g${at}\\;0\\;;\n`).join('');
    expect(importBibtex(`${entry('a', 'groups = {g899}')}${jabref(deep)}`).sources).toHaveLength(1);
    expect(importBibtex(`${entry('a', '')}@Comment{jabref-meta: grouping:\n1 Stat`).sources).toHaveLength(1);
  });
});

test('static groups of BibDesk become collections; those that search are named', () => {
  const plist = (kind: string, dict: string): string =>
    `@comment{BibDesk ${kind} Groups{\n<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n<array>\n${dict}</array>\n</plist>\n}}\n`;
  const text =
    entry('a', '') +
    entry('b', '') +
    plist(
      'Static',
      '<dict><key>group name</key><string>Ports &amp; canals</string><key>keys</key><string>a,b</string></dict><dict><key>group name</key><string>Empty</string><key>keys</key><string></string></dict>',
    ) +
    plist('Smart', '<dict><key>conditions</key><array/><key>group name</key><string>New</string></dict>');
  expect(belongings(text)).toEqual({
    a: { collections: [['Ports & canals']] },
    b: { collections: [['Ports & canals']] },
  });
  expect(importBibtex(text).problems).toMatchObject([{ entry: 'New', reason: { code: 'group-left' } }]);
});

test('folders and tags of Mendeley come along', () => {
  const text = entry('a', 'mendeley-groups = {M{\\&}A,M{\\&}A/Ports}, mendeley-tags = {Review,ports}');
  expect(belongings(text)).toEqual({
    a: { collections: [['M&A'], ['M&A', 'Ports']], tags: ['Review', 'ports'] },
  });
});

describe('files of an entry', () => {
  const pathsOf = (fields: string): string[] =>
    (importBibtex(entry('a', fields)).sources[0]!.files ?? []).map((file) =>
      'path' in file ? file.path : '',
    );

  test('as Mendeley, Calibre and JabRef write them', () => {
    expect(pathsOf('file = {:home/ada/Ports.pdf:pdf;:C$\\backslash$:/Users/Ada/Locks.pdf:pdf}')).toEqual([
      '/home/ada/Ports.pdf',
      'C:/Users/Ada/Locks.pdf',
    ]);
    expect(pathsOf('file = {:/lib/One, two.pdf:PDF, :/lib/One.epub:EPUB}')).toEqual([
      '/lib/One, two.pdf',
      '/lib/One.epub',
    ]);
    expect(pathsOf('file = {:http\\://x.org/a.pdf:PDF;::}')).toEqual([]);
    expect(pathsOf('local-url = {file://localhost/Users/ada/The%20ports.pdf}')).toEqual([
      '/Users/ada/The ports.pdf',
    ]);
  });

  test('of BibDesk, which has the way in a list of properties', () => {
    // {relativePath: "Papers/Ports – north.pdf", aliasData: <00>}
    const list =
      'YnBsaXN0MDDSAQIDBFxyZWxhdGl2ZVBhdGhZYWxpYXNEYXRhbxAYAFAAYQBwAGUAcgBzAC8AUABvAHIAdABzACAgEwAgAG4AbwByAHQAaAAuAHAAZABmQQAIDRokVwAAAAAAAAEBAAAAAAAAAAUAAAAAAAAAAAAAAAAAAABZ';
    expect(pathsOf(`bdsk-file-1 = {${list}}`)).toEqual(['Papers/Ports – north.pdf']);
    for (const cut of [8, 60, 100]) expect(pathsOf(`bdsk-file-1 = {${list.slice(0, cut)}}`)).toEqual([]);
  });
});

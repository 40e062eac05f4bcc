import type { CslName } from '../../shared/citations/csl-item.ts';
import { say } from '../../shared/reports/said.ts';
import { dateInWords } from '../../shared/sources/date-in-words.ts';
import { personName } from '../../shared/sources/person-name.ts';
import { Draft } from './draft.ts';
import { type ImportedSources, UnknownFields } from './imported.ts';
import { languageOf } from './languages.ts';

type Entry = { line: number; values: Map<string, string[]> };

/** Plain tags of PubMed and the variables they are. */
const plain: readonly (readonly [tag: string, variable: string])[] = [
  ['TI', 'title'],
  ['BTI', 'title'],
  ['JT', 'container-title'],
  ['CTI', 'collection-title'],
  ['TA', 'container-title-short'],
  ['VI', 'volume'],
  ['IP', 'issue'],
  ['AB', 'abstract'],
  ['PMID', 'PMID'],
  ['PMC', 'PMCID'],
  ['PB', 'publisher'],
  ['PL', 'publisher-place'],
  ['TT', 'original-title'],
  ['EN', 'edition'],
];

/** What PubMed notes of its own work. */
const aside = new Set(
  'OWN STAT DCOM LR EDAT MHDA CRDT PHST PST SB JID RN AD AUID OTO SO DA IS LID AID PG DP AU FAU ED FED CN LA MH OT PT ISBN IRAD CRF GR NM CI COIS DEP'.split(
    ' ',
  ),
);

const entriesIn = (text: string): Entry[] => {
  const entries: Entry[] = [];
  let open: Entry | null = null;
  let last = '';
  text.split('\n').forEach((line, index) => {
    const [, tag, rest = ''] = /^([A-Z]{2,4}) {0,2}-\s?(.*)$/.exec(line) ?? [];
    if (line.trim() === '') {
      open = null;
      return;
    }
    if (tag !== undefined && open === null) {
      open = { line: index + 1, values: new Map() };
      entries.push(open);
    }
    if (open === null) return;
    if (tag !== undefined) {
      last = tag;
      open.values.set(tag, [...(open.values.get(tag) ?? []), rest.trim()]);
    } else {
      const values = open.values.get(last);
      if (values) values.push(`${values.pop() ?? ''} ${line.trim()}`);
    }
  });
  return entries;
};

/** "Rossi M" has initials alone; the whole name stands under another tag. */
const short = (text: string): CslName | null => {
  const [, family, initials] = /^(.+?)\s+([A-Z]{1,4})$/.exec(text) ?? [];
  return family === undefined
    ? personName(text)
    : { family, given: [...initials!].map((sign) => `${sign}.`).join(' ') };
};

const namesOf = (whole: readonly string[], initials: readonly string[]): CslName[] =>
  (whole.length > 0 ? whole.map(personName) : initials.map(short)).filter((name) => name !== null);

/** Reads the files of PubMed and MEDLINE (NBIB). */
export const importNbib = (text: string): ImportedSources => {
  const read: ImportedSources = { sources: [], problems: [], notUnderstood: [] };
  const unknown = new UnknownFields();
  for (const { line, values } of entriesIn(text)) {
    const all = (tag: string): readonly string[] => values.get(tag) ?? [];
    const kinds = all('PT').map((kind) => kind.toLowerCase());
    const type =
      kinds.includes('book') || all('BTI').length > 0
        ? all('TI').length > 0
          ? 'chapter'
          : 'book'
        : 'article-journal';
    const draft = new Draft('nbib', type);
    draft.put('author', [...namesOf(all('FAU'), all('AU')), ...all('CN').map((literal) => ({ literal }))]);
    draft.put('editor', namesOf(all('FED'), all('ED')));
    for (const [tag, variable] of plain) {
      const target = tag === 'BTI' && type === 'chapter' ? 'container-title' : variable;
      for (const value of all(tag))
        draft.putOrKeep(target, target === 'title' ? value.replace(/\.$/, '') : value, tag);
    }
    draft.put('issued', dateInWords(all('DP')[0] ?? ''));
    draft.put(
      'page',
      (all('PG')[0] ?? '').replace(
        /^(\d+)-(\d+)$/,
        (_, from: string, to: string) =>
          `${from}-${to.length < from.length ? from.slice(0, from.length - to.length) + to : to}`,
      ),
    );
    draft.put('language', languageOf(all('LA')[0] ?? ''));
    draft.put('keyword', [...all('OT'), ...all('MH')].map((word) => word.replaceAll('*', '')).join(', '));
    draft.put('ISSN', (all('IS')[0] ?? '').replace(/\s*\(.*$/, ''));
    draft.put('ISBN', (all('ISBN')[0] ?? '').replace(/\s*\(.*$/, ''));
    const doi = [...all('LID'), ...all('AID')].find((value) => /\[doi\]$/.test(value));
    if (doi !== undefined) draft.putDoi(doi.replace(/\s*\[doi\]$/, ''), 'AID');
    for (const [tag, texts] of values)
      if (!aside.has(tag) && !plain.some(([known]) => known === tag)) draft.keep(tag, texts.join('; '));
    if (!draft.isNamed) {
      read.problems.push({ entry: say('entry-at-line', { line }), reason: say('no-title-or-author') });
      continue;
    }
    read.sources.push({ item: draft.finish() });
    unknown.add(draft.kept);
  }
  return { ...read, notUnderstood: unknown.list() };
};

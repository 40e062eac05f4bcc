import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacedCitation } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { PrintedReferences } from '#shared/citations/printed-references.ts';
import {
  groupOf,
  listKey,
  plainList,
  type ReferenceListSettings,
  sourceKindOf,
  usualGroups,
} from '#shared/citations/reference-groups.ts';
import { renderPaperWithLists } from '#shared/citations/render-paper.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import { loadPrinting } from '#shared/citations/styles/bundled.ts';
import type { Printing } from '#shared/citations/styles/style.ts';
import { asSourceId } from '#shared/ids.ts';
import { createCitationService } from '../../../renderer/citations/service.ts';
import { anyReferenceList } from '../../builders/any-reference-list.ts';
import { cite, doc, fn, note, p, refs } from '../../builders/document.ts';
import { inline, parseNote, placeNotes } from './notes.ts';

const person = (family: string) => [{ family, given: 'Ada' }];
const source = (id: string, type: string, more: Partial<CslItem> = {}): CslItem =>
  ({ id, type, title: `Title ${id}`, issued: { 'date-parts': [[2020]] }, ...more }) as CslItem;
const library: CslItem[] = [
  source('book', 'book', { author: person('Çelik'), issued: { 'date-parts': [[2018, 3]] } }),
  source('article', 'article-journal', { author: person('Dal Lago'), 'container-title': 'J' }),
  source('law', 'legislation', { issued: { 'date-parts': [[2011, 6, 1]] } }),
  source('institution', 'report', { author: [{ literal: 'European Commission' }] }),
  source('report', 'report', { author: person('Cohen'), keyword: 'energy; Turkey' }),
  source('press', 'article-newspaper', { author: person('Ilgaz'), 'container-title': 'P' }),
  source('page', 'webpage', { author: person('İdil'), URL: 'https://example.org' }),
  source('thesis', 'thesis', { author: person('Éluard') }),
  // The same authors twice: a style may put a dash for them.
  source('second', 'book', { author: person('Çelik'), title: 'Another', issued: { 'date-parts': [[2021]] } }),
  source('undated', 'book', { author: person('Zorn'), issued: undefined as never }),
];
const ids = library.map(({ id }) => id);
const styles = ['iai', 'chicago-author-date', 'apa', 'ieee', 'modern-language-association'];

const loaded = new Map<string, Printing>();
for (const style of styles) loaded.set(`${style} en-GB`, await loadPrinting(style, 'en-GB'));
for (const lang of ['it-IT', 'tr-TR']) loaded.set(`iai ${lang}`, await loadPrinting('iai', lang));
const printing = (style = 'iai', lang = 'en-GB'): Printing => loaded.get(`${style} ${lang}`)!;

const place = (cited: readonly string[]): PlacedCitation[] =>
  placeNotes(cited.map((id) => parseNote(`[@${id}].`))).citations;
const renderer = (style: string, lang = 'en-GB'): CitationRenderer => {
  const made = new CitationRenderer(printing(style, lang));
  made.setSources(library);
  return made;
};
const print = (style: string, cited: readonly string[], settings: ReferenceListSettings, lang = 'en-GB') => {
  const made = renderer(style, lang);
  made.setUncited(settings.added);
  made.update(place(cited));
  return made.printList(settings);
};
const sourcesOf = ({ groups }: PrintedReferences): string[] =>
  groups.flatMap(({ entries }) => entries.map(({ sourceId }) => sourceId));
const groupsOf = ({ groups }: PrintedReferences): [string | null, string[]][] =>
  groups.map(({ name, entries }) => [name, entries.map(({ sourceId }) => sourceId)]);

const anyList = anyReferenceList(ids);
const anyCited = fc.array(fc.constantFrom(...ids), { maxLength: 14 });

describe('a list of references', () => {
  test('has each source that it is to list exactly once, whatever the style and however it is set', () => {
    fc.assert(
      fc.property(fc.constantFrom(...styles), anyCited, anyList, (style, cited, settings) => {
        const printed = print(style, cited, settings);
        const meant = new Set<string>([...(settings.scope === 'cited' ? cited : []), ...settings.added]);
        expect(sourcesOf(printed).sort()).toEqual([...meant].sort());
        for (const { entries } of printed.groups) expect(entries.length).toBeGreaterThan(0);
        for (const entry of printed.groups.flatMap(({ entries }) => entries))
          expect(inline(entry.text).trim()).not.toBe('');
      }),
      { numRuns: 25 },
    );
  });

  test('has every source in the group that is its own, and the groups in their order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...styles), anyCited, anyList, (style, cited, settings) => {
        const printed = print(style, cited, settings);
        if (settings.groups.length === 0) {
          expect(printed.groups.every(({ name }) => name === null)).toBe(true);
          return;
        }
        const asked = settings.groups.map(({ name }) => name);
        const names = printed.groups.map(({ name }) => name);
        const rest = library.some((item) => sourcesOf(printed).includes(item.id) && !groupOf(item, settings));
        expect(names.at(-1) === 'Other sources').toBe(rest || asked.at(-1) === 'Other sources');
        let at = 0;
        for (const name of rest ? names.slice(0, -1) : names) {
          at = asked.indexOf(name ?? '', at);
          expect(at).toBeGreaterThanOrEqual(0);
          at++;
        }
        for (const { name, entries } of printed.groups)
          for (const { sourceId } of entries)
            expect(name).toBe(
              groupOf(library.find(({ id }) => id === sourceId)!, settings)?.name ?? 'Other sources',
            );
      }),
      { numRuns: 25 },
    );
  });

  test('is after any edits what it is from scratch', () => {
    const anyStep = fc.record({ cited: anyCited, lists: fc.array(anyList, { maxLength: 2 }) });
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        fc.array(anyStep, { minLength: 2, maxLength: 5 }),
        fc.nat(ids.length - 1),
        (style, steps, changed) => {
          const service = createCitationService();
          let shown = new Map<string, PrintedReferences>();
          service.render({ request: 0, style: printing(style), sources: library });
          const items = structuredClone(library);
          for (const [n, { cited, lists }] of steps.entries()) {
            const last = n === steps.length - 1;
            if (last) items[changed]!.title = 'Changed at last';
            const answer = service.render({
              request: n + 1,
              citations: place(cited),
              lists,
              ...(last ? { sources: items } : {}),
            });
            if (!answer.ok) throw new Error(answer.message);
            const printed = service.printLists();
            if (printed) shown = new Map(printed.lists);
            const fresh = new CitationRenderer(printing(style));
            fresh.setSources(last ? items : library);
            fresh.setUncited([...new Set(lists.flatMap(({ added }) => added))]);
            fresh.update(place(cited));
            for (const settings of lists)
              expect(shown.get(listKey(settings))).toEqual(fresh.printList(settings));
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  test('is not printed again while only places change', () => {
    const service = createCitationService();
    const start = { style: printing(), sources: library, lists: [plainList] };
    service.render({ request: 1, ...start, citations: place(['book', 'law']) });
    expect(service.printLists()).toMatchObject({ lists: [[listKey(plainList), expect.anything()]] });
    expect(service.printLists()).toBe(null);
    service.render({ request: 2, citations: place(['book', 'law', 'book', 'law']) });
    expect(service.printLists()).toBe(null);
    service.render({ request: 3, citations: place(['book', 'page']) });
    expect(sourcesOf(service.printLists()!.lists[0]![1])).toEqual(['book', 'page']);
    service.render({ request: 4, lists: [] });
    expect(service.printLists()).toEqual({ lists: [] });
  });
});

describe('the order', () => {
  test('of names is that of the alphabet of the paper', () => {
    const cited = ['report', 'book', 'article', 'press', 'page'];
    const settings = { ...plainList, sort: 'names' as const };
    // Turkish has ç behind c, and ı before i; English and Italian take them for the same letter.
    expect(sourcesOf(print('iai', cited, settings, 'tr-TR'))).toEqual([
      'report',
      'book',
      'article',
      'press',
      'page',
    ]);
    expect(sourcesOf(print('iai', cited, settings, 'it-IT'))).toEqual([
      'book',
      'report',
      'article',
      'page',
      'press',
    ]);
  });

  test('of dates puts what has none last, either way', () => {
    const cited = ['undated', 'second', 'book', 'law'];
    const sorted = (sort: 'oldest' | 'newest') => sourcesOf(print('iai', cited, { ...plainList, sort }));
    expect(sorted('oldest')).toEqual(['law', 'book', 'second', 'undated']);
    expect(sorted('newest')).toEqual(['second', 'book', 'law', 'undated']);
  });

  test('of a numeric style is that of the citations', () => {
    const printed = print('ieee', ['press', 'book', 'law'], plainList);
    expect(sourcesOf(printed)).toEqual(['press', 'book', 'law']);
    expect(printed.groups[0]!.entries.map(({ label }) => label && inline(label))).toEqual([
      '[1]',
      '[2]',
      '[3]',
    ]);
  });
});

describe('groups', () => {
  test('have the usual names in the language of the paper', () => {
    const groups = usualGroups('it-IT');
    const printed = print('iai', ids, { ...plainList, groups }, 'it-IT');
    expect(groupsOf(printed).map(([name, found]) => [name, found.sort()])).toEqual([
      ['Fonti primarie', ['institution', 'law']],
      ['Volumi', ['book', 'second', 'thesis', 'undated']],
      ['Articoli e studi', ['article', 'report']],
      ['Giornali e agenzie', ['press']],
      ['Siti web', ['page']],
    ]);
  });

  test('take a source by hand first, then by its keywords, then by its kind', () => {
    const item = library.find(({ id }) => id === 'report')!;
    const groups = [
      { id: 'a', name: 'A', kinds: ['report'] as const, tags: [] },
      { id: 'b', name: 'B', kinds: [], tags: ['ENERGY'] },
      { id: 'c', name: 'C', kinds: [], tags: [] },
    ];
    expect(groupOf(item, { groups, placed: { report: 'c' } })?.id).toBe('c');
    expect(groupOf(item, { groups, placed: { report: 'gone' } })?.id).toBe('b');
    expect(groupOf({ ...item, keyword: undefined as never }, { groups, placed: {} })?.id).toBe('a');
    expect(sourceKindOf(item)).toBe('report');
    expect(sourceKindOf(library.find(({ id }) => id === 'institution')!)).toBe('institution');
  });

  test('never begin with a dash for names that stand in another group', () => {
    const groups = [
      { id: 'old', name: 'Old', kinds: [], tags: [] },
      { id: 'new', name: 'New', kinds: ['book'] as const, tags: [] },
    ];
    for (const style of ['chicago-author-date', 'modern-language-association']) {
      const whole = print(style, ['book', 'second'], plainList);
      const divided = print(style, ['book', 'second'], { ...plainList, groups, placed: { book: 'old' } });
      const texts = (printed: PrintedReferences) =>
        printed.groups.flatMap(({ entries }) => entries.map(({ text }) => inline(text)));
      expect(texts(whole).filter((text) => /^(——|---|–––|\*?———)/.test(text)).length).toBeLessThanOrEqual(1);
      for (const text of texts(divided)) expect(text).toContain('Çelik');
    }
  });
});

test('a paper prints its lists with the sources that only they name', () => {
  const settings = { ...plainList, added: [asSourceId('thesis')] };
  const paper = doc(p('A', fn('1')), refs(settings), note('1', p(cite('book'))));
  const byId = new Map(library.map((item) => [item.id, item]));
  const { printList } = renderPaperWithLists(paper, (id) => byId.get(id), printing());
  expect(sourcesOf(printList(settings))).toEqual(['book', 'thesis']);
  expect(sourcesOf(printList({ ...settings, scope: 'chosen' }))).toEqual(['thesis']);
});

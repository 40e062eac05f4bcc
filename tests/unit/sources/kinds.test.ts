import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type CslItem,
  cslTypes,
  dateVariables,
  nameVariables,
  numberVariables,
} from '#shared/citations/csl-item.ts';
import { textVariables } from '#shared/sources/fields.ts';
import { genreIn, genreOf } from '#shared/sources/genre-words.ts';
import { fieldsOfKind, otherFields } from '#shared/sources/kind-fields.ts';
import { kindOf, mayBeOfKind, presetOf, sourceKinds, typeOfKind, withKind } from '#shared/sources/kinds.ts';

const examples = JSON.parse(
  readFileSync(new URL('../../fixtures/citations/every-type.json', import.meta.url), 'utf8'),
) as CslItem[];
const known = new Set<string>([...nameVariables, ...dateVariables, ...numberVariables, ...textVariables]);
const kindLabel = (item: CslItem) => kindOf(item) ?? 'none';

describe('the kinds of source', () => {
  test('are offered once each, every type of CSL among them', () => {
    expect(new Set(sourceKinds).size).toBe(sourceKinds.length);
    expect(cslTypes.filter((type) => !sourceKinds.includes(type))).toEqual([]);
  });

  test('each has an example, and every example has a kind', () => {
    const found = new Set(examples.map(kindLabel));
    expect(sourceKinds.filter((kind) => !found.has(kind))).toEqual([]);
    expect(examples.filter((item) => kindOf(item) === null).map(({ id }) => id)).toEqual(['unknown-type']);
  });

  test.each(sourceKinds)('%s: a new source may be of it, and says so where it says anything', (kind) => {
    const item = { id: 'x', type: typeOfKind(kind), ...presetOf(kind, 'it') } as CslItem;
    expect(mayBeOfKind(kind, item.type)).toBe(true);
    if (Object.keys(presetOf(kind, 'it')).length > 0) expect(kindOf(item)).toBe(kind);
    expect(cslTypes).toContain(item.type);
  });

  test.each<[string, Partial<CslItem>, string]>([
    ['a COM number', { type: 'report', number: 'COM(2025) 120 final' }, 'eu-document'],
    ['a Council number', { type: 'document', number: 'ST 10032/22' }, 'eu-document'],
    ['a symbol of the UN', { type: 'report', number: 'S/RES/2254 (2015)' }, 'un-document'],
    ['a CELEX number', { type: 'legislation', number: '32021R1119' }, 'eu-legislation'],
    ['a directive', { type: 'legislation', genre: 'Directive (EU)', number: '2016/97' }, 'eu-legislation'],
    ['a French press release', { type: 'webpage', genre: 'Communiqué de presse' }, 'press-release'],
    [
      'a study for the Senate',
      { type: 'report', author: [{ literal: 'Italian Senate' }] },
      'parliament-document',
    ],
    [
      'a brief of the European Parliament',
      { type: 'report', author: [{ literal: 'European Parliament' }] },
      'eu-document',
    ],
    [
      'a paper of its series',
      { type: 'report', author: [{ literal: 'European Parliament' }], 'collection-title': 'EPRS Briefings' },
      'series-paper',
    ],
    ['a person called Senate', { type: 'report', author: [{ family: 'Senate', given: 'Ann' }] }, 'report'],
    ['a page of a site', { type: 'webpage', 'container-title': 'NATO' }, 'standing-page'],
    [
      'a page of a person',
      { type: 'webpage', 'container-title': 'NATO', author: [{ family: 'X' }] },
      'webpage',
    ],
    ['a podcast of Zotero', { type: 'broadcast', medium: 'Audio podcast' }, 'podcast'],
    ['no known type', { type: 'zine' }, 'none'],
    ['no type of an object', { type: 'constructor' }, 'none'],
  ])('%s is recognised', (_, item, kind) => {
    expect(kindLabel({ id: 'x', type: 'book', ...item })).toBe(kind);
  });
});

describe('another kind for a source', () => {
  test('loses nothing that was entered, through all kinds in turn', () => {
    for (const item of examples) {
      let now = item;
      let kind = kindOf(item);
      let given: Partial<CslItem> = {};
      for (const next of sourceKinds) {
        ({ item: now, given } = withKind(now, kind, next, 'en', given));
        expect(mayBeOfKind(next, now.type)).toBe(true);
        kind = next;
      }
      const { type: _, genre, ...entered } = item;
      expect(now).toMatchObject(entered);
      // The word that only said the kind goes with the kind.
      if (genre !== undefined && genreOf(genre) === undefined) expect(now.genre).toBe(genre);
    }
  });

  test('takes its own words along, and leaves no trace when it is left again', () => {
    const item: CslItem = { id: 'x', type: 'document', title: 'T' };
    for (const kind of sourceKinds) {
      const there = withKind(item, 'document', kind, 'it');
      expect(there.item).toMatchObject(presetOf(kind, 'it'));
      expect(withKind(there.item, kind, 'document', 'it', there.given).item, kind).toEqual(item);
    }
  });

  test('is what the source is when it is opened again, also where nothing in it says so', () => {
    for (const item of [...examples, { id: 'x', type: 'book', title: 'T' } as CslItem])
      for (const kind of sourceKinds) {
        const stored = JSON.parse(JSON.stringify(withKind(item, kindOf(item), kind, 'en').item)) as CslItem;
        expect(kindOf(stored), `${item.id} as ${kind}`).toBe(kind);
      }
    const kept = withKind({ id: 'x', type: 'book', title: 'T' }, 'book', 'edited-book', 'en').item;
    expect(kept.custom).toEqual({ ibid: { kind: 'edited-book' } });
    // A type that is set elsewhere goes before it.
    expect(kindOf({ ...kept, type: 'thesis' })).toBe('thesis');
    // What other programs keep there stays.
    const theirs = { id: 'x', type: 'book', title: 'T', custom: { zotero: { key: 'A' } } } as CslItem;
    const chosen = withKind(theirs, 'book', 'edited-book', 'en').item;
    expect(chosen.custom).toEqual({ ...(theirs.custom as object), ibid: { kind: 'edited-book' } });
    expect(withKind(chosen, 'edited-book', 'book', 'en').item).toEqual(theirs);
  });

  test('does not write over what was entered', () => {
    const item: CslItem = { id: 'x', type: 'report', genre: 'Study', author: [{ literal: 'FAO' }] };
    expect(withKind(item, 'report', 'press-release', 'en').item.genre).toBe('Study');
    expect(withKind(item, 'report', 'eu-document', 'en').item.author).toEqual([{ literal: 'FAO' }]);
  });
});

describe('the form of a kind', () => {
  test.each(sourceKinds)('%s: standard variables, each once, with a title', (kind) => {
    const { usual, more } = fieldsOfKind(kind);
    const fields = [...usual, ...more];
    expect(fields.filter((variable, at) => fields.indexOf(variable) !== at)).toEqual([]);
    expect(fields.filter((variable) => !known.has(variable))).toEqual([]);
    expect(usual).toContain('title');
    expect(usual.length).toBeLessThanOrEqual(14);
  });

  test('nothing an item carries is hidden', () => {
    const item = { id: 'a', type: 'webpage', title: 'x', volume: '3', custom: { a: 1 }, 'x-unknown': 0 };
    expect(otherFields(item, 'webpage')).toEqual(['volume', 'custom', 'x-unknown']);
    for (const example of examples) {
      const kind = kindOf(example);
      const { usual, more } = fieldsOfKind(kind);
      const shown = new Set(['id', 'type', ...usual, ...more, ...otherFields(example, kind)]);
      expect(Object.keys(example).filter((variable) => !shown.has(variable))).toEqual([]);
    }
  });

  test('has a place for all that the examples of the kind say', () => {
    const homeless = examples
      .filter((item) => kindOf(item) !== null)
      .flatMap((item) => otherFields(item, kindOf(item)).map((variable) => `${item.id}: ${variable}`));
    expect(homeless).toEqual([]);
  });
});

describe('the word for a kind of document', () => {
  test('is that of the language asked for, and any other text stays', () => {
    expect(genreIn('Comunicato stampa', 'en')).toBe('Press release');
    expect(genreIn('press release', 'it')).toBe('Comunicato stampa');
    expect(genreIn('press release', 'en')).toBe('press release');
    expect(genreIn('Doctoral dissertation', 'it')).toBe('Tesi di dottorato');
    expect(genreIn('Doctoral dissertation', 'en')).toBe('Doctoral dissertation');
    expect(genreIn('Intelligence note', 'it')).toBe('Intelligence note');
  });
});

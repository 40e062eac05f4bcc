import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CslItem, cslTypes } from '#shared/citations/csl-item.ts';
import { cslItemSchema } from '#shared/contract/csl-item-schema.ts';
import briefing from '../../../electron/host/sample/briefing.md';

const sources = JSON.parse(
  readFileSync(new URL('../../../electron/host/sample/sources.json', import.meta.url), 'utf8'),
) as CslItem[];
const cited = [...briefing.matchAll(/(?<![\w.])-?@([a-z0-9_]+)/g)].map((match) => match[1]);

test('every source of the sample is a CSL item with an id of its own and a known type', () => {
  for (const source of sources) {
    cslItemSchema.parse(source);
    expect(cslTypes).toContain(source.type);
  }
  expect(new Set(sources.map((source) => source.id)).size).toBe(sources.length);
});

test('every cited key is in the sample library', () => {
  const ids = new Set(sources.map((source) => source.id));
  expect(cited.length).toBeGreaterThan(20);
  expect(cited.filter((key) => !ids.has(key!))).toEqual([]);
});

test('a few sources are left to be cited by a newcomer', () => {
  const keys = new Set(cited);
  const free = sources.filter((source) => !keys.has(source.id)).map((source) => source.id);
  expect(free).toEqual(['andreatta2008italian', 'coticchia2023reluctant', 'santoro1991politica']);
});

test('the sample shows most kinds of sources', () => {
  const keys = new Set(cited);
  const types = new Set(sources.filter((source) => keys.has(source.id)).map((source) => source.type));
  expect(types.size).toBeGreaterThanOrEqual(14);
});

test('links are https and carry no access data', () => {
  for (const source of sources) {
    if ('URL' in source) expect(source.URL).toMatch(/^https:\/\/[^\s?#]+(\?[\w.:;=/-]+)?$/);
    expect(source).not.toHaveProperty('accessed');
  }
});

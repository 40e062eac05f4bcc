import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CslItem, cslTypes } from '#shared/citations/csl-item.ts';
import { kindOf, sourceKinds } from '#shared/sources/kinds.ts';
import { formsOf } from './kind-forms.ts';

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../fixtures/citations/${name}`, import.meta.url), 'utf8')) as T;

/** Sources of every kind, and what the house prints for them; docs/styles/iai.md gives the reasons. */
const sources = read<CslItem[]>('every-type.json');
const expected = read<Record<string, ReturnType<typeof formsOf>>>('every-type.expected.json');

describe('a source of each kind in the house style', () => {
  it('has an example of every CSL type', () => {
    const types = new Set(sources.map(({ type }) => type));
    expect(cslTypes.filter((type) => !types.has(type))).toEqual([]);
    expect(Object.keys(expected).sort()).toEqual(sources.map(({ id }) => id).sort());
  });

  it.each(sources.map((source) => [source.id, source] as const))('%s', (id, source) => {
    expect(formsOf(source)).toEqual(expected[id]);
  });

  it('is printed as the page about the style says', () => {
    const page = readFileSync(new URL('../../../docs/styles/iai.md', import.meta.url), 'utf8');
    const examples = [...page.matchAll(/^> (.*?)\.? *$/gm)].map((match) => match[1]?.replaceAll('\\<', '<'));
    const printed = Object.values(expected).flatMap((forms) => Object.values(forms));
    expect(examples.filter((example) => !printed.includes(example ?? ''))).toEqual([]);
    const shown = new Set(
      sources
        .filter(({ id }) => Object.values(expected[id] ?? {}).some((form) => examples.includes(form)))
        .map(kindOf),
    );
    expect(sourceKinds.filter((kind) => !shown.has(kind))).toEqual([]);
  });

  it('ends no cite with a full stop of the note, and leaves no empty place', () => {
    for (const source of sources)
      for (const [form, text] of Object.entries(formsOf(source)))
        expect(text, `${source.id}, ${form}`).not.toMatch(/\.\.|,,| ,| $|^[,.;]|\(\)|, \(|“”|: *$/);
  });
});

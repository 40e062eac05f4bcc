import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CslItem, cslTypes } from '#shared/citations/csl-item.ts';
import { citeFormatter } from '#shared/citations/engine.ts';
import { printing } from '../../builders/printing.ts';
import { inline } from './notes.ts';

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../fixtures/citations/${name}`, import.meta.url), 'utf8')) as T;

/** Sources of every kind, and what the house prints for them; docs/styles/iai.md gives the reasons. */
const sources = read<CslItem[]>('every-type.json');
const expected =
  read<Record<string, { first: string; again: string; italian: string }>>('every-type.expected.json');

const first = { position: 'first', firstNoteNumber: 1, nearNote: false } as const;
const again = { position: 'subsequent', firstNoteNumber: 1, nearNote: false, locator: '5-7' } as const;
const english = citeFormatter(printing());
const italian = citeFormatter(printing('iai', 'it-IT'));

describe('a source of each kind in the house style', () => {
  it('has an example of every CSL type', () => {
    const types = new Set(sources.map(({ type }) => type));
    expect(cslTypes.filter((type) => !types.has(type))).toEqual([]);
    expect(Object.keys(expected).sort()).toEqual(sources.map(({ id }) => id).sort());
  });

  it.each(sources.map((source) => [source.id, source] as const))('%s', (id, source) => {
    expect({
      first: inline(english.format(source, first)),
      again: inline(english.format(source, again)),
      italian: inline(italian.format(source, first)),
    }).toEqual(expected[id]);
  });

  it('is printed as the page about the style says', () => {
    const page = readFileSync(new URL('../../../docs/styles/iai.md', import.meta.url), 'utf8');
    const examples = [...page.matchAll(/^> (.*?)\.? *$/gm)].map((match) => match[1]?.replaceAll('\\<', '<'));
    const printed = Object.values(expected).flatMap((forms) => Object.values(forms));
    expect(examples.length).toBeGreaterThan(60);
    expect(examples.filter((example) => !printed.includes(example ?? ''))).toEqual([]);
  });

  it('ends no cite with a full stop of the note', () => {
    for (const source of sources) {
      const text = inline(english.format(source, first));
      expect(text).not.toMatch(/\.\.|,,| ,| $|^[,.;]/);
    }
  });
});

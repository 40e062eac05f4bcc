import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CslItem, dateVariables, nameVariables, numberVariables } from '#shared/citations/csl-item.ts';
import { textVariables } from '#shared/sources/fields.ts';
import { kindOf, sourceKinds, typeOfKind, withKind } from '#shared/sources/kinds.ts';
import { formFields } from '../../../renderer/features/library/form/form-fields.ts';
import { en } from '../../../renderer/i18n/en/index.ts';

const known = Object.keys(en.variables);
const examples = JSON.parse(
  readFileSync(new URL('../../fixtures/citations/every-type.json', import.meta.url), 'utf8'),
) as CslItem[];
/** What only the engine, or the library itself, sets. */
const notEntered = new Set(['locator', 'first-reference-note-number', 'citation-number', 'citation-key']);
const variables = [...nameVariables, ...dateVariables, ...numberVariables, ...textVariables].filter(
  (variable) => !notEntered.has(variable),
);
const whole = { known, added: [], brief: false };

describe('the form of a source', () => {
  test.each([...sourceKinds, null])('%s: every variable of CSL can be reached, once', (kind) => {
    const item: CslItem = { id: 'x', type: kind === null ? 'zine' : typeOfKind(kind) };
    const { usual, more, unusual, unknown, addable } = formFields(item, kind, whole);
    const all = [...usual, ...more, ...unusual, ...unknown, ...addable];
    expect(variables.filter((variable) => !all.includes(variable))).toEqual([]);
    expect(all.filter((variable, at) => all.indexOf(variable) !== at)).toEqual([]);
  });

  test('shows all that a source carries, of whatever kind it is made', () => {
    for (const example of examples)
      for (const kind of sourceKinds) {
        const { item } = withKind(example, kindOf(example), kind, 'en');
        for (const brief of [false, true]) {
          const { usual, more, unusual, unknown } = formFields(item, kind, { ...whole, brief });
          // `custom` holds the kind alone here, which has a field of its own.
          const shown = new Set(['id', 'type', 'custom', ...usual, ...more, ...unusual, ...unknown]);
          expect(Object.keys(item).filter((variable) => !shown.has(variable))).toEqual([]);
        }
      }
  });

  test('keeps what it can’t edit apart from what it can', () => {
    const item = { id: 'x', type: 'book', custom: { a: 1 }, scale: '1:5', medium: { odd: true } } as CslItem;
    const { unusual, unknown, addable } = formFields(item, 'book', {
      ...whole,
      added: ['division', 'title'],
    });
    expect(unusual).toEqual(['scale', 'division']);
    expect(unknown).toEqual(['custom', 'medium']);
    expect(addable).not.toContain('division');
    expect(addable).not.toContain('scale');
  });

  test('asks for little where a source is wanted at once', () => {
    const item: CslItem = { id: 'x', type: 'book', title: 'T' };
    const { usual, more } = formFields(item, 'book', { ...whole, brief: true });
    expect(usual).not.toContain('ISBN');
    expect(more).toEqual([]);
    const filled = formFields({ ...item, ISBN: '1', editor: [{ family: 'A' }] }, 'book', {
      ...whole,
      brief: true,
    });
    expect(filled.usual).toContain('ISBN');
    expect(filled.more).toEqual(['editor']);
  });
});

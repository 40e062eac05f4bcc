import { describe, expect, test } from 'vitest';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { HouseRules } from '#shared/citations/house-rules.ts';
import { houseRuleNames, type RuleName, settleRules } from '#shared/citations/settled-rules.ts';
import { createCitationService } from '../../../renderer/citations/service.ts';
import {
  differing,
  groupsFor,
  type RuleValue,
  valuesOf,
} from '../../../renderer/features/details/rules/rule-choices.ts';
import { valueLabel } from '../../../renderer/features/details/rules/rule-control.tsx';
import { ruleExamples } from '../../../renderer/features/details/rules/rule-examples.ts';
import { messagesFor } from '../../../renderer/i18n/language.tsx';
import { printing } from '../../builders/printing.ts';
import { inline } from '../citations/notes.ts';

/** What the panel shows of a rule that has this value. */
const shown = (name: RuleName, value: RuleValue, cited: readonly CslItem[] = []): string[] => {
  const own = (value === null ? {} : { [name]: value }) as HouseRules;
  const service = createCitationService();
  service.render({ request: 1, style: printing(), citations: [], sources: [] });
  const [example] = ruleExamples([name], cited, 'en-GB', own, settleRules(own));
  const [texts = []] = service.examples({ examples: 1, list: [example!] }).texts;
  return example!.lines.map((line) => ('note' in line ? inline(texts[line.citation] ?? []) : '—'));
};

/** Values that a rule can show at work in IAI's style, which prints DOIs as text and no dates of access. */
const alike: Partial<Record<RuleName, readonly RuleValue[]>> = {
  link: ['style', 'doi'],
  doi: ['style', 'text'],
  accessed: ['style', 'never'],
  ibidWithin: [2, 3, 5, 10],
  fullAfter: [5, 10, 20, 30, 50],
  later: ['style', 'cit'],
  separator: [null, '; '],
};

describe('the example of a rule', () => {
  test.each(houseRuleNames)('%s shows what its values do', (name) => {
    const values = valuesOf(name);
    const seen = new Set<string>();
    for (const value of values) {
      const lines = shown(name, value);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).not.toMatch(/^$|missing source|empty source/);
      seen.add(lines.join('\n'));
    }
    const same = alike[name] ?? [];
    expect(seen.size).toBe(values.length - Math.max(0, same.length - 1));
  });

  test('is made of the paper’s own sources where there are two that fit', () => {
    const book = (id: string, title = `On ${id}`): CslItem => ({
      id,
      type: 'book',
      title,
      author: [{ family: `Name ${id}`, given: 'G.' }],
    });
    expect(shown('later', 'cit', [book('one'), book('two')]).join()).toContain('Name one');
    expect(shown('later', 'cit', [book('one')]).join()).toContain('Bianchi');
    expect(shown('later', 'cit', [book('one', 'A word '.repeat(30)), book('two')]).join()).toContain(
      'Bianchi',
    );
    expect(
      shown('later', 'cit', [book('one'), { id: 'x', type: 'book', title: 'No author' }]).join(),
    ).toContain('Bianchi');
  });
});

describe('the values of a rule', () => {
  test('have a name of their own, in both languages', () => {
    for (const language of ['en', 'it'] as const)
      for (const name of houseRuleNames) {
        const words = messagesFor(language).houseRules;
        const labels = valuesOf(name).map((value) => valueLabel(name, value, words));
        expect(new Set(labels).size).toBe(labels.length);
        for (const label of labels) expect(label).not.toMatch(/^(true|false|null|\d+)?$/);
      }
  });

  test('include the present one, in its place', () => {
    expect(valuesOf('fullAfter', 15)).toEqual([0, 5, 10, 15, 20, 30, 50]);
    expect(valuesOf('separator', ' | ')).toContain(' | ');
    expect(valueLabel('separator', ' | ', messagesFor('en').houseRules)).toBe('“ | ”');
  });
});

test('every rule stands in one group for notes; styles without notes have those of links', () => {
  const names = groupsFor('note').flatMap(([, list]) => list);
  expect([...names].sort()).toEqual([...houseRuleNames].sort());
  expect(groupsFor('author-date').flatMap(([, list]) => list)).toEqual(['link', 'doi', 'accessed']);
  expect(differing({ ibid: false, doi: 'text' }, 'note')).toEqual(['ibid', 'doi']);
  expect(differing({ ibid: false, doi: 'text' }, 'numeric')).toEqual(['doi']);
});

import { houseRuleNames, type RuleName } from '#shared/citations/settled-rules.ts';
import type { StyleKind } from '#shared/citations/styles/style.ts';

export type RuleValue = boolean | number | string | null;

/** The values that a rule offers, in their order. */
const values: Record<RuleName, readonly RuleValue[]> = {
  ibid: [true, false],
  ibidAfterSeveral: ['never', 'last', 'any'],
  ibidAfterProse: [true, false],
  ibidAcrossHeadings: [true, false],
  ibidAcrossPages: [true, false],
  ibidWithin: [1, 2, 3, 5, 10],
  ibidOtherPlace: [true, false],
  ibidNoPlace: [true, false],
  ibidInText: [true, false],
  ibidCase: ['sentence', 'capital', 'small'],
  later: ['style', 'cit', 'note', 'cit-note'],
  restart: ['never', 'chapter', 'section'],
  fullAfter: [0, 5, 10, 20, 30, 50],
  link: ['style', 'doi', 'url', 'both'],
  doi: ['style', 'text', 'address'],
  accessed: ['style', 'never', 'web', 'always'],
  separator: [null, '; ', ', ', '. ', ' / ', ' – '],
};

/** The same with the present value, should it be another one, and the style's. */
export const valuesOf = (name: RuleName, ...also: readonly RuleValue[]): readonly RuleValue[] => {
  const all = [...new Set([...values[name], ...also])];
  return typeof all[0] === 'number' ? all.sort((a, b) => Number(a) - Number(b)) : all;
};

export type RuleGroup = 'ibid' | 'later' | 'links' | 'several';

const groups: Record<RuleGroup, readonly RuleName[]> = {
  ibid: [
    'ibid',
    'ibidAfterSeveral',
    'ibidAfterProse',
    'ibidAcrossHeadings',
    'ibidAcrossPages',
    'ibidWithin',
    'ibidOtherPlace',
    'ibidNoPlace',
    'ibidInText',
    'ibidCase',
  ],
  later: ['later', 'restart', 'fullAfter'],
  links: ['link', 'doi', 'accessed'],
  several: ['separator'],
};

/** The rules of each group that a kind of style asks for: those of Ibid. and of short forms are for notes. */
export const groupsFor = (kind: StyleKind): readonly (readonly [RuleGroup, readonly RuleName[]])[] =>
  kind === 'note' ? (Object.entries(groups) as [RuleGroup, RuleName[]][]) : [['links', groups.links]];

/** The rules in which a paper differs from its style, of those that its kind of style asks for. */
export const differing = (own: Readonly<Partial<Record<RuleName, unknown>>>, kind: StyleKind): RuleName[] => {
  const asked = new Set(groupsFor(kind).flatMap(([, names]) => names));
  return houseRuleNames.filter((name) => own[name] !== undefined && asked.has(name));
};

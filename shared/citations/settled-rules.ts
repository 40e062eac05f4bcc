import type { HouseRules } from './house-rules.ts';
import type { Style } from './styles/style.ts';

/** All rules decided; `separator` is null where the style's own is printed. */
export type SettledRules = {
  readonly [Name in keyof HouseRules]-?: NonNullable<HouseRules[Name]> | NameOfNull<Name>;
};
type NameOfNull<Name> = Name extends 'separator' ? null : never;

export type RuleName = keyof HouseRules;

/** What holds where neither the style nor the paper says anything: what CSL itself does. */
export const neutralRules: SettledRules = {
  ibid: true,
  ibidAfterSeveral: 'never',
  ibidAfterProse: true,
  ibidAcrossHeadings: true,
  ibidAcrossPages: true,
  ibidWithin: 1,
  ibidOtherPlace: true,
  ibidNoPlace: false,
  ibidInText: false,
  ibidCase: 'sentence',
  later: 'style',
  restart: 'never',
  fullAfter: 0,
  link: 'style',
  doi: 'style',
  accessed: 'style',
  separator: null,
};

export const houseRuleNames = Object.keys(neutralRules) as readonly RuleName[];

const formOfIbid = /position="[^"]*\bibid\b/;

/**
 * The rules of a style: those it was given, no Ibid. in notes where it has no form for it, and Ibid. in the text
 * where it cites there and has one.
 */
export const rulesOfStyle = ({ kind, rules, xml }: Pick<Style, 'kind' | 'rules' | 'xml'>): HouseRules => {
  const hasIbid = formOfIbid.test(xml);
  if (kind === 'note') return hasIbid ? { ...rules } : { ibid: false, ...rules };
  return hasIbid ? { ibidInText: true, ...rules } : { ...rules };
};

/** The rules that hold, from those of the style and those of the paper, of which the later ones win. */
export const settleRules = (...rules: readonly (HouseRules | undefined)[]): SettledRules => {
  const settled: Record<string, unknown> = { ...neutralRules };
  for (const given of rules)
    for (const [name, value] of Object.entries(given ?? {})) if (value !== undefined) settled[name] = value;
  return settled as SettledRules;
};

/** The rules of a paper in its style. Only notes have short forms that a house may want otherwise. */
export const rulesFor = (style: Style, rules: HouseRules | undefined): SettledRules => {
  const settled = settleRules(rulesOfStyle(style), rules);
  return style.kind === 'note' ? settled : { ...settled, later: 'style', ibidInText: true };
};

import { findPattern, type TypingRule, textRule } from './rule.ts';

const replaced = (pattern: RegExp, by: string): TypingRule =>
  textRule('dashes', (typed) => {
    const found = findPattern(pattern)(typed);
    return found && { ...found, by };
  });

/**
 * "--" becomes –, a third hyphen makes — of it, and "..." becomes …. At the start of a block "--" waits for
 * what follows: a third hyphen may make a rule of it.
 */
export const dashRules: readonly TypingRule[] = [
  replaced(/[^-](--)$/u, '–'),
  replaced(/^(--)[^-]$/u, '–'),
  replaced(/(–-)$/u, '—'),
  replaced(/^(---)[^-]$/u, '—'),
  replaced(/(?<!\.)(\.\.\.)$/u, '…'),
];

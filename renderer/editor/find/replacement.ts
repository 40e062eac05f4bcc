import type { TextHit } from './match-text.ts';

/**
 * What takes the place of a hit. For a pattern, as in JavaScript: `$1` to `$99` and `$<name>` are what its
 * groups caught ('' for one that took no part), `$&` is the whole hit, `$$` a dollar; anything else, also the
 * number of a group that does not exist, stands for itself. For other queries the text is taken as it is.
 */
export const expandReplacement = (replacement: string, hit: TextHit): string => {
  const { groups, named } = hit;
  if (!groups) return replacement;
  return replacement.replace(/\$(?:\$|&|(\d{1,2})|<([^>]*)>)/g, (whole, number?: string, name?: string) => {
    if (whole === '$$') return '$';
    if (whole === '$&') return groups[0] ?? '';
    if (number !== undefined) {
      const two = Number(number);
      if (two > 0 && two < groups.length) return groups[two] ?? '';
      // "$12" with fewer than twelve groups is the first group and a 2.
      const one = Number(number[0]);
      if (number.length === 2 && one > 0 && one < groups.length) return `${groups[one] ?? ''}${number[1]}`;
      return whole;
    }
    return named && name !== undefined && Object.hasOwn(named, name) ? (named[name] ?? '') : whole;
  });
};

/** What is wrong with a pattern, as far as it can be told. */
export type PatternFault =
  | 'open-group'
  | 'closed-group'
  | 'open-class'
  | 'nothing-to-repeat'
  | 'quantifier'
  | 'range'
  | 'escape'
  | 'name'
  | 'other';

/** The words of the JavaScript engine by what they mean; any others are "other". */
const faults: readonly (readonly [RegExp, PatternFault])[] = [
  [/unterminated group|missing \)/i, 'open-group'],
  [/unmatched '?\)/i, 'closed-group'],
  [/unterminated character class|missing \]/i, 'open-class'],
  [/nothing to repeat/i, 'nothing-to-repeat'],
  [/quantifier/i, 'quantifier'],
  [/out of order in character class/i, 'range'],
  [/capture|property name/i, 'name'],
  [/escape|\\ at end/i, 'escape'],
];

/** Why a pattern could not be read. */
export const patternFault = (error: unknown): PatternFault => {
  // Before the words stands the pattern itself, which may say anything.
  const words = error instanceof Error ? (error.message.split(/\/[a-z]*: /).at(-1) ?? '') : '';
  return faults.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
};

/**
 * Whether a command is what someone means: each of the words typed stands somewhere in its name, its group or
 * the other words for it, in any order.
 */
export const meansCommand = (
  text: string,
  typed: string,
  contains: (text: string, part: string) => boolean,
): boolean => typed.split(/\s+/u).every((word) => contains(text, word));

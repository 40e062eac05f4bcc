import type { Creator } from '@retorquere/bibtex-parser';
import { latexText } from './latex-text.ts';

/** Where a text is parted, outside of braces: by "and", by commas, by blanks. */
const parted = (raw: string, separator: RegExp): string[] => {
  if (!/[{\\]/.test(raw)) return raw.split(separator);
  const parts: string[] = [];
  const from = new RegExp(separator.source, 'iy');
  let depth = 0;
  let start = 0;
  for (let at = 0; at < raw.length; ) {
    const sign = raw[at];
    if (depth === 0 && sign !== '\\') {
      from.lastIndex = at;
      const found = from.exec(raw);
      if (found && found[0].length > 0) {
        parts.push(raw.slice(start, at));
        at += found[0].length;
        start = at;
        continue;
      }
    }
    if (sign === '{') depth++;
    if (sign === '}') depth--;
    at += sign === '\\' ? 2 : 1;
  }
  parts.push(raw.slice(start));
  return parts;
};

type Word = { text: string; isSmall: boolean };

const wordsIn = (raw: string): Word[] | null => {
  const words: Word[] = [];
  for (const part of parted(raw, /[ ~]+/i)) {
    if (part === '') continue;
    const text = latexText(part);
    if (text === null) return null;
    // What stands in braces has no case, unless it is an accent.
    if (text !== '') words.push({ text, isSmall: /^\p{Ll}/u.test(text) && !/^\{(?!\\)/.test(part) });
  }
  return words;
};

const join = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

/** How many small words stand before the family name, which keeps at least one word. */
const particles = (words: readonly Word[]): number => {
  let count = 0;
  while (count < words.length - 1 && words[count]!.isSmall) count++;
  return count;
};

const known =
  /^(van|von|vom|zu|zur|zum|de|der|den|del|della|delle|dei|degli|di|da|do|dos|das|du|des|la|le|ter|ten|te|af|av)$/;

/** How many small words stand at the end of a given name, where libraries put those of the family: "Berg, H. van den". */
const trailing = (words: readonly Word[]): number => {
  let count = 0;
  while (count < words.length - 1 && known.test(words.at(-1 - count)!.text)) count++;
  return count;
};

const nameOf = (raw: string): Creator | null => {
  const whole = /^\{([^{}]*)\}$/.exec(raw);
  if (whole) {
    const name = latexText(whole[1]!);
    return name === null ? null : { name };
  }
  if (raw.includes('=')) return null;
  const parts = parted(raw, /,/i).map((part) => wordsIn(part.trim()));
  if (parts.length > 3 || parts.includes(null)) return null;
  const words = parts as Word[][];
  if (words.length > 1) {
    const [family = [], ...others] = words;
    const given = others.at(-1)!;
    const suffix = others.length > 1 ? others[0]! : [];
    const small = particles(family);
    const first = given.length - trailing(given);
    const prefix = [...given.slice(first), ...family.slice(0, small)];
    return {
      ...(family.length > small ? { lastName: join(family.slice(small)) } : {}),
      ...(first > 0 ? { firstName: join(given.slice(0, first)) } : {}),
      ...(prefix.length > 0 ? { prefix: join(prefix) } : {}),
      ...(suffix.length > 0 ? { suffix: join(suffix) } : {}),
    };
  }
  const [all = []] = words;
  if (all.length === 0) return null;
  const first = all.slice(0, -1).findIndex(({ isSmall }) => isSmall);
  const from = first < 0 ? all.length - 1 : first;
  const small = particles(all.slice(from));
  return {
    ...(from > 0 ? { firstName: join(all.slice(0, from)) } : {}),
    ...(small > 0 ? { prefix: join(all.slice(from, from + small)) } : {}),
    lastName: join(all.slice(from + small)),
  };
};

/** The names in a field of names; null where one holds something that is not read here. */
export const namesOf = (raw: string): Creator[] | null => {
  const names: Creator[] = [];
  const text = raw.replace(/\s+/g, ' ').trim();
  for (const part of parted(text.replace(/,? et\.? al\.?$/i, ' and others'), / and | and$|^and /i)) {
    if (part.trim() === '') continue;
    const name = nameOf(part.trim());
    if (name === null) return null;
    names.push(name);
  }
  return names;
};

import type { CslName } from '../citations/csl-item.ts';
import { listedName } from './names.ts';
import { plainWords } from './plain-words.ts';

/** By what two written names may be one: accents and signs, a letter, initials, the order of their parts. */
export const nameLikenesses = ['signs', 'letter', 'initials', 'order'] as const;
export type NameLikeness = (typeof nameLikenesses)[number];

/** Names that may be one person's, or one institution's: their keys, the best form first. */
export type NameGroup = { keys: string[]; by: NameLikeness[] };

const parts = ['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle'] as const;

/** What of a name is its form; whatever else a program keeps with it stays where it is. */
export const nameForm = (name: CslName): CslName =>
  Object.fromEntries(
    parts.flatMap((part) => {
      const value = name[part];
      return typeof value === 'string' && value.trim() !== '' ? [[part, value]] : [];
    }),
  );

/** By what a written form of a name is known. */
export const nameKey = (name: CslName): string => JSON.stringify(Object.entries(nameForm(name)).sort());

type Read = {
  key: string;
  count: number;
  family: string;
  given: readonly string[];
  isLiteral: boolean;
  /** How much the form says: whole given names, and marks over letters. */
  fullness: number;
};

/** "G.", "G. W.", "G.-W.", "GW". */
const initialsAlone = /^(?:(?:\p{Lu}(?:\.\s*-?|[ -]+))*\p{Lu}\.?|\p{Lu}{1,2})$/u;

const isInitial = (word: string): boolean => word.length === 1;

const read = (name: CslName, count: number): Read => {
  const given = plainWords([name.given, name['dropping-particle']].filter(Boolean).join(' '));
  const text = [listedName(name), name.given].filter(Boolean).join(' ');
  // "G.W." is two initials.
  const initials = typeof name.given === 'string' && initialsAlone.test(name.given.trim());
  return {
    key: nameKey(name),
    count,
    family: plainWords(listedName(name))
      .filter((word) => !(name.literal !== undefined && word === 'the'))
      .join(' '),
    given: initials ? [...given.join('')] : given,
    isLiteral: typeof name.literal === 'string',
    fullness:
      10 * given.filter((word) => !isInitial(word)).length +
      given.length +
      (/[^\p{ASCII}]/u.test(text) ? 2 : 0) -
      (text === text.toUpperCase() ? 20 : 0),
  };
};

/** Whether two words are equal but for one letter that is other, missing, or changed places with the next. */
export const oneLetterApart = (one: string, other: string): boolean => {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
};

/** How two lists of given names agree; null if they are not one person's. */
const givenAgree = (one: readonly string[], other: readonly string[]): NameLikeness | null => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 0) return long.length === 0 ? 'signs' : null;
  let by: NameLikeness = short.length === long.length ? 'signs' : 'initials';
  for (const [at, word] of short.entries()) {
    const opposite = long[at]!;
    if (word === opposite) continue;
    if (isInitial(word) || isInitial(opposite)) {
      if (word[0] !== opposite[0]) return null;
      by = 'initials';
    } else if (word.length >= 5 && word[0] === opposite[0] && oneLetterApart(word, opposite)) {
      if (by === 'signs') by = 'letter';
    } else return null;
  }
  return by;
};

/** By what two names may be one; null if nothing says so. */
const alike = (one: Read, other: Read): NameLikeness | null => {
  if (one.isLiteral && other.isLiteral) return one.family === other.family ? 'signs' : null;
  if (one.isLiteral || other.isLiteral) {
    const [literal, person] = one.isLiteral ? [one, other] : [other, one];
    const given = person.given.join(' ');
    if (given === '' || person.given.every(isInitial)) return null;
    return literal.family === `${given} ${person.family}` || literal.family === `${person.family} ${given}`
      ? 'order'
      : null;
  }
  if (one.family === other.family) return givenAgree(one.given, other.given);
  const [first, second] = [one.given.join(' '), other.given.join(' ')];
  if (first === other.family && second === one.family && first.length > 1) return 'order';
  // Another letter in the family name is an error of writing only where the rest is quite the same.
  return first === second &&
    one.given.some((word) => word.length >= 3) &&
    Math.min(one.family.length, other.family.length) >= 5 &&
    // Numbers are no slips of the pen.
    !/\d/.test(one.family + other.family) &&
    oneLetterApart(one.family, other.family)
    ? 'letter'
    : null;
};

/** What two names that are one have in common, in one form or another. */
const lookUps = ({ family, given, isLiteral }: Read): string[] => {
  const whole = given.join(' ');
  const found = [isLiteral ? [...family.split(' ')].sort().join(' ') : `/${family}`];
  if (isLiteral || whole === '') return found;
  found.push([...given, ...family.split(' ')].sort().join(' '));
  // With one letter left out in turn, names that are one letter apart meet.
  if (family.length >= 5 && given.some((word) => word.length >= 3)) {
    found.push(`${whole}/${family}`);
    for (let at = 0; at < family.length; at++)
      found.push(`${whole}/${family.slice(0, at)}${family.slice(at + 1)}`);
  }
  return found;
};

/** An initial that may be of two different persons is nobody's. */
const isAmbiguous = (name: Read, bucket: readonly Read[]): boolean => {
  if (!name.given.some(isInitial) && name.given.length > 1) return false;
  const fitting = bucket.filter((other) => other !== name && alike(name, other) !== null);
  return fitting.some((one) => fitting.some((other) => alike(one, other) === null && one !== other));
};

/** So many names with something in common are compared with each other. */
const largestBucket = 400;
/** So many names are looked at between two rests. */
const stride = 500;

/**
 * Groups of written names that may be one; never more than a person has to look at. It rests now and then, so that
 * others get their turn.
 * @param names written forms, and how often each stands in the library
 * @param apart whether a person said that two are different
 */
export function* findNameGroups(
  names: readonly { name: CslName; count: number }[],
  apart: (one: string, other: string) => boolean,
): Generator<void, NameGroup[]> {
  const all = names.map(({ name, count }) => read(name, count)).filter(({ family }) => family !== '');
  const buckets = new Map<string, Read[]>();
  for (const [index, one] of all.entries()) {
    for (const key of new Set(lookUps(one))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(one);
      else buckets.set(key, [one]);
    }
    if (index % stride === 0) yield;
  }
  const groups = new Map<Read, Set<Read>>();
  const reasons = new Map<Read, Set<NameLikeness>>();
  const groupOf = (one: Read): Set<Read> => {
    const found = groups.get(one) ?? new Set([one]);
    groups.set(one, found);
    return found;
  };
  let steps = 0;
  for (const bucket of buckets.values()) {
    steps++;
    const isWorth = bucket.length > 1 && bucket.length <= largestBucket;
    const clear = isWorth ? bucket.filter((one) => !isAmbiguous(one, bucket)) : [];
    for (const [index, one] of clear.entries())
      for (const other of clear.slice(index + 1)) {
        steps++;
        const by = alike(one, other);
        if (by === null || apart(one.key, other.key)) continue;
        const [mine, theirs] = [groupOf(one), groupOf(other)];
        for (const name of [one, other]) reasons.set(name, (reasons.get(name) ?? new Set()).add(by));
        if (mine === theirs) continue;
        for (const name of theirs) {
          mine.add(name);
          groups.set(name, mine);
        }
      }
    if (steps > stride * 10) {
      steps = 0;
      yield;
    }
  }
  return [...new Set(groups.values())]
    .filter((group) => group.size > 1)
    .map((group) => {
      const best = [...group].sort(
        (a, b) => b.fullness - a.fullness || b.count - a.count || (a.key < b.key ? -1 : 1),
      );
      return {
        family: best[0]!.family,
        keys: best.map(({ key }) => key),
        by: nameLikenesses.filter((reason) => best.some((name) => reasons.get(name)?.has(reason))),
      };
    })
    .sort((a, b) => (a.family < b.family ? -1 : a.family > b.family ? 1 : 0))
    .map(({ keys, by }) => ({ keys, by }));
}

import { fold } from '../../sources/fold.ts';
import type { CslName } from '../csl-item.ts';
import { givenNames } from './given-names.ts';
import { isInstitution, isShortInstitution } from './vocabulary.ts';

export type NameRole = 'author' | 'editor' | 'director' | 'translator';
export type ReadNames = {
  names: CslName[];
  role: NameRole;
  /** "et al.": there are more than the names say. */
  more: boolean;
  kind: 'people' | 'institution';
  confidence: number;
};

const roles: readonly [RegExp, NameRole][] = [
  [/[\s,]*\((?:eds?\.?|hrsg\.?|hg\.?|a cura di|cur\.|curr\.|dirs?\.|regia|regista|éds?\.)\)\.?$/iu, 'editor'],
  [/,\s(?:eds?|editors?|hrsg)\.?$/iu, 'editor'],
  [/,?\s\((?:trans|tr)\.?\)$/iu, 'translator'],
];
const leadingRole = /^(?:a cura di|edited by|ed\. by|eds?\.|ed\. di)\s+/iu;
const moreNames =
  /[,\s]+(?:\[?et\.? al\.?\]?|and others|and colleagues|e altri|ed altri|e al\.|et alii|u\. ?a\.|aa\.? ?vv\.?)$/iu;
const isDirector = /\((?:dir|dirs|regia|regista)\.?\)\.?$/iu;

const particle =
  /^(?:de|di|da|del|della|dello|dei|degli|dalla|dal|van|von|der|den|zu|zur|ter|ten|la|le|lo|du|des|dos|das|do|bin|ibn|al|el|y|ap|af|av|st\.?|d[’']|san|mac)$/iu;
const isWord = /^(?:\p{Lu}[\p{L}\p{M}’'`ʼ.-]*|(?:d|l|o|al|el|ad)[’'-]\p{Lu}[\p{L}\p{M}’'.-]*|[\p{Lo}]+)$/u;
const isInitials = /^(?:\p{Lu}\p{L}?\.[\s-]?)+$|^\p{Lu}{1,3}$|^(?:\p{Lu}\.?[\s-]?){1,4}$/u;
const suffixWord = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** Whether a text could be a name or a part of one: few words, all with a capital, initials or particles. */
const couldBeName = (text: string): boolean => {
  const words = text.split(/\s+/);
  return (
    words.length <= 5 &&
    text.length <= 60 &&
    !/\d/.test(text) &&
    words.some((word) => isWord.test(word)) &&
    words.every((word) => isWord.test(word) || particle.test(word) || suffixWord.test(word))
  );
};

const isGiven = (text: string): boolean =>
  text
    .split(/[\s-]+/)
    .every((word) => givenNames.has(fold(word)) || /^\p{Lu}\.?$|^\p{Lu}\.-?\p{Lu}\.$/u.test(word));

/** "Smith, John" as it stands in an inverted list. */
const inverted = (family: string, given: string): CslName => ({ family, given });

/** A name in its natural order. Doubtful middle words belong to the given names if they are ones. */
const natural = (text: string): { name: CslName; confidence: number } => {
  const words = text.split(/\s+/);
  let suffix: string | undefined;
  if (words.length > 2 && suffixWord.test(words[words.length - 1]!)) suffix = words.pop()!;
  if (words.length === 1) return { name: { literal: text }, confidence: 0.5 };
  let start = words.length - 1;
  let confidence = 0.95;
  const firstParticle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && particle.test(word),
  );
  if (firstParticle > 0) start = firstParticle;
  // "Matteo Mazziotti di Celso", "Ferdinando Nelli Feroci": what follows a given name and is none is family.
  if (start > 1 && isGiven(words[0]!) && !/\./.test(words[start - 1]!)) {
    let end = 1;
    while (end < start && isGiven(words[end]!)) end++;
    if (end < start) {
      start = end;
      confidence = 0.65;
    }
  } else if (start > 1) confidence = 0.8;
  return {
    name: {
      family: words.slice(start).join(' '),
      given: words.slice(0, start).join(' '),
      ...(suffix === undefined ? {} : { suffix }),
    },
    confidence,
  };
};

const joiner = /,?\s+(?:and|&|und|et|ed|e|y)\s+|\s+[-–]\s+(?=\p{Lu}\.)|\s*\/\s*(?=\p{Lu})/u;

/** A list of people; null if one of the pieces is no name. */
const people = (text: string): { names: CslName[]; confidence: number } | null => {
  const groups = text.split(joiner).map((group) => group.trim());
  if (groups.length > 12 || groups.some((group) => group === '')) return null;
  const names: CslName[] = [];
  let confidence = 0.97;
  for (const group of groups) {
    const tokens = group.split(/,\s*/).filter((token) => token !== '');
    if (tokens.length > 20 || !tokens.every((token) => couldBeName(token) || isInitials.test(token)))
      return null;
    let at = 0;
    while (at < tokens.length) {
      const [token, next] = [tokens[at]!, tokens[at + 1]];
      if (next !== undefined && isPair(token, next, at, tokens.length, names.length, groups.length)) {
        const after = tokens[at + 2];
        const hasSuffix = after !== undefined && suffixWord.test(after);
        names.push({ ...inverted(token, next), ...(hasSuffix ? { suffix: after } : {}) });
        at += hasSuffix ? 3 : 2;
        continue;
      }
      // A family name alone, as in repeated citations.
      if (!/\s/.test(token)) {
        names.push({ family: token });
        confidence = Math.min(confidence, 0.6);
      } else {
        const read = natural(token);
        names.push(read.name);
        confidence = Math.min(confidence, read.confidence);
      }
      at++;
    }
  }
  return names.length > 0 ? { names, confidence } : null;
};

/** Whether two pieces of a list divided by commas are one inverted name. */
const isPair = (
  family: string,
  given: string,
  at: number,
  tokens: number,
  before: number,
  groups: number,
): boolean => {
  if (isInitials.test(given) && !isInitials.test(family)) return true;
  if (isInitials.test(family)) return false;
  const words = family.split(/\s+/);
  // Only the first name of a list is inverted, unless all are ("Rossi, A., Bianchi, B.").
  if (before > 0) return words.length === 1 && tokens - at === 2 && groups > 1;
  if (words.length === 1) return true;
  // "A. Rossi, B. Verdi" and "Erik Jones, Leo Goretti" are lists; "Nelli Feroci, Ferdinando" is one name.
  if (isInitials.test(words[0]!) || /^\p{Lu}\./u.test(words[0]!)) return false;
  if (given.split(/\s+/).length === 1 || particle.test(words[0]!)) return true;
  return tokens === 2 && groups === 1 ? !isGiven(words[0]!) : isGiven(given) && !isGiven(words[0]!);
};

const institutions = (text: string): CslName[] => {
  const sides = text.split(/\s+(?:and|e|&)\s+/);
  const separate = sides.length === 2 && sides.every((side) => isShortInstitution(side.trim()));
  return (separate ? sides : [text]).map((literal) => ({ literal: literal.trim() }));
};

/** What begins a phrase or a sentence, and no name. */
const phraseStart =
  /^(?:(?:see|cf|cfr|vedi|vd|si|on|for|in|as|according|per|sul|sulla|sulle|sui|also|but|and|from|by|with|at|quoted|cited|among|compare|secondo|come|this|these|that|there|it|he|she|they|we|however|although|while|when|after|since|our|their|its|questo|questa|nel|nella|tra|fra)\b|(?:the|a|an|il|la|lo|i|gli|le)$)/iu;

/** A name that is not known as an institution's is short, or has capitals throughout. */
const isTitleCase = (text: string): boolean => {
  const words = text.split(/\s+/);
  return words.length <= 4 || words.every((word) => !/^\p{Ll}{5,}/u.test(word));
};

/** Whether a text does not begin as phrases and sentences do. */
export const isPhraseOfName = (text: string): boolean => !phraseStart.test(text);

/** Whether it can be the name of an institution: a phrase with a capital, without a verb or the signs of a title. */
const couldBeInstitution = (text: string): boolean =>
  text.length <= 180 &&
  !phraseStart.test(text) &&
  text.split(/\s+/).length <= 18 &&
  /^[\p{Lu}\d@]/u.test(text) &&
  !/[“”"«»:;?!]|\.\s/u.test(text) &&
  !/\b(?:is|are|was|were|has|have|had|will|would|noted|argued|said|began|should|must|which|that|seeks|è|sono|ha|hanno|era|erano|che)\b/iu.test(
    text,
  );

/**
 * Reads what stands where the authors stand. Null if that is nobody.
 * @param mustBeNames the place says that these are names, so that even an unknown phrase is an institution
 */
export const readNames = (source: string, mustBeNames = true): ReadNames | null => {
  let text = source
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,:]+$/, '');
  let role: NameRole = 'author';
  const lead = leadingRole.exec(text);
  if (lead) {
    role = 'editor';
    text = text.slice(lead[0].length);
  }
  if (isDirector.test(text)) role = 'director';
  for (const [form, named] of roles) {
    const found = form.exec(text);
    if (!found) continue;
    if (role === 'author') role = named;
    text = text.slice(0, found.index).trim();
    break;
  }
  const more = moreNames.test(text);
  if (more) text = text.replace(moreNames, '').trim();
  text = text.replace(/[,;]+$/, '');
  if (text === '' || text.length > 600 || phraseStart.test(text)) return null;
  const tokens = text.split(/,\s*/);
  if (!isInstitution(text) || (tokens.length > 1 && !isInstitution(tokens[0]!))) {
    const read = people(text);
    const whole = read?.names.every((name) => name.literal === undefined);
    if (read && (whole || read.names.length > 1))
      if (tokens.length > 1 || /\s/.test(text) || !mustBeNames || more)
        return { names: read.names, role, more, kind: 'people', confidence: more ? 0.6 : read.confidence };
  }
  if (!couldBeInstitution(text)) return null;
  const known = isInstitution(text);
  if (!known && (!mustBeNames || !isTitleCase(text))) return null;
  return {
    names: institutions(text),
    role,
    more,
    kind: 'institution',
    confidence: more ? 0.6 : known ? 0.93 : 0.7,
  };
};

import { fold } from '../../../shared/sources/fold.ts';
import { type Found, found } from './findings.ts';
import { isOutletName } from './outlet-names.ts';
import { countWords, type Line } from './text-lines.ts';

/** The parts of a newspaper, in whose names lines above headlines end. */
const section = new Set(
  (
    'news world politics policy international national business economy economics markets finance opinion opinions ' +
    'commentary comment analysis europe africa asia americas defence defense security technology tech science climate ' +
    'energy society culture sport sports health home exclusive interview interviews latest breaking top featured ' +
    'notizie mondo politica esteri cronaca economia opinioni commenti analisi europa difesa sicurezza tecnologia cultura ' +
    'societa interviste attualita italia ultimora nachrichten welt politik ausland inland wirtschaft meinung kommentar ' +
    'analyse verteidigung sicherheit monde politique economie internationales idees debats actualites noticias mundo ' +
    'internacional opinion politica haberler dunya gundem siyaset ekonomi'
  ).split(' '),
);

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/\.(?!\S)/gu, '')
    .trim();

/** "Europe.Table", "example.org": a name that only something on the web has. */
const looksLikeSite = (text: string): boolean =>
  /^[\p{L}\p{N}-]{2,40}(?:\.[\p{L}\p{N}-]{2,40}){1,2}$/u.test(text);

/** Each word with a capital, as names of newspapers have, but for small ones. */
const isNameLike = (text: string): boolean =>
  text.length <= 60 &&
  countWords(text) <= 6 &&
  !/[.!?:;,]$/.test(text) &&
  text
    .split(/\s+/)
    .every(
      (word) =>
        /^(?:\p{Lu}|\d)/u.test(word) ||
        /^(?:of|the|and|di|del|della|la|il|le|e|für|der|des|de|&)$/u.test(word),
    ) &&
  /^\p{Lu}|^\p{L}+\.\p{L}/u.test(text);

/** A name of an outlet; stated where it is known, or said once more around the article. */
const outlet = (
  name: string,
  line: string,
  from: 'section-line' | 'outlet-line',
  around: string,
): Found<string> =>
  found(
    name,
    isOutletName(name) || ` ${around} `.includes(` ${plain(name)} `) ? 'stated' : 'guessed',
    from,
    line,
  );

/**
 * What a line above the headline says: the outlet, and often the part of it. "Example News World", "The Example |
 * Politics". Null if it says nothing of the kind.
 * @param hasHeadline there is another line that can be the headline
 */
const fromHeadLine = (line: string, hasHeadline: boolean, around: string): Found<string> | null => {
  if (line.length > 100) return null;
  if (isOutletName(line)) return outlet(line, line, 'outlet-line', around);
  if (!hasHeadline) return null;
  // Names and dates stand beside each other in the same way.
  if (/\d{2}/.test(line)) return null;
  const sides = line.split(/\s*[|›»>•·]\s*|\s+\/\s+/);
  if (sides.length > 1) {
    const named = sides.find((side) => isOutletName(side));
    if (named) return outlet(named, line, 'section-line', around);
    const isTrail = sides.every((side) => section.has(plain(side)) || countWords(side) <= 3);
    const first = sides.find((side) => !section.has(plain(side)));
    return isTrail && first && isNameLike(first) ? outlet(first, line, 'section-line', around) : null;
  }
  const words = line.split(' ');
  const at = words.findIndex((word, index) => index > 0 && section.has(plain(word)));
  if (at > 0 && at <= 4 && words.length <= 9) {
    const name = words.slice(0, at).join(' ');
    const withSection = words.slice(0, at + 1).join(' ');
    if (isOutletName(withSection)) return outlet(withSection, line, 'section-line', around);
    const isRepeated = ` ${around} `.includes(` ${plain(name)} `);
    if (isNameLike(name) && (looksLikeSite(name) || isOutletName(name) || isRepeated))
      return outlet(name, line, 'section-line', around);
  }
  const isSaidAgain = ` ${around} `.includes(` ${plain(line)} `);
  if (words.length <= 4 && isNameLike(line) && isSaidAgain && !section.has(plain(line)))
    return outlet(line, line, 'outlet-line', around);
  return null;
};

const origin =
  /^(?:(?:this (?:article|piece|story|commentary) (?:was )?)?(?:first|originally) (?:published|appeared) (?:by|in|on|at)|source|fonte|quelle|fuente|kaynak|tratto da|pubblicato (?:su|da)|da)\s*:?\s+(.{2,60}?)(?:[.,].*|\s+on\b.*|\s+il\b.*)?$/iu;
const years = '(?:(?:19|20)\\d\\d(?:\\s*[-–]\\s*(?:19|20)?\\d\\d)?)';
const rights = new RegExp(
  `^(?:©|\\(c\\)|copyright(?:\\s*©)?)\\s*(?:${years}\\s*,?\\s+)?(.{2,60}?)(?:\\s+${years})?` +
    '(?:[.,|–-].*|\\s+(?:all rights|alle rechte|tutti i diritti).*)?$',
  'iu',
);
/** What a company adds to the name of its newspaper. */
const company =
  /\s+(?:newspapers?|media|publications?|publishing|group|company|ltd|limited|llc|inc|plc|gmbh|ag|s\.?p\.?a|s\.?r\.?l|s\.?a|a\.?ş)\.?$/iu;

/** Whose an article is, by its newspaper where that is known: "The Economist Newspaper Limited". */
const ownerOf = (text: string): string => {
  let name = text.trim();
  for (let turn = 0; turn < 4 && !isOutletName(name) && company.test(name); turn++)
    name = name.replace(company, '');
  return name;
};

/** "This article was first published in The Observer on 3 March": a line that names where an article comes from. */
export const isOriginLine = (line: string): boolean =>
  line.length <= 200 && /^(?:this|first|originally|tratto|pubblicato)/iu.test(line) && origin.test(line);

/** A line around an article that names where it comes from. */
const fromLineAround = (line: string): Found<string> | null => {
  if (line.length > 200) return null;
  const said = origin.exec(line)?.[1]?.replace(/^the (?=\p{Lu})/u, '');
  if (said && isNameLike(said)) {
    if (isOriginLine(line) || isOutletName(said)) return found(said, 'stated', 'credit-line', line);
  }
  const holder = rights.exec(line)?.[1];
  const owner = holder === undefined ? '' : ownerOf(holder);
  if (owner !== '' && isNameLike(owner) && /\p{L}/u.test(owner) && !/^all\b|^alle\b|^tutti\b/i.test(owner))
    return found(owner, isOutletName(owner) ? 'stated' : 'guessed', 'credit-line', line);
  return null;
};

/**
 * Which newspaper, agency or site an article says it is from, and the line above the headline that says so. What no
 * line says is not made up.
 */
export const findOutlet = (
  head: readonly Line[],
  around: readonly Line[],
  hasHeadline: (but: Line) => boolean,
): { outlet: Found<string> | null; line: Line | null } => {
  for (const line of head.slice(0, 4)) {
    const others = around.filter((one) => one !== line);
    const said = plain(others.map(({ text }) => text.slice(0, 300)).join(' '));
    const outlet = fromHeadLine(line.text, hasHeadline(line), said);
    if (outlet) return { outlet, line };
  }
  for (const line of around) {
    const outlet = fromLineAround(line.text);
    if (outlet) return { outlet, line: null };
  }
  return { outlet: null, line: null };
};

import { table } from '../../shared/table.ts';

/*
 * Which letters the bytes of a text file stand for. Unicode is known by its marks and its form. Of the older
 * encodings, which only differ in what they make of bytes above 127, the one is taken that gives the most likely
 * words, unless the file says what it is written in.
 */

/** In the order of preference where two are as likely. */
const older = ['windows-1252', 'windows-1254', 'windows-1250', 'macintosh', 'windows-1251'] as const;

/** So many bytes are looked at. */
const looked = 400_000;

/** The text of bytes. */
export const decodeText = (bytes: Uint8Array): string => {
  const as = (encoding: string, fatal = false): string => new TextDecoder(encoding, { fatal }).decode(bytes);
  const unicode = unicodeOf(bytes);
  if (unicode !== null) return as(unicode);
  try {
    return as('utf-8', true);
  } catch {
    return as(declared(bytes) ?? likeliest(bytes));
  }
};

const unicodeOf = (bytes: Uint8Array): string | null => {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  if (a !== 0 && b === 0 && d === 0) return 'utf-16le';
  return a === 0 && b !== 0 && c === 0 ? 'utf-16be' : null;
};

/** What programs call encodings, where the standard's names differ. */
const names: Readonly<Record<string, string>> = table({
  ansinew: 'windows-1252',
  applemac: 'macintosh',
  cp1250: 'windows-1250',
  cp1251: 'windows-1251',
  cp1252: 'windows-1252',
  cp1254: 'windows-1254',
  latin1: 'windows-1252',
  latin2: 'iso-8859-2',
  latin5: 'windows-1254',
  macroman: 'macintosh',
  'iso8859-1': 'windows-1252',
});

/** `encoding` of XML, `% Encoding:` of JabRef, `coding:` of editors. UTF-8 would have been found to be it. */
const declared = (bytes: Uint8Array): string | null => {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1000));
  const found =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start) ??
    /%[^\n]*\bencoding:\s*([\w.:-]+)/i.exec(start) ??
    /-\*-[^\n]*\bcoding:\s*([\w.:-]+)/i.exec(start);
  const label = found?.[1]?.toLowerCase().replaceAll('_', '-') ?? '';
  try {
    const { encoding } = new TextDecoder(names[label] ?? label);
    return encoding.startsWith('utf-') ? null : encoding;
  } catch {
    return null;
  }
};

const likeliest = (bytes: Uint8Array): string => {
  const part = bytes.subarray(0, looked);
  let best = '';
  let most = Number.NEGATIVE_INFINITY;
  // UTF-8 with a few broken bytes is still UTF-8.
  for (const encoding of ['utf-8', ...older]) {
    const score = scoreOf(new TextDecoder(encoding).decode(part));
    if (score > most) [best, most] = [encoding, score];
  }
  return best;
};

const usual = new Set('àâäáãåæçèéêëìíîïñòóôöõøœùúûüßÀÂÄÁÅÆÇÈÉÊËÍÎÑÓÔÖØŒÚÜ');
const turkish = new Set('ğşıİŞĞ');
const central = new Set('ąćčďęěłńňőřśšťůűźżžýđĄĆČĎĘĚŁŃŇŐŘŚŠŤŮŰŹŻŽÝĐăţĂŢ');
const seldom = new Set('ðþÿÐÞ');
const signs = new Set('’‘“”«»–—…•·°§€£©®´¡¿\u00a0');
/** Letters that in the languages which have them stand at the end of a word, or before few others. */
const atEnd = new Set('ìù');

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}/u.test(character);
const isCyrillic = (character: string | undefined): boolean =>
  character !== undefined && /\p{Script=Cyrillic}/u.test(character);

/** How likely a text is one that people write, by the characters beyond ASCII and what stands beside them. */
const scoreOf = (text: string): number => {
  let score = 0;
  for (const { 0: character, index } of text.matchAll(/[^\0-\x7f]/g)) {
    const [before, after] = [text[index - 1], text[index + 1]];
    score += weigh(character, before, after);
  }
  return score;
};

const weigh = (character: string, before: string | undefined, after: string | undefined): number => {
  const inWord = isLetter(before) && isLetter(after);
  if (character === '\ufffd' || (character >= '\u0080' && character <= '\u009f')) return -8;
  if (isCyrillic(character)) {
    const beside = [before, after].filter(isLetter);
    return beside.length > 0 && beside.every(isCyrillic) ? 2 : -3;
  }
  if (!isLetter(character)) {
    if (!signs.has(character)) return inWord ? -4 : -1;
    return inWord && character !== '’' && character !== '·' ? -2 : 1;
  }
  const isCapital = character !== character.toLowerCase();
  if (isCapital && before !== undefined && /\p{Ll}/u.test(before)) return -3;
  if (!isCapital && after !== undefined && /\p{Lu}/u.test(after)) return -2;
  if (atEnd.has(character) && isLetter(after)) return -0.5;
  if (character === 'æ' && isLetter(before) && !isLetter(after)) return -0.5;
  if (character === 'õ') return after === 'e' ? 2 : 0.5;
  if (usual.has(character) || turkish.has(character) || central.has(character)) return 2;
  return seldom.has(character) ? 0.5 : -0.5;
};

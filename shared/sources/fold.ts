/**
 * Letters that Unicode does not take apart into a base letter and a mark, so that `normalize` and SQLite's
 * unicode61 leave them as they are.
 */
const whole: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ə: 'e',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
};
const wholeLetters = new RegExp(`[${Object.keys(whole).join('')}]`, 'g');
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant
const ascii = /^[\x00-\x7f]*$/;

/**
 * Text without case, accents and typographic variants, for search, sort keys and comparison: "Kirişçi" and
 * "KIRISCI" fold to the same text. Folding is idempotent; it is applied to what is stored and to what is
 * asked alike, so it need not be right in any one language.
 */
export const fold = (text: string): string => {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(wholeLetters, (letter) => whole[letter] ?? letter);
};

/**
 * One character without its accents and typographic variants, its case kept or not. '' for a combining mark.
 * Character by character, so that a place in the folded text is a place in the text.
 */
export const foldCharacter = (character: string, keepCase: boolean): string => {
  if (!keepCase) return fold(character).replaceAll('ς', 'σ');
  if (ascii.test(character)) return character;
  return character
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/./gsu, (letter) => {
      const lower = letter.toLowerCase();
      const plain = whole[lower];
      if (plain === undefined) return letter;
      return lower === letter ? plain : plain.toUpperCase();
    });
};

/** The words of a text, folded: runs of letters and digits. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/* Pairs of quotation marks in a text, whatever language they are of. */

type Kind = 'double' | 'single';

const kindOf: Record<string, Kind> = {
  '"': 'double',
  '“': 'double',
  '”': 'double',
  '„': 'double',
  '«': 'double',
  '»': 'double',
  "'": 'single',
  '‘': 'single',
  '’': 'single',
  '‚': 'single',
  '‹': 'single',
  '›': 'single',
};
/** What may close what was opened by this. */
const closers: Record<string, string> = {
  '"': '"”',
  '“': '”"',
  '„': '“”"',
  '”': '”',
  '«': '»',
  '»': '«»',
  "'": "'’",
  '‘': "’'",
  '‚': '‘’',
  '’': '’',
  '‹': '›',
  '›': '‹›',
};

/** Two marks that belong together; `depth` is 0 for those that stand in no other pair. */
export type QuotePair = { kind: Kind; open: number; close: number; depth: number };

const isSpace = (character: string): boolean => character === '' || /\s/u.test(character);
const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** The pairs of quotation marks of a text. An apostrophe is none, and neither is a mark without its other half. */
export const quotePairs = (text: string): QuotePair[] => {
  const stack: { sign: string; at: number }[] = [];
  const found: { open: number; close: number; kind: Kind }[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const kind = kindOf[sign];
    if (!kind) continue;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
    const opener = stack.findLastIndex((open) => closers[open.sign]!.includes(sign));
    // Guillemets stand off their words in some languages, so that only what is open says what they do.
    const mayClose = /[«»‹›]/.test(sign) || (!isSpace(before) && !isWord(after));
    if (opener !== -1 && mayClose && at > stack[opener]!.at + 1) {
      found.push({ open: stack[opener]!.at, close: at, kind });
      stack.length = opener;
    } else if (!isWord(before) && (sign === '«' || sign === '‹' || !isSpace(after))) stack.push({ sign, at });
  }
  found.sort((a, b) => a.open - b.open);
  return found.map((pair) => ({
    ...pair,
    depth: found.filter((other) => other.open < pair.open && other.close > pair.close).length,
  }));
};

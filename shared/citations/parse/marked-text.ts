/** Text with the places that stand in italics; `italic[i]` is 1 where the character at `i` does. */
export type MarkedText = { text: string; italic: Uint8Array };

/**
 * Reads inline Markdown as far as notes need it: `*…*` is italic, `**…**` is taken off, `\*` is an asterisk,
 * and a sign without its partner stays text. Never throws.
 */
export const readMarked = (source: string): MarkedText => {
  const closers: number[] = [];
  const isSign = (at: number): boolean => source[at] === '*' && (at === 0 || source[at - 1] !== '\\');
  const isSpace = (at: number): boolean => at < 0 || at >= source.length || /\s/.test(source[at]!);
  const doubled = (at: number): boolean => isSign(at) && ((at > 0 && isSign(at - 1)) || isSign(at + 1));
  for (let at = 0; at < source.length; at++)
    if (isSign(at) && !doubled(at) && !isSpace(at - 1)) closers.push(at);

  const italic = new Uint8Array(source.length);
  const kept: string[] = [];
  let next = 0;
  let closer = -1;
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    if (character === '\\' && source[at + 1] === '*') continue;
    if (isSign(at)) {
      if (doubled(at)) continue;
      if (at === closer) {
        closer = -1;
        continue;
      }
      if (closer === -1 && !isSpace(at + 1)) {
        while (next < closers.length && closers[next]! <= at + 1) next++;
        if (next < closers.length) {
          closer = closers[next]!;
          continue;
        }
      }
    }
    if (closer !== -1) italic[kept.length] = 1;
    kept.push(character);
  }
  return { text: kept.join(''), italic: italic.slice(0, kept.length) };
};

/** Marked text of pieces, such as the runs of a note. */
export const markedPieces = (pieces: readonly { text: string; em?: boolean }[]): MarkedText => {
  const text = pieces.map((piece) => piece.text).join('');
  const italic = new Uint8Array(text.length);
  let at = 0;
  for (const piece of pieces) {
    if (piece.em) italic.fill(1, at, at + piece.text.length);
    at += piece.text.length;
  }
  return { text, italic };
};

export const sliceMarked = ({ text, italic }: MarkedText, from: number, to = text.length): MarkedText => ({
  text: text.slice(from, to),
  italic: italic.slice(from, to),
});

/** The piece without white space at its ends, and without characters that `trim` matches there. */
export const trimMarked = (marked: MarkedText, trim = /[\s]/): MarkedText => {
  let from = 0;
  let to = marked.text.length;
  while (from < to && trim.test(marked.text[from]!)) from++;
  while (to > from && trim.test(marked.text[to - 1]!)) to--;
  return sliceMarked(marked, from, to);
};

/** The text without the pieces from … to; what is taken out leaves nothing behind. */
export const cutMarked = (marked: MarkedText, cuts: readonly { from: number; to: number }[]): MarkedText => {
  const pieces: { text: string; italic: Uint8Array }[] = [];
  let at = 0;
  for (const { from, to } of [...cuts].sort((a, b) => a.from - b.from)) {
    if (from < at) continue;
    pieces.push(sliceMarked(marked, at, from));
    at = to;
  }
  pieces.push(sliceMarked(marked, at));
  const text = pieces.map((piece) => piece.text).join('');
  const italic = new Uint8Array(text.length);
  let offset = 0;
  for (const piece of pieces) {
    italic.set(piece.italic, offset);
    offset += piece.text.length;
  }
  return { text, italic };
};

/** As inline Markdown, which `readMarked` reads back. */
export const writeMarked = ({ text, italic }: MarkedText): string => {
  let written = '';
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && italic[end] === italic[at]) end++;
    const piece = text.slice(at, end).replaceAll('*', '\\*');
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(piece) ?? [];
    written += italic[at] && words !== '' ? `${before}*${words}*${after}` : piece;
    at = end;
  }
  return written;
};

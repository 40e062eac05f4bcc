import type { Declarations } from './css.ts';

/** What Word, in its HTML, says of a paragraph that is an item of a list. */
export type WordItem = {
  level: number;
  /** Which list it belongs to. */
  list: string;
  ordered: boolean;
  start: number;
};

/** The printed bullet or number, which Word puts in front of the words; it is to be left out. */
export const isListMarker = (style: Declarations): boolean => style.get('mso-list') === 'ignore';

const romans: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The number a marker shows: "3.", "(iv)", "c)". */
const numberOf = (marker: string): number | null => {
  const [shown] = /\d+|[a-z]+/i.exec(marker) ?? [];
  if (shown === undefined) return null;
  if (/^\d+$/.test(shown)) return Math.min(Number(shown), 99_999);
  const small = shown.toLowerCase();
  if (/^[ivxlc]+$/.test(small) && small.length < 9 && !/^[cl]$/.test(small)) {
    let sum = 0;
    for (const [i, letter] of [...small].entries()) {
      const value = romans[letter]!;
      sum += value < (romans[small[i + 1] ?? ''] ?? 0) ? -value : value;
    }
    return sum;
  }
  return small.length === 1 ? small.charCodeAt(0) - 96 : null;
};

/** Reads `mso-list: l0 level2 lfo1` of a paragraph and the marker in front of its words. */
export const wordItem = (paragraph: Element, style: Declarations): WordItem | null => {
  const said = /^(l\d+) level(\d)(?: (lfo\d+))?/.exec(style.get('mso-list') ?? '');
  if (!said) return null;
  const marker = [...paragraph.querySelectorAll('span[style*="mso-list"]')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const shown = (marker?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
  // In Word's symbol fonts a lone "o" is a ring.
  const number = shown === 'o' || !/^\W*(\d+|[a-z]+)([.)\]:]|$)/i.test(shown) ? null : numberOf(shown);
  return {
    level: Number(said[2]),
    list: said[3] ?? said[1]!,
    ordered: number !== null,
    start: number ?? 1,
  };
};

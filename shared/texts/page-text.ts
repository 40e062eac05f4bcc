/** A run of text as a PDF places it on a page; `y` grows upwards. */
export type TextItem = {
  str: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** A line ends behind it. */
  endsLine: boolean;
};

/** Characters of a page's text that come from one item. */
export type TextPiece = {
  /** Where they stand in the text of the page. */
  start: number;
  length: number;
  item: number;
  /** Where they stand in the item. */
  from: number;
  /** Small and above the line, as the mark of a note is. */
  raised: boolean;
};

/** The text of a page, in the order it is read: paragraphs are divided by line ends, lines by blanks. */
export type PageText = {
  text: string;
  /** In the order of the text; what lies between them is not on the page. */
  pieces: readonly TextPiece[];
  /** Words that were divided at the end of a line, as their two halves, for a hyphen that belongs to the word. */
  divided: readonly string[];
};

type Part = { item: number; str: string; x: number; y: number; width: number; height: number };
type Line = { parts: Part[]; x: number; end: number; y: number; height: number; text: string };

const isBlank = (text: string): boolean => text.trim() === '';

const lineOf = (parts: Part[]): Line => {
  const inked = parts.filter(({ str }) => !isBlank(str));
  const tallest = inked.reduce((most, part) => (part.height > most.height ? part : most), inked[0]!);
  return {
    parts,
    x: Math.min(...inked.map(({ x }) => x)),
    end: Math.max(...inked.map(({ x, width }) => x + width)),
    y: tallest.y,
    height: tallest.height || 1,
    text: parts.map(({ str }) => str).join(''),
  };
};

/** A gap of this many heights of the letters lies between columns, not between words. */
const columnGap = 2.5;

const linesOf = (items: readonly TextItem[]): Line[] => {
  const lines: Line[] = [];
  let parts: Part[] = [];
  const close = (): void => {
    while (parts.length > 0 && isBlank(parts.at(-1)!.str)) parts.pop();
    if (parts.length > 0) lines.push(lineOf(parts));
    parts = [];
  };
  for (const [item, { str, endsLine, ...box }] of items.entries()) {
    const last = parts.findLast((part) => !isBlank(part.str));
    if (last && !isBlank(str)) {
      const height = Math.max(...parts.map((part) => part.height), box.height, 1);
      const leavesLine = Math.abs(box.y - last.y) > 0.6 * height;
      if (leavesLine || box.x - (last.x + last.width) > columnGap * height) close();
    }
    if (str !== '' && (parts.length > 0 || !isBlank(str))) parts.push({ item, str, ...box });
    if (endsLine) close();
  }
  close();
  return lines;
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const areBeside = (left: Line, right: Line | undefined): right is Line =>
  right !== undefined &&
  Math.abs(left.y - right.y) < 0.3 * Math.max(left.height, right.height) &&
  right.x > left.end + left.height;

/**
 * Some programs write the lines of two columns in turns. Where that is so, each stretch between lines that run
 * over the whole width is read column by column.
 */
const inColumns = (lines: Line[]): Line[] => {
  const rights = lines.filter((_, at) => at > 0 && areBeside(lines[at - 1]!, lines[at]));
  const lefts = lines.filter((line, at) => areBeside(line, lines[at + 1]));
  const areWords = [...rights, ...lefts].filter(({ text }) => /\p{L}{2}.*\s.*\p{L}{2}/u.test(text)).length;
  if (rights.length < 4 || areWords < 1.6 * rights.length) return lines;
  const gutter = median(rights.map(({ x }) => x));
  const height = median(rights.map((line) => line.height));
  const aligned = rights.filter(({ x }) => Math.abs(x - gutter) < 2 * height).length;
  if (aligned < 0.7 * rights.length) return lines;
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const close = (): void => {
    ordered.push(...left, ...right);
    left = [];
    right = [];
  };
  for (const line of lines) {
    if (line.x > gutter - 2 * height) right.push(line);
    else if (line.end < gutter) left.push(line);
    else {
      close();
      ordered.push(line);
    }
  }
  close();
  return ordered;
};

const ends = /[.!?:…]["'”’»)\]\d]*$/;

/** Whether a paragraph ends between two lines. */
const endsParagraph = (a: Line, b: Line, leading: number, right: number): boolean => {
  if (Math.abs(a.height - b.height) > 0.15 * Math.max(a.height, b.height)) return true;
  const gap = a.y - b.y;
  const isEnd = ends.test(a.text.trimEnd());
  // Another column, or a cell beside: the sentence may go on there.
  if (gap <= 0.3 * a.height) return isEnd || areBeside(a, b);
  if (gap > 1.35 * leading || a.x > b.end) return true;
  const isIndented = b.x > a.x + 0.8 * b.height && b.x < a.x + 8 * b.height;
  return isEnd && (isIndented || a.end < right - 0.2 * (right - a.x));
};

const dividedEnd = /\p{L}[-‐‑\u00ad]$/u;
const startsWord = /^\p{Ll}/u;

/** The text of a page from what its PDF places on it. */
export const pageText = (items: readonly TextItem[]): PageText => {
  const lines = inColumns(linesOf(items));
  const gaps = lines.flatMap((line, at) => {
    const gap = line.y - (lines[at + 1]?.y ?? line.y);
    return gap > 0.3 * line.height && gap < 4 * line.height ? [gap] : [];
  });
  const leading = median(gaps) || Number.POSITIVE_INFINITY;
  let text = '';
  const pieces: TextPiece[] = [];
  const divided: string[] = [];
  const put = (part: Part, from: number, to: number, raised: boolean): void => {
    if (to <= from) return;
    pieces.push({ start: text.length, length: to - from, item: part.item, from, raised });
    text += part.str.slice(from, to).replace(/\s/g, ' ');
  };
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const start = next?.text.trimStart() ?? '';
    const ending = line.text.trimEnd();
    const isDivided =
      next !== undefined &&
      (ending.endsWith('\u00ad') ||
        (dividedEnd.test(ending) && startsWord.test(start) && !areBeside(line, next)));
    for (const [index, part] of line.parts.entries()) {
      const isLast = index === line.parts.length - 1;
      const end = isLast ? part.str.trimEnd().length - (isDivided ? 1 : 0) : part.str.length;
      const raised = part.height < 0.8 * line.height && part.y > line.y + 0.12 * line.height;
      // A soft hyphen is only a place where a word may be divided.
      let from = 0;
      for (let to = 0; to <= end; to++)
        if (to === end || part.str[to] === '\u00ad') {
          put(part, from, to, raised);
          from = to + 1;
        }
    }
    if (!next) break;
    if (isDivided) {
      const halves = [/\p{L}+$/u.exec(ending.slice(0, -1))?.[0], /^\p{L}+/u.exec(start)?.[0]];
      divided.push(halves.filter((half) => half !== undefined).join(' '));
    } else {
      const right = Math.max(
        ...lines.filter((other) => Math.abs(other.x - line.x) < 3 * line.height).map(({ end }) => end),
      );
      text += endsParagraph(line, next, leading, right) ? '\n' : ' ';
    }
  }
  return { text, pieces, divided };
};

/** The piece that a place in the text lies in, or the first behind it; undefined behind the last. */
export const pieceAt = ({ pieces }: Pick<PageText, 'pieces'>, offset: number): TextPiece | undefined => {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle]!;
    if (piece.start + piece.length <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low];
};

/** Where a character of an item stands in the text; null for one that is not in it. */
export const offsetOf = (page: PageText, item: number, at: number): number | null => {
  let best: number | null = null;
  for (const piece of page.pieces)
    if (piece.item === item && at >= piece.from) best = piece.start + Math.min(at - piece.from, piece.length);
  return best;
};

/** The words between two places of the text, without the marks of notes. */
export const wordsBetween = (page: PageText, from: number, to: number): string => {
  let words = '';
  let at = from;
  for (const piece of page.pieces) {
    if (!piece.raised || piece.start + piece.length <= from || piece.start >= to) continue;
    if (!/^\s*[\d*†‡,]+$/.test(page.text.slice(piece.start, piece.start + piece.length))) continue;
    words += page.text.slice(at, Math.max(at, piece.start));
    at = Math.max(at, Math.min(to, piece.start + piece.length));
  }
  return (words + page.text.slice(at, to)).replace(/ +/g, ' ').trim();
};

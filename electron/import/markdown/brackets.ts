/*
 * Which `]` belongs to which `[`, found in one pass. Escapes, code, and addresses in <…> bind tighter than
 * brackets.
 */

export const autolink =
  /<(?:([a-z][a-z\d+.-]{1,31}:[^\s<>]*)|([\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?))>/iy;
const special = /[\\`<[\]]/g;

/** The end of the code that starts with the backticks at `at`, or -1 if they start none. */
export const codeEnd = (text: string, at: number): { open: number; close: number; end: number } | null => {
  let open = at;
  while (text[open] === '`') open++;
  const run = text.slice(at, open);
  for (let close = text.indexOf(run, open); close >= 0; ) {
    let end = close + run.length;
    if (text[end] !== '`') return { open, close, end };
    while (text[end] === '`') end++;
    close = text.indexOf(run, end);
  }
  return null;
};

/** The position of the `]` for each `[` that has one. */
export const matchBrackets = (text: string): ReadonlyMap<number, number> => {
  const matches = new Map<number, number>();
  const open: number[] = [];
  // A text with a thousand lone backticks must not be searched to its end a thousand times.
  let deadBackticks = 0;
  special.lastIndex = 0;
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const at = match.index;
    switch (match[0]) {
      case '\\':
        special.lastIndex = at + 2;
        break;
      case '`': {
        const code = deadBackticks < 50 ? codeEnd(text, at) : null;
        if (code) special.lastIndex = code.end;
        else {
          deadBackticks++;
          while (text[special.lastIndex] === '`') special.lastIndex++;
        }
        break;
      }
      case '<': {
        autolink.lastIndex = at;
        const link = autolink.exec(text);
        if (link) special.lastIndex = at + link[0].length;
        break;
      }
      case '[':
        open.push(at);
        break;
      default: {
        const start = open.pop();
        if (start !== undefined) matches.set(start, at);
      }
    }
  }
  return matches;
};

/** What is left of a list in JSON that is not whole: its entries that are, and how many others there were. */
export type Remains = { entries: unknown[]; broken: number };

const listStart = /^[\s\ufeff]*(?:\[|\{[\s\S]{0,10000}?"(?:items|references)"\s*:\s*\[)/;

/**
 * The entries of a list in JSON that are whole by themselves, where the text is not: cut off, or with a fault in one of
 * them. Each letter is looked at once.
 */
export const wholeEntries = (text: string): Remains => {
  const remains: Remains = { entries: [], broken: 0 };
  const found = listStart.exec(text);
  if (!found) return remains;
  let depth = 0;
  let start = -1;
  let inString = false;
  for (let at = found[0].length; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === '\\') at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === '{' || sign === '[') {
      if (depth === 0) start = at;
      depth++;
    } else if (sign === '}' || sign === ']') {
      depth--;
      if (depth < 0) break;
      if (depth > 0) continue;
      try {
        remains.entries.push(JSON.parse(text.slice(start, at + 1)));
      } catch {
        remains.broken++;
      }
      start = -1;
    }
  }
  if (depth > 0 && start >= 0) remains.broken++;
  return remains;
};

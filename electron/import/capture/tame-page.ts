/* A parser and what reads its tree take much longer the deeper elements stand in each other, so that depth is taken out. */

/** No page that a person wrote nests deeper. */
const deepest = 200;
/** So much of a page is read; pages with pictures in them are long. */
const longest = 24_000_000;

/** Elements without an end, and those that end by themselves where the next begins. */
const noDepth = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr thead tbody tfoot option optgroup colgroup rp rt html head body'.split(
    ' ',
  ),
);
/** Elements in which nothing is an element. */
const opaque = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes', 'iframe']);

/**
 * The same page without elements that stand deeper in each other than any reader needs, and without signs that look
 * like the beginning of one; in one pass, whatever stands in it.
 */
export const tamePage = (given: string): string => {
  const html = given.slice(0, longest);
  // Of ASCII alone: some letters have lower-case forms of another length.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const kept: string[] = [];
  const open: { name: string; isKept: boolean }[] = [];
  const depths = new Map<string, number>();
  let depth = 0;
  let at = 0;
  const keep = (from: number, to: number): void => {
    if (to > from) kept.push(html.slice(from, to));
  };
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start === -1) break;
    keep(at, start);
    if (html.startsWith('<!--', start)) {
      const end = html.indexOf('-->', start + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const next = lower.charCodeAt(start + 1);
    const isEnd = next === 47;
    const letter = isEnd ? lower.charCodeAt(start + 2) : next;
    const isTag = letter >= 97 && letter <= 122;
    if (!isTag && next !== 33 && next !== 63) {
      kept.push('&lt;');
      at = start + 1;
      continue;
    }
    const end = html.indexOf('>', start);
    if (end === -1) {
      at = html.length;
      break;
    }
    at = end + 1;
    if (!isTag) {
      keep(start, at);
      continue;
    }
    const name = /^[a-z][a-z0-9:-]{0,40}/.exec(lower.slice(start + (isEnd ? 2 : 1), start + 45))?.[0] ?? '';
    if (opaque.has(name) && !isEnd) {
      const close = lower.indexOf(`</${name}`, at);
      const stop = close === -1 ? html.length : lower.indexOf('>', close);
      at = stop === -1 ? html.length : stop + 1;
      keep(start, Math.min(at, html.length));
      continue;
    }
    if (noDepth.has(name) || html[end - 1] === '/') {
      keep(start, at);
      continue;
    }
    if (!isEnd) {
      const isKept = depth < deepest;
      open.push({ name, isKept });
      depths.set(name, (depths.get(name) ?? 0) + 1);
      if (isKept) {
        depth++;
        keep(start, at);
      }
      continue;
    }
    // An end of something that is not open ends nothing.
    if ((depths.get(name) ?? 0) === 0) continue;
    for (let last = open.pop(); last; last = open.pop()) {
      depths.set(last.name, (depths.get(last.name) ?? 1) - 1);
      if (last.isKept) {
        depth--;
        kept.push(`</${last.name}>`);
      }
      if (last.name === name) break;
    }
  }
  keep(at, html.length);
  return kept.join('');
};

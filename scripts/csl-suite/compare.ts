import type { RichText, Run } from '#shared/citations/citation.ts';

/*
 * What two processors print is compared as text with its look, not as HTML: how tags are nested is nobody's
 * business. A text is a list of blocks, since entries of a bibliography have parts.
 */

type Look = Omit<Run, 'text' | 'href'>;
export type Block = { kind: string; runs: Run[] };

const sameLook = (a: Look, b: Look): boolean =>
  a.em === b.em &&
  a.strong === b.strong &&
  a.smallCaps === b.smallCaps &&
  a.superscript === b.superscript &&
  a.subscript === b.subscript;

const lookOf = (tag: string, now: Look): Look => {
  const { em: _, smallCaps: __, strong: ___, ...rest } = now;
  if (/^<(i|em)\b/.test(tag)) return { ...now, em: true };
  if (/^<(b|strong)\b/.test(tag)) return { ...now, strong: true };
  if (/^<sup\b/.test(tag)) return { ...now, superscript: true };
  if (/^<sub\b/.test(tag)) return { ...now, subscript: true };
  if (/font-variant:\s*small-caps/.test(tag)) return { ...now, smallCaps: true };
  if (/font-style:\s*normal/.test(tag)) return { ...rest, ...only(now, 'smallCaps'), ...only(now, 'strong') };
  if (/font-variant:\s*normal/.test(tag)) return { ...rest, ...only(now, 'em'), ...only(now, 'strong') };
  if (/font-weight:\s*normal/.test(tag)) return { ...rest, ...only(now, 'em'), ...only(now, 'smallCaps') };
  return now;
};
const only = <Name extends keyof Look>(look: Look, name: Name): Pick<Look, Name> | object =>
  look[name] ? { [name]: look[name] } : {};

const decode = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const blockTag = /class="csl-(entry|left-margin|right-inline|block|indent|bib-body)"/;

/** HTML of the suite, or of citeproc-js, as blocks. */
export const blocksOfHtml = (html: string): Block[] => {
  const blocks: Block[] = [{ kind: 'text', runs: [] }];
  const looks: Look[] = [{}];
  for (const [token] of html.matchAll(/<\/?[a-z][^>]*>|<(?![/a-z])|[^<]+/gi)) {
    if (/^<div\b/.test(token)) blocks.push({ kind: blockTag.exec(token)?.[1] ?? 'text', runs: [] });
    else if (token === '</div>') blocks.push({ kind: 'text', runs: [] });
    else if (/^<\//.test(token)) {
      if (looks.length > 1) looks.pop();
    } else if (/^<(i|em|b|strong|sup|sub|span|sc|a)\b/.test(token))
      looks.push(lookOf(token, looks.at(-1) ?? {}));
    else blocks.at(-1)?.runs.push({ text: decode(token), ...looks.at(-1) });
  }
  return tidy(blocks);
};

/** Blocks with something in them, their runs joined and without space at the edges. */
export const tidy = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap(({ kind, runs }) => {
    const joined = joinedRuns(runs);
    const [first] = joined;
    const last = joined.at(-1);
    if (first) first.text = first.text.trimStart();
    if (last) last.text = last.text.trimEnd();
    const left = joinedRuns(joined);
    // The body and the entry around parts of an entry say nothing by themselves.
    return left.length === 0
      ? []
      : [{ kind: kind === 'bib-body' || kind === 'entry' ? 'text' : kind, runs: left }];
  });

const joinedRuns = (runs: RichText): Run[] => {
  const joined: Run[] = [];
  for (const { href: _, ...run } of runs) {
    if (run.text === '') continue;
    const last = joined.at(-1);
    if (last && sameLook(last, run)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
};

/** Blocks as a line of text, with marks for their look. */
export const shown = (blocks: readonly Block[]): string =>
  blocks
    .map(({ kind, runs }) => {
      const text = runs
        .map((run) => {
          const marks = `${run.em ? 'i' : ''}${run.strong ? 'b' : ''}${run.smallCaps ? 'c' : ''}${run.superscript ? '^' : ''}${run.subscript ? '_' : ''}`;
          return marks ? `{${marks}:${run.text}}` : run.text;
        })
        .join('');
      return kind === 'text' ? text : `[${kind}] ${text}`;
    })
    .join('\n');

import type { RichText, Run } from '#shared/citations/citation.ts';

/*
 * Formatted text as one line of Markdown for people and scripts to read: it is escaped only where a reader
 * of Markdown would otherwise see formatting that is not there. (Papers are written by `exportMarkdown`,
 * which escapes whatever it takes to come back the same.)
 */

type Sign = {
  name: 'em' | 'strong' | 'smallCaps' | 'superscript' | 'subscript';
  open: string;
  close: string;
};
const signs: readonly Sign[] = [
  { name: 'smallCaps', open: '[', close: ']{.smallcaps}' },
  { name: 'strong', open: '**', close: '**' },
  { name: 'em', open: '*', close: '*' },
  { name: 'superscript', open: '^', close: '^' },
  { name: 'subscript', open: '~', close: '~' },
];

const escaped = (text: string): string =>
  text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    // A sign with white space on both sides, or `_` inside a word, opens nothing.
    .replace(/(?<!\s|^)\*|\*(?!\s|$)/gu, '\\*')
    .replace(/(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.!?])_(?![\p{L}\p{N}_])/gu, '\\_')
    .replace(/&(?=#\d+;|#x[\da-f]+;|(?:amp|lt|gt|quot|nbsp);)/giu, '\\&');

/** White space goes outside the signs, where Markdown wants it. */
const apart = (text: string): [string, string, string] => {
  const before = /^\s*/u.exec(text)![0];
  const after = /\s*$/u.exec(text.slice(before.length))![0];
  return [before, text.slice(before.length, text.length - after.length), after];
};

const writeLink = (href: string, text: string, inner: string): string =>
  text === href || `mailto:${text}` === href
    ? `<${text}>`
    : `[${inner}](${/[\s()<>]/.test(href) ? `<${href}>` : href})`;

/**
 * Writes formatted text as Markdown: `*italics*`, `**strong**`, and `<https://…>` for a link that prints its
 * own address, also where the text has the angle brackets already.
 */
export const writeInline = (runs: RichText): string => {
  const write = (from: number, to: number, level: number): string => {
    if (level > signs.length) {
      let text = '';
      for (let i = from; i < to; i++) text += escaped(runs[i]!.text);
      return text;
    }
    let text = '';
    for (let i = from; i < to; ) {
      const value = at(runs[i]!, level);
      let end = i + 1;
      while (end < to && at(runs[end]!, level) === value) end++;
      const inner = write(i, end, level + 1);
      if (value === undefined) text += inner;
      else if (level === 0) {
        const plain = runs
          .slice(i, end)
          .map((run) => run.text)
          .join('');
        const link = writeLink(value as string, plain, inner);
        const bracketed = link.startsWith('<') && text.endsWith('<') && runs[end]?.text.startsWith('>');
        text = (bracketed ? text.slice(0, -1) : text) + (bracketed ? link.slice(0, -1) : link);
      } else {
        const { open, close } = signs[level - 1]!;
        const [before, words, after] = apart(inner);
        text += words === '' ? inner : `${before}${open}${words}${close}${after}`;
      }
      i = end;
    }
    return text;
  };
  return write(0, runs.length, 0);
};

/** What a run has at a level of nesting: its link at 0, then one mark after another. */
const at = (run: Run, level: number): string | true | undefined =>
  level === 0 ? run.href : run[signs[level - 1]!.name];

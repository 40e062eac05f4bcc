import { type Said, say } from '#shared/reports/said.ts';
import { type Attributes, readAttributes } from './attributes.ts';
import { isReferenceList, referenceListIn } from './reference-list.ts';

/*
 * Pandoc's fenced divs, `::: {.box}` to `:::`. One with the class `box` is a text box; of any other only what
 * is in it is read, as if the fences were not there. Fences count at the start of a line.
 */

/** A part of a text: a box without its fences, or what stands between boxes. `line` is its first line. */
export type DivPart = { text: string; line: number } & (
  | { kind: 'text' }
  | { kind: 'box'; untitled: boolean }
  /** The place of a list of references. It has no text. */
  | { kind: 'references'; settings: Record<string, unknown> }
);

const opening = /^:{3,}[ \t]*(\{.*\}|[\p{L}_][\w.-]*)[ \t]*:*[ \t]*$/u;
const closing = /^:{3,}[ \t]*$/;
const code = /^ {0,3}(`{3,}|~{3,})/;

type Fence = { at: number; end: number; classes: string[]; attributes: Attributes; depth: number };

/** The divs of a text that are closed, in the order in which they start. */
const fences = (lines: readonly string[]): Fence[] => {
  const closed: Fence[] = [];
  const open: Fence[] = [];
  let inCode = '';
  for (const [at, line] of lines.entries()) {
    const sign = code.exec(line)?.[1];
    if (sign && inCode === '') inCode = sign;
    else if (sign && sign[0] === inCode[0] && sign.length >= inCode.length && /^\s*\S+\s*$/.test(line))
      inCode = '';
    if (inCode !== '' || !line.startsWith(':::')) continue;
    if (closing.test(line)) {
      const fence = open.pop();
      if (fence) closed.push({ ...fence, end: at });
      continue;
    }
    const written = opening.exec(line)?.[1];
    if (written === undefined) continue;
    const read = written.startsWith('{') ? readAttributes(written, 0) : null;
    if (written.startsWith('{') && read?.end !== written.length) continue;
    const classes = read ? read.attributes.classes : [written];
    const attributes = read?.attributes ?? { id: '', classes, values: new Map<string, string>() };
    open.push({ at, end: -1, classes, attributes, depth: open.length });
  }
  return closed.sort((one, other) => one.at - other.at);
};

/** Splits a text into boxes and what stands between them. */
export const divs = (
  text: string,
  firstLine: number,
  lose: (what: Said, line: number) => void,
): DivPart[] => {
  if (!/^:::/m.test(text)) return [{ kind: 'text', text, line: firstLine }];
  const lines = text.split('\n');
  const boxes: Fence[] = [];
  const lists: { at: number; settings: Record<string, unknown> }[] = [];
  for (const fence of fences(lines)) {
    const line = firstLine + fence.at;
    const outer = boxes.at(-1);
    const isBox = fence.classes.includes('box');
    const names = fence.classes.filter((name) => name !== 'box' && name !== 'untitled');
    if (isBox && outer && outer.end > fence.at) lose(say('box-in-box'), line);
    else if (isBox) {
      boxes.push(fence);
      for (const name of names) lose(say('box-class', { name }), line);
      const { id, values } = fence.attributes;
      if (id !== '' || values.size > 0) lose(say('box-attributes'), line);
      continue;
    } else if (isReferenceList(fence.attributes) && !(outer && outer.end > fence.at)) {
      const settings = referenceListIn(fence.attributes, (what) => lose(what, line));
      // What stands in it, Pandoc sets before the list.
      lists.push({ at: fence.end, settings });
      lines[fence.at] = '';
      continue;
    } else lose(say('division', { names: names.map((name) => `.${name}`).join(' ') }), line);
    lines[fence.at] = '';
    lines[fence.end] = '';
  }

  const parts: DivPart[] = [];
  let from = 0;
  const between = (to: number): void => {
    if (to > from)
      parts.push({ kind: 'text', text: lines.slice(from, to).join('\n'), line: firstLine + from });
  };
  const placed = [
    ...boxes.map((box) => ({ ...box, settings: null })),
    ...lists.map(({ at, settings }) => ({ at, end: at, classes: [], settings })),
  ].sort((one, other) => one.at - other.at);
  for (const { at, end, classes, settings } of placed) {
    between(at);
    if (settings) parts.push({ kind: 'references', settings, text: '', line: firstLine + at });
    else
      parts.push({
        kind: 'box',
        untitled: classes.includes('untitled'),
        text: lines.slice(at + 1, end).join('\n'),
        line: firstLine + at + 1,
      });
    from = end + 1;
  }
  between(lines.length);
  return parts;
};

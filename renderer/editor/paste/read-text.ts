import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { schema } from '#shared/document/schema.ts';

/*
 * Plain text as blocks: paragraphs, and where structure is wanted, lists, quoted lines of a message, and links.
 */

const { nodes } = schema;

const bullet = /^\s{0,8}[-*•‣◦–]\s+(?=\S)/u;
const number = /^\s{0,8}(\d{1,4})[.)]\s+(?=\S)/u;
const quoted = /^\s?>\s?/;
const address = /\b(?:https?:\/\/|www\.)[^\s<>"'“”«»]+[^\s<>"'“”«».,;:!?)\]}]/giu;

/** Lines of one paragraph that a program broke at a width: the next word would not have fitted. */
const isWrapped = (lines: readonly string[]): boolean => {
  if (lines.length < 2) return false;
  const width = Math.max(...lines.map((line) => line.length));
  if (width < 50 || width > 120) return false;
  return lines.every((line, i) => {
    const next = lines[i + 1];
    return next === undefined || line.length + 1 + (/^\S+/.exec(next)?.[0].length ?? 0) > width;
  });
};

const linked = (text: string, marks: readonly Mark[]): Node[] => {
  const found: Node[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    if (match.index > at) found.push(schema.text(text.slice(at, match.index), marks));
    const shown = match[0];
    const href = /^www\./i.test(shown) ? `https://${shown}` : shown;
    const link = schema.marks.link.create({ href });
    found.push(schema.text(shown, URL.canParse(href) ? link.addToSet(marks) : marks));
    at = match.index + shown.length;
  }
  if (at < text.length) found.push(schema.text(text.slice(at), marks));
  return found;
};

type Options = {
  /** The marks of the text around it. */
  marks: readonly Mark[];
  /** Whether lists, quotations and addresses are known as such. */
  structure: boolean;
};

const paragraph = (lines: readonly string[], { marks, structure }: Options): Node => {
  const inline: Node[] = [];
  for (const line of lines) {
    if (inline.length > 0) inline.push(nodes.hard_break.create());
    if (line !== '') inline.push(...(structure ? linked(line, marks) : [schema.text(line, marks)]));
  }
  return nodes.paragraph.create(null, inline);
};

type Kind = 'blank' | 'quote' | 'bullet' | 'number' | 'text';
const kindOf = (line: string, before: Kind | undefined, structure: boolean): Kind => {
  if (line.trim() === '') return 'blank';
  if (!structure) return 'text';
  if (quoted.test(line)) return 'quote';
  if (bullet.test(line)) return 'bullet';
  if (number.test(line)) return 'number';
  // A line that is set in goes on with the item above it.
  return /^\s{2,}/.test(line) && (before === 'bullet' || before === 'number') ? before : 'text';
};

const texts = (lines: readonly string[], inBlocks: boolean, options: Options): Node[] => {
  const trimmed = lines.map((line) => line.trim());
  if (isWrapped(trimmed)) return [paragraph([trimmed.join(' ')], options)];
  return inBlocks ? [paragraph(trimmed, options)] : trimmed.map((line) => paragraph([line], options));
};

const listOf = (lines: readonly string[], kind: 'bullet' | 'number', options: Options): Node => {
  const marker = kind === 'bullet' ? bullet : number;
  const items: string[][] = [];
  for (const line of lines) {
    if (marker.test(line)) items.push([line.replace(marker, '').trim()]);
    else items.at(-1)?.push(line.trim());
  }
  const content = items.map((item) => nodes.list_item.create(null, paragraph([item.join(' ')], options)));
  return kind === 'bullet'
    ? nodes.bullet_list.create(null, content)
    : nodes.ordered_list.create({ start: Number(number.exec(lines[0] ?? '')?.[1] ?? 1) }, content);
};

const blocksOf = (lines: readonly string[], options: Options): Node[] => {
  // With empty lines between paragraphs, a single line break is one within a paragraph.
  const inBlocks = lines.some((line, i) => i > 0 && i < lines.length - 1 && line.trim() === '');
  const blocks: Node[] = [];
  let from = 0;
  let kind: Kind | undefined;
  const end = (to: number): void => {
    const group = lines.slice(from, to);
    from = to;
    if (group.length === 0) return;
    if (kind === 'text') blocks.push(...texts(group, inBlocks, options));
    else if (kind === 'bullet' || kind === 'number') blocks.push(listOf(group, kind, options));
    else if (kind === 'quote') {
      const inside = blocksOf(
        group.map((line) => line.replace(/^(\s?>\s?)+/, '')),
        options,
      ).filter((block) => block.type !== nodes.blockquote);
      if (inside.length > 0) blocks.push(nodes.blockquote.create(null, inside));
    }
  };
  for (const [i, line] of lines.entries()) {
    const next = kindOf(line, kind, options.structure);
    if (next === kind) continue;
    end(i);
    kind = next;
  }
  end(lines.length);
  return blocks;
};

/** Plain text as a slice of a paper. */
export const readText = (text: string, options: Options): Slice => {
  const lines = text
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\ufeff]/g, '')
    .replaceAll('\t', ' ')
    .split('\n');
  while (lines.length > 1 && lines.at(-1) === '') lines.pop();
  while (lines.length > 1 && lines[0] === '') lines.shift();
  if (lines.length === 1) {
    // One line is words within a paragraph: its blanks at the edges count.
    return new Slice(Fragment.from(paragraph(lines, options)), 1, 1);
  }
  const blocks = blocksOf(lines, options);
  const open = (block: Node | undefined): number => (block?.type === nodes.paragraph ? 1 : 0);
  return new Slice(Fragment.fromArray(blocks), open(blocks[0]), open(blocks.at(-1)));
};

import type { RootContent } from 'mdast';
import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '#shared/document/schema.ts';
import { isTargetId } from '#shared/document/target-id.ts';
import { say } from '#shared/reports/said.ts';
import { type Attributes, readAttributes } from './attributes.ts';
import {
  type BlockContext,
  captionText,
  code,
  imageText,
  isPageBreak,
  lineOf,
  list,
  simpleBlocks,
  sourceText,
  table,
} from './blocks.ts';
import { sourceOf } from './syntax-tree.ts';

/** What may have an identifier. */
type Named = 'heading' | 'figure' | 'table';

/** What stands in the text one after another, as the file has it. */
export type Draft =
  | { kind: 'paragraph'; text: string; line: number }
  | { kind: 'heading'; level: number; text: string; line: number }
  | { kind: 'box'; untitled: boolean; blocks: readonly RootContent[]; line: number }
  | { kind: 'references'; settings: Record<string, unknown>; line: number }
  | { kind: 'block'; block: RootContent; lineOffset: number };

/** A draft with its lines counted in the file. */
type Placed =
  | Exclude<Draft, { kind: 'block' }>
  | { kind: 'block'; block: RootContent; context: BlockContext };

/**
 * The blocks of the body. Headings start with `##` as in a file whose title is in its front matter, or with
 * `#` where the file has such headings; a single `#` at the top of a file without title is its title.
 */
export const readBody = (
  drafts: readonly Draft[],
  contextAt: (lineOffset: number) => BlockContext,
  takesTitle: boolean,
): { blocks: Node[]; title: string | null } => {
  const context = contextAt(0);
  const placed = drafts.map((draft) => place(draft, contextAt));
  const tops = placed.filter((draft) => draft.kind === 'heading' && draft.level === 1);
  let title: string | null = null;
  const [first] = placed;
  if (takesTitle && tops.length === 1 && first?.kind === 'heading' && first.level === 1) {
    title = first.text;
    placed.shift();
    tops.pop();
  }
  const offset = tops.length > 0 ? 0 : 1;

  const blocks: Node[] = [];
  const ids = new Set<string>();
  /** The id that something may have: each once. */
  const takeId = (id: string, what: Named, line: number): string => {
    if (id === '') return '';
    if (!isTargetId(id)) context.lose(say(`${what}-id`, { id }), line);
    else if (ids.has(id)) context.lose(say(`${what}-id-taken`, { id }), line);
    else {
      ids.add(id);
      return id;
    }
    return '';
  };
  /** The text of the paragraph at `at`, or null if there is none. */
  const wordsAt = (at: number): string | null => {
    const draft = placed[at];
    return draft?.kind === 'paragraph' ? draft.text : null;
  };
  for (let at = 0; at < placed.length; ) {
    const draft = placed[at++]!;
    if (draft.kind === 'heading') {
      blocks.push(heading(draft, offset, context, takeId));
      continue;
    }
    if (draft.kind === 'box') {
      blocks.push(textBox(draft, contextAt(draft.line - 1)));
      continue;
    }
    if (draft.kind === 'references') {
      blocks.push(schema.nodes.reference_list.create(draft.settings));
      continue;
    }
    if (draft.kind === 'paragraph' && isPageBreak(draft.text)) {
      blocks.push(schema.nodes.page_break.create());
      continue;
    }
    const caption = draft.kind === 'paragraph' ? captionText(draft.text) : null;
    const next = placed[at];
    if (draft.kind === 'paragraph' && caption !== null && isTable(next)) {
      at++;
      const read = table(next.block, next.context);
      const source = sourceAt(at);
      blocks.push(tableBlock(caption, draft.line, read.table, source));
      if (source !== null) at++;
    } else if (isTable(draft)) {
      const read = table(draft.block, draft.context);
      let { caption: text } = read;
      if (text === null) {
        // A caption that stands before another table belongs to that one.
        text = isTable(placed[at + 1]) && !isCaptionBelow(at) ? null : captionText(wordsAt(at) ?? '');
        if (text !== null) at++;
      }
      const source = sourceAt(at);
      blocks.push(tableBlock(text ?? '', read.line, read.table, source));
      if (source !== null) at++;
    } else if (draft.kind === 'paragraph') {
      const image = imageText(draft.text);
      if (!image) {
        blocks.push(schema.nodes.paragraph.create(null, context.inline(draft.text, draft.line)));
        continue;
      }
      for (const what of image.lost) context.lose(what, draft.line);
      const source = sourceAt(at);
      blocks.push(
        schema.nodes.figure.create({ id: takeId(image.id, 'figure', draft.line) }, [
          schema.nodes.caption.create(null, context.inline(image.caption, draft.line)),
          schema.nodes.image.create({ src: image.src, alt: image.alt, width: image.width }),
          sourceLine(source, draft.line),
        ]),
      );
      if (source !== null) at++;
    } else blocks.push(...otherBlock(draft.block, draft.context));
  }
  return { blocks, title };

  function sourceAt(at: number): string | null {
    return sourceText(wordsAt(at) ?? '');
  }
  function isCaptionBelow(at: number): boolean {
    return /^:/.test(wordsAt(at) ?? '');
  }
  function sourceLine(text: string | null, line: number): Node {
    return schema.nodes.source_line.create(null, text === null ? Fragment.empty : context.inline(text, line));
  }
  function tableBlock(text: string, line: number, grid: Node, source: string | null): Node {
    const { words, attributes } = splitAttributes(text);
    for (const name of attributes?.classes ?? []) context.lose(say('table-class', { name }), line);
    for (const [key, value] of attributes?.values ?? [])
      context.lose(say('table-value', { key, value }), line);
    const id = takeId(attributes?.id ?? '', 'table', line);
    return schema.nodes.table_block.create({ id }, [
      schema.nodes.caption.create(null, context.inline(words, line)),
      grid,
      sourceLine(source, line),
    ]);
  }
};

const isTable = (
  draft: Placed | undefined,
): draft is { kind: 'block'; block: Extract<RootContent, { type: 'table' }>; context: BlockContext } =>
  draft?.kind === 'block' && draft.block.type === 'table';

const place = (draft: Draft, contextAt: (lineOffset: number) => BlockContext): Placed => {
  if (draft.kind !== 'block') return draft;
  const { block } = draft;
  const context = contextAt(draft.lineOffset);
  const line = lineOf(block, context);
  if (block.type === 'paragraph') return { kind: 'paragraph', text: sourceOf(block), line };
  if (block.type === 'heading') return { kind: 'heading', level: block.depth, text: sourceOf(block), line };
  return { kind: 'block', block, context };
};

/** A box: its first paragraph is its title, unless it says that it has none. */
const textBox = (
  { untitled, blocks }: { untitled: boolean; blocks: readonly RootContent[] },
  context: BlockContext,
): Node => {
  const [first] = blocks;
  const title = !untitled && first?.type === 'paragraph' ? first : null;
  return schema.nodes.text_box.create(null, [
    schema.nodes.box_title.create(
      null,
      title ? context.inline(sourceOf(title), lineOf(title, context)) : Fragment.empty,
    ),
    ...simpleBlocks(title ? blocks.slice(1) : blocks, context, false),
  ]);
};

const otherBlock = (block: RootContent, context: BlockContext): Node[] => {
  const line = lineOf(block, context);
  switch (block.type) {
    case 'list':
      return [list(block, context, 0)];
    case 'blockquote':
      return [schema.nodes.blockquote.create(null, simpleBlocks(block.children, context, false))];
    case 'thematicBreak':
      return [schema.nodes.horizontal_rule.create()];
    case 'code':
      return [code(block.value, context, line)];
    case 'footnoteDefinition':
    case 'definition':
      return [];
    default:
      return simpleBlocks([block], context, false);
  }
};

const heading = (
  { level, text, line }: { level: number; text: string; line: number },
  offset: number,
  context: BlockContext,
  takeId: (id: string, what: Named, line: number) => string,
): Node => {
  const depth = Math.max(1, level - offset);
  if (depth > 3) context.lose(say('heading-level', { level: depth }), line);
  const { words, attributes } = splitAttributes(text);
  for (const name of attributes?.classes ?? [])
    if (name !== 'unnumbered' && name !== 'unlisted') context.lose(say('heading-class', { name }), line);
  for (const [key, value] of attributes?.values ?? [])
    context.lose(say('heading-value', { key, value }), line);
  return schema.nodes.heading.create(
    {
      level: Math.min(3, depth),
      numbered: !attributes?.classes.includes('unnumbered'),
      id: takeId(attributes?.id ?? '', 'heading', line),
    },
    context.inline(words, line),
  );
};

/** Attributes at the end of a heading or caption; those of a span or link there are its own. */
const splitAttributes = (text: string): { words: string; attributes: Attributes | null } => {
  const at = text.lastIndexOf('{');
  const read = at < 0 || /[\\\])]/.test(text[at - 1] ?? '') ? null : readAttributes(text, at);
  return read && read.end === text.length
    ? { words: text.slice(0, at).replace(/[ \t]+$/, ''), attributes: read.attributes }
    : { words: text, attributes: null };
};

import { Fragment, type Node, type ResolvedPos, Slice } from 'prosemirror-model';
import { carryNotes, onOneLine } from '#shared/document/carried-notes.ts';
import { notesById } from '#shared/document/reading-order.ts';
import { schema } from '#shared/document/schema.ts';
import { newCitationId } from '#shared/ids.ts';
import type { Range } from '../../places.ts';
import { withFreshIds } from './fresh-ids.ts';

const parts = new Set(['front', 'body', 'notes', 'note', 'author', 'abstract', 'about']);

/** Whether a slice holds more than one thing that only stands in a part of its own. */
const holdsParts = (content: Fragment): boolean => {
  if (content.childCount === 1 && parts.has(content.firstChild!.type.name))
    return holdsParts(content.firstChild!.content);
  let found = false;
  content.forEach((node) => {
    if (parts.has(node.type.name) || (node.isTextblock && !node.type.isInGroup('block'))) found = true;
  });
  return found && content.childCount > 1;
};

/** Whether a node has all that it must have; the edge of a selection may have cut a table or a list apart. */
const isWhole = (node: Node): boolean => {
  try {
    node.check();
    return true;
  } catch {
    return false;
  }
};

/**
 * A slice that goes over parts (title and text, several notes) as plain blocks, so that nothing of it is lost
 * where those parts can't stand. Notes whose marks come along travel with the marks.
 */
export const asBlocks = (slice: Slice): Slice => {
  if (!holdsParts(slice.content)) return slice;
  const carried = new Set<string>();
  slice.content.descendants((node) => {
    if (node.type === schema.nodes.footnote && node.attrs.carried) carried.add(String(node.attrs.id));
  });
  const blocks: Node[] = [];
  const visit = (node: Node, inPart: boolean): void => {
    if (node.type === schema.nodes.note && carried.has(String(node.attrs.id))) return;
    if (parts.has(node.type.name))
      for (const child of node.content.content) visit(child, node.type !== schema.nodes.body);
    // An abstract that nobody wrote is no paragraph to paste.
    else if (inPart && node.isTextblock && node.content.size === 0) return;
    else if ((node.type.isInGroup('block') || node.type.isInGroup('note_block')) && isWhole(node))
      blocks.push(node);
    else if (node.isTextblock) {
      if (node.content.size > 0) blocks.push(schema.nodes.paragraph.create(null, node.content));
    } else for (const child of node.content.content) visit(child, inPart);
  };
  for (const node of slice.content.content) visit(node, false);
  const open = (block: Node | undefined): number => (block?.isTextblock ? 1 : 0);
  return new Slice(Fragment.from(blocks), open(blocks[0]), open(blocks.at(-1)));
};

/** Citations of a slice with fresh ids where the paper has their ids already. */
export const withFreshCitationIds = (fragment: Fragment, doc: Node): Fragment => {
  const taken = new Set<string>();
  doc.descendants((node) => {
    if (node.type === schema.nodes.citation) taken.add(String(node.attrs.id));
  });
  const renew = (content: Fragment): Fragment => {
    const nodes: Node[] = [];
    content.forEach((node) => {
      if (node.type === schema.nodes.citation && taken.has(String(node.attrs.id)))
        nodes.push(node.type.create({ ...node.attrs, id: newCitationId() }, null, node.marks));
      else nodes.push(node.childCount > 0 ? node.copy(renew(node.content)) : node);
    });
    return Fragment.fromArray(nodes);
  };
  return renew(fragment);
};

/** A slice as it goes onto the clipboard: each mark with its note. */
export const copied = (slice: Slice, doc: Node): Slice =>
  new Slice(carryNotes(slice.content, notesById(doc)), slice.openStart, slice.openEnd);

/** A slice as it goes into a paper, in place of what is selected. The notes its marks carry are unpacked by the repair plugin. */
export const pasted = (slice: Slice, doc: Node, replaced: Range = { from: 0, to: 0 }): Slice => {
  const blocks = asBlocks(slice);
  const content = withFreshIds(withFreshCitationIds(blocks.content, doc), doc, replaced);
  return new Slice(content, blocks.openStart, blocks.openEnd);
};

/** A part of a table that is right by itself; the edge of a selection may have left less. */
const filled = (node: Node): Node => {
  const inside = node.isLeaf || node.inlineContent ? node.content : mapped(node.content, filled);
  return node.type.createAndFill(node.attrs, inside, node.marks) ?? node.copy(inside);
};
const mapped = (content: Fragment, change: (node: Node) => Node): Fragment =>
  Fragment.fromArray(content.content.map(change));

/** Cells or rows of a table as a table of the text, for a place outside of tables: alone they can't stand there. */
export const withTableAround = (slice: Slice): Slice => {
  const { nodes } = schema;
  const names = new Set(slice.content.content.map((node) => node.type.spec.tableRole as string | undefined));
  const [role] = names;
  if (names.size !== 1 || role === undefined) return slice;
  const tables: Node[] = [];
  if (role === 'table') for (const table of slice.content.content) tables.push(filled(table));
  else if (role === 'row') tables.push(nodes.table.create(null, mapped(slice.content, filled)));
  else tables.push(nodes.table.create(null, nodes.table_row.create(null, mapped(slice.content, filled))));
  const blocks = tables.map((table) =>
    nodes.table_block.create(null, [nodes.caption.create(), table, nodes.source_line.create()]),
  );
  return new Slice(Fragment.fromArray(blocks), 0, 0);
};

/** Whether only words can stand at a position, as in the title or in a caption. */
export const isField = ($pos: ResolvedPos): boolean =>
  $pos.parent.isTextblock && !$pos.parent.type.isInGroup('block');

export const isInCell = ($pos: ResolvedPos): boolean => {
  for (let depth = $pos.depth; depth > 0; depth--)
    if ($pos.node(depth).type.spec.tableRole !== undefined) return true;
  return false;
};

/** The words of a slice on one line, for a field; blocks would go where nobody looks for them, or nowhere. */
export const forField = (slice: Slice): Slice =>
  slice.content.firstChild?.isInline ? slice : new Slice(Fragment.from(onOneLine(slice.content)), 0, 0);

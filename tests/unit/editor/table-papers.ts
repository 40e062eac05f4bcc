import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';
import { type CommandId, commandOf, commandTable } from '../../../renderer/editor/command-table.ts';
import { caption, sourceLine, type TaggedNode, table, tableBlock } from '../../builders/document.ts';

/** The commands of the page. */
export const commands = commandTable(() => {});

/** A command of the page by its name. */
export const command = (id: CommandId): Command => commandOf(commands, id).command;

/** A table with caption and source line. */
export const tableWith = (...rows: Node[]): TaggedNode =>
  tableBlock(caption('T'), table(...rows), sourceLine('S'));

/** The first table of a paper, and where its rows begin. */
export const tableIn = (document: Node): { table: Node; start: number } => {
  let found: { table: Node; start: number } | null = null;
  document.descendants((node, pos) => {
    if (!found && node.type === schema.nodes.table) found = { table: node, start: pos + 1 };
    return !found;
  });
  if (!found) throw new Error('The paper has no table');
  return found;
};

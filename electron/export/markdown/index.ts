import type { Node } from 'prosemirror-model';
import type { Loss } from '#shared/contract/methods.ts';
import { noteNumbers } from '#shared/document/reading-order.ts';
import { repairedDocument } from '#shared/document/repair.ts';
import { asNoteId } from '#shared/ids.ts';
import { type BlockWriter, indent, writeBlocks } from './blocks.ts';
import { writeFrontMatter } from './front-matter.ts';

/**
 * Writes a paper in Pandoc's Markdown: front matter, text, and the notes at the end as `[^1]: …`. What comes
 * out reads back as the same document, ids and empty paragraphs apart, save what `losses` names.
 */
export const exportMarkdown = (paper: Node): { text: string; losses: Loss[] } => {
  const doc = repairedDocument(paper);
  const numbers = noteNumbers(doc);
  const losses: Loss[] = [];
  const writer = (where: string): BlockWriter => ({
    label: (noteId) => String(numbers.get(asNoteId(noteId)) ?? noteId),
    lose: (what) => void losses.push({ what, where }),
  });

  const parts: string[] = [writeFrontMatter(doc, writer('front page'))];
  const body = writeBlocks(childrenOf(doc.child(1)), writer('text'));
  if (body !== '') parts.push(`${body}\n`);
  doc.child(2).forEach((note) => {
    const number = String(numbers.get(note.attrs.id));
    const text = writeBlocks(childrenOf(note), writer(`note ${number}`));
    parts.push(`${indent(text, `[^${number}]: `, '    ').trimEnd()}\n`);
  });
  return { text: parts.filter((part) => part !== '').join('\n'), losses };
};

const childrenOf = (node: Node): Node[] => {
  const children: Node[] = [];
  node.forEach((child) => void children.push(child));
  return children;
};

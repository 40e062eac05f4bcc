import type { Node } from 'prosemirror-model';
import type { Loss } from '#shared/contract/methods.ts';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { printReference, referenceTargets, referenceWords } from '#shared/document/cross-references.ts';
import { repairedDocument } from '#shared/document/repair.ts';
import { metaOf } from '#shared/document/schema.ts';
import { asNoteId } from '#shared/ids.ts';
import { type Said, say } from '#shared/reports/said.ts';
import type { BlockWriter } from './block-writer.ts';
import { indent, writeBlocks } from './blocks.ts';
import { writeFrontMatter } from './front-matter.ts';

/**
 * Writes a paper in Pandoc's Markdown: front matter, text, and the notes at the end as `[^1]: …`. What comes
 * out reads back as the same document, ids and empty paragraphs apart, save what `losses` names.
 */
export const exportMarkdown = (paper: Node): { text: string; losses: Loss[] } => {
  const doc = repairedDocument(paper);
  const targets = referenceTargets(doc);
  const words = referenceWords(metaOf(doc).lang);
  const numbers = targets.notes;
  const losses: Loss[] = [];
  const writer = (where: Said): BlockWriter => ({
    label: (noteId) => String(numbers.get(asNoteId(noteId)) ?? noteId),
    reference: (node) => {
      const reference = node.attrs as CrossReference;
      const { kind, target, form } = reference;
      const number = kind === 'note' ? numbers.get(asNoteId(target)) : undefined;
      return {
        text: printReference(reference, targets, words).text,
        // What is missing must not be taken for a note of the file.
        address: number === undefined ? `#${target.replace(/^fn-/, 'missing-')}` : `#fn-${number}`,
        classes: [`${kind}-ref`, ...(form === 'number' ? ['number'] : [])],
      };
    },
    lose: (what) => void losses.push({ what, where }),
  });

  const parts: string[] = [writeFrontMatter(doc, writer(say('front-page')))];
  const body = writeBlocks(childrenOf(doc.child(1)), writer(say('text')));
  if (body !== '') parts.push(`${body}\n`);
  doc.child(2).forEach((note) => {
    const number = String(numbers.get(note.attrs.id));
    const text = writeBlocks(childrenOf(note), writer(say('note', { number })));
    parts.push(`${indent(text, `[^${number}]: `, '    ').trimEnd()}\n`);
  });
  return { text: parts.filter((part) => part !== '').join('\n'), losses };
};

const childrenOf = (node: Node): Node[] => {
  const children: Node[] = [];
  node.forEach((child) => void children.push(child));
  return children;
};

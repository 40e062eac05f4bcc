import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { type MarkedText, markedPieces } from '#shared/citations/parse/marked-text.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { metaOf } from '#shared/document/schema.ts';
import { asCitationId, asSourceId, type CitationId } from '#shared/ids.ts';
import { putCitations } from '../../../editor/commands/read-notes.ts';
import type { PaperSession } from '../paper-session.ts';
import { type Choices, newSources, type Reading, replacementsOf } from './reading.ts';

/** The words of a block as they are printed. */
const printedBlock = (block: Node, printed: (id: CitationId) => RichText | undefined): MarkedText => {
  const runs: { text: string; em?: boolean }[] = [];
  block.forEach((node) => {
    if (node.isText)
      runs.push({ text: node.text ?? '', em: node.marks.some(({ type }) => type.name === 'em') });
    else if (node.type.name === 'citation')
      runs.push(...(printed(asCitationId(String(node.attrs.id))) ?? []));
    else if (node.type.name === 'hard_break') runs.push({ text: ' ' });
  });
  return markedPieces(runs);
};

/** What the passages print now, by their blocks. */
export const printedBefore = (
  { doc }: EditorState,
  { passages }: Reading,
  session: PaperSession,
): MarkedText[] =>
  passages.map(({ passage }) => {
    const block = doc.nodeAt(passage.block);
    return block ? printedBlock(block, session.printed) : markedPieces([]);
  });

/**
 * What the passages would print, found out with the very command that will be run. Null while the engine is asked
 * something newer.
 */
export const printedAfter = async (
  state: EditorState,
  reading: Reading,
  choices: Choices,
  session: PaperSession,
): Promise<MarkedText[] | null> => {
  let changed: Transaction | null = null;
  const applies = putCitations(replacementsOf(reading, choices))(state, (tr) => {
    changed = tr;
  });
  if (!applies || !changed) return printedBefore(state, reading, session);
  const { doc, mapping } = changed as Transaction;
  const placed = placeCitations(doc);
  const fresh = new Map<string, CslItem>(newSources(reading, choices).map((item) => [item.id, item]));
  const sources = new Map<string, CslItem>();
  for (const { items } of placed)
    for (const { sourceId } of items) {
      const item =
        fresh.get(sourceId) ??
        session.sources.get(asSourceId(sourceId)) ??
        reading.sources.get(sourceId)?.match;
      if (item) sources.set(sourceId, item);
    }
  const answer = await session.examples([
    { rules: metaOf(doc).rules ?? {}, citations: placed, sources: [...sources.values()] },
  ]);
  const texts = answer?.[0];
  if (!texts) return null;
  const printed = new Map(placed.map(({ citationId }, index) => [citationId, texts[index] ?? []]));
  return reading.passages.map(({ passage }) => {
    const block = doc.nodeAt(mapping.map(passage.block));
    return block ? printedBlock(block, (id) => printed.get(id)) : markedPieces([]);
  });
};

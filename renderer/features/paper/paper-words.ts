import type { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection } from 'prosemirror-state';
import type { RichText } from '#shared/citations/citation.ts';
import {
  type Count,
  countPaper,
  countRange,
  countTables,
  type PaperCounts,
  type PrintedLeaf,
} from '#shared/document/counts.ts';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { printReference, referenceWords } from '#shared/document/cross-references.ts';
import { metaOf } from '#shared/document/schema.ts';
import { type Series, seriesOf } from '#shared/document/series.ts';
import { asCitationId, type CitationId } from '#shared/ids.ts';
import { plainText } from '../../editor/node-views/rich-text-dom.ts';
import { numbersOf } from '../../editor/plugins/numbering/index.ts';

/** How long a paper is, and how long its series wants it. */
export type PaperWords = {
  parts: PaperCounts;
  tables: Count;
  /** Null while nothing is selected. */
  selection: Count | null;
  /** How many notes there are. */
  footnotes: number;
  series: Series | null;
};

/** Counts a paper with what its citations and cross-references print, as Word would count it. */
export const paperWords = (
  state: EditorState,
  printed: (id: CitationId) => RichText | undefined,
): PaperWords => {
  const { doc, selection } = state;
  const { notes, targets } = numbersOf(state);
  const words = referenceWords(metaOf(doc).lang);
  const print: PrintedLeaf = (leaf: Node) => {
    switch (leaf.type.name) {
      case 'citation': {
        const runs = printed(asCitationId(String(leaf.attrs.id)));
        return runs ? plainText(runs) : '';
      }
      case 'cross_reference':
        return printReference(leaf.attrs as CrossReference, { blocks: targets, notes }, words).text;
      default:
        return '';
    }
  };
  return {
    parts: countPaper(doc, print),
    tables: countTables(doc, print),
    // A block that is selected whole and has no words of its own says nothing of the words.
    selection:
      selection.empty || (selection instanceof NodeSelection && selection.node.isLeaf)
        ? null
        : countRange(doc, selection.from, selection.to, print),
    footnotes: notes.size,
    series: seriesOf(metaOf(doc)),
  };
};

import type { Node } from 'prosemirror-model';
import { placeCitations } from '../document/reading-order.ts';
import { addedSources } from '../document/reference-list-node.ts';
import { metaOf } from '../document/schema.ts';
import type { CitationId, SourceId } from '../ids.ts';
import type { RichText } from './citation.ts';
import type { CslItem } from './csl-item.ts';
import type { PrintedReferences } from './printed-references.ts';
import type { ReferenceListSettings } from './reference-groups.ts';
import { CitationRenderer } from './renderer.ts';
import type { Printing } from './styles/style.ts';

/** What a paper prints of its sources. */
export type RenderedPaper = {
  citations: Map<CitationId, RichText>;
  /** What a list of references prints in it that is set so. */
  printList: (settings: ReferenceListSettings) => PrintedReferences;
};

/** Prints every citation of a paper, as `renderPaperWithLists`. */
export const renderPaper = (...paper: Parameters<typeof renderPaperWithLists>): Map<CitationId, RichText> =>
  renderPaperWithLists(...paper).citations;

/**
 * Prints every citation and list of a paper, for an export or a check. An editor keeps a `CitationRenderer`
 * instead. A source that `sources` doesn't know is printed as "[missing source: id]".
 */
export const renderPaperWithLists = (
  doc: Node,
  sources: (id: SourceId) => CslItem | undefined,
  printing: Printing,
): RenderedPaper => {
  const placed = placeCitations(doc);
  const added = addedSources(doc);
  const named = new Set([...placed.flatMap(({ items }) => items.map((item) => item.sourceId)), ...added]);
  const renderer = new CitationRenderer({ rules: metaOf(doc).rules ?? {}, ...printing });
  renderer.setSources(
    [...named].flatMap((id) => {
      const item = sources(id);
      // The paper's id counts, should the item carry another one.
      return item ? [item.id === id ? item : { ...item, id }] : [];
    }),
  );
  renderer.setUncited(added);
  const citations = renderer.update(placed);
  return { citations, printList: (settings) => renderer.printList(settings) };
};

import type { Node } from 'prosemirror-model';
import { placeCitations } from '../document/reading-order.ts';
import { metaOf } from '../document/schema.ts';
import type { CitationId, SourceId } from '../ids.ts';
import type { RichText } from './citation.ts';
import type { CslItem } from './csl-item.ts';
import { CitationRenderer } from './renderer.ts';
import type { Printing } from './styles/style.ts';

/**
 * Prints every citation of a paper, for an export or a check. An editor keeps a `CitationRenderer` instead.
 * A source that `sources` doesn't know is printed as "[missing source: id]".
 */
export const renderPaper = (
  doc: Node,
  sources: (id: SourceId) => CslItem | undefined,
  printing: Printing,
): Map<CitationId, RichText> => {
  const citations = placeCitations(doc);
  const cited = new Set(citations.flatMap(({ items }) => items.map((item) => item.sourceId)));
  const renderer = new CitationRenderer({ rules: metaOf(doc).rules ?? {}, ...printing });
  renderer.setSources(
    [...cited].flatMap((id) => {
      const item = sources(id);
      // The paper's id counts, should the item carry another one.
      return item ? [item.id === id ? item : { ...item, id }] : [];
    }),
  );
  return renderer.update(citations);
};

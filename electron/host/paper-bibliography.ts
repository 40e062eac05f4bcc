import type { Node } from 'prosemirror-model';
import { metaOf } from '#shared/document/schema.ts';

/**
 * The paper with a bibliography named in its data, so that its Markdown says where its sources are. A paper
 * that names one keeps it; one of several is the file the cited sources are looked for in.
 */
export const withBibliography = (doc: Node, name: string): { doc: Node; bibliography: string } => {
  const meta = metaOf(doc);
  const own = Array.isArray(meta.bibliography) ? meta.bibliography[0] : meta.bibliography;
  if (own) return { doc, bibliography: own };
  const named = doc.type.create({ ...doc.attrs, meta: { ...meta, bibliography: name } }, doc.content);
  return { doc: named, bibliography: name };
};

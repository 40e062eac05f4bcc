type Json = { type?: unknown; attrs?: { src?: unknown }; content?: unknown };

/**
 * The JSON of a document with other addresses of its pictures; `change` gives the new one, or null to leave it.
 * What did not change is the same object as before, and so is the document if nothing did.
 */
export const withPictureAddresses = (doc: unknown, change: (src: string) => string | null): unknown => {
  if (Array.isArray(doc)) {
    const parts = doc.map((part) => withPictureAddresses(part, change));
    return parts.some((part, n) => part !== doc[n]) ? parts : doc;
  }
  if (typeof doc !== 'object' || doc === null) return doc;
  const node = doc as Json;
  if (node.type === 'image' && typeof node.attrs?.src === 'string') {
    const src = change(node.attrs.src);
    return src === null ? doc : { ...node, attrs: { ...node.attrs, src } };
  }
  if (!Array.isArray(node.content)) return doc;
  const content = withPictureAddresses(node.content, change);
  return content === node.content ? doc : { ...node, content };
};

/** The addresses of the pictures in the JSON of a document, each once, in the order of the text. */
export const pictureAddresses = (doc: unknown): string[] => {
  const found = new Set<string>();
  withPictureAddresses(doc, (src) => {
    if (src !== '') found.add(src);
    return null;
  });
  return [...found];
};

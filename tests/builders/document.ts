import type { Attrs, Mark, Node } from 'prosemirror-model';
import type { CitationItem, RichText } from '#shared/citations/citation.ts';
import type { ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import type { ReferenceForm, ReferenceKind } from '#shared/document/cross-reference-node.ts';
import type { PaperMeta } from '#shared/document/paper-meta.ts';
import { type MarkName, type NodeName, schema } from '#shared/document/schema.ts';
import { asSourceId } from '#shared/ids.ts';

/*
 * Short words for documents in tests: `doc(p('one<a>two', fn('n1')), note('n1', p('A note.')))`. A `<name>`
 * in a string is a tag: it is not text, and the document's `tag.name` is its position.
 */

type Tags = Readonly<Record<string, number>>;
export type TaggedNode = Node & { readonly tag: Tags };
type Inline = { readonly nodes: readonly Node[]; readonly tag: Tags };
export type Child = string | Node | Inline;

const tagsOf = (child: Node): Tags => (child as Partial<TaggedNode>).tag ?? {};
const withTags = (node: Node, tag: Tags): TaggedNode => Object.assign(node, { tag });

const readText = (text: string): Inline => {
  const tag: Record<string, number> = {};
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(/<(\w+)>/g)) {
    plain += text.slice(at, match.index);
    at = match.index + match[0].length;
    tag[match[1]!] = plain.length;
  }
  plain += text.slice(at);
  return { nodes: plain === '' ? [] : [schema.text(plain)], tag };
};

const collect = (children: readonly Child[]): Inline => {
  const nodes: Node[] = [];
  const tag: Record<string, number> = {};
  let pos = 0;
  for (const child of children) {
    const part =
      typeof child === 'string' ? readText(child) : 'nodes' in child ? child : { nodes: [child], tag: {} };
    if (typeof child !== 'string' && !('nodes' in child))
      for (const [name, at] of Object.entries(tagsOf(child))) tag[name] = pos + at + (child.isLeaf ? 0 : 1);
    for (const [name, at] of Object.entries(part.tag)) tag[name] = pos + at;
    for (const node of part.nodes) {
      nodes.push(node);
      pos += node.nodeSize;
    }
  }
  return { nodes, tag };
};

/** A node of any type from children, checked. */
export const node = (name: NodeName, attrs: Attrs | null, children: readonly Child[]): TaggedNode => {
  const { nodes, tag } = collect(children);
  return withTags(schema.nodes[name].createChecked(attrs, joinText(nodes)), tag);
};

const joinText = (nodes: readonly Node[]): Node[] => {
  const joined: Node[] = [];
  for (const next of nodes) {
    const last = joined.at(-1);
    if (last?.isText && next.isText && last.sameMarkup(next))
      joined[joined.length - 1] = schema.text((last.text ?? '') + (next.text ?? ''), last.marks);
    else joined.push(next);
  }
  return joined;
};

const block =
  (name: NodeName, attrs: Attrs | null = null) =>
  (...children: Child[]): TaggedNode =>
    node(name, attrs, children);

export const p = block('paragraph');
export const h1 = block('heading', { level: 1 });
export const h2 = block('heading', { level: 2 });
export const h3 = block('heading', { level: 3 });
/** A heading without number. */
export const unnumbered = (level: 1 | 2 | 3, ...children: Child[]): TaggedNode =>
  node('heading', { level, numbered: false }, children);
export const blockquote = block('blockquote');
export const ul = block('bullet_list');
export const ol = block('ordered_list');
export const olFrom = (start: number, ...children: Child[]): TaggedNode =>
  node('ordered_list', { start }, children);
export const li = block('list_item');
export const hr = (): TaggedNode => node('horizontal_rule', null, []);
export const caption = block('caption');
export const sourceLine = block('source_line');
export const table = block('table');
export const tr = block('table_row');
export const td = block('table_cell');
export const th = block('table_header');
export const tableBlock = block('table_block');
export const figure = block('figure');
export const image = (src: string, alt = '', width: number | null = null): TaggedNode =>
  node('image', { src, alt, width }, []);
export const pageBreak = (): TaggedNode => node('page_break', null, []);
/** A list of references. */
export const refs = (settings: Partial<ReferenceListSettings> = {}): TaggedNode =>
  node('reference_list', settings, []);
/** A text box: its title, then its blocks. */
export const box = (title: readonly Child[], ...blocks: Child[]): TaggedNode =>
  node('text_box', null, [node('box_title', null, title), ...blocks]);
/** A heading, table or figure with an id that cross-references can name. */
export const named = (id: string, target: TaggedNode): TaggedNode =>
  withTags(target.type.create({ ...target.attrs, id }, target.content), target.tag);
/** A cross-reference. */
export const ref = (kind: ReferenceKind, target: string, form: ReferenceForm = 'full'): TaggedNode =>
  node('cross_reference', { kind, target, form }, []);
export const br = (): TaggedNode => node('hard_break', null, []);

const marked =
  (mark: Mark) =>
  (...children: Child[]): Inline => {
    const { nodes, tag } = collect(children);
    return { nodes: nodes.map((child) => child.mark(mark.addToSet(child.marks))), tag };
  };
const mark = (name: MarkName, attrs: Attrs | null = null): ((...children: Child[]) => Inline) =>
  marked(schema.marks[name].create(attrs));

export const em = mark('em');
export const strong = mark('strong');
export const smallCaps = mark('small_caps');
export const sup = mark('superscript');
export const sub = mark('subscript');
export const link = (href: string, ...children: Child[]): Inline => mark('link', { href })(...children);
export const lang = (tag: string, ...children: Child[]): Inline => mark('lang', { tag })(...children);

/** The mark of a note in the text. `carried` is what the clipboard carries. */
export const fn = (id: string, carried: unknown = null): TaggedNode => node('footnote', { id, carried }, []);
/** A note. */
export const note = (id: string, ...children: Child[]): TaggedNode => node('note', { id }, children);

type Item = Omit<CitationItem, 'sourceId'>;
/** A citation of one source; `doc` numbers the ids of those without one: c1, c2 … */
export const cite = (key: string, item: Item = {}, id = ''): TaggedNode =>
  node('citation', { id, items: [{ sourceId: asSourceId(key), ...item }] }, []);
/** A citation of several sources: `cites(['a'], ['b', {locator: '3'}])`. */
export const cites = (...items: (readonly [string] | readonly [string, Item])[]): TaggedNode =>
  node(
    'citation',
    { id: '', items: items.map(([key, item]) => ({ sourceId: asSourceId(key), ...item })) },
    [],
  );

/** The citation with its whole text set by hand. */
export const byHand = (citation: TaggedNode, text: RichText, was = '', reason = 'why'): TaggedNode =>
  node('citation', { ...citation.attrs, byHand: { text, was, reason } }, []);

export type FrontParts = {
  title?: Child[];
  subtitle?: Child[];
  authors?: { name: Child[]; affiliation?: Child[]; bio?: Child[] }[];
  abstract?: Node[];
  keywords?: Child[];
  about?: Node[];
};

/** The front of a paper; what is not given is empty. */
export const front = (parts: FrontParts = {}): TaggedNode =>
  node('front', null, [
    node('title', null, parts.title ?? []),
    node('subtitle', null, parts.subtitle ?? []),
    ...(parts.authors ?? []).map((author) =>
      node('author', null, [
        node('author_name', null, author.name),
        node('affiliation', null, author.affiliation ?? []),
        node('bio', null, author.bio ?? []),
      ]),
    ),
    node('abstract', null, parts.abstract ?? [p()]),
    node('keywords', null, parts.keywords ?? []),
    node('about', null, parts.about ?? [p()]),
  ]);

/** A paper from a front (optional), blocks of the body, and notes, with data. */
export const paper = (meta: PaperMeta, ...children: Node[]): TaggedNode => {
  const ofType = (name: NodeName): Node[] => children.filter((child) => child.type.name === name);
  const blocks = children.filter((child) => child.type.name !== 'front' && child.type.name !== 'note');
  const built = node('doc', { meta }, [
    ofType('front')[0] ?? front(),
    node('body', null, blocks.length > 0 ? blocks : [p()]),
    node('notes', null, ofType('note')),
  ]);
  let next = 0;
  return withTags(
    mapLeaves(built, (leaf) =>
      leaf.type.name === 'citation' && leaf.attrs.id === ''
        ? leaf.type.create({ ...leaf.attrs, id: `c${++next}` }, null, leaf.marks)
        : leaf,
    ),
    built.tag,
  );
};

/** A paper without data. */
export const doc = (...children: Node[]): TaggedNode => paper({}, ...children);

const mapLeaves = (parent: Node, change: (leaf: Node) => Node): Node => {
  if (parent.isText) return parent;
  if (parent.isLeaf) return change(parent);
  const children: Node[] = [];
  parent.forEach((child) => void children.push(mapLeaves(child, change)));
  return parent.type.create(parent.attrs, children, parent.marks);
};

/** The document with its notes and citations named n1, c1 … in the order they stand, to compare without ids. */
export const withPlainIds = (document: Node): Node => {
  const noteIds = new Map<string, string>();
  let citations = 0;
  const visit = (parent: Node): Node => {
    if (parent.isText) return parent;
    let { attrs } = parent;
    const noteId = (id: string): string => {
      const plain = noteIds.get(id) ?? `n${noteIds.size + 1}`;
      noteIds.set(id, plain);
      return plain;
    };
    if (parent.type.name === 'footnote' || parent.type.name === 'note')
      attrs = { ...attrs, id: noteId(attrs.id) };
    if (parent.type.name === 'cross_reference' && attrs.kind === 'note')
      attrs = { ...attrs, target: noteId(attrs.target) };
    if (parent.type.name === 'citation') attrs = { ...attrs, id: `c${++citations}` };
    const children: Node[] = [];
    parent.forEach((child) => void children.push(visit(child)));
    return parent.type.create(attrs, children, parent.marks);
  };
  return visit(document);
};

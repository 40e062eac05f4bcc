import { type DOMOutputSpec, DOMSerializer, type Fragment, type Node } from 'prosemirror-model';
import type { RichText } from '#shared/citations/citation.ts';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { printReference, referenceTargets, referenceWords } from '#shared/document/cross-references.ts';
import { noteNumbers } from '#shared/document/reading-order.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import { asCitationId, type CitationId, type NoteId } from '#shared/ids.ts';
import { richTextDom } from '../../node-views/rich-text-dom.ts';
import { printedChanges } from './printed-changes.ts';

/** Where the citations of the older version are printed. */
export type PrintedCitations = {
  get: (id: CitationId) => RichText | undefined;
  subscribe: (id: CitationId, listener: () => void) => () => void;
};

/** Puts `<del>` around the hole of a node's DOM, so that the words in it are read as deleted. */
const struck = (spec: DOMOutputSpec): DOMOutputSpec =>
  Array.isArray(spec)
    ? (spec.map((part: unknown) =>
        part === 0 ? ['del', { class: 'gone' }, 0] : Array.isArray(part) ? struck(part as never) : part,
      ) as unknown as DOMOutputSpec)
    : spec;

/** Draws what is only in the older version, as it was printed there. */
export type GoneContent = {
  /** Words, marks and citations within a block. */
  inline: (content: Fragment) => HTMLElement;
  block: (node: Node) => HTMLElement;
  /** A citation as it is printed in both versions, with what differs. */
  changedCitation: (was: Node, now: Node) => HTMLElement;
};

/** @param citations the citations of the older version; those of the newer */
export const goneContent = (
  old: Node,
  citations: { old: PrintedCitations; now: PrintedCitations },
): GoneContent => {
  const numbers = noteNumbers(old);
  const targets = referenceTargets(old);
  const words = referenceWords(metaOf(old).lang);
  const element = (name: string, className: string, text: string): HTMLElement => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };
  const numberOf = (id: unknown): string => String(numbers.get(id as NoteId) ?? '·');
  const serializers = DOMSerializer.nodesFromSchema(schema);
  for (const [name, draw] of Object.entries(serializers))
    if (draw && schema.nodes[name as keyof typeof schema.nodes]?.isTextblock)
      serializers[name] = (node) => struck(draw(node));
  Object.assign(serializers, {
    footnote: (node: Node) => element('sup', 'note-mark', numberOf(node.attrs.id)),
    cross_reference: (node: Node) =>
      element('span', 'cross-reference', printReference(node.attrs as CrossReference, targets, words).text),
    image: (node: Node) => element('div', 'no-image', String(node.attrs.alt)),
    citation: (node: Node) => {
      const id = asCitationId(String(node.attrs.id));
      const made = element('span', 'citation', '…');
      const show = (): void => {
        const runs = citations.old.get(id);
        if (runs) made.replaceChildren(richTextDom(runs));
      };
      show();
      // Ends with the page, whose client lets go of all who listen.
      if (!citations.old.get(id)) citations.old.subscribe(id, show);
      return made;
    },
    note: (node: Node): DOMOutputSpec => [
      'div',
      { class: 'note' },
      ['span', { class: 'note-number' }, numberOf(node.attrs.id)],
      ['div', { class: 'note-text' }, 0],
    ],
  });
  const marks = DOMSerializer.marksFromSchema(schema);
  // What is gone leads nowhere.
  marks.link = () => ['span', { class: 'gone-link' }, 0];
  const serializer = new DOMSerializer(serializers, marks);
  return {
    inline: (content) => {
      const made = element('del', 'gone', '');
      made.append(serializer.serializeFragment(content));
      return made;
    },
    block: (node) => {
      const made = serializer.serializeNode(node) as HTMLElement;
      made.classList.add('gone-block');
      return made;
    },
    changedCitation: (was, now) => {
      const [oldId, nowId] = [asCitationId(String(was.attrs.id)), asCitationId(String(now.attrs.id))];
      const made = element('span', 'citation', '…');
      const show = (): void => {
        const [before, after] = [citations.old.get(oldId), citations.now.get(nowId)];
        if (!before || !after) return;
        made.replaceChildren(
          ...printedChanges(before, after).map(({ state, runs }) => {
            const part = document.createElement(state === 'same' ? 'span' : state === 'gone' ? 'del' : 'ins');
            if (state !== 'same') part.className = state;
            part.append(richTextDom(runs));
            return part;
          }),
        );
      };
      show();
      if (!citations.old.get(oldId)) citations.old.subscribe(oldId, show);
      if (!citations.now.get(nowId)) citations.now.subscribe(nowId, show);
      return made;
    },
  };
};

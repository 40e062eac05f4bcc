import { type Node, Slice } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { printReference, referenceWords } from '#shared/document/cross-references.ts';
import { metaOf } from '#shared/document/schema.ts';
import { asNoteId } from '#shared/ids.ts';
import { notePosition } from '../../places.ts';
import { numbersOf } from '../numbering/index.ts';
import { type Origin, settled } from './settle.ts';

/** As many words as tell one thing from another. */
const longestTitle = 300;

/** The words of what a reference names; null if it is not in the paper. */
const titleIn =
  (state: EditorState) =>
  ({ kind, target }: CrossReference): string | null => {
    if (kind === 'note') {
      const note = notePosition(state.doc, asNoteId(target));
      return note ? note.node.textContent.slice(0, longestTitle) : null;
    }
    const found = numbersOf(state).targets.get(target);
    return found?.kind === kind ? found.title.slice(0, longestTitle) : null;
  };

/** A reference as it is copied: it prints what it prints here, and tells where it comes from. */
export const referenceDom = (node: Node, state: EditorState, page: string): HTMLElement => {
  const reference = node.attrs as CrossReference;
  const { notes, targets } = numbersOf(state);
  const words = referenceWords(metaOf(state.doc).lang);
  const span = document.createElement('span');
  span.dataset.type = 'cross_reference';
  span.dataset.kind = reference.kind;
  span.dataset.target = reference.target;
  span.dataset.form = reference.form;
  span.dataset.page = page;
  const title = titleIn(state)(reference);
  if (title !== null) span.dataset.title = title;
  span.textContent = printReference(reference, { blocks: targets, notes }, words).text;
  return span;
};

/** What the references in copied HTML tell of themselves. */
const originsIn = (html: string): Map<string, Origin> => {
  const origins = new Map<string, Origin>();
  if (!html.includes('data-type="cross_reference"')) return origins;
  // The document of a parser is inert: nothing in it is loaded or run.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const { dataset } of parsed.querySelectorAll<HTMLElement>('[data-type=cross_reference][data-page]'))
    origins.set(`${dataset.kind} ${dataset.target}`, {
      page: dataset.page ?? '',
      title: dataset.title ?? '',
    });
  return origins;
};

/**
 * Cross-references that are pasted within a paper and between papers; `referenceDom` is how they are copied.
 * @param page tells this page from others, and from the same paper opened again
 */
export const referenceClipboardPlugin = (page: string): Plugin => {
  let origins = new Map<string, Origin>();
  return new Plugin({
    props: {
      transformPastedHTML: (html) => {
        origins = originsIn(html);
        return html;
      },
      transformPasted: (slice, view) => {
        const content = settled(slice.content, page, origins, titleIn(view.state));
        // What is pasted next may be no HTML.
        origins = new Map();
        return new Slice(content, slice.openStart, slice.openEnd);
      },
    },
  });
};

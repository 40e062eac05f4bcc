import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { figureNumbers, headingNumbers, noteNumbers } from '#shared/document/reading-order.ts';
import { metaOf } from '#shared/document/schema.ts';
import { touchesStructure } from '#shared/document/touches-structure.ts';
import type { NoteId } from '#shared/ids.ts';
import type { DerivedViews } from '../../node-views/derived-views.ts';

export type Numbers = {
  notes: ReadonlyMap<NoteId, number>;
  headings: readonly (string | null)[];
  captions: readonly string[];
};

const key = new PluginKey<Numbers>('numbering');

/** The numbers of notes, headings and captions of a state. */
export const numbersOf = (state: EditorState): Numbers => key.getState(state)!;

/** Text put in or taken out within one block changes the number of nothing but notes. */
const withinBlock = (step: Step, before: Node): boolean => {
  if (!(step instanceof ReplaceStep)) return false;
  const $from = before.resolve(step.from);
  if (!$from.parent.inlineContent || step.to > $from.end()) return false;
  return step.slice.openStart === 0 && (step.slice.content.firstChild?.isInline ?? true);
};

const outlineMayChange = (tr: Transaction): boolean =>
  tr.steps.some((step, i) => !withinBlock(step, tr.docs[i]!));

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((entry, i) => entry === b[i]);

const read = (doc: Node): Numbers => ({
  notes: noteNumbers(doc),
  headings: headingNumbers(doc),
  captions: figureNumbers(doc),
});

/** Derives numbers and hands those that changed to the node views; nothing else on the page is touched. */
export const numberingPlugin = (views: DerivedViews): Plugin<Numbers> =>
  new Plugin<Numbers>({
    key,
    state: {
      init: (_config, state) => read(state.doc),
      apply: (tr, before) => {
        if (!tr.docChanged) return before;
        const notes = touchesStructure([tr]) ? noteNumbers(tr.doc) : before.notes;
        if (!outlineMayChange(tr)) return notes === before.notes ? before : { ...before, notes };
        const headings = headingNumbers(tr.doc);
        const captions = figureNumbers(tr.doc);
        return {
          notes,
          headings: sameList(headings, before.headings) ? before.headings : headings,
          captions: sameList(captions, before.captions) ? before.captions : captions,
        };
      },
    },
    view: (view) => {
      views.setNoteNumbers(numbersOf(view.state).notes);
      numberBlocks(view);
      views.freshBlocks = false;
      return {
        update: (updated, previous) => {
          const now = numbersOf(updated.state);
          const before = numbersOf(previous);
          if (now.notes !== before.notes) views.setNoteNumbers(now.notes);
          const blocks = now.headings !== before.headings || now.captions !== before.captions;
          if (blocks || views.freshBlocks || updated.state.doc.attrs.meta !== previous.doc.attrs.meta) {
            numberBlocks(updated);
            views.freshBlocks = false;
          }
        },
      };
    },
  });

/** Words before the number of a caption, in the language of the paper. */
const captionWords = (doc: Node): { figure: string; table: string } =>
  (metaOf(doc).lang ?? 'en').toLowerCase().startsWith('it')
    ? { figure: 'Figura', table: 'Tabella' }
    : { figure: 'Figure', table: 'Table' };

const setAttribute = (element: Element, name: string, value: string | null): void => {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

const numberBlocks = (view: EditorView): void => {
  const { headings, captions } = numbersOf(view.state);
  const words = captionWords(view.state.doc);
  const body = view.dom.querySelector(':scope > [data-type=body]');
  if (!body) return;
  let heading = 0;
  let caption = 0;
  for (const element of body.children) {
    if (/^H[2-4]$/.test(element.tagName)) {
      const label = headings[heading++] ?? null;
      setAttribute(element, 'data-number', label !== null && !label.includes('.') ? `${label}.` : label);
    } else if (element.tagName === 'FIGURE') {
      const type = element.getAttribute('data-type') === 'figure' ? 'figure' : 'table';
      const title = element.querySelector(':scope > figcaption');
      if (title) setAttribute(title, 'data-number', `${words[type]} ${captions[caption] ?? ''}.`);
      caption++;
    }
  }
};

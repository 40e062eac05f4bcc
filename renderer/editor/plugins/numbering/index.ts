import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import {
  blockTargets,
  printReference,
  type ReferenceTarget,
  referenceWords,
} from '#shared/document/cross-references.ts';
import { figureNumbers, headingNumbers, noteNumbers } from '#shared/document/reading-order.ts';
import { metaOf } from '#shared/document/schema.ts';
import { touchesStructure } from '#shared/document/touches-structure.ts';
import type { NoteId } from '#shared/ids.ts';
import type { DerivedViews } from '../../node-views/derived-views.ts';

export type Numbers = {
  notes: ReadonlyMap<NoteId, number>;
  headings: readonly (string | null)[];
  captions: readonly string[];
  /** What cross-references can name. */
  targets: ReadonlyMap<string, ReferenceTarget>;
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

/** Words typed into a heading that cross-references print because it has no number. */
const titleMayChange = (tr: Transaction): boolean =>
  tr.steps.some((step, i) => {
    if (!(step instanceof ReplaceStep)) return false;
    const { parent } = tr.docs[i]!.resolve(step.from);
    return parent.type.name === 'heading' && parent.attrs.id !== '' && !parent.attrs.numbered;
  });

const sameTargets = (
  a: ReadonlyMap<string, ReferenceTarget>,
  b: ReadonlyMap<string, ReferenceTarget>,
): boolean =>
  a.size === b.size &&
  [...a].every(([id, { kind, number, title }]) => {
    const other = b.get(id);
    return other?.kind === kind && other.number === number && other.title === title;
  });

const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((entry, i) => entry === b[i]);

const read = (doc: Node): Numbers => {
  const headings = headingNumbers(doc);
  const captions = figureNumbers(doc);
  return { notes: noteNumbers(doc), headings, captions, targets: blockTargets(doc, { headings, captions }) };
};

/** Has cross-references print what their targets are called now. */
const showReferences = (view: EditorView, views: DerivedViews): void => {
  const { notes, targets } = numbersOf(view.state);
  const words = referenceWords(metaOf(view.state.doc).lang);
  views.setReferences((reference) => printReference(reference, { blocks: targets, notes }, words));
};

/** Derives numbers and hands those that changed to the node views; nothing else on the page is touched. */
export const numberingPlugin = (views: DerivedViews): Plugin<Numbers> =>
  new Plugin<Numbers>({
    key,
    state: {
      init: (_config, state) => read(state.doc),
      apply: (tr, before) => {
        if (!tr.docChanged) return before;
        const notes = touchesStructure([tr]) ? noteNumbers(tr.doc) : before.notes;
        if (!outlineMayChange(tr)) {
          const targets = titleMayChange(tr) ? blockTargets(tr.doc, before) : before.targets;
          return notes === before.notes && targets === before.targets
            ? before
            : { ...before, notes, targets };
        }
        const headings = headingNumbers(tr.doc);
        const captions = figureNumbers(tr.doc);
        const targets = blockTargets(tr.doc, { headings, captions });
        return {
          notes,
          targets: sameTargets(targets, before.targets) ? before.targets : targets,
          headings: sameList(headings, before.headings) ? before.headings : headings,
          captions: sameList(captions, before.captions) ? before.captions : captions,
        };
      },
    },
    view: (view) => {
      views.setNoteNumbers(numbersOf(view.state).notes);
      showReferences(view, views);
      numberBlocks(view);
      // Each view numbers its own blocks.
      let numbered = views.drawnBlocks;
      return {
        update: (updated, previous) => {
          const now = numbersOf(updated.state);
          const before = numbersOf(previous);
          if (now.notes !== before.notes) views.setNoteNumbers(now.notes);
          const meta = updated.state.doc.attrs.meta !== previous.doc.attrs.meta;
          if (now.notes !== before.notes || now.targets !== before.targets || meta)
            showReferences(updated, views);
          const blocks = now.headings !== before.headings || now.captions !== before.captions;
          if (blocks || views.drawnBlocks !== numbered || meta) {
            numberBlocks(updated);
            numbered = views.drawnBlocks;
          }
        },
      };
    },
  });

const setAttribute = (element: Element, name: string, value: string | null): void => {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
};

const numberBlocks = (view: EditorView): void => {
  const { headings, captions } = numbersOf(view.state);
  const words = referenceWords(metaOf(view.state.doc).lang);
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

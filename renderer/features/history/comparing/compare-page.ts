import { placeCitations } from '#shared/document/reading-order.ts';
import { metaOf } from '#shared/document/schema.ts';
import { createCitationClient } from '../../../citations/client.ts';
import type { PrintingSource } from '../../../citations/printing-source.ts';
import type { EditorLabels } from '../../../editor/labels.ts';
import { goneContent } from '../../../editor/plugins/changes/gone-content.ts';
import {
  changeMarksPlugin,
  type MarkWords,
  type ShownChanges,
  showChanges,
} from '../../../editor/plugins/changes/index.ts';
import { scrollBy, scrollUntilSettled } from '../../../editor/scrolling.ts';
import { startReadOnlyPage } from '../version-page.ts';
import type { ComparedSides } from './change-text.ts';

/** A page that shows what changed from an older version to a newer one. */
export type ComparePage = {
  show: (shown: ShownChanges) => void;
  /** Brings the current change into sight: in the text, in the notes, or in both. */
  goToCurrent: () => void;
  destroy: () => void;
};

/** So long the notes may take to follow the text that was scrolled (ms). */
const followTime = 300;

/** Scrolls an element to the upper third of what it scrolls in. */
const bringIntoSight = (scroller: Element, target: Element): boolean => {
  const [box, at] = [scroller.getBoundingClientRect(), target.getBoundingClientRect()];
  return scrollBy(scroller, at.top - box.top - box.height / 3);
};

export const startComparePage = (
  printings: PrintingSource,
  mount: HTMLElement,
  { old, now }: ComparedSides,
  start: ShownChanges,
  labels: EditorLabels,
  words: MarkWords,
): ComparePage => {
  const client = createCitationClient(printings);
  client.onFailure((message) => console.error(`Citations of a version could not be printed: ${message}`));
  client.setSources([...old.sources.values()]);
  const meta = metaOf(old.doc);
  client.setStyle(meta.style ?? 'iai', meta.lang ?? 'en-GB');
  client.setRules(meta.rules ?? {});
  client.setCitations(placeCitations(old.doc));
  const page = startReadOnlyPage(printings, mount, now.doc, [...now.sources.values()], labels, (printed) => [
    changeMarksPlugin(old.doc, goneContent(old.doc, { old: client, now: printed }), words, start),
  ]);
  let later: ReturnType<typeof setTimeout> | undefined;
  const { view } = page.editor;
  return {
    show: (shown) => showChanges(view, shown),
    goToCurrent: () => {
      const notes = view.dom.querySelector('.notes-list');
      const inText = [...view.dom.querySelectorAll('.is-current')].find((found) => !notes?.contains(found));
      const inNotes = notes?.querySelector('.is-current');
      if (inText) scrollUntilSettled(view, () => bringIntoSight(view.dom, inText));
      clearTimeout(later);
      if (notes && inNotes)
        later = setTimeout(
          () => scrollUntilSettled(view, () => bringIntoSight(notes, inNotes)),
          inText ? followTime : 0,
        );
    },
    destroy: () => {
      clearTimeout(later);
      page.destroy();
      client.destroy();
    },
  };
};

import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { asCitationId } from '#shared/ids.ts';
import { hasQuotation, takeQuotation } from '../../../ui/quotation-drag.ts';
import { hasSources, takeSources } from '../../../ui/source-drag.ts';
import type { Ask } from '../../page-requests.ts';

const citationAt = (event: DragEvent): HTMLElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLElement>('.citation[data-citation-id]') : null;

/**
 * Sources that are dragged onto the page from the library or the side panel: dropped on a citation they join
 * it, elsewhere they make one. A quotation goes in where it is dropped.
 */
export const sourceDropPlugin = (ask: Ask): Plugin => {
  let over: HTMLElement | null = null;
  const goOver = (citation: HTMLElement | null): void => {
    if (over === citation) return;
    over?.classList.remove('is-drop-target');
    over = citation;
    over?.classList.add('is-drop-target');
  };
  return new Plugin({
    props: {
      handleDrop: (view: EditorView, event) => {
        const pos = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        if (hasQuotation(event.dataTransfer)) {
          const quotation = takeQuotation(event.dataTransfer);
          if (quotation && view.editable && pos !== undefined) ask('quote', quotation, pos);
          return true;
        }
        if (!hasSources(event.dataTransfer)) return false;
        goOver(null);
        const ids = takeSources(event.dataTransfer);
        const citation = citationAt(event)?.dataset.citationId;
        if (ids.length === 0 || !view.editable) return true;
        if (citation) ask('citeSources', ids, { citation: asCitationId(citation) });
        else if (pos !== undefined) ask('citeSources', ids, { pos });
        return true;
      },
      handleDOMEvents: {
        dragover: (_view, event) => {
          if (hasQuotation(event.dataTransfer) && event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
          if (hasSources(event.dataTransfer)) {
            if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
            goOver(citationAt(event));
          }
          return false;
        },
        dragleave: (view, event) => {
          if (!(event.relatedTarget instanceof Element && view.dom.contains(event.relatedTarget)))
            goOver(null);
          return false;
        },
      },
    },
  });
};

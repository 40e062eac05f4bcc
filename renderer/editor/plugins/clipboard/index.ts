import type { Slice } from 'prosemirror-model';
import { type EditorState, Plugin } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { printReference, referenceWords } from '#shared/document/cross-references.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import { deleteAcross, deleteAcrossParts } from '../../commands/selection.ts';
import type { Ask } from '../../page-requests.ts';
import { isNothing } from '../../paste/left-out.ts';
import { longestHtml, longestText } from '../../paste/limits.ts';
import { pictureAddress } from '../../paste/picture-address.ts';
import { rewriteHtml } from '../../paste/rewrite-html.ts';
import { crossesParts } from '../../places.ts';
import { numbersOf } from '../numbering/index.ts';
import { noteDrop, replacedRange } from './replaced-range.ts';
import { copied, forField, isField, pasted } from './slices.ts';

/** What is copied as plain text: citations by their keys, cross-references as they print. */
const plainTextOf = (slice: Slice, state: EditorState): string => {
  const { notes, targets } = numbersOf(state);
  const words = referenceWords(metaOf(state.doc).lang);
  return slice.content.textBetween(0, slice.content.size, '\n\n', (leaf) =>
    leaf.type === schema.nodes.cross_reference
      ? printReference(leaf.attrs as CrossReference, { blocks: targets, notes }, words).text
      : (leaf.type.spec.leafText?.(leaf) ?? ''),
  );
};

const cut = (view: EditorView, event: ClipboardEvent): boolean => {
  if (!crossesParts(view.state.selection) || !event.clipboardData || !view.editable) return false;
  const { dom, text } = view.serializeForClipboard(view.state.selection.content());
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  return deleteAcrossParts(view.state, view.dispatch);
};

/** Whether the editor's own copy wrote this HTML. */
const isOwn = (html: string): boolean => html.includes('data-pm-slice');

/** What another program put on the clipboard, as a paper can hold it. */
const fromElsewhere = (html: string, view: EditorView, ask: Ask): string => {
  const { html: rewritten, left } = rewriteHtml(html, {
    lang: metaOf(view.state.doc).lang ?? 'en-GB',
    intoTable: isInTable(view.state),
    picture: pictureAddress,
  });
  if (!isNothing(left)) ask('pasteLeftOut', left);
  return rewritten;
};

/** What is too long to be read as HTML comes in as text, and what is too long for that not at all. */
const refuseTooLong = (view: EditorView, event: Event, data: DataTransfer | null, ask: Ask): boolean => {
  if (!data || !view.editable) return false;
  const text = data.getData('text/plain');
  if (data.getData('text/html').length <= longestHtml && text.length <= longestText) return false;
  event.preventDefault();
  const fits = text !== '' && text.length <= longestText;
  if (fits) view.pasteText(text);
  ask('pasteTooLong', fits);
  return true;
};

/** Cut, copy and paste that carry notes with their marks, and paste from other programs. */
export const clipboardPlugin = (ask: Ask): Plugin => {
  /** Where a drop goes is not known before it is read. */
  let dropping = false;
  return new Plugin({
    props: {
      transformCopied: (slice, view) => copied(slice, view.state.doc),
      transformPastedHTML: (html, view) => (isOwn(html) ? html : fromElsewhere(html, view, ask)),
      transformPasted: (slice, view) => {
        const { doc, selection } = view.state;
        const ready = pasted(slice, doc, replacedRange(view));
        return !dropping && isField(selection.$from) ? forField(ready) : ready;
      },
      clipboardTextSerializer: (slice, view) => plainTextOf(slice, view.state),
      handlePaste: (view) => {
        const { selection } = view.state;
        if (!selection.empty && crossesParts(selection)) deleteAcrossParts(view.state, view.dispatch);
        return false;
      },
      // A key typed over a selection that goes over parts must not join them.
      handleTextInput: (view, _from, _to, text) => {
        const { selection } = view.state;
        if (selection.empty || !crossesParts(selection)) return false;
        const tr = deleteAcross(view.state.tr, selection.from, selection.to);
        view.dispatch(tr.insertText(text).scrollIntoView());
        return true;
      },
      handleDOMEvents: {
        cut,
        paste: (view, event) => {
          dropping = false;
          return refuseTooLong(view, event, event.clipboardData, ask);
        },
        drop: (view, event) => {
          dropping = true;
          noteDrop(view, event);
          return refuseTooLong(view, event, event.dataTransfer, ask);
        },
      },
      handleDrop: (view, event, slice, moved) => {
        dropping = false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        if (at === undefined || slice.size === 0 || !isField(view.state.doc.resolve(at))) return false;
        const tr = view.state.tr;
        if (moved) tr.deleteSelection();
        tr.replace(tr.mapping.map(at), tr.mapping.map(at), forField(slice));
        view.dispatch(tr.setMeta('uiEvent', 'drop'));
        event.preventDefault();
        return true;
      },
    },
  });
};

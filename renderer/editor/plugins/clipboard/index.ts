import type { Slice } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, type Selection, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { RichText } from '#shared/citations/citation.ts';
import { type CitationId, newId } from '#shared/ids.ts';
import { setLink } from '../../commands/marks.ts';
import { deleteAcross, deleteAcrossParts, takenByDeleting } from '../../commands/selection.ts';
import type { Ask } from '../../page-requests.ts';
import { CopySerializer, type CopySource } from '../../paste/copy-html.ts';
import { copyText } from '../../paste/copy-text.ts';
import type { PictureTraffic } from '../../paste/picture-traffic.ts';
import { readText } from '../../paste/read-text.ts';
import type { SourceTraffic } from '../../paste/source-traffic.ts';
import { crossesParts, partAt, partRange } from '../../places.ts';
import { numbersOf } from '../numbering/index.ts';
import { referenceClipboardPlugin, referenceDom } from '../reference-clipboard/index.ts';
import { Incoming } from './incoming.ts';
import { asQuotation, quotationPlugin, quotesNextPaste } from './quotation.ts';
import { noteDrop, replacedRange } from './replaced-range.ts';
import { copied, forField, isField, isInCell, pasted, withTableAround } from './slices.ts';

/** What the clipboard needs of the page around it. */
export type ClipboardOptions = {
  ask: Ask;
  printed: (id: CitationId) => RichText | undefined;
  references: CopySource['references'];
  sources: SourceTraffic;
  pictures: PictureTraffic;
};

/** Where copied words get what they print. */
const copySource = (
  state: () => EditorState,
  page: string,
  { printed, references, sources, pictures }: ClipboardOptions,
  withoutPictures: CopySource['withoutPictures'],
): CopySource => ({
  printed,
  references,
  sources: sources.held,
  picture: pictures.held,
  withoutPictures,
  noteNumber: (id) => numbersOf(state()).notes.get(id),
  reference: (node) => referenceDom(node, state(), page),
});

const cut = (view: EditorView, event: ClipboardEvent): boolean => {
  if (!takenByDeleting(view.state.selection) || !event.clipboardData || !view.editable) return false;
  const { dom, text } = view.serializeForClipboard(view.state.selection.content());
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  return deleteAcrossParts(view.state, view.dispatch);
};

/** An address that is pasted over words links them. */
const linkOver =
  ({ content }: Slice): Command =>
  (state, dispatch) => {
    const { selection } = state;
    const isWords =
      selection instanceof TextSelection && !selection.empty && selection.$from.sameParent(selection.$to);
    if (!isWords || content.childCount !== 1) return false;
    const text = content.textBetween(0, content.size, '\n', '\n').trim();
    return /^(https?:\/\/|mailto:)\S+$/i.test(text) && setLink(text)(state, dispatch);
  };

/** Whether blocks take the place of a selection from the front page into the text: they belong into the text. */
const goesToBody = (selection: Selection, { content }: Slice): boolean =>
  crossesParts(selection) &&
  (partAt(selection.$from) ?? 'front') === 'front' &&
  (content.childCount > 1 || content.firstChild?.isTextblock === false);

/**
 * Cut, copy and paste. Marks carry their notes and citations their sources, within a paper, between papers and
 * between libraries; what comes from other programs is written anew as a paper can hold it.
 */
export const clipboardPlugins = (options: ClipboardOptions): Plugin[] => {
  const page = newId();
  // References are settled first: what they say of themselves is not in the document.
  return [referenceClipboardPlugin(page), quotationPlugin(), clipboardPlugin(page, options)];
};

const clipboardPlugin = (page: string, options: ClipboardOptions): Plugin => {
  const incoming = new Incoming(options.ask, options.sources, options.pictures);
  let shown: EditorView | null = null;
  /** Whether words are being copied; what is dragged is written the same way, and nobody asked for a copy. */
  let isCopying = false;
  const source = copySource(
    () => shown!.state,
    page,
    options,
    (count) => isCopying && options.ask('copiedWithoutPictures', count),
  );
  const copying = (): false => {
    isCopying = true;
    // The copy is written while its event is under way.
    setTimeout(() => {
      isCopying = false;
    });
    return false;
  };
  /** Where the pointer lets go of what is dropped; null while nothing is. */
  let dropAt: number | null = null;
  /** Whether what is pasted is to come as text, and as nothing else. */
  let plainly = false;
  return new Plugin({
    view: (view) => {
      shown = view;
      return {};
    },
    props: {
      transformCopied: (slice, view) => copied(slice, view.state.doc),
      clipboardSerializer: new CopySerializer(source),
      clipboardTextSerializer: (slice) => copyText(slice.content, source),
      clipboardTextParser: (text, $context, plain) => {
        plainly = plain;
        incoming.forget();
        return readText(text, { marks: $context.marks(), structure: !plain });
      },
      transformPastedHTML: (html, view) => incoming.read(html, view),
      transformPasted: (slice, view) => {
        const { doc, selection } = view.state;
        const $at = dropAt === null ? selection.$from : doc.resolve(Math.min(dropAt, doc.content.size));
        const known = incoming.known(slice);
        const ready = pasted(isInCell($at) ? known : withTableAround(known), doc, replacedRange(view));
        const isMoved = dropAt === null && goesToBody(selection, ready);
        if (isField($at) && !isMoved) return forField(ready);
        const isQuoted = dropAt === null && quotesNextPaste(view.state) && !isInCell($at);
        return isQuoted ? asQuotation(ready) : ready;
      },
      handlePaste: (view, _event, slice) => {
        if (incoming.waits(view)) return true;
        if (!plainly && linkOver(slice)(view.state, view.dispatch)) return true;
        const { selection } = view.state;
        if (!takenByDeleting(selection)) return false;
        const toBody = goesToBody(selection, slice);
        deleteAcrossParts(view.state, view.dispatch);
        if (toBody) {
          const { doc, tr } = view.state;
          const body = doc.resolve(partRange(doc, 'body').from);
          view.dispatch(tr.setSelection(TextSelection.near(body)));
        }
        return false;
      },
      // A key typed over a selection that goes over parts must not join them, nor leave an empty table.
      handleTextInput: (view, _from, _to, text) => {
        const range = takenByDeleting(view.state.selection);
        if (!range) return false;
        const tr = deleteAcross(view.state.tr, range.from, range.to);
        view.dispatch(tr.insertText(text).scrollIntoView());
        return true;
      },
      handleDOMEvents: {
        copy: copying,
        cut: (view, event) => copying() || cut(view, event),
        paste: (view, event) => {
          dropAt = null;
          plainly = false;
          return incoming.refuses(view, event, event.clipboardData);
        },
        drop: (view, event) => {
          noteDrop(view, event);
          dropAt = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
          // Whoever takes the drop, it is over then.
          setTimeout(() => {
            dropAt = null;
          });
          return incoming.refuses(view, event, event.dataTransfer);
        },
      },
      handleDrop: (view, event) => {
        if (dropAt === null || !incoming.waits(view, dropAt)) return false;
        event.preventDefault();
        return true;
      },
    },
  });
};

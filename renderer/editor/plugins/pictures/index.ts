import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { dropPoint } from 'prosemirror-transform';
import { DecorationSet, type EditorView } from 'prosemirror-view';
import { schema } from '#shared/document/schema.ts';
import { isPictureData } from '#shared/pictures/picture-address.ts';
import { figureOf } from '../../commands/figures.ts';
import type { Ask } from '../../page-requests.ts';
import { partAt } from '../../places.ts';
import { applyArrivals, arrivingKey } from './arriving.ts';

const picturesOf = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));

/** Whether files are dragged that may be pictures; what they are is not told before they are dropped. */
const holdsFiles = (event: DragEvent): boolean => {
  const { items, types } = event.dataTransfer ?? {};
  if (!types?.includes('Files')) return false;
  const files = [...(items ?? [])].filter((item) => item.kind === 'file');
  return files.length === 0 || files.some((item) => item.type === '' || item.type.startsWith('image/'));
};

/** A figure, to ask where one could stand. */
const someFigure = (): Slice => new Slice(Fragment.from(figureOf('')), 0, 0);

/** Where between the blocks of the text a figure goes that is dropped at a point; null where none may stand. */
const figurePlace = (view: EditorView, event: DragEvent): number | null => {
  const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
  if (!at) return null;
  const pos = dropPoint(view.state.doc, at.pos, someFigure());
  return pos !== null && partAt(view.state.doc.resolve(pos)) === 'body' ? pos : null;
};

/** Whether a change brought pictures that stand in the document itself, such as a paste from a web page. */
const bringsPictures = (tr: Transaction): boolean => {
  let found = false;
  const look = (node: Node): boolean => {
    found ||= node.type === schema.nodes.image && isPictureData(String(node.attrs.src));
    return !found && !node.inlineContent;
  };
  tr.mapping.maps.forEach((map, n) => {
    const later = tr.mapping.slice(n + 1);
    map.forEach((_from, _to, from, to) => {
      const start = later.map(from, -1);
      const end = Math.min(later.map(to, 1), tr.doc.content.size);
      if (!found && start < end) tr.doc.nodesBetween(start, end, look);
    });
  });
  return found;
};

const dataKey = new PluginKey<number>('pictures-in-the-paper');

/**
 * Pictures that are pasted or dropped as files. While files are held over the page, the drop cursor shows the
 * place between two blocks that a figure would take, and the drop takes that place.
 */
export const picturesPlugin = (ask: Ask): Plugin[] => {
  let held: EditorView['dragging'] = null;
  const letGo = (view: EditorView): boolean => {
    if (held !== null && view.dragging === held) view.dragging = null;
    held = null;
    return false;
  };
  const hold = (view: EditorView, event: DragEvent): boolean => {
    if (!view.editable || !holdsFiles(event)) return letGo(view);
    // The drop cursor asks the view what is dragged.
    if (held === null) {
      held = { slice: someFigure(), move: false };
      view.dragging = held;
    }
    return false;
  };
  return [
    new Plugin({
      key: arrivingKey,
      state: { init: () => DecorationSet.empty, apply: applyArrivals },
      props: {
        decorations: (state) => arrivingKey.getState(state) ?? null,
        handlePaste: (view, event) => {
          // A text processor puts a picture of the copied words beside the words: the words are meant.
          if (event.clipboardData?.getData('text/plain')) return false;
          const files = picturesOf(event.clipboardData);
          if (files.length === 0 || !view.editable) return false;
          ask('takePictures', files, null);
          return true;
        },
        handleDrop: (view, event) => {
          held = null;
          const files = picturesOf(event.dataTransfer);
          if (files.length === 0 || !view.editable) return false;
          event.preventDefault();
          ask('takePictures', files, figurePlace(view, event));
          return true;
        },
        handleDOMEvents: {
          dragenter: hold,
          dragover: hold,
          dragleave: (view, event) =>
            event.relatedTarget instanceof Element && view.dom.contains(event.relatedTarget)
              ? false
              : letGo(view),
          dragend: letGo,
        },
      },
    }),
    new Plugin<number>({
      key: dataKey,
      state: {
        init: () => 0,
        apply: (tr, count) => (tr.docChanged && bringsPictures(tr) ? count + 1 : count),
      },
      view: () => ({
        update: (view, before) => {
          if (dataKey.getState(view.state) !== dataKey.getState(before)) ask('keepPictures');
        },
      }),
    }),
  ];
};

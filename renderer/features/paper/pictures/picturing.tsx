import type { EditorView } from 'prosemirror-view';
import { schema } from '#shared/document/schema.ts';
import { isPictureData } from '#shared/pictures/picture-address.ts';
import type { Host } from '../../../api/host.ts';
import { changeImage, insertFigures, readdress, removeFigure } from '../../../editor/commands/figures.ts';
import {
  type Arrival,
  announceArrival,
  arrivalPlace,
  endArrival,
} from '../../../editor/plugins/pictures/arriving.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { pickFiles } from '../../../ui/files.ts';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import type { PaperSession } from '../paper-session.ts';
import { useAtCaret } from '../use-at-caret.ts';
import { useRequest } from '../use-request.ts';
import { PicturePopover } from './picture-popover.tsx';
import { isLarge, readPicture, type Taken, takePicture, takeSmaller } from './take-picture.ts';

const imageAt = (
  view: EditorView,
  pos: number,
): { src: string; alt: string; width: number | null } | null => {
  const node = view.isDestroyed ? null : view.state.doc.nodeAt(pos);
  return node?.type === schema.nodes.image ? (node.attrs as { src: string; alt: string; width: null }) : null;
};

/** Pictures on the page: chosen, pasted or dropped, and what a picture tells of itself. */
export const Picturing = ({ session, host }: { session: PaperSession; host: Host }) => {
  const { pictures } = useMessages();
  const format = useFormat();
  const fail = useFailure();
  const { open, show, close } = useAtCaret<{ place: Place; pos: number }>(session);
  const { editor } = session;
  const { view } = editor;

  /** The address of what was taken; where nothing was, says why, and offers what `retry` does with a smaller copy. */
  const addressOf = (taken: Taken, name: string, retry: (taken: Taken) => void): string | null => {
    switch (taken.kind) {
      case 'taken':
        return taken.address;
      case 'too-large':
        notify({
          kind: 'failed',
          text: pictures.tooLarge(name, format.bytes(taken.bytes)),
          action: {
            label: pictures.takeSmaller,
            onAction: () => void takeSmaller(host, taken.blob).then(retry),
          },
        });
        return null;
      case 'no-picture':
        notify({ kind: 'failed', text: pictures.notAPicture(name) });
        return null;
      case 'failed':
        fail(taken.failure, name);
        return null;
    }
  };
  const insert = (addresses: readonly string[], pos: number | undefined): void => {
    if (addresses.length > 0 && !view.isDestroyed && !editor.run(insertFigures(addresses, pos)))
      notify({ kind: 'info', text: pictures.onlyInText });
  };

  /** Puts pictures where they were dropped, or else where the caret is: one step to undo. */
  const take = async (files: readonly File[], pos: number | null): Promise<void> => {
    const id: Arrival = Symbol('pictures');
    view.dispatch(
      announceArrival(view.state.tr, id, pos ?? view.state.selection.to, pictures.arriving(files.length)),
    );
    const addresses: string[] = [];
    let large = 0;
    for (const file of files) {
      const name = file.name || pictures.title;
      const taken = await takePicture(host, file);
      const address = addressOf(taken, name, (smaller) => {
        const made = addressOf(smaller, name, () => {});
        if (made !== null) insert([made], undefined);
      });
      if (address !== null) addresses.push(address);
      if (taken.kind === 'taken' && isLarge(taken.size)) large++;
    }
    if (view.isDestroyed) return;
    // What was typed meanwhile has moved the place along.
    const place = arrivalPlace(view.state, id);
    view.dispatch(endArrival(view.state.tr, id));
    insert(addresses, place ?? undefined);
    if (large > 0) notify({ kind: 'info', text: pictures.isLarge(large) });
  };

  /** What the library could not keep stays in the paper, and is not tried again. */
  const tried = new Set<string>();
  const keep = async (): Promise<void> => {
    const found = new Set<string>();
    view.state.doc.descendants((node) => {
      const src = node.type === schema.nodes.image ? String(node.attrs.src) : '';
      if (isPictureData(src) && !tried.has(src)) found.add(src);
      return !node.inlineContent;
    });
    const addresses = new Map<string, string>();
    for (const src of found) {
      tried.add(src);
      const read = await readPicture(host, src);
      const taken = read && (await takePicture(host, read.blob));
      if (taken?.kind === 'taken') addresses.set(src, taken.address);
    }
    if (addresses.size > 0 && !view.isDestroyed) readdress(addresses)(view.state, view.dispatch);
  };

  useRequest(session, 'takePictures', (files, pos) => void take(files, pos));
  useRequest(session, 'choosePicture', () => pickFiles(['image/*'], (files) => void take(files, null)));
  useRequest(session, 'keepPictures', () => void keep());
  useRequest(session, 'picture', (pos) => {
    const picture = view.nodeDOM(pos);
    if (picture instanceof Element)
      show({ place: (picture.firstElementChild ?? picture).getBoundingClientRect(), pos });
  });

  const image = open && imageAt(view, open.pos);
  if (!open || !image) return null;
  const { pos } = open;
  const change = (attrs: Parameters<typeof changeImage>[1]): void => {
    close();
    editor.run(changeImage(pos, attrs));
  };
  return (
    <PicturePopover
      host={host}
      place={open.place}
      image={image}
      onChange={change}
      onReplace={async (file) => {
        close();
        const name = file.name || pictures.title;
        const replace = (taken: Taken): void => {
          const src = addressOf(taken, name, replace);
          if (src !== null && imageAt(view, pos)?.src === image.src) editor.run(changeImage(pos, { src }));
        };
        replace(await takePicture(host, file));
      }}
      onRemove={() => {
        close();
        editor.run(removeFigure(pos));
      }}
      onClose={close}
    />
  );
};

import { Plugin } from 'prosemirror-state';
import type { Ask } from '../../page-requests.ts';

const picturesOf = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));

/** Pictures that are pasted or dropped as files. */
export const picturesPlugin = (ask: Ask): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, event) => {
        // A text processor puts a picture of the copied words beside the words: the words are meant.
        if (event.clipboardData?.getData('text/plain')) return false;
        const files = picturesOf(event.clipboardData);
        if (files.length === 0 || !view.editable) return false;
        ask('takePictures', files, null);
        return true;
      },
      handleDrop: (view, event) => {
        const files = picturesOf(event.dataTransfer);
        if (files.length === 0 || !view.editable) return false;
        event.preventDefault();
        ask(
          'takePictures',
          files,
          view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null,
        );
        return true;
      },
    },
  });

import { Plugin } from 'prosemirror-state';

export type PictureCallbacks = {
  /** Picture files were pasted, or dropped at `pos`. */
  takePictures: (files: readonly File[], pos: number | null) => void;
};

const picturesOf = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));

/** Pictures that are pasted or dropped as files. */
export const picturesPlugin = (callbacks: PictureCallbacks): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, event) => {
        // A text processor puts a picture of the copied words beside the words: the words are meant.
        if (event.clipboardData?.getData('text/plain')) return false;
        const files = picturesOf(event.clipboardData);
        if (files.length === 0 || !view.editable) return false;
        callbacks.takePictures(files, null);
        return true;
      },
      handleDrop: (view, event) => {
        const files = picturesOf(event.dataTransfer);
        if (files.length === 0 || !view.editable) return false;
        event.preventDefault();
        callbacks.takePictures(
          files,
          view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null,
        );
        return true;
      },
    },
  });

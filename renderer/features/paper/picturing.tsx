import { changeImage, insertFigure, removeFigure } from '../../editor/commands/figures.ts';
import { useMessages } from '../../i18n/language.tsx';
import { pickFile } from '../../ui/files.ts';
import { notify } from '../../ui/toast.tsx';
import type { Place } from './anchored-popover.tsx';
import type { PaperSession } from './paper-session.ts';
import { PicturePopover } from './picture-popover.tsx';
import { pictureTypes, readPicture } from './pictures.ts';
import { useAtCaret } from './use-at-caret.ts';
import { useRequest } from './use-request.ts';

/** Pictures on the page: chosen, pasted or dropped, and what a picture tells of itself. */
export const Picturing = ({ session }: { session: PaperSession }) => {
  const { paper } = useMessages();
  const { open, show, close } = useAtCaret<{ place: Place; pos: number }>(session);
  const { editor } = session;

  const pictureOf = async (file: File): Promise<string | null> => {
    const read = await readPicture(file);
    if ('src' in read) return read.src;
    notify({ kind: 'failed', text: paper.picture.refused[read.refused](file.name) });
    return null;
  };
  /** Puts pictures where they were dropped, or else where the caret is. */
  const take = async (files: readonly File[], pos: number | null): Promise<void> => {
    for (const file of files) {
      const src = await pictureOf(file);
      if (src === null || editor.view.isDestroyed) continue;
      if (!editor.run(insertFigure(src, pos ?? undefined)))
        notify({ kind: 'info', text: paper.picture.onlyInText });
    }
  };
  useRequest(session, 'takePictures', (files, pos) => void take(files, pos));
  useRequest(session, 'choosePicture', () => pickFile(pictureTypes, (file) => void take([file], null)));
  useRequest(session, 'picture', (pos) => {
    const image = editor.view.nodeDOM(pos);
    if (image instanceof Element) show({ place: image.getBoundingClientRect(), pos });
  });

  if (!open) return null;
  return (
    <PicturePopover
      place={open.place}
      alt={String(editor.view.state.doc.nodeAt(open.pos)?.attrs.alt ?? '')}
      onAlt={(alt) => {
        close();
        editor.run(changeImage(open.pos, { alt }));
      }}
      onReplace={async (file) => {
        close();
        const src = await pictureOf(file);
        if (src !== null) editor.run(changeImage(open.pos, { src }));
      }}
      onRemove={() => {
        close();
        editor.run(removeFigure(open.pos));
      }}
      onClose={close}
    />
  );
};

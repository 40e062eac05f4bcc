import { useCallback, useEffect, useRef, useState } from 'react';
import { attachmentPath } from '#shared/attachments/attachment-path.ts';
import { readTypes } from '#shared/attachments/read-types.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { AttachmentId } from '#shared/ids.ts';
import { archivedStart, isArchivedPage } from '#shared/texts/archived-page.ts';
import { useHost, useHostEvent } from '../../api/host-context.tsx';

/** A file that is read, with its source and the passages that were taken from it. */
export type OpenFile = {
  file: Attachment;
  bytes: ArrayBuffer;
  /** The page in a file that holds it with its pictures and styles; null where the file is the page. */
  page: string | null;
  source: CslItem | null;
  place: string;
};
export type FileState =
  | { state: 'opening' }
  | { state: 'gone' }
  | { state: 'missing' | 'no-view'; file: Attachment }
  | ({ state: 'open' } & OpenFile);

/** After the last move before the place is written down (ms). */
const quiet = 700;

/** Opens an attached file and keeps where it is read. */
export const useFile = (id: AttachmentId) => {
  const host = useHost();
  const [opened, setOpened] = useState<FileState>({ state: 'opening' });
  const [shift, setShiftHere] = useState<number | null>(null);
  const [quotations, setQuotations] = useState<readonly Quotation[]>([]);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more
  useEffect(() => {
    let over = false;
    const open = async (): Promise<FileState> => {
      const result = await host.call('reader.open', { id });
      if (!result.ok) return { state: 'gone' };
      const { attachment: file, place } = result.value;
      if (!over) setShiftHere(result.value.shift);
      if (!readTypes.has(file.mediaType)) return { state: 'no-view', file };
      const [answer, source] = await Promise.all([
        fetch(attachmentPath(id)).catch(() => null),
        host.call('sources.get', { id: file.sourceId }),
      ]);
      if (!answer?.ok) return { state: 'missing', file };
      const bytes = await answer.arrayBuffer();
      const page =
        file.mediaType.startsWith('text/') &&
        isArchivedPage(new TextDecoder('latin1').decode(bytes.slice(0, archivedStart)))
          ? await host.call('reader.page', { id })
          : null;
      return {
        state: 'open',
        file,
        bytes,
        page: page?.ok ? page.value.html : null,
        source: source.ok ? source.value.csl : null,
        place,
      };
    };
    setOpened({ state: 'opening' });
    void open().then((state) => {
      if (!over) setOpened(state);
    });
    return () => {
      over = true;
    };
  }, [host, id, tries]);

  const sourceId = opened.state === 'open' ? opened.file.sourceId : null;
  const load = useCallback(async (): Promise<void> => {
    if (sourceId === null) return;
    const result = await host.call('quotations.list', { sourceId });
    if (result.ok) setQuotations(result.value);
  }, [host, sourceId]);
  useEffect(() => {
    setQuotations([]);
    void load();
  }, [load]);
  useHostEvent('sources.changed', ({ ids }) => {
    if (sourceId !== null && (ids === null || ids.includes(sourceId))) void load();
  });

  const waiting = useRef<{ place: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const write = useCallback((): void => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    // Where one reads is not worth an error message.
    void host.call('reader.setPlace', { id, place: waiting.current.place });
    waiting.current = null;
  }, [host, id]);
  const keepPlace = useCallback(
    (place: string): void => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { place, timer: setTimeout(write, quiet) };
    },
    [write],
  );
  useEffect(() => write, [write]);

  const setShift = useCallback(
    async (next: number | null) => {
      const result = await host.call('reader.setShift', { id, shift: next });
      if (result.ok) setShiftHere(next);
      return result;
    },
    [host, id],
  );
  return { opened, quotations, shift, setShift, keepPlace, retry: () => setTries((count) => count + 1) };
};

import { useCallback, useRef, useState } from 'react';
import { captureEndings } from '#shared/capture/limits.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Proposal } from '#shared/contract/capture.ts';
import type { Request } from '#shared/contract/methods.ts';
import type { SourceId } from '#shared/ids.ts';
import { say } from '#shared/reports/said.ts';
import { fail as failure } from '#shared/result.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { largestFile, toMessage } from '../../ui/files.ts';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';

/** What a source is read from. */
type Given = { file: File } | { text: string } | { address: string } | { html: string; url: string | null };

/** Whether a file is one that a source is read from: a page, a PDF, a text. */
export const isCaptured = (file: File): boolean =>
  captureEndings.some((ending) => file.name.toLowerCase().endsWith(ending));

const nameOf = (given: Given): string =>
  'file' in given ? given.file.name : 'address' in given ? given.address : '';

/** What becomes of a source that was confirmed. */
export type Taking = {
  snapshot: boolean;
  original: boolean;
  /** The source that gets the files, where it is no new one. */
  at: SourceId | null;
  andCite: boolean;
};

/**
 * Pages, PDF files and texts that are to become sources, one after the other: each is read, shown, and taken when it
 * was confirmed. A file of sources among them is imported as ever.
 */
export const useCapture = ({
  importFiles,
  importTogether,
  onOpen,
  onTaken,
  cite,
}: {
  importFiles: (files: File[]) => void;
  /** Imports lists of sources with the files they name, and answers with the others; null where there is no list. */
  importTogether: (files: readonly File[]) => Promise<File[]> | null;
  /** Shows what is read, wherever in the window it was brought. */
  onOpen: () => void;
  /** The source that was made, or got the files. */
  onTaken: (id: SourceId) => void;
  /** Cites sources in the paper that is open; null where none is. */
  cite: ((ids: readonly SourceId[]) => void) | null;
}) => {
  const host = useHost();
  const { capture: words } = useMessages();
  const fail = useFailure();
  const [isOpen, setIsOpen] = useState(false);
  const [current, setCurrent] = useState<Proposal | null>(null);
  /** The name of what is being read; null where nothing is. */
  const [reading, setReading] = useState<string | null>(null);
  const [left, setLeft] = useState(0);
  const queue = useRef<Given[]>([]);
  const isReading = useRef(false);
  const run = useRef(0);
  /** What is cited when all is through, so that nobody is led away from what waits. */
  const toCite = useRef<SourceId[]>([]);
  const citing = useRef(cite);
  citing.current = cite;
  const citeTaken = useCallback((): void => {
    const ids = toCite.current;
    toCite.current = [];
    if (ids.length > 0) citing.current?.(ids);
  }, []);
  /** What is told when all is through, so that no notice covers the form of what waits. */
  const done = useRef({ added: [] as string[], attached: false });
  const tellDone = useCallback((): void => {
    const { added, attached } = done.current;
    done.current = { added: [], attached: false };
    const [title, ...more] = added;
    if (title !== undefined)
      notify({ kind: 'done', text: more.length > 0 ? words.takenMany(added.length) : words.taken(title) });
    if (attached) notify({ kind: 'done', text: words.attachedTo });
  }, [words]);

  const next = useCallback(async (): Promise<void> => {
    if (isReading.current) return;
    isReading.current = true;
    const own = run.current;
    const others: File[] = [];
    setCurrent(null);
    let shown: Proposal | null = null;
    // Where something was typed or pasted, it is tried again there.
    let staysOpen = false;
    for (let given = queue.current.shift(); given; given = queue.current.shift()) {
      setReading(nameOf(given));
      setLeft(queue.current.length);
      const request: Request<'capture.read'> = 'file' in given ? await toMessage(given.file) : given;
      const result = await host.call('capture.read', request);
      if (own !== run.current) {
        // It was ended meanwhile.
        if (result.ok && result.value.kind === 'source')
          void host.call('capture.drop', { token: result.value.token });
        break;
      }
      if (!result.ok) {
        fail(result.error);
        staysOpen = !('file' in given);
      } else if (result.value.kind === 'source') {
        shown = result.value;
        break;
      } else if ('file' in given) others.push(given.file);
    }
    isReading.current = false;
    if (others.length > 0) importFiles(others);
    if (own !== run.current) return;
    setReading(null);
    setCurrent(shown);
    if (shown === null) {
      setIsOpen(staysOpen);
      tellDone();
      citeTaken();
    }
  }, [host, fail, importFiles, tellDone, citeTaken]);

  const bring = useCallback(
    (given: readonly Given[]): void => {
      const large = given.find((one) => 'file' in one && one.file.size > largestFile);
      if (large) {
        fail(failure('too-large', say('file-too-large')).error, nameOf(large));
        return;
      }
      const isIdle = !isReading.current && (queue.current.length > 0 || current !== null);
      queue.current.push(...given);
      setLeft(queue.current.length);
      setIsOpen(true);
      onOpen();
      // What is being looked at stays; what came now waits behind it.
      if (!isIdle) void next();
    },
    [next, fail, current, onOpen],
  );

  const bringApart = useCallback(
    (files: readonly File[]): void => {
      const captured = files.filter(isCaptured);
      const others = files.filter((file) => !isCaptured(file));
      if (others.length > 0) importFiles(others);
      if (captured.length > 0) bring(captured.map((file) => ({ file })));
    },
    [bring, importFiles],
  );
  /**
   * Files of any kind: pages, PDF files and texts are read here, all others are imported; those that belong to a list
   * of sources go with it.
   */
  const bringFiles = useCallback(
    (files: readonly File[]): void => {
      const together = importTogether(files);
      if (together === null) bringApart(files);
      else void together.then(bringApart);
    },
    [bringApart, importTogether],
  );

  const close = useCallback((): void => {
    run.current++;
    queue.current = [];
    isReading.current = false;
    if (current) void host.call('capture.drop', { token: current.token });
    setCurrent(null);
    setReading(null);
    setLeft(0);
    setIsOpen(false);
    tellDone();
    citeTaken();
  }, [host, current, tellDone, citeTaken]);

  const skip = useCallback((): void => {
    if (current) void host.call('capture.drop', { token: current.token });
    void next();
  }, [host, current, next]);

  /** Cites a source that is there instead of the one that was read. */
  const citeKnown = useCallback(
    (id: SourceId): void => {
      toCite.current.push(id);
      skip();
    },
    [skip],
  );

  /** @returns whether it is in the library now */
  const take = useCallback(
    async (csl: CslItem, { at, andCite, ...keep }: Taking): Promise<boolean> => {
      if (!current) return false;
      const { id: _none, ...fields } = csl;
      const result = await host.call('capture.take', {
        token: current.token,
        csl: fields as CslItem,
        ...keep,
        at,
      });
      if (!result.ok) {
        fail(result.error);
        return false;
      }
      if (result.value.isNew) done.current.added.push(csl.title ?? '');
      else done.current.attached = true;
      onTaken(result.value.id);
      if (andCite) toCite.current.push(result.value.id);
      void next();
      return true;
    },
    [host, current, fail, onTaken, next],
  );

  const open = useCallback(() => {
    setIsOpen(true);
    onOpen();
  }, [onOpen]);
  const bringText = useCallback((text: string) => bring([{ text }]), [bring]);
  const bringAddress = useCallback((address: string) => bring([{ address }]), [bring]);
  const bringHtml = useCallback((html: string, url: string | null) => bring([{ html, url }]), [bring]);
  return {
    isOpen,
    current,
    reading,
    left,
    open,
    close,
    skip,
    take,
    citeKnown,
    bringFiles,
    bringText,
    bringHtml,
    bringAddress,
  };
};

export type CaptureState = ReturnType<typeof useCapture>;

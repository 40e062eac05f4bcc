import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { PaperId } from '#shared/ids.ts';
import type { Failure } from '#shared/result.ts';
import type { Host } from '../../api/host.ts';
import { whenStartingAnew } from '../../api/starting-anew.ts';
import type { TypingHelp } from '../../editor/typing-switches.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { EditorHandle } from './editor-handle.ts';
import { type PaperSession, readDocument, startSession } from './paper-session.ts';
import type { SaveState } from './saving/autosave.ts';

type Options = {
  host: Host;
  paperId: PaperId;
  opened: Output<'papers.open'>;
  /** Typing helps that are switched off. */
  typingOff: readonly TypingHelp[] | undefined;
  /** Whether the page is shown as the series prints it. */
  sheet: boolean;
  /** Whether what is not printed is shown. */
  signs: boolean;
  onSigns: ((shown: boolean) => void) | undefined;
  /** The element the page is put into. */
  mount: RefObject<HTMLDivElement | null>;
  onEditor: ((handle: EditorHandle | null) => void) | undefined;
  onFailure: (failure: Failure) => void;
};

/** Puts an opened paper on the page as long as the component is there. */
export const usePaperSession = (options: Options) => {
  const { host, paperId, opened, typingOff, sheet, signs, mount, onEditor, onFailure, onSigns } = options;
  const { paper } = useMessages();
  const [session, setSession] = useState<PaperSession | null>(null);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved' });
  const [notesHidden, setNotesHidden] = useState(false);
  // The page outlives a change of these: a new editor would lose the history.
  const now = {
    onEditor,
    onFailure,
    onSigns,
    labels: { page: paper.page, ...paper.onPage },
    suffix: paper.besideRestored,
  };
  const latest = useRef(now);
  latest.current = now;

  useLayoutEffect(() => {
    if (!mount.current) return;
    const read = readDocument(opened);
    if ('failure' in read) {
      latest.current.onFailure(read.failure);
      return;
    }
    const started = startSession(host, paperId, opened, read.doc, mount.current, latest.current.labels, {
      onSaveState: setSaveState,
      onNotesHidden: setNotesHidden,
      onSigns: (shown) => latest.current.onSigns?.(shown),
    });
    setSession(started);
    latest.current.onEditor?.(started.handle);
    started.editor.view.focus();
    const stopKeeping = whenStartingAnew((since) => started.keepBesideRestored(since, latest.current.suffix));
    return () => {
      stopKeeping();
      latest.current.onEditor?.(null);
      setSession(null);
      void started.close();
    };
  }, [host, paperId, opened, mount]);

  // The page changes its language with the window; its history stays.
  useEffect(() => {
    session?.editor.setLabels({ page: paper.page, ...paper.onPage });
  }, [session, paper]);

  useEffect(() => {
    session?.editor.setTypingOff(typingOff ?? []);
  }, [session, typingOff]);

  useEffect(() => {
    session?.showSheet(sheet);
  }, [session, sheet]);

  useEffect(() => {
    session?.showSigns(signs);
  }, [session, signs]);

  return { session, saveState, notesHidden };
};

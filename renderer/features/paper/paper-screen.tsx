import { PanelBottomClose, PanelBottomOpen } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { CitationId, PaperId, SourceId } from '#shared/ids.ts';
import type { Failure } from '#shared/result.ts';
import type { Host } from '../../api/host.ts';
import { changeImage, insertFigure, removeFigure } from '../../editor/commands/figures.ts';
import { linkAt, setLink } from '../../editor/commands/marks.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { pickFile } from '../../ui/files.ts';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import type { Place } from './anchored-popover.tsx';
import type { SaveState } from './autosave.ts';
import type { EditorHandle } from './editor-handle.ts';
import { LinkPopover } from './link-popover.tsx';
import { type PaperSession, readDocument, startSession } from './paper-session.ts';
import { PicturePopover } from './picture-popover.tsx';
import { pictureTypes, readPicture } from './pictures.ts';
import { SaveBadge } from './save-badge.tsx';
import { Toolbar } from './toolbar.tsx';
import { useCiting } from './use-citing.tsx';
import './paper.css';
import './page.css';

/** What is open at the caret. */
type Open =
  | { kind: 'picture'; place: Place; pos: number }
  | { kind: 'link'; place: Place; href: string | null };

type Opened =
  | { kind: 'opening' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'open'; opened: Output<'papers.open'> };

type Props = {
  host: Host;
  paperId: PaperId;
  onOpenSource?: (id: SourceId) => void;
  onOpenPaper?: (id: PaperId) => void;
  /** The handle of the paper on the page; null when it is closed. */
  onEditor?: (handle: EditorHandle | null) => void;
};

/** A paper on the page: opens it, keeps it saved, and puts it back where the reader was. */
export const PaperScreen = (props: Props) => {
  const { host, paperId } = props;
  const { paper, errors } = useMessages();
  const [state, setState] = useState<Opened>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens the same paper again
  useEffect(() => {
    let current = true;
    setState({ kind: 'opening' });
    void host.call('papers.open', { id: paperId }).then((answer) => {
      if (!current) return;
      setState(
        answer.ok ? { kind: 'open', opened: answer.value } : { kind: 'failed', failure: answer.error },
      );
    });
    return () => {
      current = false;
    };
  }, [host, paperId, attempt]);

  switch (state.kind) {
    case 'opening':
      return (
        <p className="paper-wait" aria-busy>
          {paper.opening}
        </p>
      );
    case 'failed':
      return (
        <div className="paper-wait" role="alert">
          <h2>{paper.openFailed}</h2>
          <p>{errors[state.failure.code]}</p>
          <Button onPress={() => setAttempt(attempt + 1)}>{paper.tryAgain}</Button>
        </div>
      );
    case 'open':
      return (
        <OpenPaper
          key={`${state.opened.id}-${attempt}`}
          {...props}
          opened={state.opened}
          onFailure={(failure) => setState({ kind: 'failed', failure })}
        />
      );
  }
};

const OpenPaper = ({
  host,
  paperId,
  opened,
  onOpenSource,
  onOpenPaper,
  onEditor,
  onFailure,
}: Props & { opened: Output<'papers.open'>; onFailure: (failure: Failure) => void }) => {
  const { paper } = useMessages();
  const fail = useFailure();
  const mount = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [session, setSession] = useState<PaperSession | null>(null);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'saved' });
  const [open, setOpen] = useState<Open | null>(null);
  const [notesHidden, setNotesHidden] = useState(false);
  const actions = useRef({
    openCitation: (_id: CitationId) => {},
    openPicker: () => {},
    openLink: () => {},
    openPicture: (_pos: number) => {},
    takePictures: (_files: readonly File[], _pos: number | null) => {},
  });
  // The page outlives a change of these: a new editor would lose the history.
  const latest = useRef({ onEditor, onFailure, labels: { page: paper.page, ...paper.onPage } });
  latest.current = { onEditor, onFailure, labels: { page: paper.page, ...paper.onPage } };

  useLayoutEffect(() => {
    if (!mount.current) return;
    const read = readDocument(opened);
    if ('failure' in read) {
      latest.current.onFailure(read.failure);
      return;
    }
    const started = startSession(host, paperId, opened, read.doc, mount.current, latest.current.labels, {
      onSaveState: setSaveState,
      openCitation: (id) => actions.current.openCitation(id),
      openCitationPicker: () => actions.current.openPicker(),
      openLinkField: () => actions.current.openLink(),
      openPicture: (pos) => actions.current.openPicture(pos),
      takePictures: (files, pos) => actions.current.takePictures(files, pos),
      onNotesHidden: setNotesHidden,
      focusToolbar: () => toolbar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus(),
    });
    setSession(started);
    latest.current.onEditor?.(started.handle);
    started.editor.view.focus();
    return () => {
      latest.current.onEditor?.(null);
      setSession(null);
      setOpen(null);
      void started.close();
    };
  }, [host, paperId, opened]);

  // The page changes its language with the window; its history stays.
  useEffect(() => {
    session?.editor.setLabels({ page: paper.page, ...paper.onPage });
  }, [session, paper]);

  const pictureOf = async (file: File): Promise<string | null> => {
    const read = await readPicture(file);
    if ('src' in read) return read.src;
    notify({ kind: 'failed', text: paper.picture.refused[read.refused](file.name) });
    return null;
  };
  /** Puts pictures where they were dropped, or else where the caret is. */
  const takePictures = async (files: readonly File[], pos: number | null): Promise<void> => {
    for (const file of files) {
      const src = await pictureOf(file);
      if (src === null || !session || session.editor.view.isDestroyed) continue;
      if (!session.editor.run(insertFigure(src, pos ?? undefined)))
        notify({ kind: 'info', text: paper.picture.onlyInText });
    }
  };

  const close = useCallback((): void => setOpen(null), []);
  const citing = useCiting({ host, session, editable: !opened.readOnly, onOpenSource });

  // While a popover is open the page is inert, so the focus can only come back once it is gone.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open) wasOpen.current = true;
    else if (wasOpen.current) {
      wasOpen.current = false;
      if (session && !session.editor.view.isDestroyed) session.editor.view.focus();
    }
  }, [open, session]);

  if (session) {
    const { view } = session.editor;
    actions.current = {
      openCitation: citing.openCitation,
      openPicker: citing.openPicker,
      openPicture: (pos) => {
        const image = view.nodeDOM(pos);
        if (image instanceof Element) setOpen({ kind: 'picture', place: image.getBoundingClientRect(), pos });
      },
      takePictures: (files, pos) => void takePictures(files, pos),
      openLink: () => {
        if (!view.editable || !view.state.selection.$from.parent.inlineContent) return;
        const place = view.coordsAtPos(view.state.selection.from);
        setOpen({ kind: 'link', place, href: linkAt(view.state)?.href ?? null });
      },
    };
  }

  const loadTheirs = async (): Promise<boolean> => {
    const answer = await session?.loadTheirs();
    if (answer && !answer.ok) fail(answer.error);
    return answer?.ok ?? false;
  };
  const keepAsCopy = async (): Promise<void> => {
    const copy = await session?.keepAsCopy(paper.copySuffix);
    if (!copy) return;
    if (!copy.ok) return fail(copy.error);
    if (!(await loadTheirs())) return;
    const { id } = copy.value;
    notify({
      kind: 'done',
      text: paper.keptAsCopy,
      ...(onOpenPaper ? { action: { label: paper.openCopy, onAction: () => onOpenPaper(id) } } : {}),
    });
  };
  const badge = (
    <SaveBadge
      state={saveState}
      onSave={() => void session?.handle.flush()}
      onKeepAsCopy={() => void keepAsCopy()}
      onLoadTheirs={() => void loadTheirs()}
    />
  );

  return (
    <div className="paper-screen">
      <div className="page-bar">
        {session && !opened.readOnly ? (
          <Toolbar
            session={session}
            ref={toolbar}
            onCite={() => actions.current.openPicker()}
            onLink={() => actions.current.openLink()}
            onPicture={() => pickFile(pictureTypes, (file) => void takePictures([file], null))}
          />
        ) : null}
        {session ? (
          <IconButton
            icon={notesHidden ? PanelBottomOpen : PanelBottomClose}
            label={notesHidden ? paper.showNotes : paper.hideNotes}
            onPress={() => session.hideNotes(!notesHidden)}
          />
        ) : null}
        <div className="page-save" role="status" aria-label={paper.saveState}>
          {saveState.kind === 'failed' ? null : badge}
        </div>
      </div>
      {saveState.kind === 'failed' ? badge : null}
      <div ref={mount} className="page-mount" />
      {citing.layer}
      {session && open?.kind === 'picture' ? (
        <PicturePopover
          place={open.place}
          alt={String(session.editor.view.state.doc.nodeAt(open.pos)?.attrs.alt ?? '')}
          onAlt={(alt) => {
            close();
            session.editor.run(changeImage(open.pos, { alt }));
          }}
          onReplace={async (file) => {
            close();
            const src = await pictureOf(file);
            if (src !== null) session.editor.run(changeImage(open.pos, { src }));
          }}
          onRemove={() => {
            close();
            session.editor.run(removeFigure(open.pos));
          }}
          onClose={close}
        />
      ) : null}
      {session && open?.kind === 'link' ? (
        <LinkPopover
          place={open.place}
          href={open.href}
          onSet={(href) => {
            close();
            session.editor.run(setLink(href));
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
};

import { ArrowLeft, FilePlus2, GitCompareArrows, RotateCcw, TextCursorInput } from 'lucide-react';
import type { Node, Slice } from 'prosemirror-model';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Output } from '#shared/contract/methods.ts';
import { schema } from '#shared/document/schema.ts';
import type { PaperId, VersionId } from '#shared/ids.ts';
import type { Failure } from '#shared/result.ts';
import { useHost } from '../../api/host-context.tsx';
import { printingSource } from '../../citations/printing-source.ts';
import { copied } from '../../editor/plugins/clipboard/slices.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { type ReadOnlyPage, startReadOnlyPage } from './version-page.ts';
import { kindOf } from './version-words.ts';
import './history.css';

type Opened = Output<'history.open'>;

type Props = {
  paper: PaperId;
  version: VersionId;
  isEditable: boolean;
  /** Saves what is not saved; false if that failed. */
  flush: () => Promise<boolean>;
  /** Puts a document onto the page as one step to undo, with sources to print it by; false if it is there. */
  restore: (doc: Node, sources: readonly CslItem[]) => boolean;
  /** Puts a passage behind the caret of the paper; false if it can't stand there. */
  insert: (passage: Slice, sources: readonly CslItem[]) => boolean;
  onOpenPaper: (id: PaperId) => void;
  onClose: () => void;
  /** Shows what changed from this version to the paper as it is now. */
  onCompare: (version: VersionId) => void;
};

/** A version in place of the page, to read; from here it can be restored or made a paper of its own. */
export const VersionView = ({
  paper,
  version,
  isEditable,
  flush,
  restore,
  insert,
  onOpenPaper,
  onClose,
  onCompare,
}: Props) => {
  const host = useHost();
  const { comparing, history: words, paper: paperWords, errors } = useMessages();
  const format = useFormat();
  const fail = useFailure();
  const region = useRef<HTMLElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<{ version: VersionId; value: Opened } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const page = useRef<ReadOnlyPage | null>(null);
  const [hasSelected, setSelected] = useState(false);

  useEffect(() => {
    let current = true;
    void host.call('history.open', { paper, version }).then((answer) => {
      if (!current) return;
      setFailure(answer.ok ? null : answer.error);
      setOpened(answer.ok ? { version, value: answer.value } : null);
    });
    return () => {
      current = false;
    };
  }, [host, paper, version]);

  // The keys go to the version while it is shown, and back to where they were.
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version that is shown takes the keys
  useEffect(() => region.current?.focus(), [version]);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const labels = useRef({ page: '', ...paperWords.onPage });
  labels.current = { page: words.page, ...paperWords.onPage };
  useLayoutEffect(() => {
    if (!opened || !mount.current) return;
    const { doc, snapshot } = opened.value;
    const started = startReadOnlyPage(
      printingSource(host),
      mount.current,
      schema.nodeFromJSON(doc),
      snapshot,
      labels.current,
      undefined,
      (state) => setSelected(!state.selection.empty),
    );
    page.current = started;
    setSelected(false);
    return () => {
      page.current = null;
      started.destroy();
    };
  }, [host, opened]);

  const row = opened?.value.row;
  const time = row ? format.dateTime(row.created) : '';
  const restoreIt = async (): Promise<void> => {
    if (!opened || !(await flush())) return;
    const kept = await host.call('history.keep', { paper, kind: 'before' });
    if (!kept.ok) return fail(kept.error);
    const lent = await host.call('history.lend', { paper, version });
    if (!lent.ok) return fail(lent.error);
    const changed = restore(schema.nodeFromJSON(opened.value.doc), lent.value.snapshot);
    onClose();
    notify(
      changed
        ? { kind: 'done', text: words.restored(time), detail: words.restoredDetail }
        : { kind: 'info', text: words.same },
    );
  };
  const insertIt = async (): Promise<void> => {
    const state = page.current?.editor.view.state;
    if (!state) return;
    const passage = copied(state.selection.content(), state.doc);
    const lent = await host.call('history.lend', { paper, version });
    if (!lent.ok) return fail(lent.error);
    if (!insert(passage, lent.value.snapshot)) {
      notify({ kind: 'info', text: words.insertFailed });
      return;
    }
    onClose();
    notify({ kind: 'done', text: words.inserted, detail: words.insertedDetail });
  };
  const openAsPaper = async (): Promise<void> => {
    const answer = await host.call('history.openAsPaper', { paper, version, suffix: time });
    if (!answer.ok) return fail(answer.error);
    onClose();
    onOpenPaper(answer.value.id);
  };
  const during = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };

  return (
    <section ref={region} className="version-view" tabIndex={-1} aria-labelledby="version-title">
      <header className="version-bar">
        <Button icon={ArrowLeft} onPress={onClose}>
          {words.back}
        </Button>
        <div className="version-title" role="status">
          <h2 id="version-title">{row ? words.versionOf(time) : words.opening}</h2>
          {row ? (
            <p>
              {kindOf(row, words)} · {words.counts(row.words, row.notes)} · {words.readOnly}
            </p>
          ) : null}
        </div>
        {row ? (
          <div className="version-actions">
            <Button icon={GitCompareArrows} onPress={() => onCompare(version)}>
              {comparing.withPresentShort}
            </Button>
            {isEditable ? (
              <>
                <Button
                  icon={TextCursorInput}
                  isDisabled={busy || !hasSelected}
                  onPress={() => void during(insertIt)}
                >
                  {words.insert}
                </Button>
                <Button icon={FilePlus2} isDisabled={busy} onPress={() => void during(openAsPaper)}>
                  {words.openAsPaper}
                </Button>
                <Button
                  look="primary"
                  icon={RotateCcw}
                  isDisabled={busy}
                  onPress={() => void during(restoreIt)}
                >
                  {words.restore}
                </Button>
              </>
            ) : null}
          </div>
        ) : null}
      </header>
      {failure ? (
        <div className="paper-wait" role="alert">
          <h3>{words.openFailed}</h3>
          <p>{errors[failure.code]}</p>
        </div>
      ) : (
        <div ref={mount} className="page-mount" />
      )}
    </section>
  );
};

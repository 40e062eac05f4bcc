import type { Node } from 'prosemirror-model';
import { type EditorState, Selection, TextSelection } from 'prosemirror-state';
import type { Output } from '#shared/contract/methods.ts';
import { schema } from '#shared/document/schema.ts';
import type { CitationId, PaperId } from '#shared/ids.ts';
import type { Failure } from '#shared/result.ts';
import type { Host } from '../../api/host.ts';
import { createCitationClient } from '../../citations/client.ts';
import { createEditor, type PaperEditor } from '../../editor/create-editor.ts';
import type { EditorLabels } from '../../editor/labels.ts';
import { Autosave, type SaveState } from './autosave.ts';
import { createEditorHandle, type EditorHandle } from './editor-handle.ts';
import { PaperSources } from './paper-sources.ts';
import { readViewState, writeViewState } from './view-state.ts';

/** What the page asks of the screen: to show something at the caret. */
export type SessionCallbacks = {
  onSaveState: (state: SaveState) => void;
  openCitation: (id: CitationId) => void;
  openCitationPicker: () => void;
  openLinkField: () => void;
  focusToolbar: () => void;
};

/** An open paper: its editor, its sources and its saving. */
export type PaperSession = {
  editor: PaperEditor;
  sources: PaperSources;
  handle: EditorHandle;
  subscribe: (listener: () => void) => () => void;
  /** Saves what is open and ends. */
  close: () => Promise<void>;
};

type Opened = Output<'papers.open'>;

/** The document of an opened paper, or what is wrong with it. */
export const readDocument = (opened: Opened): { doc: Node } | { failure: Failure } => {
  try {
    const doc = schema.nodeFromJSON(opened.doc);
    doc.check();
    return { doc };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The paper does not fit this version of Ibid: ${reason}. It was not changed.`;
    return { failure: { code: 'bad-file', message } };
  }
};

const defaultNotesHeight = 210;
const viewDelay = 800;
const notifyDelay = 60;

export const startSession = (
  host: Host,
  id: PaperId,
  opened: Opened,
  doc: Node,
  mount: HTMLElement,
  labels: EditorLabels,
  callbacks: SessionCallbacks,
): PaperSession => {
  const client = createCitationClient();
  client.onFailure((message) => console.error(`Citations could not be printed: ${message}`));
  const sources = new PaperSources(host, client, opened.snapshot);
  const listeners = new Set<() => void>();
  let notifyTimer: ReturnType<typeof setTimeout> | undefined;
  // Buttons and counts follow after the frame: they are no part of a key press.
  const notify = (): void => {
    notifyTimer ??= setTimeout(() => {
      notifyTimer = undefined;
      for (const listener of [...listeners]) listener();
    }, notifyDelay);
  };

  let { revision } = opened;
  const autosave = new Autosave<Node>(
    async (changed) => {
      const answer = await host.call('papers.save', { id, doc: changed.toJSON(), revision });
      if (answer.ok) revision = answer.value.revision;
      return answer;
    },
    (state) => {
      callbacks.onSaveState(state);
      notify();
    },
  );

  const before = readViewState(opened.view);
  let notesHeight = before?.notesHeight ?? defaultNotesHeight;
  let viewTimer: ReturnType<typeof setTimeout> | undefined;
  let lastView = opened.view;
  const saveView = (): void => {
    clearTimeout(viewTimer);
    viewTimer = undefined;
    const { anchor, head } = editor.view.state.selection;
    const view = writeViewState({ anchor, head, scroll: Math.round(editor.view.dom.scrollTop), notesHeight });
    if (view === lastView) return;
    lastView = view;
    void host.call('papers.setView', { id, view });
  };
  const viewMoved = (): void => {
    viewTimer ??= setTimeout(saveView, viewDelay);
  };

  const openLink = async (href: string): Promise<void> => {
    const answer = await host.call('app.openLink', { href });
    // The browser host has no system to hand it to; the browser itself is there.
    if (answer.ok && !answer.value.opened) window.open(href, '_blank', 'noopener,noreferrer');
  };

  const editor = createEditor({
    mount,
    doc,
    editable: !opened.readOnly,
    citations: {
      get: client.get,
      subscribe: client.subscribe,
      setStyle: client.setStyle,
      setCitations: (placed) => sources.setCitations(placed),
    },
    labels,
    notesHeight,
    callbacks: {
      onChange: (changed) => autosave.changed(changed),
      onUpdate: (state: EditorState, previous: EditorState) => {
        if (state.selection !== previous.selection) viewMoved();
        notify();
      },
      onNotesHeight: (height) => {
        notesHeight = height;
        viewMoved();
      },
      openCitation: callbacks.openCitation,
      openCitationPicker: callbacks.openCitationPicker,
      openLinkField: callbacks.openLinkField,
      openLink: (href) => void openLink(href),
      focusToolbar: callbacks.focusToolbar,
    },
  });
  if (opened.readOnly) callbacks.onSaveState({ kind: 'read-only' });

  const { view } = editor;
  if (before) {
    const size = view.state.doc.content.size;
    const at = (pos: number) => view.state.doc.resolve(Math.min(pos, size));
    const kept = TextSelection.between(at(before.anchor), at(before.head));
    view.dispatch(view.state.tr.setSelection(kept ?? Selection.atStart(view.state.doc)));
    view.dom.scrollTop = before.scroll;
  }
  view.dom.addEventListener('scroll', viewMoved, { passive: true });

  const flush = (): Promise<boolean> => autosave.flush();
  const beforeUnload = (event: BeforeUnloadEvent): void => {
    if (!autosave.isDirty) return;
    void autosave.flush();
    event.preventDefault();
  };
  const hidden = (): void => {
    if (document.visibilityState !== 'hidden') return;
    void autosave.flush();
    saveView();
  };
  window.addEventListener('beforeunload', beforeUnload);
  document.addEventListener('visibilitychange', hidden);

  const handle = createEditorHandle({
    editor,
    listeners,
    flush,
    saveState: () => (opened.readOnly ? { kind: 'read-only' } : autosave.state),
  });

  return {
    editor,
    sources,
    handle,
    subscribe: handle.subscribe,
    close: async () => {
      window.removeEventListener('beforeunload', beforeUnload);
      document.removeEventListener('visibilitychange', hidden);
      saveView();
      listeners.clear();
      clearTimeout(notifyTimer);
      sources.destroy();
      client.destroy();
      editor.destroy();
      // What could not be saved goes on being tried, also without its page.
      if (await autosave.flush()) autosave.stop();
    },
  };
};

import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import type { RichText } from '#shared/citations/citation.ts';
import type { Output } from '#shared/contract/methods.ts';
import { schema } from '#shared/document/schema.ts';
import type { CitationId, PaperId } from '#shared/ids.ts';
import { say } from '#shared/reports/said.ts';
import { type Failure, fail, type Result } from '#shared/result.ts';
import type { Host } from '../../api/host.ts';
import { openLink } from '../../api/open-link.ts';
import { type CitationClient, createCitationClient } from '../../citations/client.ts';
import { printingSource } from '../../citations/printing-source.ts';
import { leaveNote } from '../../editor/commands/notes.ts';
import { createEditor, type PaperEditor } from '../../editor/create-editor.ts';
import type { EditorLabels } from '../../editor/labels.ts';
import { RequestHub } from '../../editor/page-requests.ts';
import { pictureTraffic } from '../../editor/paste/picture-traffic.ts';
import { partAt } from '../../editor/places.ts';
import { showsSigns, toggleSigns } from '../../editor/plugins/page-signs/index.ts';
import { keepPlace, scrollToUpperEdge, upperEdge } from '../../editor/scrolling.ts';
import { createEditorHandle, type EditorHandle } from './editor-handle.ts';
import { PaperSources } from './paper-sources.ts';
import { Autosave, longestTime, type SaveState } from './saving/autosave.ts';
import { LibraryCopy, saveAsCopy, saveBesideRestored } from './saving/library-copy.ts';
import { readViewState, writeViewState } from './view-state.ts';

/** What the session tells the screen. */
export type SessionCallbacks = {
  onSaveState: (state: SaveState) => void;
  onNotesHidden: (hidden: boolean) => void;
  onSigns: (shown: boolean) => void;
};

/** An open paper: its editor, its sources and its saving. */
export type PaperSession = {
  editor: PaperEditor;
  sources: PaperSources;
  handle: EditorHandle;
  /** How a citation is printed; undefined while it is not yet. */
  printed: (id: CitationId) => RichText | undefined;
  /** What a citation would print if its text were not set by hand. */
  live: CitationClient['live'];
  /** What the page asks of the screen; a part of the screen answers with `useRequest`. */
  requests: RequestHub;
  subscribe: (listener: () => void) => () => void;
  /** The style's kind, and the rules that hold in the paper. */
  printedBy: () => CitationClient['printedBy'];
  /** How a citation that is not in the paper would be printed. */
  preview: CitationClient['preview'];
  /** How citations that are in no paper would be printed in the paper's style. */
  examples: CitationClient['examples'];
  /** Shows the page as the series prints it, or as wide as the window. */
  showSheet: (sheet: boolean) => void;
  /** Shows or hides what is not printed. */
  showSigns: (shown: boolean) => void;
  /** Shows or hides the pane of the notes. */
  hideNotes: (hidden: boolean) => void;
  /** Puts what the library has in place of what is on the page. */
  loadTheirs: () => Promise<Result<unknown>>;
  /** Makes a paper of its own out of what is on the page, its title with `suffix`. */
  keepAsCopy: (suffix: string) => Promise<Result<{ id: PaperId }>>;
  /**
   * Keeps what was written since a time (ms) as a paper of its own, named with `suffix`, when a backup has taken the
   * place of the library; null where nothing was. Nothing is saved here any more.
   */
  keepBesideRestored: (since: number, suffix: string) => Promise<Result<string | null>>;
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
    return { failure: fail('bad-file', say('paper-bad-document', { error: reason })).error };
  }
};

const defaultNotesHeight = 210;
const viewDelay = 800;
const notifyDelay = 60;

/** What comes in where the caret is stands after it, so that a word that is being written stays one. */
const keepBefore = (tr: Transaction, { anchor, head }: Selection): void => {
  const at = (pos: number) => tr.doc.resolve(tr.mapping.map(pos, -1));
  tr.setSelection(TextSelection.between(at(anchor), at(head)));
};

export const startSession = (
  host: Host,
  id: PaperId,
  opened: Opened,
  doc: Node,
  mount: HTMLElement,
  labels: EditorLabels,
  callbacks: SessionCallbacks,
): PaperSession => {
  const client = createCitationClient(printingSource(host));
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

  /** When something was last written here (ms). */
  let written = Number.NEGATIVE_INFINITY;
  // What the library says is put onto the page: that is nothing to save.
  let taking = false;
  const library = new LibraryCopy(
    host,
    id,
    { revision: opened.revision, doc },
    {
      doc: () => (editor.view.isDestroyed ? null : editor.view.state.doc),
      change: (edit, undoable = false) => {
        const tr = undoable
          ? closeHistory(editor.view.state.tr)
          : editor.view.state.tr.setMeta('addToHistory', false);
        if (!edit(tr)) return null;
        const { selection } = editor.view.state;
        if (!undoable && selection instanceof TextSelection) keepBefore(tr, selection);
        taking = true;
        try {
          editor.view.dispatch(tr);
        } finally {
          taking = false;
        }
        // A document that waits to be saved lacks what came in.
        if (autosave.isDirty) autosave.changed(editor.view.state.doc);
        return editor.view.state.doc;
      },
    },
  );
  /** What came in may have been mended on the page: then the page is ahead of the library again. */
  const saveMended = (): void => {
    if (!editor.view.isDestroyed && !editor.view.state.doc.eq(library.base))
      autosave.changed(editor.view.state.doc);
  };
  /** The newest revision that was heard of; a change without one is newer than any. */
  let newest = opened.revision;
  const follow = (): void => {
    if (autosave.isDirty || newest <= library.revision) return;
    newest = library.revision;
    void library.follow().then(saveMended);
  };
  const stopNews = host.on('papers.changed', ({ ids, revision }) => {
    if (!ids.includes(id)) return;
    newest = revision ?? Number.POSITIVE_INFINITY;
    follow();
  });
  const stopStyles = host.on('styles.changed', client.renewStyle);
  const autosave = new Autosave<Node>(
    (changed) => library.save(changed),
    (state) => {
      callbacks.onSaveState(state);
      notify();
      // A save that is under way is its own news, so what was heard meanwhile is looked at when it is done.
      if (state.kind === 'saved') setTimeout(follow);
    },
  );

  const before = readViewState(opened.view);
  let notesHeight = before?.notesHeight ?? defaultNotesHeight;
  let notesHidden = false;
  const hideNotes = (hidden: boolean): void => {
    if (hidden === notesHidden) return;
    notesHidden = hidden;
    mount.classList.toggle('notes-hidden', hidden);
    // A caret that can't be seen goes back to the mark of its note.
    if (hidden) leaveNote(editor.view.state, editor.view.dispatch);
    callbacks.onNotesHidden(hidden);
    viewMoved();
  };
  let viewTimer: ReturnType<typeof setTimeout> | undefined;
  let lastView = opened.view;
  const saveView = (): void => {
    clearTimeout(viewTimer);
    viewTimer = undefined;
    const { anchor, head } = editor.mainView.state.selection;
    const view = writeViewState({
      anchor,
      head,
      edge: upperEdge(editor.mainView),
      notesHeight,
      notesHidden,
    });
    if (view === lastView) return;
    lastView = view;
    void host.call('papers.setView', { id, view });
  };
  const viewMoved = (): void => {
    viewTimer ??= setTimeout(saveView, viewDelay);
  };

  const requests = new RequestHub();
  requests.on('openLink', (href) => void openLink(host, href));
  const editor = createEditor({
    mount,
    doc,
    editable: !opened.readOnly,
    citations: {
      get: client.get,
      standing: (items) => sources.standing(items),
      live: client.live,
      source: (id) => sources.get(id),
      subscribe: client.subscribe,
      setStyle: client.setStyle,
      setRules: client.setRules,
      setCitations: (placed, lists) => sources.setCitations(placed, lists),
      lists: client.lists,
    },
    sources: {
      held: (ids) => sources.held(ids),
      knows: (item) => sources.knows(item),
      takeIn: (items) => sources.takeIn(items),
    },
    pictures: pictureTraffic,
    labels,
    notesHeight,
    callbacks: {
      onChange: (changed) => {
        if (taking) return;
        written = Date.now();
        autosave.changed(changed);
      },
      onUpdate: (state: EditorState, previous: EditorState) => {
        if (notesHidden && partAt(state.selection.$head) === 'notes') hideNotes(false);
        if (showsSigns(state) !== showsSigns(previous)) callbacks.onSigns(showsSigns(state));
        if (state.selection !== previous.selection) viewMoved();
        notify();
      },
      onNotesHeight: (height) => {
        notesHeight = height;
        viewMoved();
      },
      ask: requests.ask,
    },
  });
  client.onChange(notify);
  sources.subscribe(notify);
  if (opened.readOnly) callbacks.onSaveState({ kind: 'read-only' });

  const view = editor.mainView;
  if (before) {
    const size = view.state.doc.content.size;
    const at = (pos: number) => view.state.doc.resolve(Math.min(pos, size));
    const kept = TextSelection.between(at(before.anchor), at(before.head));
    view.dispatch(view.state.tr.setSelection(kept ?? Selection.atStart(view.state.doc)));
    hideNotes(before.notesHidden);
    scrollToUpperEdge(view, before.edge);
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
    sources,
    printed: client.get,
    live: client.live,
    printings: () => client.changes,
    printedBy: () => client.printedBy,
    examples: client.examples,
    listeners,
    ask: requests.ask,
    flush,
    saveState: () => (opened.readOnly ? { kind: 'read-only' } : autosave.state),
  });

  return {
    editor,
    sources,
    handle,
    printed: client.get,
    live: client.live,
    requests,
    printedBy: () => client.printedBy,
    preview: client.preview,
    examples: client.examples,
    subscribe: handle.subscribe,
    showSheet: (sheet) => {
      if (mount.classList.contains('is-sheet') !== sheet)
        keepPlace(view, () => mount.classList.toggle('is-sheet', sheet));
    },
    showSigns: (shown) => {
      if (showsSigns(view.state) !== shown) toggleSigns(view.state, view.dispatch);
    },
    hideNotes,
    loadTheirs: async () => {
      const answer = await library.load();
      if (answer.ok) {
        autosave.reset();
        saveMended();
      }
      return answer;
    },
    keepAsCopy: (suffix) => saveAsCopy(host, view.state.doc, suffix, sources.onlyHere()),
    keepBesideRestored: async (since, suffix) => {
      // What was on its way to the disk just before is in no backup either.
      const isKept = !autosave.isDirty && written < since - longestTime;
      autosave.abandon();
      return isKept
        ? { ok: true, value: null }
        : await saveBesideRestored(host, id, view.state.doc, suffix, sources.cited());
    },
    close: async () => {
      window.removeEventListener('beforeunload', beforeUnload);
      document.removeEventListener('visibilitychange', hidden);
      stopNews();
      stopStyles();
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

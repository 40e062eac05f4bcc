import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, type Plugin, Selection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { metaOf, schema } from '#shared/document/schema.ts';
import { type CommandId, type CommandTable, commandOf, commandTable } from './command-table.ts';
import { selectMark } from './commands/notes.ts';
import { type EditorLabels, relabelled } from './labels.ts';
import { NumberedBlockView, PageBreakView } from './node-views/block-views.ts';
import { type CitationTexts, CitationView } from './node-views/citation-view.ts';
import { CrossReferenceView } from './node-views/cross-reference-view.ts';
import { DerivedViews } from './node-views/derived-views.ts';
import { ImageView } from './node-views/image-view.ts';
import { NoteMarkView } from './node-views/note-mark-view.ts';
import { NoteView } from './node-views/note-view.ts';
import { NotesView } from './node-views/notes-view.ts';
import { ReferenceListView } from './node-views/reference-list-view.ts';
import type { Ask } from './page-requests.ts';
import { noPictureTraffic, type PictureTraffic } from './paste/picture-traffic.ts';
import { noTraffic, type SourceTraffic } from './paste/source-traffic.ts';
import { partAt } from './places.ts';
import { caretBlockPlugin } from './plugins/caret-block/index.ts';
import { type CitationSink, citationsPlugin } from './plugins/citations/index.ts';
import { clipboardPlugins } from './plugins/clipboard/index.ts';
import { columnDragPlugin } from './plugins/column-drag/index.ts';
import { contextMenuPlugin } from './plugins/context-menu/index.ts';
import { findPlugin } from './plugins/find/index.ts';
import { freshSelectionPlugin } from './plugins/fresh-selection/index.ts';
import { frontArrowsPlugin } from './plugins/front-arrows/index.ts';
import { typingPlugin } from './plugins/input-rules/index.ts';
import { keptCaretPlugin } from './plugins/kept-caret/index.ts';
import { keymapPlugins } from './plugins/keymap/index.ts';
import { markDragPlugin } from './plugins/mark-drag/index.ts';
import { noteHighlightPlugin } from './plugins/note-highlight/index.ts';
import { notesPanePlugin } from './plugins/notes-pane/index.ts';
import { numberingPlugin } from './plugins/numbering/index.ts';
import { ownDragPlugin } from './plugins/own-drag/index.ts';
import { ownUndoPlugin } from './plugins/own-undo/index.ts';
import { pageSignsPlugin } from './plugins/page-signs/index.ts';
import { picturesPlugin } from './plugins/pictures/index.ts';
import { placeholdersPlugin } from './plugins/placeholders/index.ts';
import { pointerPlugin } from './plugins/pointer/index.ts';
import { printedFrontPlugin } from './plugins/printed-front/index.ts';
import { readingOfferPlugin } from './plugins/reading-offer/index.ts';
import { repairPlugin } from './plugins/repair/index.ts';
import { settledTablesPlugin } from './plugins/settled-tables/index.ts';
import { sourceDropPlugin } from './plugins/source-drop/index.ts';
import { waitingPlacePlugin } from './plugins/waiting-place/index.ts';
import { sheetAttributes } from './sheet-style.ts';
import { TwoViews } from './two-views.ts';
import type { TypingHelp } from './typing-switches.ts';

/** What the editor tells and asks the screen around it. */
export type EditorCallbacks = {
  /** After every change of the document. */
  onChange: (doc: Node) => void;
  /** After every transaction, changes included. */
  onUpdate: (state: EditorState, previous: EditorState) => void;
  onNotesHeight: (height: number) => void;
  ask: Ask;
};

export type EditorOptions = {
  /** The element the editor is put into; it has the custom property `--notes-height`. */
  mount: HTMLElement;
  doc: Node;
  editable: boolean;
  citations: CitationTexts & CitationSink;
  /** How sources leave with copied words and come in with pasted ones; without it they stay where they are. */
  sources?: SourceTraffic | undefined;
  /** How pictures leave with copied figures; without it they stay where they are. */
  pictures?: PictureTraffic | undefined;
  labels: EditorLabels;
  /** Height of the notes' pane in CSS pixels. */
  notesHeight: number;
  /** What a page of its own kind shows beside, after all other plugins. */
  plugins?: readonly Plugin[];
  callbacks: EditorCallbacks;
};

/** A paper on the page. `run` runs a command and gives the focus back to the page. */
export type PaperEditor = {
  /** The view the keys go to: where two places are shown, the one that had the focus last. */
  readonly view: EditorView;
  /** The view that is always there. */
  readonly mainView: EditorView;
  /** All that can be done on this page. */
  commands: CommandTable;
  /** Runs a command, or the one of the table with this id. */
  run: (command: Command | CommandId) => boolean;
  /** Whether a command could run now. */
  can: (command: Command | CommandId) => boolean;
  /** Shows a second place of the paper in another element; what is returned takes it away. */
  openSecond: (mount: HTMLElement) => () => void;
  /** Puts the keys into the other of two places; false where only one is shown. */
  toOtherPlace: () => boolean;
  setEditable: (editable: boolean) => void;
  setNotesHeight: (height: number) => void;
  /** Switches these typing helps off and all others on. */
  setTypingOff: (helps: readonly TypingHelp[]) => void;
  /** Changes the words on the page to another language of the interface. */
  setLabels: (labels: EditorLabels) => void;
  destroy: () => void;
};

/**
 * The plugins in the order in which ProseMirror asks them. A key or paste goes to the first that takes it,
 * so the special stands before the general; what only watches may stand anywhere.
 */
export const editorPlugins = (
  options: Pick<EditorOptions, 'citations' | 'labels' | 'sources' | 'pictures'> & {
    commands: CommandTable;
    ask: Ask;
  },
  views: DerivedViews,
  isOff: (help: TypingHelp) => boolean = () => false,
): Plugin[] => [
  // Before all that reads the document in its state, so that they see it mended in the same update.
  repairPlugin(),
  // Before all that takes keys.
  freshSelectionPlugin(),
  keptCaretPlugin(),
  numberingPlugin(views),
  citationsPlugin(options.citations),
  // Before the keymap: it looks at typed text, and Backspace right after a help takes it back.
  typingPlugin({ isOff, openCitationPicker: () => options.ask('citationPicker') }),
  // Before what takes text from elsewhere: the names of the sources come along as that.
  sourceDropPlugin(options.ask),
  // Before the tables, whose paste handler takes every slice with cells: a selection over parts goes first.
  ...clipboardPlugins({
    ask: options.ask,
    printed: options.citations.get,
    references: options.citations.lists.get,
    sources: options.sources ?? noTraffic,
    pictures: options.pictures ?? noPictureTraffic,
  }),
  markDragPlugin(),
  ...picturesPlugin(options.ask),
  ownDragPlugin(),
  pointerPlugin(options.ask),
  // Before the tables, which begin to select cells at the same press.
  columnDragPlugin(),
  contextMenuPlugin(options.ask),
  // Before all that takes arrows.
  frontArrowsPlugin(),
  // The gap cursor takes arrows that would skip over a table at the edge of the text, and lets others through.
  gapCursor(),
  ...keymapPlugins(options.commands, options.ask),
  // After the keymap, as its authors ask: it takes arrows and clicks in cells that nothing else took.
  tableEditing(),
  settledTablesPlugin(),
  dropCursor({ color: false, width: 2, class: 'drop-cursor' }),
  // One history for text and notes; repairs join the step they mend.
  // Before the history, which else would answer for fields over the page.
  ownUndoPlugin(),
  history({ depth: 500 }),
  // These only watch or draw.
  // Looks at what the clipboard has put in, so it stands behind it.
  readingOfferPlugin(options.ask),
  waitingPlacePlugin(),
  findPlugin(),
  placeholdersPlugin(options.labels),
  printedFrontPlugin(options.labels),
  pageSignsPlugin(),
  noteHighlightPlugin(views),
  caretBlockPlugin(),
  notesPanePlugin(),
];

/**
 * The element the page is drawn in. Before each of its commits React reads the selection of a focused editable
 * element, to put it back, and walks through all of its text for that: 27 ms in a paper of 1,000 notes, with
 * every change of the toolbar. The view keeps its selection itself, so React is not told that this element is
 * editable; the attribute, which browsers go by, is.
 */
const pageElement = (): HTMLElement => {
  const element = document.createElement('div');
  Object.defineProperty(element, 'contentEditable', { get: () => 'inherit', configurable: true });
  return element;
};

/** Puts a paper on the page: text and notes in one view, with one history. */
export const createEditor = (options: EditorOptions): PaperEditor => {
  const { mount, callbacks, citations } = options;
  // One object that every view reads from: a change of language changes what is in it.
  const labels = { ...options.labels };
  const views = new DerivedViews();
  const commands = commandTable(callbacks.ask);
  let editable = options.editable;
  let typingOff: readonly TypingHelp[] = [];
  const setNotesHeight = (height: number, at = mount): void =>
    at.style.setProperty('--notes-height', `${Math.round(height)}px`);
  setNotesHeight(options.notesHeight);

  const pages = new TwoViews((state, previous) => {
    if (state.doc !== previous.doc) callbacks.onChange(state.doc);
    callbacks.onUpdate(state, previous);
  });
  const makeView = (
    at: HTMLElement,
    state: EditorState,
    isSecond: boolean,
    onNotesHeight: (height: number) => void,
  ): EditorView =>
    new EditorView(
      { mount: at.appendChild(pageElement()) },
      {
        ...pages.props,
        state,
        editable: () => editable,
        attributes: (current) => ({
          class: partAt(current.selection.$head) === 'notes' ? 'page-editor is-in-notes' : 'page-editor',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': isSecond ? labels.otherPlace : labels.page,
          'aria-readonly': String(!editable),
          lang: metaOf(current.doc).lang ?? 'en-GB',
          ...sheetAttributes(metaOf(current.doc)),
        }),
        nodeViews: {
          footnote: (node) => new NoteMarkView(node, views, labels),
          note: (node, inView) =>
            new NoteView(node, views, labels, (id) => {
              selectMark(id)(inView.state, inView.dispatch);
              inView.focus();
            }),
          notes: (node) => new NotesView(node, labels, views, options.notesHeight, onNotesHeight, isSecond),
          heading: (node) => new NumberedBlockView(node, views),
          caption: (node) => new NumberedBlockView(node, views),
          image: (node) => new ImageView(node, labels, views),
          reference_list: (node, inView, getPos) =>
            new ReferenceListView(node, citations.lists, labels, views, () => {
              const pos = getPos();
              if (pos !== undefined && inView.editable) callbacks.ask('referenceList', pos);
            }),
          page_break: () => new PageBreakView(labels, views),
          cross_reference: (node) => new CrossReferenceView(node, views),
          citation: (node) => new CitationView(node, citations, labels, views),
        },
      },
    );

  const state = EditorState.create({
    schema,
    doc: options.doc,
    plugins: [
      ...editorPlugins(
        {
          citations,
          labels,
          sources: options.sources,
          pictures: options.pictures,
          commands,
          ask: callbacks.ask,
        },
        views,
        (help) => typingOff.includes(help),
      ),
      ...(options.plugins ?? []),
    ],
    selection: Selection.atStart(options.doc),
  });
  const main = makeView(mount, state, false, (height) => {
    setNotesHeight(height);
    callbacks.onNotesHeight(height);
  });
  pages.setMain(main);
  const meant = (command: Command | CommandId): Command =>
    typeof command === 'string' ? commandOf(commands, command).command : command;
  return {
    get view() {
      return pages.active;
    },
    mainView: main,
    commands,
    run: (command) => {
      const view = pages.active;
      // A view without the focus does not scroll to its selection.
      view.focus();
      const done = meant(command)(view.state, view.dispatch, view);
      view.focus();
      return done;
    },
    can: (command) => meant(command)(pages.active.state, undefined, pages.active),
    openSecond: (at) => {
      setNotesHeight(options.notesHeight, at);
      const second = makeView(at, pages.active.state, true, (height) => setNotesHeight(height, at));
      pages.setSecond(second);
      return () => {
        pages.closeSecond();
        at.replaceChildren();
      };
    },
    toOtherPlace: () => {
      pages.other?.focus();
      return pages.other !== null;
    },
    setEditable: (value) => {
      editable = value;
      main.setProps({});
      pages.second?.setProps({});
    },
    setNotesHeight: (height) => setNotesHeight(height),
    setTypingOff: (helps) => {
      typingOff = helps;
    },
    setLabels: (next) => {
      Object.assign(labels, next);
      views.relabel();
      main.dispatch(main.state.tr.setMeta(relabelled, true));
    },
    destroy: () => {
      pages.closeSecond();
      main.destroy();
      mount.replaceChildren();
    },
  };
};

import { closeHistory } from 'prosemirror-history';
import type { Node, Slice } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { CitationItem, RichText } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { PaperMeta } from '#shared/document/paper-meta.ts';
import { metaOf } from '#shared/document/schema.ts';
import type { CitationId, QuotationId, SourceId } from '#shared/ids.ts';
import { type CitationByHand, type LiveForms, listSetByHand } from '#shared/review/set-by-hand.ts';
import { type CitedSource, citedInPaper, sameOrNew } from '../../citations/cited-in-paper.ts';
import type { CitationClient } from '../../citations/client.ts';
import type { CommandId, PageCommand } from '../../editor/command-table.ts';
import { canCite, insertCitation, selectCitation } from '../../editor/commands/citations.ts';
import { linkAt } from '../../editor/commands/marks.ts';
import { type CitesIn, changeStyle, type MovedCitations } from '../../editor/commands/move-citations.ts';
import type { PaperEditor } from '../../editor/create-editor.ts';
import { languagesOf } from '../../editor/languages.ts';
import { plainText } from '../../editor/node-views/rich-text-dom.ts';
import { createNotesList, type PaperNotes } from '../../editor/notes-list.ts';
import { createOutline, type PaperOutline } from '../../editor/outline.ts';
import type { Ask, MenuTarget, ScreenPlace } from '../../editor/page-requests.ts';
import { createPassages, type PaperPassages } from '../../editor/passages.ts';
import { citationAtCaret, markPosition, noteAround } from '../../editor/places.ts';
import { scrollBy, scrollUntilSettled } from '../../editor/scrolling.ts';
import { type AuthorField, type AuthorWords, changeAuthor, readAuthors } from './author-fields.ts';
import { insertPassage } from './insert-passage.ts';
import type { PaperSources } from './paper-sources.ts';
import { type PaperWords, paperWords } from './paper-words.ts';
import { restoreDocument } from './restore.ts';
import type { SaveState } from './saving/autosave.ts';
import { findTextPlace, type TextPlace } from './text-place.ts';

/** What the outline and the status bar need of an open paper. */
export type EditorHandle = {
  /** Calls back after each change of the document, the selection or the save state. */
  subscribe: (listener: () => void) => () => void;
  outline: PaperOutline;
  notes: PaperNotes;
  passages: PaperPassages;
  /** The sources the paper cites; the same list as long as nothing in it has changed. */
  cited: () => readonly CitedSource[];
  /** Opens the menu of a mark, note or citation at a place of the screen. */
  openMenu: (target: MenuTarget, place: ScreenPlace) => void;
  /** A citation as plain text; null while it is not printed yet. */
  printed: (id: CitationId) => string | null;
  /** The citations with something set by hand; the same list as long as nothing in it has changed. */
  byHand: () => readonly CitationByHand[];
  /** The kind of the style, its rules of notes, and those that hold in the paper. */
  printedBy: () => CitationClient['printedBy'];
  /** How examples would be printed in the paper's style. */
  examples: CitationClient['examples'];
  /** How often printed citations have changed so far. */
  printings: () => number;
  /** Selects a stretch of a block of text, as a search in the library found it, and shows it. */
  goToText: (place: TextPlace) => void;
  /** The sources of the citation that is selected or touches the caret; none elsewhere. */
  citedHere: () => readonly SourceId[];
  /** Counted when asked for; blocks that did not change are not counted again. */
  counts: () => PaperWords;
  /** The languages of the paper and of passages in it, its own first. */
  languages: () => readonly string[];
  /** The paper's language, style, series and the like. */
  meta: () => PaperMeta;
  /** Changes them, undefined taking a field away; changes with the same `visit` are one step to undo. */
  changeMeta: (change: MetaChange, visit: string) => void;
  /**
   * Prints by another style and moves the citations to where it has them, as one step to undo; `to` is null
   * where they stay.
   */
  changeStyle: (style: string, to: CitesIn) => MovedCitations;
  authors: () => readonly AuthorWords[];
  /** Puts other words into a field of an author; changes with the same `visit` are one step to undo. */
  changeAuthor: (author: number, field: AuthorField, text: string, visit: string) => void;
  /** Where the paper cites a source, in reading order. */
  citing: (id: SourceId) => readonly CitingPlace[];
  /**
   * Cites sources at the caret, in a note of their own where it is in the text.
   * @returns false where no citation may stand
   */
  cite: (ids: readonly SourceId[], locator?: string) => boolean;
  /**
   * Puts a quotation of the library in at the caret, with its citation.
   * @returns false where none may stand
   */
  quote: (id: QuotationId) => boolean;
  /** Puts the caret behind a citation. */
  goToCitation: (id: CitationId) => void;
  /**
   * Puts another document onto the page as one step to undo; `items` print what nothing else can.
   * @returns false if it is what is on the page
   */
  restore: (doc: Node, items: readonly CslItem[]) => boolean;
  /** Whether a document is what is on the page. */
  holds: (doc: Node) => boolean;
  /**
   * Puts a passage of another version behind the caret, its marks carrying their notes, as one step to undo;
   * `items` print what nothing else can.
   * @returns false if it can't stand there
   */
  insert: (passage: Slice, items: readonly CslItem[]) => boolean;
  /** Every command of the page, with whether it could run where the caret is. */
  commands: () => readonly (PageCommand & { canRun: boolean })[];
  /** Closes what is open at the caret, so that the page has the keys again. */
  closeOver: () => void;
  /** Runs a command and gives the focus back to the page. */
  run: (id: CommandId) => void;
  /** Whether the key of links would make or change one: words are selected, or the caret is in a link. */
  wantsLink: () => boolean;
  readonly isEditable: boolean;
  readonly saveState: SaveState;
  /** Saves what is not saved; false if that failed. */
  flush: () => Promise<boolean>;
};

export type MetaChange = { [Name in keyof PaperMeta]?: PaperMeta[Name] | undefined };

/** A citation of a source: in which note (0 is the text itself) and as it is printed. */
export type CitingPlace = { id: CitationId; note: number; text: string };

export type HandleSource = {
  editor: PaperEditor;
  sources: PaperSources;
  printed: (id: CitationId) => RichText | undefined;
  live: LiveForms['live'];
  printings: () => number;
  printedBy: () => CitationClient['printedBy'];
  examples: CitationClient['examples'];
  saveState: () => SaveState;
  flush: () => Promise<boolean>;
  listeners: Set<() => void>;
  ask: Ask;
};

export const createEditorHandle = ({
  editor,
  sources,
  printed,
  live,
  printings,
  printedBy,
  examples,
  saveState,
  flush,
  listeners,
  ask,
}: HandleSource): EditorHandle => {
  const { view } = editor;
  let cited: readonly CitedSource[] = [];
  let byHand: readonly CitationByHand[] = [];
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    outline: createOutline(view),
    notes: createNotesList(view),
    passages: createPassages(view),
    cited: () => {
      cited = sameOrNew(cited, citedInPaper(sources));
      return cited;
    },
    printed: (id) => {
      const runs = printed(id);
      return runs ? plainText(runs) : null;
    },
    byHand: () => {
      const now = listSetByHand(sources.placed, { live, source: (id) => sources.get(id) });
      if (JSON.stringify(now) !== JSON.stringify(byHand)) byHand = now;
      return byHand;
    },
    printings,
    printedBy,
    examples,
    openMenu: (target, place) => ask('contextMenu', target, place),
    goToText: (place) => {
      const { doc } = view.state;
      const found = findTextPlace(doc, place);
      if (!found) return;
      const target = TextSelection.create(doc, found.from, found.to);
      view.focus();
      view.dispatch(view.state.tr.setSelection(target).scrollIntoView());
      const note = noteAround(target.$from);
      const shown = note ? markPosition(doc, note.id) : found.from;
      if (shown === null) return;
      // Blocks far away are not laid out yet, so the first jump may miss.
      scrollUntilSettled(view, () => {
        const page = view.dom.getBoundingClientRect();
        return scrollBy(view.dom, view.coordsAtPos(shown).top - page.top - page.height / 3);
      });
    },
    citedHere: () => {
      const citation = citationAtCaret(view.state);
      return citation ? (citation.attrs.items as readonly CitationItem[]).map((item) => item.sourceId) : [];
    },
    counts: () => {
      return paperWords(view.state, printed);
    },
    languages: () => languagesOf(view.state.doc),
    meta: () => metaOf(view.state.doc),
    changeMeta: (change, visit) => {
      const meta = Object.fromEntries(
        Object.entries({ ...metaOf(view.state.doc), ...change }).filter(([, value]) => value !== undefined),
      );
      // The history joins what belongs to one composition, which is what a visit to a field is.
      view.dispatch(view.state.tr.setDocAttribute('meta', meta).setMeta('composition', visit));
    },
    changeStyle: (style, to) => {
      const { tr, ...counts } = changeStyle(view.state, style, to);
      view.dispatch(tr);
      view.dispatch(closeHistory(view.state.tr));
      return counts;
    },
    authors: () => readAuthors(view.state.doc),
    changeAuthor: (author, field, text, visit) => {
      const tr = changeAuthor(view.state, author, field, text);
      if (tr) view.dispatch(tr.setMeta('composition', visit));
    },
    citing: (id) =>
      sources.placed
        .filter((citation) => citation.items.some((item) => item.sourceId === id))
        .map(({ citationId, noteNumber }) => {
          const runs = printed(citationId);
          return { id: citationId, note: noteNumber, text: runs ? plainText(runs) : '' };
        }),
    cite: (ids, locator) => {
      const pos = view.state.selection.to;
      const items = ids.map((sourceId) => ({ sourceId }));
      if (!view.editable || !insertCitation(items, pos, 'note')(view.state)) return false;
      ask('citeSources', ids, { pos }, locator);
      return true;
    },
    quote: (id) => {
      if (!view.editable || !canCite(view.state)) return false;
      ask('quote', id, view.state.selection.to);
      return true;
    },
    goToCitation: (id) => {
      editor.run(selectCitation(id));
    },
    restore: (doc, items) => {
      sources.lend(items);
      const tr = restoreDocument(view.state, doc);
      if (!tr.docChanged) return false;
      view.dispatch(tr);
      // What is typed next is a step of its own.
      view.dispatch(closeHistory(view.state.tr));
      return true;
    },
    holds: (doc) => view.state.doc.eq(doc),
    insert: (passage, items) => {
      sources.lend(items);
      const tr = insertPassage(view.state, passage);
      if (!tr) return false;
      view.dispatch(tr);
      view.dispatch(closeHistory(view.state.tr));
      return true;
    },
    commands: () =>
      [...editor.commands.values()].map((command) => ({
        ...command,
        canRun: view.editable && editor.can(command.id),
      })),
    closeOver: () => ask('closeOver'),
    run: (id) => void editor.run(id),
    wantsLink: () =>
      view.hasFocus() && view.editable && (!view.state.selection.empty || linkAt(view.state) !== null),
    get isEditable() {
      return view.editable;
    },
    get saveState() {
      return saveState();
    },
    flush,
  };
};

import type { CitationId, NoteId, QuotationId, SourceId } from '#shared/ids.ts';
import type { ReadingPlace } from './commands/read-notes.ts';
import type { LeftOut } from './paste/left-out.ts';
import type { Range } from './places.ts';

/** What a menu was called for: the mark of a note, the note itself, a citation, or a list of references. */
export type MenuTarget =
  | { kind: 'mark' | 'note'; id: NoteId }
  | { kind: 'citation'; id: CitationId }
  | { kind: 'references'; pos: number };

/** A rectangle on the screen, in CSS pixels of the window. */
export type ScreenPlace = { left: number; right: number; top: number; bottom: number };

/**
 * What the page and its commands ask of the screen around it, with what the screen must know. A part of the
 * screen answers with `on` (in React: `useRequest`); what nobody answers is dropped.
 */
export type PageRequests = {
  /** To choose a source to cite at the caret. */
  citationPicker: [];
  /** To show a citation that is on the page. */
  citation: [id: CitationId];
  /** To set something of a citation by hand. */
  setByHand: [id: CitationId];
  /** To choose what a cross-reference at the caret is to name. */
  referencePicker: [];
  /** To show the cross-reference at a position. */
  reference: [pos: number];
  /** To change the sources of a citation, or their places. */
  editCitation: [id: CitationId];
  /** To cite sources: in a citation that is there, or in a new one at a position. */
  citeSources: [ids: readonly SourceId[], at: { citation: CitationId } | { pos: number }, locator?: string];
  /** To choose a quotation of the library to put in at the caret. */
  quotationPicker: [];
  /** To put a quotation of the library in at a position. */
  quote: [id: QuotationId, pos: number];
  /** To open a menu at a place. */
  contextMenu: [target: MenuTarget, place: ScreenPlace];
  /** To ask for the number of a note and go there. */
  goToNote: [];
  /** To ask for the number that the list around the caret starts with. */
  listStart: [];
  /** To choose a sign that the keyboard lacks. */
  signs: [];
  /** To choose the language of the selected words. */
  language: [];
  /** To read plain words for sources, in a note or a range, or where the caret is. */
  readNotes: [place: ReadingPlace];
  /** To offer that for words that were pasted and look like formatted notes. */
  pastedNotes: [place: Range];
  /** To edit the link at the caret, or make one. */
  link: [];
  /** To tell where a link leads that was clicked, with its place in the window. */
  linkCard: [href: string, place: { left: number; right: number; top: number; bottom: number }];
  /** To open an address outside the paper. */
  openLink: [href: string];
  /** To show the picture at a position. */
  picture: [pos: number];
  /** To show how the list of references at a position is set. */
  referenceList: [pos: number];
  /** To choose a picture file for the place of the caret. */
  choosePicture: [];
  /** To take in picture files that were pasted, or dropped at a place between two blocks of the text. */
  takePictures: [files: readonly File[], pos: number | null];
  /** To move pictures that stand in the paper itself to the library. */
  keepPictures: [];
  /** To paste what is on the clipboard as words alone, or as a block quotation. */
  paste: [how: 'text' | 'quotation'];
  /** To tell what of a pasted text did not come along. */
  pasteLeftOut: [left: LeftOut];
  /** To tell that what is on the clipboard is too long: only its words were pasted, or nothing. */
  pasteTooLong: [asText: boolean];
  /** To tell that pictures of copied words did not come along. */
  copiedWithoutPictures: [count: number];
  /** To tell that words were not pasted because the library could not take their sources. */
  pasteWithoutSources: [];
  /** To find words in the paper, or to replace them. */
  find: [replace: boolean];
  /** To show the next hit, or the one before. */
  findStep: [dir: 1 | -1];
  /** To show a second place of the paper beside or below the first, or to take it away again. */
  split: [where: 'beside' | 'below'];
  /** To put the keys into the other of two places. */
  otherPlace: [];
  /** To close what is open at the caret. */
  closeOver: [];
  /** To go on to the buttons over the page. */
  toolbar: [];
};

export type Ask = <K extends keyof PageRequests>(what: K, ...detail: PageRequests[K]) => void;

type Answer<K extends keyof PageRequests> = (...detail: PageRequests[K]) => void;

type Answers = { [K in keyof PageRequests]?: Set<Answer<K>> };

/** Hands requests of the page to the parts of the screen that answer them. */
export class RequestHub {
  readonly #answers: Answers = {};

  readonly ask: Ask = (what, ...detail) => {
    for (const answer of [...(this.#answers[what] ?? [])]) answer(...detail);
  };

  /** @returns what ends it */
  on<K extends keyof PageRequests>(what: K, answer: Answer<K>): () => void {
    const answers: Set<Answer<K>> = this.#answers[what] ?? new Set<Answer<K>>();
    this.#answers[what] = answers as Answers[K];
    answers.add(answer);
    return () => void answers.delete(answer);
  }
}

import { closeHistory } from 'prosemirror-history';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { CitationId, SourceId } from '#shared/ids.ts';
import { type QuotedPassage, quotedPassages } from '#shared/review/quoted-passages.ts';
import { selectCitation, updateCitation } from './commands/citations.ts';
import { citationPosition, markPosition, noteAround } from './places.ts';
import { scrollBy, scrollUntilSettled } from './scrolling.ts';

/** A passage as it was found: what it says, and the citation it rests on. */
type Wanted = { text: string; citation: CitationId };

/** The passages that the paper on the page quotes. */
export type PaperPassages = {
  /** Selects a passage and shows it; its citation where it says something else by now. */
  goTo: (passage: Wanted) => void;
  /**
   * Puts other words into a passage, as one step to undo.
   * @returns false where it is not there any more, or has more in it than words
   */
  replace: (passage: Wanted, words: string) => boolean;
  /** Cites another page of a source; false where that is not cited there any more. */
  citePage: (citation: CitationId, source: SourceId, page: string) => boolean;
};

export const createPassages = (view: EditorView): PaperPassages => {
  const find = ({ text, citation }: Wanted): QuotedPassage | undefined => {
    const same = quotedPassages(view.state.doc).filter((one) => one.text === text);
    return same.find(({ cites }) => cites.some((one) => one.citation === citation)) ?? same[0];
  };
  return {
    goTo: (wanted) => {
      const passage = find(wanted);
      view.focus();
      if (!passage) return void selectCitation(wanted.citation)(view.state, view.dispatch, view);
      const { doc } = view.state;
      const selection = TextSelection.between(doc.resolve(passage.from), doc.resolve(passage.to));
      view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
      const note = noteAround(selection.$from);
      const shown = note ? markPosition(doc, note.id) : selection.from;
      if (shown === null) return;
      scrollUntilSettled(view, () => {
        const page = view.dom.getBoundingClientRect();
        return scrollBy(view.dom, view.coordsAtPos(shown).top - page.top - page.height / 3);
      });
    },
    replace: (wanted, words) => {
      const passage = find(wanted);
      if (!passage || !view.editable) return false;
      const { from, to } = passage;
      const $from = view.state.doc.resolve(from);
      // Marks of notes, line breaks and more paragraphs than one are not thrown away with the words.
      if (!$from.parent.inlineContent || to - from !== wanted.text.length) return false;
      view.dispatch(view.state.tr.insertText(words, from, to).scrollIntoView());
      view.dispatch(closeHistory(view.state.tr));
      return true;
    },
    citePage: (citation, source, page) => {
      const items = citationPosition(view.state.doc, citation)?.node.attrs.items as
        | CitationItem[]
        | undefined;
      const cited = items?.find(({ sourceId }) => sourceId === source);
      if (!items || !cited || !view.editable) return false;
      const { label: _, ...rest } = cited;
      const changed = items.map((item) => (item === cited ? { ...rest, locator: page } : item));
      const isDone = updateCitation(citation, changed)(view.state, view.dispatch);
      if (isDone) view.dispatch(closeHistory(view.state.tr));
      return isDone;
    },
  };
};

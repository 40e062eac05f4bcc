import type { ResolvedPos } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { TextSelection } from 'prosemirror-state';
import type { CitationItem } from '#shared/citations/citation.ts';
import { tidyItem } from '#shared/document/citation-attrs.ts';
import { referenceListOf, withListedIds } from '#shared/document/reference-list-node.ts';
import { schema } from '#shared/document/schema.ts';
import { type CitationId, newCitationId, newNoteId, type SourceId } from '#shared/ids.ts';
import { citationPosition, noteAround } from '../places.ts';
import { typedSign } from '../plugins/input-rules/typed-sign.ts';
import { addNote, canInsertNote } from './notes.ts';

/** Where a citation from the text goes: into a note of its own, or into the text itself. */
export type CitationPlace = 'note' | 'here';

/** Whether a citation may stand where the selection is. */
export const canCite = (state: EditorState): boolean => {
  const { $to } = state.selection;
  return (
    $to.parent.inlineContent && $to.parent.canReplaceWith($to.index(), $to.index(), schema.nodes.citation)
  );
};

/** How much of the text a typed `@` takes up: a mark stands right after the word, so the space before it goes. */
const signBefore = ($pos: ResolvedPos, inNote: boolean): number => {
  const before = $pos.parent.textBetween(0, $pos.parentOffset, null, '\ufffc');
  return inNote && /\S\s@$/u.test(before) ? 2 : before.endsWith('@') ? 1 : 0;
};

/**
 * Puts a citation at `pos`. In the text, `place: 'note'` makes a note that holds it; in a note it always
 * stands where the caret is. It takes the place of an `@` that was typed for it. The caret goes right after
 * the new mark or citation.
 */
export const insertCitation =
  (items: readonly CitationItem[], pos: number, place: CitationPlace): Command =>
  (state, dispatch) => {
    if (items.length === 0) return false;
    const $pos = state.doc.resolve(pos);
    const at = state.apply(state.tr.setSelection(TextSelection.near($pos)));
    if (!canCite(at)) return false;
    const citation = schema.nodes.citation.create({ id: newCitationId(), items: items.map(tidyItem) });
    if (dispatch) {
      const tr = state.tr;
      const inNote = place === 'note' && noteAround(at.selection.$to) === null && canInsertNote(at);
      const sign = signBefore(at.selection.$to, inNote);
      const caret = at.selection.to - (typedSign(state) === at.selection.to ? sign : 0);
      tr.delete(caret, at.selection.to);
      if (inNote) addNote(tr, caret, newNoteId(), [schema.nodes.paragraph.create(null, citation)]);
      else tr.insert(caret, citation);
      dispatch(tr.setSelection(TextSelection.create(tr.doc, caret + 1)).scrollIntoView());
    }
    return true;
  };

/** Puts other items into a citation; it keeps its id and place. */
export const updateCitation =
  (id: CitationId, items: readonly CitationItem[]): Command =>
  (state, dispatch) => {
    const found = citationPosition(state.doc, id);
    if (!found || items.length === 0) return false;
    const tidy = items.map(tidyItem);
    if (JSON.stringify(tidy) === JSON.stringify(found.node.attrs.items)) return false;
    dispatch?.(state.tr.setNodeAttribute(found.pos, 'items', tidy));
    return true;
  };

/** Adds sources to a citation, behind those it has; one that stands there already without a place is not doubled. */
export const joinCitation =
  (id: CitationId, items: readonly CitationItem[]): Command =>
  (state, dispatch) => {
    const before = citationPosition(state.doc, id)?.node.attrs.items as CitationItem[] | undefined;
    if (!before) return false;
    const there = new Set(before.map((item) => JSON.stringify(tidyItem(item))));
    const more = items.filter((item) => !there.has(JSON.stringify(tidyItem(item))));
    return updateCitation(id, [...before, ...more])(state, dispatch);
  };

/** Takes a citation out of the paper. The note it stood in stays. */
export const removeCitation =
  (id: CitationId): Command =>
  (state, dispatch) => {
    const found = citationPosition(state.doc, id);
    if (!found) return false;
    if (dispatch) {
      const tr = state.tr.delete(found.pos, found.pos + 1);
      dispatch(tr.setSelection(TextSelection.create(tr.doc, found.pos)).scrollIntoView());
    }
    return true;
  };

/** Puts the caret right after a citation. */
export const selectCitation =
  (id: CitationId): Command =>
  (state, dispatch) => {
    const found = citationPosition(state.doc, id);
    if (!found) return false;
    const end = TextSelection.create(state.doc, found.pos + 1);
    dispatch?.(state.tr.setSelection(end).scrollIntoView());
    return true;
  };

/**
 * Puts one source in place of another in every citation and list of the paper, with the places and words that stand
 * there. Two items of a citation that become equal in every respect become one.
 */
export const replaceSource =
  (id: SourceId, by: SourceId): Command =>
  (state, dispatch) => {
    if (id === by) return false;
    const { tr } = state;
    state.doc.descendants((node, pos) => {
      if (node.type === schema.nodes.reference_list) {
        const list = referenceListOf(node);
        if (list.added.includes(id) || id in list.placed)
          tr.setNodeMarkup(pos, undefined, withListedIds(list, new Map([[id, by]])));
      }
      if (node.type !== schema.nodes.citation) return !node.isLeaf;
      const items = node.attrs.items as readonly CitationItem[];
      if (!items.some(({ sourceId }) => sourceId === id)) return false;
      const seen = new Set<string>();
      const replaced = items
        .map((item) => (item.sourceId === id ? { ...item, sourceId: by } : item))
        .filter((item) => {
          const text = JSON.stringify(tidyItem(item));
          return seen.has(text) ? false : seen.add(text);
        });
      tr.setNodeAttribute(pos, 'items', replaced);
      return false;
    });
    if (!tr.docChanged) return false;
    dispatch?.(tr);
    return true;
  };

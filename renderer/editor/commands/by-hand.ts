import type { Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import type { CitationItem, FieldByHand, TextByHand } from '#shared/citations/citation.ts';
import { checkFieldsByHand, checkTextByHand } from '#shared/document/by-hand-attrs.ts';
import { tidyItem } from '#shared/document/citation-attrs.ts';
import { schema } from '#shared/document/schema.ts';
import type { CitationId } from '#shared/ids.ts';
import { valueKey } from '#shared/value-key.ts';
import { citationPosition } from '../places.ts';

/** Whether something in a citation is set by hand. */
export const isSetByHand = ({ attrs }: Node): boolean =>
  attrs.byHand !== null || (attrs.items as CitationItem[]).some(({ fields }) => fields !== undefined);

const fits = (check: () => unknown): boolean => {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

/** Sets the whole text of a citation by hand; null makes it live again. Not what no citation may hold. */
export const setTextByHand =
  (id: CitationId, byHand: TextByHand | null): Command =>
  (state, dispatch) => {
    const found = citationPosition(state.doc, id);
    if (!found || (byHand && !fits(() => checkTextByHand(byHand)))) return false;
    if (valueKey(byHand) === valueKey(found.node.attrs.byHand)) return false;
    dispatch?.(state.tr.setNodeAttribute(found.pos, 'byHand', byHand));
    return true;
  };

/** Sets a field of one item of a citation by hand; null makes it live again. */
export const setFieldByHand =
  (id: CitationId, index: number, variable: string, field: FieldByHand | null): Command =>
  (state, dispatch) => {
    const found = citationPosition(state.doc, id);
    const items = found?.node.attrs.items as readonly CitationItem[] | undefined;
    const item = items?.[index];
    if (!found || !items || !item) return false;
    const { [variable]: before, ...others } = item.fields ?? {};
    if (valueKey(before ?? null) === valueKey(field)) return false;
    const fields = field ? { ...item.fields, [variable]: field } : others;
    if (field && !fits(() => checkFieldsByHand(fields))) return false;
    const changed = items.map((one, i) => (i === index ? tidyItem({ ...one, fields }) : one));
    dispatch?.(state.tr.setNodeAttribute(found.pos, 'items', changed));
    return true;
  };

/** Puts the caret behind the next citation with something set by hand, after the last one behind the first. */
export const nextByHand: Command = (state, dispatch) => {
  const places: number[] = [];
  state.doc.descendants((node, pos) => {
    if (node.type === schema.nodes.citation && isSetByHand(node)) places.push(pos);
    return !node.isLeaf;
  });
  const next = places.find((pos) => pos >= state.selection.to) ?? places[0];
  if (next === undefined) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next + 1)).scrollIntoView());
  return true;
};

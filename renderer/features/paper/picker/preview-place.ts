import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { CitationItem, PlacedCitation } from '#shared/citations/citation.ts';
import { placeCitations } from '#shared/document/reading-order.ts';
import { asCitationId, type CitationId } from '#shared/ids.ts';
import { type CitationPlace, insertCitation, updateCitation } from '../../../editor/commands/citations.ts';
import { citationPosition } from '../../../editor/places.ts';

/** Where a citation is going to stand: at a position, or in place of one that is there. */
export type CiteTarget =
  | { kind: 'new'; pos: number; place: CitationPlace }
  | { kind: 'change'; id: CitationId };

/** What stands around a citation in its block: words, and other citations by their ids. */
export type Piece = { text: string } | { citation: CitationId };

export type PreviewPlace = {
  /** How many citations of the paper come before it. */
  before: number;
  citation: PlacedCitation;
  around: { before: readonly Piece[]; after: readonly Piece[] };
};

/** Longer text around a citation is cut off. */
const longest = 140;

const piecesOf = (block: Node, from: number, to: number): Piece[] => {
  const pieces: Piece[] = [];
  for (let i = from; i < to; i++) {
    const node = block.child(i);
    if (node.isText) pieces.push({ text: node.text ?? '' });
    else if (node.type.name === 'citation') pieces.push({ citation: asCitationId(String(node.attrs.id)) });
    else if (node.type.name === 'hard_break') pieces.push({ text: ' ' });
  }
  return pieces;
};

const cutBefore = (pieces: Piece[]): Piece[] => {
  const last = pieces.at(-1);
  if (last && 'text' in last && last.text.length > longest)
    return [{ text: `… ${last.text.slice(-longest).trimStart()}` }];
  return pieces;
};
const cutAfter = (pieces: Piece[]): Piece[] => {
  const first = pieces[0];
  if (first && 'text' in first && first.text.length > longest)
    return [{ text: `${first.text.slice(0, longest).trimEnd()} …` }];
  return pieces;
};

/** Where a citation with these items would stand, found out with the very command that puts it there. */
export const previewPlace = (
  state: EditorState,
  items: readonly CitationItem[],
  target: CiteTarget,
): PreviewPlace | null => {
  let doc: Node | null = target.kind === 'change' ? state.doc : null;
  const command =
    target.kind === 'new'
      ? insertCitation(items, target.pos, target.place)
      : updateCitation(target.id, items);
  command(state, (tr) => {
    doc = tr.doc;
  });
  if (!doc) return null;
  const placed = placeCitations(doc);
  let before = -1;
  if (target.kind === 'change') before = placed.findIndex(({ citationId }) => citationId === target.id);
  else {
    const known = new Set(placeCitations(state.doc).map(({ citationId }) => citationId));
    before = placed.findIndex(({ citationId }) => !known.has(citationId));
  }
  const citation = placed[before];
  const found = citation && citationPosition(doc, citation.citationId);
  if (!citation || !found) return null;
  const $pos = (doc as Node).resolve(found.pos);
  const index = $pos.index();
  return {
    before,
    citation,
    around: {
      before: cutBefore(piecesOf($pos.parent, 0, index)),
      after: cutAfter(piecesOf($pos.parent, index + 1, $pos.parent.childCount)),
    },
  };
};

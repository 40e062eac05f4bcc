import { withoutStop } from '#shared/citations/by-hand.ts';
import type { CitationItem, TextByHand } from '#shared/citations/citation.ts';
import { asSourceId, type CitationId } from '#shared/ids.ts';
import { type SetByHand, setByHandIn } from '#shared/review/set-by-hand.ts';
import { authorsLabel, type NameWords, shortTitle, yearLabel } from '#shared/sources/labels.ts';
import { inStepOfItsOwn } from '../../../editor/command-table.ts';
import { setFieldByHand, setTextByHand } from '../../../editor/commands/by-hand.ts';
import { citationPosition } from '../../../editor/places.ts';
import type { PaperSession } from '../paper-session.ts';
import { commandOf, type HandBasis, type HandDraft, type HandTarget, startOf } from './hand-draft.ts';

/** What is set by hand in a citation on the page, and what can be done about it: each one step to undo. */
export type Hand = {
  basis: HandBasis;
  set: readonly SetByHand[];
  /** A short name of a source. */
  nameOf: (item: CitationItem) => string;
  take: (draft: HandDraft) => void;
  toLive: (target: HandTarget) => void;
  /** Says that what is set is still right, whatever it took the place of has become. */
  keep: (target: HandTarget) => void;
};

/** Null where the citation is not on the page. */
export const handOf = (session: PaperSession, id: CitationId, names: NameWords): Hand | null => {
  const { sources } = session;
  const { view } = session.editor;
  const found = citationPosition(view.state.doc, id);
  if (!found) return null;
  const source = (item: CitationItem) => sources.get(asSourceId(item.sourceId));
  const printed = session.live(id) ?? session.printed(id) ?? [];
  const endsNote = sources.placed.some(({ citationId, endsNoteBlock }) => citationId === id && endsNoteBlock);
  const basis: HandBasis = {
    id,
    items: found.node.attrs.items as readonly CitationItem[],
    byHand: found.node.attrs.byHand as TextByHand | null,
    live: endsNote ? withoutStop(printed) : printed,
    source,
  };
  const run = (command: Parameters<typeof inStepOfItsOwn>[0]): void =>
    void inStepOfItsOwn(command)(view.state, view.dispatch);
  return {
    basis,
    set: setByHandIn(basis, { live: session.live, source: (sourceId) => sources.get(sourceId) }),
    nameOf: (item) => {
      const csl = source(item);
      if (!csl) return item.sourceId;
      return [authorsLabel(csl, names) || shortTitle(csl), yearLabel(csl)].filter(Boolean).join(' ');
    },
    take: (draft) => run(commandOf(draft, basis)),
    toLive: (target) =>
      run(
        target.kind === 'text'
          ? setTextByHand(id, null)
          : setFieldByHand(id, target.item, target.variable, null),
      ),
    keep: (target) =>
      run(commandOf({ target, text: null, value: null, reason: startOf(target, basis).reason }, basis)),
  };
};

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { CitationItem } from '#shared/citations/citation.ts';
import { metaOf } from '#shared/document/schema.ts';
import { asSourceId, type CitationId, newId, type SourceId } from '#shared/ids.ts';
import type { Host } from '../../api/host.ts';
import { inStepOfItsOwn } from '../../editor/command-table.ts';
import {
  type CitationPlace,
  canCite,
  insertCitation,
  joinCitation,
  removeCitation,
  replaceSource,
  selectCitation,
  updateCitation,
} from '../../editor/commands/citations.ts';
import { citationPosition, noteAround } from '../../editor/places.ts';
import { setWaitingPlace, waitingPlace } from '../../editor/plugins/waiting-place/index.ts';
import type { Place } from '../../ui/anchor.tsx';
import { CitationPopover } from './card/citation-popover.tsx';
import { inPlaceOf } from './in-place-of.ts';
import type { PaperSession } from './paper-session.ts';
import type { Chosen } from './picker/chosen.ts';
import { CitationPicker } from './picker/citation-picker.tsx';
import { remember } from './picker/cite-memory.ts';
import { HeldKeys } from './picker/held-keys.ts';
import { phraseLanguage } from './picker/phrases.ts';
import type { SourceForms } from './source-forms.ts';

/** What is open at the caret. */
type Open =
  | {
      kind: 'picker';
      place: Place;
      editing: CitationId | null;
      initial: readonly Chosen[];
      offerText: boolean;
    }
  | { kind: 'citation'; place: Place; id: CitationId; byHand: boolean }
  | { kind: 'replace'; place: Place; id: SourceId };

/** Citing in an open paper: the picker and what opens on a citation. */
export type Citing = {
  openPicker: () => void;
  /** `byHand`: with the form in which something is set by hand. */
  openCitation: (id: CitationId, byHand?: boolean) => void;
  editCitation: (id: CitationId) => void;
  /** Cites sources in a citation that is there, or in a new one at a position. */
  citeSources: (
    ids: readonly SourceId[],
    at: { citation: CitationId } | { pos: number },
    /** The page that is cited; '' for the whole. */
    locator?: string,
  ) => void;
  /** The picker or the popover, where one is open. */
  layer: ReactNode;
};

/** The picker at the caret and the popover of a citation, over the session of an open paper. */
export const useCiting = ({
  host,
  session,
  editable,
  forms,
  onOpenSource,
  onOpenRules,
}: {
  host: Host;
  session: PaperSession | null;
  editable: boolean;
  forms: SourceForms | undefined;
  onOpenSource: ((id: SourceId) => void) | undefined;
  onOpenRules: (() => void) | undefined;
}): Citing => {
  const [open, setOpen] = useState<Open | null>(null);
  const [held] = useState(() => new HeldKeys());

  const close = useCallback((): void => {
    setOpen(null);
    if (!session) return;
    const { view } = session.editor;
    if (!view.isDestroyed && waitingPlace(view.state) !== null)
      view.dispatch(setWaitingPlace(view.state.tr, null));
  }, [session]);

  // Another paper or none: what was open belongs to the one before.
  useEffect(() => {
    if (!session) setOpen(null);
  }, [session]);

  // While a popover is open the page is inert, so the focus can only come back once it is gone.
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open) wasOpen.current = true;
    else if (wasOpen.current) {
      wasOpen.current = false;
      if (session && !session.editor.view.isDestroyed) {
        session.editor.view.focus();
        held.typeInto(session.editor.view);
      }
    }
  }, [open, session, held]);
  useEffect(() => () => held.drop(), [held]);

  if (!session)
    return {
      openPicker: () => {},
      openCitation: () => {},
      editCitation: () => {},
      citeSources: () => {},
      layer: null,
    };
  const { view } = session.editor;

  const placeOf = (id: CitationId): Place | undefined =>
    view.dom.querySelector(`.citation[data-citation-id="${CSS.escape(id)}"]`)?.getBoundingClientRect();
  const openCitation = (id: CitationId, byHand = false): void => {
    const place = placeOf(id);
    if (place) setOpen({ kind: 'citation', place, id, byHand });
  };
  const openPicker = (): void => {
    if (!view.editable || !canCite(view.state)) return;
    const pos = view.state.selection.to;
    // The text may have been scrolled away from the caret: the picker opens where it can be seen.
    view.dispatch(setWaitingPlace(view.state.tr, pos).scrollIntoView());
    const place = view.coordsAtPos(pos);
    const offerText = noteAround(view.state.selection.$to) === null;
    setOpen({ kind: 'picker', place, editing: null, initial: [], offerText });
  };

  const isMissing = (item: CitationItem): boolean => !session.sources.get(asSourceId(item.sourceId));
  const edit = (id: CitationId, place: Place): void => {
    const found = citationPosition(view.state.doc, id);
    if (!found) return;
    const initial = (found.node.attrs.items as CitationItem[]).map((item): Chosen => {
      const csl = session.sources.get(asSourceId(item.sourceId));
      const first = csl?.author?.[0] ?? csl?.editor?.[0];
      const name = [
        first?.family ?? first?.literal ?? csl?.title ?? item.sourceId,
        csl?.issued?.['date-parts']?.[0]?.[0],
      ];
      return { item, name: name.filter(Boolean).join(' '), key: newId() };
    });
    // What is missing makes room for another source, which takes over its page and its words.
    const known = initial.filter(({ item }) => !isMissing(item));
    setOpen({ kind: 'picker', place, editing: id, initial: known, offerText: false });
  };

  const editCitation = (id: CitationId): void => {
    const place = placeOf(id);
    if (place && view.editable) edit(id, place);
  };

  const cite = async (
    items: readonly CitationItem[],
    where: CitationPlace,
    editing: CitationId | null,
  ): Promise<void> => {
    await session.sources.load(items.map((item) => asSourceId(item.sourceId)));
    if (view.isDestroyed) return;
    const pos = waitingPlace(view.state) ?? view.state.selection.to;
    close();
    void remember(host, items, phraseLanguage(metaOf(view.state.doc).lang ?? 'en-GB'));
    if (editing === null) session.editor.run(insertCitation(items, pos, where));
    else {
      const before = citationPosition(view.state.doc, editing)?.node.attrs.items ?? [];
      session.editor.run(updateCitation(editing, inPlaceOf(before as CitationItem[], items, isMissing)));
    }
  };

  const citeSources: Citing['citeSources'] = (ids, at, locator = '') => {
    const items = ids.map((sourceId) => ({ sourceId, ...(locator === '' ? {} : { locator }) }));
    const command =
      'citation' in at ? joinCitation(at.citation, items) : insertCitation(items, at.pos, 'note');
    if (session.editor.run(inStepOfItsOwn(command)))
      void remember(host, items, phraseLanguage(metaOf(view.state.doc).lang ?? 'en-GB'));
  };

  const replace = async (id: SourceId, items: readonly CitationItem[]): Promise<void> => {
    const by = items[0];
    if (!by) return;
    await session.sources.load([by.sourceId]);
    if (view.isDestroyed) return;
    close();
    session.editor.run(replaceSource(id, by.sourceId));
  };
  const goTo = (id: CitationId): void => {
    close();
    session.editor.run(selectCitation(id));
  };
  // What has made room for another layer may still hear that the focus left it: that closes nothing new.
  const dismiss = (): void => setOpen((now) => (now === open ? null : now));
  const layer =
    open?.kind === 'picker' ? (
      <CitationPicker
        host={host}
        place={open.place}
        initial={open.initial}
        session={session}
        mode={open.editing === null ? 'cite' : 'change'}
        target={
          open.editing === null
            ? { kind: 'new', pos: waitingPlace(view.state) ?? view.state.selection.to, place: 'note' }
            : { kind: 'change', id: open.editing }
        }
        offerText={open.offerText}
        forms={forms}
        held={held}
        onDone={(items, where) => void cite(items, where, open.editing)}
        onCancel={close}
      />
    ) : open?.kind === 'replace' ? (
      <CitationPicker
        host={host}
        session={session}
        place={open.place}
        initial={[]}
        mode="replace"
        target={null}
        offerText={false}
        forms={forms}
        onDone={(items) => void replace(open.id, items)}
        onCancel={close}
      />
    ) : open?.kind === 'citation' ? (
      <CitationPopover
        id={open.id}
        key={open.id}
        place={open.place}
        host={host}
        session={session}
        forms={forms}
        editable={editable}
        startsByHand={open.byHand}
        onEdit={() => edit(open.id, open.place)}
        onReplace={(id) => setOpen({ kind: 'replace', place: open.place, id })}
        onRemove={() => {
          close();
          session.editor.run(removeCitation(open.id));
        }}
        onGoTo={goTo}
        onOpenSource={onOpenSource}
        onOpenRules={onOpenRules}
        onClose={dismiss}
      />
    ) : null;
  return { openPicker, openCitation, editCitation, citeSources, layer };
};

import { useEffect, useRef, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Output } from '#shared/contract/methods.ts';
import { newId, type SourceId } from '#shared/ids.ts';
import { oneOfEachNote } from '#shared/review/balance/paper.ts';
import { useHost } from '../../api/host-context.tsx';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { SourceForm } from './form/source-form.tsx';
import './source-card.css';

type Uses = Output<'sources.uses'>['papers'];

/** Which notes of which papers a change will show in. */
const WhatChanges = ({ uses }: { uses: Uses | null }) => {
  const { sourceCards: words, app } = useMessages();
  const format = useFormat();
  if (uses === null) return <p className="source-card-uses">{words.counting}</p>;
  if (uses.length === 0) return <p className="source-card-uses">{words.changesNothing}</p>;
  const papers = uses.map((paper) => {
    const places = oneOfEachNote(paper.places);
    const notes = places.flatMap(({ note }) => (note > 0 ? [note] : []));
    return { ...paper, notes, isInText: places.length > notes.length };
  });
  const notes = papers.reduce((sum, paper) => sum + paper.notes.length, 0);
  return (
    <div className="source-card-uses">
      <p>{notes > 0 ? words.changes(notes, uses.length) : words.changesText(uses.length)}</p>
      <ul className="bullets">
        {papers.map((paper) => (
          <li key={paper.id}>
            {paper.title || app.untitled}:{' '}
            {[
              paper.notes.length > 0
                ? words.notesOf(format.list(paper.notes.map(format.number)), paper.notes.length)
                : '',
              paper.isInText ? words.inText : '',
              paper.listed ? words.inList : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** A source of the library, changed over the page where it is cited; says what will change before it does. */
export const EditSourceCard = ({ id, onDone }: { id: SourceId; onDone: () => void }) => {
  const host = useHost();
  const { sourceCards: words, app } = useMessages();
  const fail = useFailure();
  const form = useRef<HTMLFormElement>(null);
  const [before, setBefore] = useState<CslItem | null>(null);
  const [item, setItem] = useState<CslItem | null>(null);
  const [uses, setUses] = useState<Uses | null>(null);
  const [busy, setBusy] = useState(false);
  const done = useRef(onDone);
  done.current = onDone;

  useEffect(() => {
    let current = true;
    void (async () => {
      const source = await host.call('sources.get', { id });
      if (!current) return;
      if (!source.ok) {
        fail(source.error);
        done.current();
        return;
      }
      setBefore(source.value.csl);
      setItem(source.value.csl);
      const found = await host.call('sources.uses', { id });
      if (current && found.ok) setUses(found.value.papers);
    })();
    return () => {
      current = false;
    };
  }, [host, id, fail]);
  const isHere = item !== null;
  useEffect(() => {
    if (isHere) form.current?.querySelector<HTMLElement>('.source-form input')?.focus();
  }, [isHere]);

  const save = async (): Promise<void> => {
    if (!item || !before || busy) return;
    if (JSON.stringify(item) === JSON.stringify(before)) return onDone();
    setBusy(true);
    // What is saved here and taken back at once leaves no trace in the history.
    const sitting = newId(16);
    const result = await host.call('sources.update', { id, csl: item, sitting });
    setBusy(false);
    if (!result.ok) return fail(result.error);
    notify({
      kind: 'done',
      text: words.saved,
      action: {
        label: app.undo,
        onAction: async () => {
          const back = await host.call('sources.update', { id, csl: before, sitting });
          if (!back.ok) fail(back.error);
        },
      },
    });
    onDone();
  };

  return (
    <form
      ref={form}
      className="source-card"
      aria-busy={!isHere}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void save();
        }
      }}
    >
      <h2 className="source-card-title">{words.editTitle}</h2>
      <div className="source-card-body">{item ? <SourceForm item={item} onChange={setItem} /> : null}</div>
      <WhatChanges uses={uses} />
      <footer className="card-foot">
        <Button look="primary" type="submit" isDisabled={busy || !isHere}>
          {words.save}
        </Button>
        <Button onPress={onDone}>{words.cancel}</Button>
      </footer>
    </form>
  );
};

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { CitationId, PaperId, SourceId } from '#shared/ids.ts';
import { oneOfEachNote } from '#shared/review/balance/paper.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { PlaceLinks } from './place-links.tsx';

type Uses = Output<'sources.uses'>['papers'];

/** Papers that are being written are read again when it is quiet (ms). */
const quiet = 1000;

/** The papers that cite a source, with the notes that do; a press opens the paper, at the note. */
export const CitedIn = ({
  id,
  onOpen,
  onGo,
}: {
  id: SourceId;
  onOpen: (paper: PaperId) => void;
  onGo: (paper: PaperId, citation: CitationId) => void;
}) => {
  const host = useHost();
  const { library, organising: words, app } = useMessages();
  const [uses, setUses] = useState<Uses | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const result = await host.call('sources.uses', { id });
    if (result.ok) setUses(result.value.papers);
  }, [host, id]);
  useEffect(() => {
    void load();
  }, [load]);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useHostEvent('papers.changed', () => {
    clearTimeout(later.current);
    later.current = setTimeout(() => void load(), quiet);
  });
  useEffect(() => () => clearTimeout(later.current), []);
  return (
    <section aria-label={library.citedIn} aria-busy={uses === null}>
      {uses?.length === 0 ? <p className="field-hint">{library.notCited}</p> : null}
      <ul className="plain-list cited-in">
        {uses?.map((paper) => (
          <li key={paper.id}>
            <Button look="quiet" onPress={() => onOpen(paper.id)}>
              {paper.title || app.untitled}
            </Button>
            <PlaceLinks places={oneOfEachNote(paper.places)} onGo={(citation) => onGo(paper.id, citation)} />
            {paper.listed ? <p className="field-hint">{words.citedInList}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
};

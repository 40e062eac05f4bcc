import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { PaperId, SourceId } from '#shared/ids.ts';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';

type Uses = Output<'sources.uses'>['papers'];

/** Numbers of notes that are shown of a paper before the rest is asked for. */
const most = 24;
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
  onGo: (paper: PaperId, note: number) => void;
}) => {
  const host = useHost();
  const { library, app } = useMessages();
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
            <NoteNumbers paper={paper} onGo={(note) => onGo(paper.id, note)} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const NoteNumbers = ({ paper, onGo }: { paper: Uses[number]; onGo: (note: number) => void }) => {
  const { organising: words, app } = useMessages();
  const [isWhole, setWhole] = useState(false);
  const notes = isWhole ? paper.notes : paper.notes.slice(0, most);
  const hidden = paper.notes.length - notes.length;
  return (
    <p className="cited-in-notes">
      {notes.map((note) => (
        <button
          key={note}
          type="button"
          className="cited-in-note"
          title={words.goToNote(note, paper.title || app.untitled)}
          onClick={() => onGo(note)}
        >
          {words.citedInNote(note)}
        </button>
      ))}
      {hidden > 0 ? (
        <button type="button" className="cited-in-note" onClick={() => setWhole(true)}>
          {words.moreNotes(hidden)}
        </button>
      ) : null}
      {paper.inText > 0 ? (
        <button type="button" className="cited-in-note" onClick={() => onGo(0)}>
          {words.citedInText(paper.inText)}
        </button>
      ) : null}
    </p>
  );
};

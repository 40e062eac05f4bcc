import { useState } from 'react';
import { type MarkedText, markedPieces } from '#shared/citations/parse/marked-text.ts';
import type { Host } from '../../../api/host.ts';
import { inStepOfItsOwn } from '../../../editor/command-table.ts';
import { putCitations, type ReadingPlace } from '../../../editor/commands/read-notes.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { notify } from '../../../ui/toast.tsx';
import type { PaperSession } from '../paper-session.ts';
import type { SourceForms } from '../source-forms.ts';
import { Passage } from './passage.tsx';
import { ReadSourceRow } from './read-source.tsx';
import {
  type Choices,
  countSources,
  newSources,
  type Reading,
  type ReadPassage,
  replacementsOf,
} from './reading.ts';
import { usePrintedAfter, useReading } from './use-reading.ts';
import './reading.css';

const nothing = markedPieces([]);

/** So many notes are drawn at a time. */
const atATime = 40;

type Props = {
  host: Host;
  session: PaperSession;
  forms: SourceForms | undefined;
  place: ReadingPlace;
  onClose: () => void;
};

/** What was read in formatted notes, to be looked at before any of it takes the place of the words. */
export const ReadingDialog = ({ host, session, forms, place, onClose }: Props) => {
  const { reading: words } = useMessages();
  const { state, setChoices, isSame } = useReading(host, session, place);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(atATime);

  const take = async (reading: Reading, choices: Choices): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const fresh = newSources(reading, choices);
    const renamed = fresh.length === 0 ? new Map() : isSame() ? await session.sources.takeIn(fresh) : null;
    if (!renamed || !isSame()) {
      notify({ kind: 'failed', text: isSame() ? words.notTaken : words.changed });
      return onClose();
    }
    const replacements = replacementsOf(reading, choices, renamed);
    if (session.editor.run(inStepOfItsOwn(putCitations(replacements)))) {
      const count = replacements.filter(({ items }) => items.length > 0).length;
      notify({ kind: 'done', text: words.taken(count) });
    }
    onClose();
  };

  if (state.kind !== 'read' || state.reading.passages.length === 0)
    return (
      <Dialog
        title={words.title}
        isOpen
        onClose={onClose}
        footer={<Button onPress={onClose}>{words.cancel}</Button>}
      >
        {state.kind === 'reading' ? (
          <p aria-busy role="status">
            {words.wait}
          </p>
        ) : (
          <div role="status">
            <p>{state.kind === 'failed' ? words.failed : words.nothing}</p>
            {state.kind === 'failed' ? null : <p className="field-hint">{words.nothingHint}</p>}
          </div>
        )}
      </Dialog>
    );
  const { reading, choices, before } = state;
  const counts = countSources(reading, choices);
  const rest = reading.passages.length - shown;
  const setAll = (taken: boolean): void =>
    setChoices(new Map([...choices].map(([id, choice]) => [id, { ...choice, taken }])));
  return (
    <Dialog
      title={words.title}
      isOpen
      size="wide"
      onClose={onClose}
      footer={
        <>
          {rest > 0 ? <span className="field-hint reading-foot">{words.seeAll}</span> : null}
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            isDisabled={busy || counts.taken === 0 || rest > 0}
            onPress={() => void take(reading, choices)}
          >
            {words.done(counts.taken)}
          </Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <div className="reading-all">
        <span role="status">{words.counts(counts.known, counts.new, counts.doubtful)}</span>
        <Button look="quiet" isDisabled={counts.taken === reading.sources.size} onPress={() => setAll(true)}>
          {words.takeAll}
        </Button>
        <Button look="quiet" isDisabled={counts.taken === 0} onPress={() => setAll(false)}>
          {words.leaveAll}
        </Button>
      </div>
      <Passages
        session={session}
        forms={forms}
        reading={reading}
        choices={choices}
        before={before}
        shown={shown}
        onChange={setChoices}
      />
      {rest > 0 ? (
        <Button onPress={() => setShown(shown + atATime)}>{words.more(Math.min(rest, atATime))}</Button>
      ) : null}
    </Dialog>
  );
};

const Passages = ({
  session,
  forms,
  reading,
  choices,
  before,
  shown,
  onChange,
}: {
  session: PaperSession;
  forms: SourceForms | undefined;
  reading: Reading;
  choices: Choices;
  before: readonly MarkedText[];
  shown: number;
  onChange: (choices: Choices) => void;
}) => {
  const { reading: words } = useMessages();
  const after = usePrintedAfter(session, reading, choices);
  return reading.passages.slice(0, shown).map((read, index) => (
    <section key={read.passage.from} className="reading-note">
      <Passage read={read} before={before[index] ?? nothing} after={after?.[index] ?? null} />
      <ul className="reading-sources" aria-label={words.sources}>
        {citedIn(read).map(({ id, certainty }) => {
          const source = reading.sources.get(id);
          const choice = choices.get(id);
          return source && choice ? (
            <ReadSourceRow
              key={id}
              source={source}
              choice={choice}
              certainty={certainty}
              forms={forms}
              onChange={(changed) => onChange(new Map([...choices, [id, changed]]))}
            />
          ) : null;
        })}
      </ul>
    </section>
  ));
};

/** The sources of a passage, each once. */
const citedIn = ({ pieces }: ReadPassage): { id: string; certainty: number | undefined }[] => {
  const found = new Map<string, number | undefined>();
  for (const piece of pieces)
    if (piece.kind === 'cites')
      for (const { source, repeats } of piece.items) if (!found.has(source)) found.set(source, repeats);
  return [...found].map(([id, certainty]) => ({ id, certainty }));
};

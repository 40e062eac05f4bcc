import { useEffect, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { MarkedText } from '#shared/citations/parse/marked-text.ts';
import { asSourceId } from '#shared/ids.ts';
import type { Host } from '../../../api/host.ts';
import { notesToRead, type ReadingPlace } from '../../../editor/commands/read-notes.ts';
import type { PaperSession } from '../paper-session.ts';
import { printedAfter, printedBefore } from './printed-passages.ts';
import { type Choices, firstChoices, type Reading, readingOf } from './reading.ts';

export type ReadState =
  | { kind: 'reading' }
  | { kind: 'failed' }
  | { kind: 'read'; reading: Reading; choices: Choices; before: readonly MarkedText[] };

/** Has the host read what is at a place. The paper must not change meanwhile: `isSame` tells. */
export const useReading = (
  host: Host,
  session: PaperSession,
  place: ReadingPlace,
): { state: ReadState; setChoices: (choices: Choices) => void; isSame: () => boolean } => {
  const [state, setState] = useState<ReadState>({ kind: 'reading' });
  const [doc] = useState(session.editor.view.state.doc);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read is what the place held when it opened
  useEffect(() => {
    let isCurrent = true;
    const { state: editorState } = session.editor.view;
    const asked = notesToRead(editorState, place);
    const known = new Map<string, CslItem>();
    for (const id of asked.flatMap(({ cited }) => cited.flat())) {
      const item = session.sources.get(asSourceId(id));
      if (item) known.set(id, item);
    }
    const notes = asked.map((entry) =>
      'text' in entry
        ? {
            text: entry.text,
            italic: entry.italic,
            number: entry.number,
            cited: entry.cited,
            isContext: false,
          }
        : { text: '', italic: [], number: entry.number, cited: [entry.cited], isContext: true },
    );
    void host.call('sources.readNotes', { notes, known: [...known.values()] }).then(async (answer) => {
      if (!isCurrent) return;
      if (!answer.ok) return setState({ kind: 'failed' });
      const reading = readingOf(asked, answer.value);
      // What is cited from the library must be known to the page before it is printed.
      await session.sources.load(
        answer.value.sources.flatMap(({ item, match }) => (match ? [asSourceId(item.id)] : [])),
      );
      if (!isCurrent) return;
      const before = printedBefore(editorState, reading, session);
      setState({ kind: 'read', reading, choices: firstChoices(reading), before });
    });
    return () => {
      isCurrent = false;
    };
  }, [host, session]);

  return {
    state,
    setChoices: (choices) => setState((now) => (now.kind === 'read' ? { ...now, choices } : now)),
    isSame: () => !session.editor.view.isDestroyed && session.editor.view.state.doc === doc,
  };
};

/** A moment, so that the engine is not asked at every letter. */
const pause = 120;

/** What the passages would print with these choices; null until that is known. */
export const usePrintedAfter = (
  session: PaperSession,
  reading: Reading,
  choices: Choices,
): readonly MarkedText[] | null => {
  const [printed, setPrinted] = useState<readonly MarkedText[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      if (session.editor.view.isDestroyed) return;
      void printedAfter(session.editor.view.state, reading, choices, session).then((texts) => {
        if (isCurrent && texts) setPrinted(texts);
      });
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [session, reading, choices]);
  return printed;
};

import { useState } from 'react';
import type { Judgement } from '#shared/contract/organising.ts';
import type { SourceId } from '#shared/ids.ts';
import { organisingLimits } from '#shared/sources/organising.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useJudging } from './use-judging.ts';

/** Those of these sources that have no note on reliability. */
export const withoutNote = (
  sources: readonly SourceId[],
  judged: ReadonlyMap<SourceId, Judgement>,
): SourceId[] => sources.filter((id) => (judged.get(id)?.note ?? '') === '');

/** Notes how far sources can be relied on, in one act. */
export const NoteForAll = ({
  bare,
  of,
  onDone,
}: {
  /** Those that have no such note. */
  bare: readonly SourceId[];
  /** How many were meant; the others keep the note they have. */
  of: number;
  onDone: () => void;
}) => {
  const { judging: words } = useMessages();
  const { note } = useJudging();
  const [text, setText] = useState('');
  return (
    <form
      className="note-for-all"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
        if (text.trim() !== '') void note(bare, text.trim());
      }}
    >
      <TextField
        label={words.reliability}
        hint={bare.length < of ? words.othersKeepTheirs(of - bare.length) : undefined}
        multiline
        autoFocus
        value={text}
        maxLength={organisingLimits.judgement}
        onChange={setText}
      />
      <div className="note-for-all-acts">
        <Button type="submit">{words.saveNote(bare.length)}</Button>
        <Button look="quiet" onPress={onDone}>
          {words.leaveNote}
        </Button>
      </div>
    </form>
  );
};

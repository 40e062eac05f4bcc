import { StickyNote, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SourceNote } from '#shared/contract/organising.ts';
import type { SourceId, SourceNoteId } from '#shared/ids.ts';
import { organisingLimits } from '#shared/sources/organising.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useActs } from './use-acts.ts';
import { useDraft } from './use-draft.ts';

/** What a reader has noted at a source, several notes in plain text, each saved while it is written. */
export const SourceNotes = ({ id, notes }: { id: SourceId; notes: readonly SourceNote[] }) => {
  const { organising: words } = useMessages();
  const { run, tell } = useActs();
  // A note that was begun here stays the same field when it is in the library.
  const [begun, setBegun] = useState<readonly { key: string; id: SourceNoteId | null }[]>([]);
  const keyOf = (note: SourceNote): string => begun.find((one) => one.id === note.id)?.key ?? note.id;
  const shown: { key: string; note: SourceNote | null }[] = [
    ...notes.map((note) => ({ key: keyOf(note), note })),
    ...begun.filter((one) => one.id === null).map(({ key }) => ({ key, note: null })),
  ];
  const section = useRef<HTMLDivElement>(null);
  const adder = (): void => section.current?.querySelector('button')?.focus();

  const save = async (key: string, note: SourceNoteId | null, text: string): Promise<boolean> => {
    // An empty note is one that is not there yet, or about to be deleted.
    if (text.trim() === '') return true;
    const saved = await run('sourceNotes.save', { ...(note === null ? {} : { id: note }), source: id, text });
    if (saved && note === null)
      setBegun((all) => all.map((one) => (one.key === key ? { key, id: saved.id } : one)));
    return saved !== null;
  };
  const remove = async (key: string, note: SourceNoteId | null): Promise<void> => {
    setBegun((all) => all.filter((one) => one.key !== key));
    if (note === null) return;
    const removed = await run('sourceNotes.remove', { id: note });
    if (removed) tell(words.noteRemoved, removed.undo);
  };
  return (
    <div ref={section} className="source-notes">
      <header className="attached-head">
        <h3 className="form-heading">{words.notes}</h3>
        <Button
          look="quiet"
          icon={StickyNote}
          onPress={() => setBegun((all) => [...all, { key: `new-${all.length}-${notes.length}`, id: null }])}
        >
          {words.addNote}
        </Button>
      </header>
      {shown.length === 0 ? <p className="field-hint">{words.notesEmpty}</p> : null}
      {shown.map(({ key, note }, index) => (
        <NoteField
          key={key}
          note={note}
          label={words.note(index + 1, shown.length)}
          onSave={(text) => save(key, note?.id ?? begun.find((one) => one.key === key)?.id ?? null, text)}
          onRemove={() => {
            void remove(key, note?.id ?? null);
            adder();
          }}
        />
      ))}
    </div>
  );
};

const NoteField = ({
  note,
  label,
  onSave,
  onRemove,
}: {
  note: SourceNote | null;
  label: string;
  onSave: (text: string) => Promise<boolean>;
  onRemove: () => void;
}) => {
  const { organising: words } = useMessages();
  const format = useFormat();
  const { text, type, flush, hasFailed } = useDraft(note?.text ?? '', onSave);
  const own = useRef<HTMLDivElement>(null);
  const isNew = useRef(note === null);
  useEffect(() => {
    if (isNew.current) own.current?.querySelector('textarea')?.focus();
  }, []);
  return (
    <div ref={own} className="source-note">
      <TextField
        label={label}
        hideLabel
        multiline
        value={text}
        maxLength={organisingLimits.note}
        onChange={type}
        onBlur={() => {
          if (text.trim() === '') onRemove();
          else void flush();
        }}
      />
      <div className="source-note-foot">
        <span className="field-hint" role={hasFailed ? 'alert' : undefined}>
          {hasFailed ? words.noteFailed : note ? words.noteChanged(format.date(note.modified)) : ''}
        </span>
        <IconButton icon={Trash2} size={14} label={words.removeNote} onPress={onRemove} />
      </div>
    </div>
  );
};

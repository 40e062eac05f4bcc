import { StickyNote, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { SourceNote } from '#shared/contract/organising.ts';
import { newId, type SourceId, type SourceNoteId } from '#shared/ids.ts';
import { organisingLimits } from '#shared/sources/organising.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { useActs } from '../history/use-acts.ts';
import { useDraft } from './use-draft.ts';

/** What a reader has noted at a source, several notes in plain text, each saved while it is written. */
export const SourceNotes = ({ id, notes }: { id: SourceId; notes: readonly SourceNote[] }) => {
  const { organising: words } = useMessages();
  const { run, act } = useActs();
  // A note that was begun here stays the same field when it is in the library.
  const [begun, setBegun] = useState<readonly string[]>([]);
  const made = useRef(new Map<string, SourceNoteId>());
  const seen = useRef(new Set<SourceNoteId>());
  for (const note of notes) seen.current.add(note.id);
  const keys = new Map([...made.current].map(([key, note]) => [note, key]));
  const isOpen = (key: string): boolean => {
    const note = made.current.get(key);
    // It is told by the library a moment after it was made; one that was told before and is not now is gone.
    return note === undefined || !seen.current.has(note);
  };
  const shown: { key: string; note: SourceNote | null }[] = [
    ...notes.map((note) => ({ key: keys.get(note.id) ?? note.id, note })),
    ...begun.filter(isOpen).map((key) => ({ key, note: null })),
  ];
  const section = useRef<HTMLDivElement>(null);

  const save = async (key: string, own: SourceNoteId | undefined, text: string): Promise<boolean> => {
    // An empty note is one that is not there yet, or about to be deleted.
    if (text.trim() === '') return true;
    const note = own ?? made.current.get(key);
    const saved = await run('sourceNotes.save', {
      ...(note === undefined ? {} : { id: note }),
      source: id,
      text,
    });
    if (saved && note === undefined) made.current.set(key, saved.id);
    return saved !== null;
  };
  const remove = async (key: string, own: SourceNoteId | undefined): Promise<void> => {
    const note = own ?? made.current.get(key);
    setBegun((all) => all.filter((one) => one !== key));
    if (note === undefined) return;
    await act('sourceNotes.remove', { id: note }, () => words.noteRemoved);
  };
  return (
    <div ref={section} className="source-notes">
      <header className="attached-head">
        <h3 className="form-heading">{words.notes}</h3>
        <Button look="quiet" icon={StickyNote} onPress={() => setBegun((all) => [...all, `new-${newId()}`])}>
          {words.addNote}
        </Button>
      </header>
      {shown.length === 0 ? <p className="field-hint">{words.notesEmpty}</p> : null}
      {shown.map(({ key, note }, index) => (
        <NoteField
          key={key}
          note={note}
          label={words.note(index + 1, shown.length)}
          onSave={(text) => save(key, note?.id, text)}
          onRemove={() => void remove(key, note?.id)}
          onDelete={() => {
            void remove(key, note?.id);
            // The focus is not lost with the field.
            section.current?.querySelector('button')?.focus();
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
  onDelete,
}: {
  note: SourceNote | null;
  label: string;
  onSave: (text: string) => Promise<boolean>;
  /** It was left empty. */
  onRemove: () => void;
  /** Its button was pressed. */
  onDelete: () => void;
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
        <IconButton icon={Trash2} size={14} label={words.removeNote} onPress={onDelete} />
      </div>
    </div>
  );
};

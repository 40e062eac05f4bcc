import { ListTree } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useMessages } from '../../i18n/language.tsx';

/** A heading of a paper: its words, level 1-3, number as printed or null, and its place in the document. */
export type OutlineEntry = { text: string; level: number; number: string | null; pos: number };

/** The headings of a paper; Enter or a click goes there. */
export const Outline = ({
  entries,
  current,
  onGo,
}: {
  entries: readonly OutlineEntry[];
  /** The index of the section the caret is in; -1 before the first. */
  current: number;
  onGo: (pos: number) => void;
}) => {
  const { app } = useMessages();
  if (entries.length === 0)
    return (
      <p className="panel-note">
        <ListTree aria-hidden size={20} strokeWidth={1.5} />
        {app.outlineEmpty}
      </p>
    );
  return (
    <ListBox
      className="outline"
      aria-label={app.headings}
      items={entries.map((entry, index) => ({ ...entry, id: String(index), here: index === current }))}
      onAction={(key) => {
        const entry = entries[Number(key)];
        if (entry) onGo(entry.pos);
      }}
    >
      {(entry) => (
        <ListBoxItem
          id={entry.id}
          textValue={entry.text || app.untitled}
          className={`outline-item outline-level-${entry.level}${entry.here ? ' outline-here' : ''}`}
          aria-current={entry.here ? 'location' : 'false'}
        >
          {entry.number === null ? null : <span className="outline-number">{entry.number}</span>}
          <span className="outline-text">{entry.text || app.untitled}</span>
        </ListBoxItem>
      )}
    </ListBox>
  );
};

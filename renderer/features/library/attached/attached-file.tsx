import { BookOpen, Download, ExternalLink, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { attachmentPath } from '#shared/attachments/attachment-path.ts';
import { attachmentLimits } from '#shared/attachments/limits.ts';
import { outsideName } from '#shared/attachments/outside-name.ts';
import { readTypes } from '#shared/attachments/read-types.ts';
import { shownTypes } from '#shared/attachments/shown-types.ts';
import type { Attachment } from '#shared/contract/attachments.ts';
import { useFileReader } from '../../../api/file-reader.tsx';
import { opensTabs } from '../../../api/opens-tabs.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { mediaIcon } from '../../../ui/media-icon.ts';
import { ActionMenu, type MenuAction } from '../../../ui/menu.tsx';

/** A line of the attached files. A press on its name reads what the reader shows, and saves a copy of the rest. */
export const AttachedFile = ({
  file,
  isRenamed,
  onRename,
  onRenamed,
  onOutside,
  onSaveCopy,
  onRemove,
}: {
  file: Attachment;
  /** Its name is being changed. */
  isRenamed: boolean;
  onRename: () => void;
  /** With null where the name stays. */
  onRenamed: (name: string | null) => void;
  /** Opens it in another program. */
  onOutside: () => void;
  onSaveCopy: () => void;
  onRemove: () => void;
}) => {
  const { attachments: words, reader: readerWords } = useMessages();
  const read = useFileReader();
  const format = useFormat();
  const Icon = mediaIcon(file);
  const href = attachmentPath(file.id);
  const opens = opensTabs() && shownTypes.has(file.mediaType);
  const opensOutside = !opensTabs() && outsideName(file) !== null;
  const isRead = readTypes.has(file.mediaType);
  const about = (readerWords.texts as Partial<Record<Attachment['text'], string>>)[file.text];
  const getting: MenuAction[] = file.isMissing
    ? []
    : [
        ...(isRead
          ? [
              {
                id: 'read',
                label: readerWords.open,
                icon: BookOpen,
                onAction: () => read({ id: file.id }),
              },
            ]
          : []),
        ...(opens
          ? [
              {
                id: 'open',
                label: words.openTab,
                icon: ExternalLink,
                onAction: () => void window.open(href, '_blank', 'noopener,noreferrer'),
              },
            ]
          : []),
        ...(opensOutside
          ? [{ id: 'outside', label: words.openOutside, icon: ExternalLink, onAction: onOutside }]
          : []),
        { id: 'copy', label: words.saveCopy, icon: Download, onAction: onSaveCopy },
      ];
  const actions: MenuAction[] = [
    ...getting,
    // The menu gives the focus back to its button before the field takes it.
    { id: 'rename', label: words.rename, icon: Pencil, onAction: () => setTimeout(onRename) },
    { id: 'remove', label: words.remove, icon: Trash2, danger: true, begins: true, onAction: onRemove },
  ];
  return (
    <li className={file.isMissing ? 'attached-file attached-missing' : 'attached-file'}>
      <Icon aria-hidden size={18} strokeWidth={1.5} />
      <div className="attached-words">
        {isRenamed ? (
          <NameField name={file.name} onDone={onRenamed} />
        ) : file.isMissing ? (
          <span className="attached-name">{file.name}</span>
        ) : isRead ? (
          <button
            type="button"
            className="attached-name attached-press"
            title={readerWords.openHere(file.name)}
            onClick={() => read({ id: file.id })}
          >
            {file.name}
          </button>
        ) : (
          <button
            type="button"
            className="attached-name attached-press"
            title={words.saveCopyOf(file.name)}
            onClick={onSaveCopy}
          >
            {file.name}
          </button>
        )}
        <span className="attached-facts">
          {file.isMissing
            ? words.missing
            : [format.bytes(file.size), format.date(file.addedAt), about].filter(Boolean).join(' · ')}
        </span>
      </div>
      <span className="attached-menu">
        <ActionMenu label={words.actionsFor(file.name)} actions={actions}>
          <IconButton icon={MoreHorizontal} label={words.actionsFor(file.name)} />
        </ActionMenu>
      </span>
    </li>
  );
};

/** Enter takes the name that is typed, and so does going elsewhere; Escape leaves the old one. */
const NameField = ({ name, onDone }: { name: string; onDone: (name: string | null) => void }) => {
  const { attachments: words } = useMessages();
  const [typed, setTyped] = useState(name);
  const isDone = useRef(false);
  const done = (answer: string | null): void => {
    // The field loses the focus when it goes away.
    if (isDone.current) return;
    isDone.current = true;
    onDone(answer);
  };
  return (
    <TextField
      label={words.newName}
      hideLabel
      value={typed}
      onChange={setTyped}
      maxLength={attachmentLimits.name}
      autoFocus
      onFocus={(event) => {
        if (!(event.target instanceof HTMLInputElement)) return;
        // The ending says what the file is, and mostly stays.
        const ending = name.lastIndexOf('.');
        event.target.setSelectionRange(0, ending > 0 ? ending : name.length);
      }}
      onBlur={() => done(typed)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done(typed);
        else if (event.key === 'Escape') done(null);
        else event.continuePropagation();
      }}
    />
  );
};

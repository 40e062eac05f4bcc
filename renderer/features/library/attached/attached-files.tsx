import { Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { Attachment } from '#shared/contract/attachments.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { AttachedFile } from './attached-file.tsx';
import type { AttachedFilesState, Attaching } from './use-attached-files.ts';
import './attached-files.css';

/** The files attached to a source: each is opened, renamed and removed here, and more are attached. */
export const AttachedFiles = ({ attached }: { attached: AttachedFilesState }) => {
  const { attachments: words } = useMessages();
  const { files, attaching } = attached;
  const [renaming, setRenaming] = useState<Attachment['id'] | null>(null);
  const section = useRef<HTMLDivElement>(null);

  /** The focus is never lost with a line: it goes to that line's menu, or to that of another. */
  const focusMenu = (index: number): void => {
    // The line that is meant stands only after the next drawing.
    setTimeout(() => {
      const menus = section.current?.querySelectorAll<HTMLElement>('.attached-menu button');
      const button = menus?.[Math.min(index, menus.length - 1)] ?? section.current?.querySelector('button');
      button?.focus();
    });
  };

  return (
    <div ref={section} className="attached">
      <header className="attached-head">
        <h3 className="form-heading">{words.title}</h3>
        <FileButton look="quiet" icon={Paperclip} onFiles={attached.attach}>
          {words.attach}
        </FileButton>
      </header>
      {files?.length === 0 && !attaching ? <p className="field-hint">{words.none}</p> : null}
      {files && files.length > 0 ? (
        <ul className="attached-list" aria-label={words.list(files.length)}>
          {files.map((file, index) => (
            <AttachedFile
              key={file.id}
              file={file}
              isRenamed={renaming === file.id}
              onRename={() => setRenaming(file.id)}
              onRenamed={async (name) => {
                setRenaming(null);
                if (name !== null) await attached.rename(file, name);
                focusMenu(index);
              }}
              onOutside={() => void attached.openOutside(file)}
              onSaveCopy={() => void attached.saveCopy(file)}
              onRemove={async () => {
                await attached.remove(file);
                focusMenu(index);
              }}
            />
          ))}
        </ul>
      ) : null}
      <div role="status">{attaching ? <Progress attaching={attaching} /> : null}</div>
    </div>
  );
};

const Progress = ({ attaching: { name, at, count } }: { attaching: Attaching }) => {
  const { attachments: words } = useMessages();
  const text = count === 1 ? words.attaching(name) : words.attachingSome(name, at, count);
  return (
    <div className="attached-progress">
      <span>{text}</span>
      <ProgressBar
        aria-label={text}
        className="progress"
        minValue={0}
        maxValue={count}
        // A file that is on its way counts half.
        value={at - 0.5}
        isIndeterminate={count === 1}
      >
        {({ percentage, isIndeterminate }) => (
          <div
            className={isIndeterminate ? 'progress-bar is-unknown' : 'progress-bar'}
            style={isIndeterminate ? {} : { width: `${percentage ?? 0}%` }}
          />
        )}
      </ProgressBar>
    </div>
  );
};

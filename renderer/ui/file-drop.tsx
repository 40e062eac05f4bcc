import type { ReactNode } from 'react';
import { DropZone, type FileDropItem } from 'react-aria-components';

/** An area that takes files dropped on it; a hint lies over it while one is held there. */
export const FileDrop = ({
  label,
  onFiles,
  children,
}: {
  label: string;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}) => (
  <DropZone
    className="file-drop"
    aria-label={label}
    getDropOperation={(types) => (types.has('text/plain') ? 'cancel' : 'copy')}
    onDrop={async (event) => {
      const dropped = event.items.filter((item): item is FileDropItem => item.kind === 'file');
      const files = await Promise.all(dropped.map((item) => item.getFile()));
      if (files.length > 0) onFiles(files);
    }}
  >
    {({ isDropTarget }) => (
      <>
        {children}
        {isDropTarget ? <div className="file-drop-hint">{label}</div> : null}
      </>
    )}
  </DropZone>
);

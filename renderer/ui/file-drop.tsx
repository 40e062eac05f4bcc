import type { ReactNode } from 'react';
import { useFileDrop } from './use-file-drop.ts';

/** An area that takes files of any kind dropped on it; a hint lies over it while one is held there. */
export const FileDrop = ({
  label,
  onFiles,
  children,
}: {
  label: string;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}) => {
  const { isOver, handlers } = useFileDrop(onFiles);
  return (
    <div className="file-drop" {...handlers}>
      {children}
      {isOver ? <div className="file-drop-hint">{label}</div> : null}
    </div>
  );
};

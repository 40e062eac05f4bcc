import { type DragEvent, useState } from 'react';
import { droppedFiles } from './dropped-files.ts';

/** An element inside that takes files has them for itself. */
const bringsFiles = (event: DragEvent): boolean =>
  event.dataTransfer.types.includes('Files') && !event.defaultPrevented;

/**
 * Takes files that are dropped on an element; what else is dragged there, such as words between its fields, goes
 * on as ever.
 */
export const useFileDrop = (onFiles: (files: File[]) => void) => {
  const [isOver, setIsOver] = useState(false);
  const hold = (event: DragEvent): void => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setIsOver(true);
  };
  const handlers = {
    onDragEnter: hold,
    onDragOver: hold,
    onDragLeave: (event: DragEvent): void => {
      const to = event.relatedTarget;
      if (!(to instanceof Node && event.currentTarget.contains(to))) setIsOver(false);
    },
    onDrop: (event: DragEvent): void => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setIsOver(false);
      void droppedFiles(event.dataTransfer).then((files) => {
        if (files.length > 0) onFiles(files);
      });
    },
  };
  return { isOver, handlers };
};

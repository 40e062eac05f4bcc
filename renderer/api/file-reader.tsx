import { createContext, useContext } from 'react';
import type { AttachmentId } from '#shared/ids.ts';

/** What is to be read, and where it is opened: at a page, at words that are looked for, at a passage of a page. */
export type ToRead = {
  id: AttachmentId;
  /** Counted from 1. */
  page?: number | undefined;
  /** The number printed on the page. */
  label?: string | undefined;
  /** Words that are looked for and marked. */
  find?: string | undefined;
  /** A passage of the page's text, or of the whole file's where it has no pages. */
  passage?: { from: number; to: number } | undefined;
};

const FileReader = createContext<((what: ToRead) => void) | null>(null);

/** Lends the reader of files to everything in the window. */
export const FileReaderProvider = FileReader.Provider;

/** Opens an attached file in the reader of the window. */
export const useFileReader = (): ((what: ToRead) => void) => {
  const open = useContext(FileReader);
  if (open === null) throw new Error('There is no reader around this component.');
  return open;
};

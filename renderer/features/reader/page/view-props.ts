import type { RefObject } from 'react';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { ToRead } from '../../../api/file-reader.tsx';
import type { Passage } from './passage.ts';

/** What a view of a file can be asked. */
export type ViewHandle = {
  focus: () => void;
};

/** A file as each view of the reader gets it. */
export type ViewProps = {
  file: Attachment;
  bytes: ArrayBuffer;
  /** The page in a file that holds it with its pictures and styles; null where the file is the page. */
  page: string | null;
  /** Where the reader left it, as the view wrote it. */
  place: string;
  onPlace: (place: string) => void;
  /** Where it is to be opened; another object is another wish. */
  wish: ToRead;
  /** The quotations that were taken from it. */
  quotations: readonly Quotation[];
  /** What is selected in it; null for nothing. */
  onPassage: (passage: Passage | null, label: string) => void;
  handle: RefObject<ViewHandle | null>;
};

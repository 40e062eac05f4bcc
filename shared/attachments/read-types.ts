import type { MediaType } from '../contract/attachments.ts';

/** What the reader of Ibid shows. */
export const readTypes: ReadonlySet<MediaType> = new Set([
  'application/pdf',
  'text/html',
  'text/plain',
  'image/png',
  'image/jpeg',
  'image/gif',
]);

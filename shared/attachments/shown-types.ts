import type { MediaType } from '../contract/attachments.ts';

/** What a browser shows itself, and nothing of it can run in Ibid's name. Everything else is only saved. */
export const shownTypes: ReadonlySet<MediaType> = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'text/plain',
]);

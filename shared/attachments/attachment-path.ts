/** Where a window finds a file at a source, beside its own page. */
export const attachmentPath = (id: string): string => `/attachments/${id}`;

/** The id in such a path; null for any other. */
export const attachmentInPath = (path: string): string | null =>
  /^\/attachments\/([0-9a-z]{16})$/.exec(path)?.[1] ?? null;

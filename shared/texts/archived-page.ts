/** Bytes at the start of a file by which `isArchivedPage` tells. */
export const archivedStart = 4096;

/**
 * Whether a file is a web page with what belongs to it in the form of a message (MHTML).
 * @param start its first bytes as Latin-1
 */
export const isArchivedPage = (start: string): boolean => {
  const head = start.replace(/\r/g, '');
  return (
    /^[\w-]+:/.test(head) && /^content-type:\s*multipart\/related/im.test(head.split('\n\n', 1)[0] ?? '')
  );
};

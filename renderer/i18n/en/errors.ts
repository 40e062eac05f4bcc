import type { ErrorCode } from '#shared/result.ts';

/** One sentence or three for each kind of failure: what happened, what is safe, what to do. */
export const errors: Record<ErrorCode, string> = {
  'bad-request':
    'Ibid asked its library for something it does not understand. Nothing was changed. Try again; if it stays, restart Ibid.',
  'not-found':
    'This is no longer in the library. Nothing else was changed. Go back to the list and look again.',
  'bad-file':
    'This file can’t be read as what its name says. Your library is as it was. Check the file, or choose another.',
  'too-large': 'This is larger than Ibid can take. Your library is as it was. Split it and try again.',
  'source-cited':
    'This source is cited in your papers, so it was not deleted. Replace it with another source, or remove its citations first.',
  conflict:
    'The same place was changed here and in another window. What you wrote is still on this page. Keep it as a paper of its own, or load the other version.',
  'read-only':
    'The library can’t be written. What is in it is safe. If it comes from a newer version of Ibid, update Ibid; else check the rights of the folder.',
  'disk-full':
    'The disk is full, so this was not saved. What was saved before is safe. Make room and try again.',
  'library-broken':
    'The library’s file is damaged. It was not changed any further. Restart Ibid: it keeps the damaged file and saves what can be read of it.',
  'export-failed':
    'The file could not be made. Your paper is as it was. Try again, or choose another format.',
  cancelled: 'This was cancelled. Nothing was changed.',
  offline: 'No connection. Nothing was changed.',
  unreachable:
    'Ibid’s library does not answer. What was saved is safe. Check that Ibid is still running, then try again.',
  internal: 'Something inside Ibid failed. What was saved is safe. Try again; if it stays, restart Ibid.',
};

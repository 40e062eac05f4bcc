import { useCallback } from 'react';
import type { Failure } from '#shared/result.ts';
import { useMessages } from '../i18n/language.tsx';
import { notify } from './toast.tsx';

/** Codes whose own message says more than the code's sentence: which file, which line. */
const telling = new Set<Failure['code']>(['bad-file', 'too-large', 'export-failed', 'internal']);

/** Says in words, in the reader's language, that something failed. */
export const useFailure = (): ((failure: Failure, subject?: string) => void) => {
  const { errors } = useMessages();
  return useCallback(
    (failure, subject) => {
      const sentence = errors[failure.code];
      notify({
        // What a person ended is no mishap.
        kind: failure.code === 'cancelled' ? 'info' : 'failed',
        text: subject ? `${subject}: ${sentence}` : sentence,
        detail: telling.has(failure.code) ? failure.message : undefined,
      });
    },
    [errors],
  );
};

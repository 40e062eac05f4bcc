import { useCallback } from 'react';
import { wordsOf } from '#shared/reports/said.ts';
import type { Failure } from '#shared/result.ts';
import { useMessages } from '../i18n/language.tsx';
import { notify } from './toast.tsx';

/** Says in words, in the reader's language, that something failed. */
export const useFailure = (): ((failure: Failure, subject?: string) => void) => {
  const { errors, reports } = useMessages();
  return useCallback(
    (failure, subject) => {
      const sentence = errors[failure.code];
      notify({
        // What a person ended is no mishap.
        kind: failure.code === 'cancelled' ? 'info' : 'failed',
        text: subject ? `${subject}: ${sentence}` : sentence,
        // Which file, which line; without a code it would be English in any language.
        detail: failure.said && wordsOf(reports, failure.said),
      });
    },
    [errors, reports],
  );
};

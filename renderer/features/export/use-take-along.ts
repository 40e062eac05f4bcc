import { useCallback, useState } from 'react';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { PaperId } from '#shared/ids.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { type AttachedTo, attachedToSources } from './attached-to-sources.ts';

/** What is asked before a paper leaves with its sources, and what takes the answer: null where it stays here. */
export type TakeAlongQuestion = {
  groups: readonly AttachedTo[];
  answer: (ids: Attachment['id'][] | null) => void;
};

/** Asks which of the files attached to a paper's sources go with it; where there are none, nothing is asked. */
export const useTakeAlong = () => {
  const host = useHost();
  const fail = useFailure();
  const { bringing } = useMessages();
  const [question, setQuestion] = useState<TakeAlongQuestion | null>(null);

  /** The chosen files, none where nothing was asked; null where the paper is not to leave. */
  const ask = useCallback(
    async (paper: PaperId): Promise<Attachment['id'][] | null> => {
      const files = await host.call('attachments.ofPaper', { id: paper });
      if (!files.ok) {
        fail(files.error);
        return null;
      }
      if (files.value.length === 0) return [];
      const ids = [...new Set(files.value.map(({ sourceId }) => sourceId))];
      const sources = await host.call('sources.items', { ids });
      if (!sources.ok) {
        fail(sources.error);
        return null;
      }
      const groups = attachedToSources(files.value, sources.value.items, bringing);
      return new Promise((resolve) =>
        setQuestion({
          groups,
          answer: (chosen) => {
            setQuestion(null);
            resolve(chosen);
          },
        }),
      );
    },
    [host, fail, bringing],
  );

  return { question, ask };
};

import { useCallback, useRef, useState } from 'react';
import { attachmentPath } from '#shared/attachments/attachment-path.ts';
import { attachmentLimits } from '#shared/attachments/limits.ts';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { download, toMessage } from '../../../ui/files.ts';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import { useActs } from '../history/use-acts.ts';
import { useAskedOfSource } from '../use-asked-of-source.ts';

/** Which of several files is being attached. */
export type Attaching = { name: string; at: number; count: number };

/** The files attached to a source, and everything that can be done with them. */
export const useAttachedFiles = (sourceId: SourceId) => {
  const host = useHost();
  const fail = useFailure();
  const format = useFormat();
  const { attachments: words } = useMessages();
  const { act } = useActs();
  const [attaching, setAttaching] = useState<Attaching | null>(null);

  const [files, load] = useAskedOfSource(
    sourceId,
    useCallback(() => host.call('attachments.list', { sourceId }), [host, sourceId]),
  );

  const known = useRef<readonly Attachment[]>([]);
  known.current = files ?? [];
  /** One file; whether it is attached now and was not before. Why it is not is said. */
  const attachOne = useCallback(
    async (file: File): Promise<boolean> => {
      const refuse = (text: string): false => {
        notify({ kind: 'failed', text });
        return false;
      };
      if (file.size > attachmentLimits.bytes)
        return refuse(
          words.tooLarge(file.name, format.bytes(file.size), format.bytes(attachmentLimits.bytes)),
        );
      // A folder that was dropped looks like a file until it is read.
      const message = await toMessage(file).catch(() => null);
      if (message === null) return refuse(words.unreadable(file.name));
      if (message.base64 === '') return refuse(words.empty(file.name));
      const result = await host.call('attachments.add', { sourceId, ...message });
      if (!result.ok) fail(result.error, file.name);
      else if (known.current.some(({ id, isMissing }) => id === result.value.id && !isMissing))
        notify({ kind: 'info', text: words.already(result.value.name) });
      else return true;
      return false;
    },
    [host, sourceId, fail, format, words],
  );

  // One at a time, so that several large ones don't fill the memory together.
  const queue = useRef(Promise.resolve());
  const attach = useCallback(
    (chosen: readonly File[]): void => {
      queue.current = queue.current.then(async () => {
        let done = 0;
        for (const [index, file] of chosen.entries()) {
          setAttaching({ name: file.name, at: index + 1, count: chosen.length });
          if (await attachOne(file)) done += 1;
          await load();
        }
        setAttaching(null);
        const [only] = chosen;
        if (done === 0 || !only) return;
        const text = chosen.length === 1 ? words.attached(only.name) : words.attachedSome(done);
        notify({ kind: 'done', text });
      });
    },
    [attachOne, load, words],
  );

  const remove = async ({ id, name }: Attachment): Promise<void> => {
    if (await act('attachments.remove', { id }, () => words.removed(name))) await load();
  };

  const rename = async ({ id, name }: Attachment, typed: string): Promise<void> => {
    const next = typed.trim();
    if (next === '' || next === name) return;
    if (await act('attachments.rename', { id, name: next }, () => words.renamed(name, next))) await load();
  };

  const saveCopy = async ({ id, name, mediaType }: Attachment): Promise<void> => {
    const answer = await fetch(attachmentPath(id)).catch(() => null);
    if (answer?.ok) return download(name, mediaType, await answer.blob());
    notify({ kind: 'failed', text: `${name}: ${words.missing}` });
    await load();
  };

  const openOutside = async ({ id, name }: Attachment): Promise<void> => {
    const result = await host.call('attachments.openOutside', { id });
    if (!result.ok) fail(result.error, name);
    else if (!result.value.opened) notify({ kind: 'failed', text: words.notOpenedOutside(name) });
  };

  return { files, attaching, attach, remove, rename, saveCopy, openOutside };
};

export type AttachedFilesState = ReturnType<typeof useAttachedFiles>;

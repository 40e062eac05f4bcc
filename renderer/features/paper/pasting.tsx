import { useFormat, useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';
import type { PaperSession } from './paper-session.ts';
import { useRequest } from './use-request.ts';

/** Tells what of a pasted text did not come along. */
export const Pasting = ({ session }: { session: PaperSession }) => {
  const { pasting } = useMessages();
  const { list } = useFormat();
  useRequest(session, 'pasteLeftOut', (left) => {
    const parts = [
      left.pictures > 0 ? pasting.pictures(left.pictures) : '',
      left.media > 0 ? pasting.media(left.media) : '',
      left.comments > 0 ? pasting.comments(left.comments) : '',
      left.deletions > 0 ? pasting.deletions(left.deletions) : '',
    ].filter((part) => part !== '');
    notify({
      kind: 'info',
      text: pasting.leftOut(list(parts)),
      detail: left.pictures > 0 ? pasting.picturesHint : undefined,
    });
  });
  useRequest(session, 'pasteTooLong', (asText) =>
    notify({ kind: asText ? 'info' : 'failed', text: asText ? pasting.onlyWords : pasting.tooLong }),
  );
  useRequest(session, 'pasteWithoutSources', () => notify({ kind: 'failed', text: pasting.withoutSources }));
  return null;
};

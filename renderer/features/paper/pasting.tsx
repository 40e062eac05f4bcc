import type { Host } from '../../api/host.ts';
import { keyText } from '../../editor/keys.ts';
import { quoteNextPaste } from '../../editor/plugins/clipboard/quotation.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';
import type { PaperSession } from './paper-session.ts';
import { useRequest } from './use-request.ts';

/** What is on the clipboard, if the browser lets it be read. */
const readClipboard = async (plain: boolean): Promise<{ html: string; text: string }> => {
  if (plain) return { html: '', text: await navigator.clipboard.readText() };
  const items = await navigator.clipboard.read();
  const as = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  return { html: await as('text/html'), text: await as('text/plain') };
};

/** Pastes what a command asks for, and tells what of a pasted text did not come along. */
export const Pasting = ({ session, host }: { session: PaperSession; host: Host }) => {
  const { pasting } = useMessages();
  const { list } = useFormat();
  const { view } = session.editor;

  const paste = async (how: 'text' | 'quotation'): Promise<void> => {
    if (!view.editable) return;
    view.focus();
    if (how === 'quotation') view.dispatch(quoteNextPaste(view.state.tr));
    const answer = await host.call('app.paste', { plain: how === 'text' });
    if (answer.ok && answer.value.pasted) return;
    try {
      const { html, text } = await readClipboard(how === 'text');
      if (view.isDestroyed) return;
      if (html !== '') view.pasteHTML(html);
      else view.pasteText(text);
    } catch {
      // What is pasted by the keys comes all the same, and a quotation is waited for.
      const told =
        how === 'text'
          ? pasting.textByKeys(keyText('Mod-Shift-v'))
          : pasting.quotationByKeys(keyText('Mod-v'));
      notify({ kind: 'info', text: told });
    }
  };

  useRequest(session, 'paste', (how) => void paste(how));
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
  useRequest(session, 'copiedWithoutPictures', (count) =>
    notify({ kind: 'info', text: pasting.withoutPictures(count), detail: pasting.withoutPicturesHint }),
  );
  useRequest(session, 'pasteWithoutSources', () => notify({ kind: 'failed', text: pasting.withoutSources }));
  return null;
};

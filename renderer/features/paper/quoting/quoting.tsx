import { useRef } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Host } from '../../../api/host.ts';
import { inStepOfItsOwn } from '../../../editor/command-table.ts';
import { canCite } from '../../../editor/commands/citations.ts';
import { insertQuotation } from '../../../editor/commands/quotations.ts';
import { setWaitingPlace, waitingPlace } from '../../../editor/plugins/waiting-place/index.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useFailure } from '../../../ui/use-failure.ts';
import type { PaperSession } from '../paper-session.ts';
import { useAtCaret } from '../use-at-caret.ts';
import { useRequest } from '../use-request.ts';
import { QuotationPicker } from './quotation-picker.tsx';
import { useQuotingSetting } from './use-quoting-setting.ts';

/** Quotations on the page: the list to choose from at the caret, and what is dropped or sent from elsewhere. */
export const Quoting = ({ session, host }: { session: PaperSession; host: Host }) => {
  const { citing } = useMessages();
  const fail = useFailure();
  const { open, show, close } = useAtCaret<{ place: Place; cited: readonly SourceId[] }>(session);
  const { editor, sources } = session;
  const { view } = editor;
  const setting = useQuotingSetting(host);
  // One after the other: two that come at once go in one behind the other.
  const queue = useRef(Promise.resolve());

  const put = async (quotation: Quotation, pos: number, translated: boolean): Promise<void> => {
    const { sourceId, text, lang, label, locator, translation } = quotation;
    if (!view.isDestroyed) view.dispatch(setWaitingPlace(view.state.tr, pos));
    await sources.load([sourceId]);
    if (view.isDestroyed) return;
    const at = waitingPlace(view.state) ?? pos;
    view.dispatch(setWaitingPlace(view.state.tr, null));
    const of = { sourceId, text, label, locator, translation };
    const command = insertQuotation({ ...of, lang: lang || (sources.get(sourceId)?.language ?? '') }, at, {
      citesIn: session.printedBy().kind === 'note' ? 'notes' : 'text',
      translated,
    });
    if (!editor.run(inStepOfItsOwn(command))) notify({ kind: 'info', text: citing.noPlaceAtCaret });
  };

  useRequest(session, 'quotationPicker', () => {
    if (!view.editable || !canCite(view.state)) return;
    const pos = view.state.selection.to;
    // The text may have been scrolled away from the caret: the list opens where it can be seen.
    view.dispatch(setWaitingPlace(view.state.tr, pos).scrollIntoView());
    void setting.load();
    const cited = sources.placed.flatMap(({ items }) => items.map(({ sourceId }) => sourceId));
    show({ place: view.coordsAtPos(pos), cited: [...new Set(cited)] });
  });
  useRequest(session, 'quote', (id, pos) => {
    queue.current = queue.current.then(async () => {
      const [answer, translated] = await Promise.all([host.call('quotations.get', { id }), setting.load()]);
      if (answer.ok) await put(answer.value, pos, translated);
      else fail(answer.error);
    });
  });
  if (!open) return null;
  return (
    <QuotationPicker
      host={host}
      place={open.place}
      cited={open.cited}
      translated={setting.translated}
      onTranslated={setting.change}
      onPick={(quotation) => {
        const pos = waitingPlace(view.state) ?? view.state.selection.to;
        close();
        void put(quotation, pos, setting.translated);
      }}
      onClose={() => close(open)}
    />
  );
};

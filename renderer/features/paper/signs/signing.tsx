import { useRef, useState } from 'react';
import type { Host } from '../../../api/host.ts';
import { insertSign } from '../../../editor/commands/words.ts';
import { setWaitingPlace } from '../../../editor/plugins/waiting-place/index.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { PickList } from '../../../ui/pick-list.tsx';
import { AnchoredPopover } from '../anchored-popover.tsx';
import type { PaperSession } from '../paper-session.ts';
import { useAtCaret } from '../use-at-caret.ts';
import { useRequest } from '../use-request.ts';
import { findSigns, readRecentSigns, withUsed } from './find-signs.ts';

/** Signs that keyboards lack, found by name at the caret. */
export const Signing = ({ session, host }: { session: PaperSession; host: Host }) => {
  const { signing } = useMessages();
  const language = useLanguage();
  const { open, show, close } = useAtCaret<{ place: Place }>(session);
  const [query, setQuery] = useState('');
  const [recent, setRecent] = useState<readonly string[]>([]);
  const used = useRef<readonly string[]>([]);
  const { editor } = session;
  useRequest(session, 'signs', () => {
    const { view } = editor;
    if (!view.editable || !view.state.selection.$from.parent.inlineContent) return;
    const pos = view.state.selection.to;
    view.dispatch(setWaitingPlace(view.state.tr, pos).scrollIntoView());
    setQuery('');
    show({ place: view.coordsAtPos(pos) });
    // Another window may have used others meanwhile; without an answer the list is as it was.
    void host.call('settings.get', {}).then((answer) => {
      if (!answer.ok) return;
      used.current = readRecentSigns(answer.value.settings);
      setRecent(used.current);
    });
  });
  if (!open) return null;
  const put = (text: string, stays: boolean): void => {
    // The list keeps its order as long as it is open.
    used.current = withUsed(used.current, text);
    void host.call('settings.set', { settings: { signs: used.current } });
    if (stays) {
      const { view } = editor;
      insertSign(text)(view.state, view.dispatch);
      view.dispatch(setWaitingPlace(view.state.tr, view.state.selection.to));
    } else {
      close();
      editor.run(insertSign(text));
    }
  };
  return (
    <AnchoredPopover place={open.place} label={signing.title} className="picker" onClose={() => close(open)}>
      <PickList
        label={signing.search}
        listLabel={signing.title}
        query={query}
        onQuery={setQuery}
        onPick={put}
        empty={signing.none}
        more={signing.hint}
        entries={findSigns(query, recent).map((sign) => ({
          id: sign.text,
          group: signing.groups[sign.listed],
          content: (
            <span className="sign">
              <span className={sign.shown === sign.text ? 'sign-shown' : 'sign-shown is-named'} aria-hidden>
                {sign.shown}
              </span>
              <span className="target-title">{sign[language]}</span>
            </span>
          ),
        }))}
      />
    </AnchoredPopover>
  );
};

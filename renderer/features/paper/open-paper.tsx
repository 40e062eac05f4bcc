import { Columns2, PanelBottomClose, PanelBottomOpen } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { PaperId, SourceId } from '#shared/ids.ts';
import type { Failure } from '#shared/result.ts';
import type { Host } from '../../api/host.ts';
import type { TypingHelp } from '../../editor/typing-switches.ts';
import { useMessages } from '../../i18n/language.tsx';
import { IconButton } from '../../ui/button.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { ChoosingAtCaret } from './choosing-at-caret.tsx';
import { Citing } from './citing.tsx';
import { ContextMenus } from './context-menus.tsx';
import type { EditorHandle } from './editor-handle.ts';
import { Finding } from './find/finding.tsx';
import { GoingToNote } from './going-to-note.tsx';
import { PageBelow } from './over-page.ts';
import type { PaperSession } from './paper-session.ts';
import { Pasting } from './pasting.tsx';
import { Picturing } from './pictures/picturing.tsx';
import { ReadingNotes } from './reading/reading-notes.tsx';
import { Saving } from './saving/saving.tsx';
import { SecondPlace, useSplit } from './second-place.tsx';
import type { SourceForms } from './source-forms.ts';
import { Toolbar } from './toolbar/toolbar.tsx';
import { usePaperSession } from './use-paper-session.ts';

type Props = {
  host: Host;
  paperId: PaperId;
  opened: Output<'papers.open'>;
  isShown: boolean;
  typingOff: readonly TypingHelp[] | undefined;
  sourceForms: SourceForms | undefined;
  sheet: boolean;
  signs: boolean;
  onSigns: ((shown: boolean) => void) | undefined;
  onOpenSource: ((id: SourceId) => void) | undefined;
  onOpenRules: (() => void) | undefined;
  onOpenPaper: ((id: PaperId) => void) | undefined;
  onEditor: ((handle: EditorHandle | null) => void) | undefined;
  onFailure: (failure: Failure) => void;
};

/** A page that comes back takes the keys, unless they are in something that is seen. */
const useKeysWhenShown = (session: PaperSession | null, isShown: boolean): void => {
  const wasShown = useRef(isShown);
  useEffect(() => {
    const comes = isShown && !wasShown.current;
    wasShown.current = isShown;
    const focused = document.activeElement;
    if (!comes || !session || (focused !== document.body && focused?.checkVisibility())) return;
    session.editor.view.focus();
  }, [session, isShown]);
};

/** An open paper: the bar over the page, the page, and what opens over it. */
export const OpenPaper = ({
  isShown,
  sourceForms,
  onOpenSource,
  onOpenRules,
  onOpenPaper,
  ...props
}: Props) => {
  const { paper } = useMessages();
  const mount = useRef<HTMLDivElement>(null);
  const { session, saveState, notesHidden } = usePaperSession({ ...props, mount });
  useKeysWhenShown(session, isShown);
  const below = useMemo(() => ({ isShown, requests: session?.requests ?? null }), [isShown, session]);
  const editable = !props.opened.readOnly;
  const { split, setSplit } = useSplit(session);
  // In a small window the buttons for writing need the room; the commands are in the list of all.
  const hasRoom = !useMedia('(max-width: 699px)');
  const saving = <Saving session={session} state={saveState} onOpenPaper={onOpenPaper} />;
  return (
    <div className="paper-screen">
      <div className="page-bar">
        {session && editable ? <Toolbar session={session} /> : null}
        {session ? (
          <IconButton
            icon={notesHidden ? PanelBottomOpen : PanelBottomClose}
            label={notesHidden ? paper.showNotes : paper.hideNotes}
            onPress={() => session.hideNotes(!notesHidden)}
          />
        ) : null}
        {session && hasRoom ? (
          <IconButton
            icon={Columns2}
            label={split ? paper.closeSplit : paper.split}
            onPress={() => setSplit(split ? null : 'beside')}
          />
        ) : null}
        <div className="page-save" role="status" aria-label={paper.saveState}>
          {saveState.kind === 'failed' ? null : saving}
        </div>
      </div>
      {saveState.kind === 'failed' ? saving : null}
      <div className="page-and-find">
        <div className={split === 'below' ? 'page-places page-places-below' : 'page-places'}>
          <div ref={mount} className="page-mount" />
          {session && split ? (
            <SecondPlace
              session={session}
              notesHidden={notesHidden}
              sheet={props.sheet}
              onClose={() => setSplit(null)}
            />
          ) : null}
        </div>
        {session ? <Finding session={session} editable={editable} /> : null}
      </div>
      {session ? (
        <PageBelow value={below}>
          <Citing
            session={session}
            host={props.host}
            editable={editable}
            forms={sourceForms}
            onOpenSource={onOpenSource}
            onOpenRules={onOpenRules}
          />
          <Picturing session={session} host={props.host} />
          <Pasting session={session} host={props.host} />
          <ChoosingAtCaret session={session} host={props.host} editable={editable} />
          <ReadingNotes session={session} host={props.host} editable={editable} forms={sourceForms} />
          <GoingToNote session={session} />
          <ContextMenus session={session} onOpenSource={onOpenSource} />
        </PageBelow>
      ) : null}
    </div>
  );
};

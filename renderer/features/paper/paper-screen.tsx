import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { PaperId, SourceId } from '#shared/ids.ts';
import type { Failure } from '#shared/result.ts';
import type { Host } from '../../api/host.ts';
import type { TypingHelp } from '../../editor/typing-switches.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import type { EditorHandle } from './editor-handle.ts';
import { OpenPaper } from './open-paper.tsx';
import type { SourceForms } from './source-forms.ts';
import './paper.css';
import './at-caret.css';
import './looks/page.css';
import './looks/page-front.css';
import './looks/page-text.css';
import './looks/page-figures.css';
import './looks/page-marks.css';
import './looks/page-notes.css';
import './looks/front.css';
import './looks/sheet.css';
import './looks/page-signs.css';
import './looks/modes.css';

type Opened =
  | { kind: 'opening' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'open'; opened: Output<'papers.open'> };

type Props = {
  host: Host;
  paperId: PaperId;
  /** Whether the page is seen; another page or a version may stand in its place. */
  isShown?: boolean;
  /** Typing helps that are switched off. */
  typingOff?: readonly TypingHelp[];
  sourceForms?: SourceForms;
  /** Whether the page is shown as the series prints it. */
  sheet?: boolean;
  /** Whether what is not printed is shown; the command of the page changes it, too. */
  signs?: boolean;
  onSigns?: (shown: boolean) => void;
  onOpenSource?: (id: SourceId) => void;
  /** Shows the paper's rules of notes. */
  onOpenRules?: () => void;
  onOpenPaper?: (id: PaperId) => void;
  /** The handle of the paper on the page; null when it is closed. */
  onEditor?: (handle: EditorHandle | null) => void;
};

/** A paper on the page: opens it, keeps it saved, and puts it back where the reader was. */
export const PaperScreen = ({
  host,
  paperId,
  isShown = true,
  typingOff,
  sourceForms,
  sheet = false,
  signs = false,
  onSigns,
  onOpenSource,
  onOpenRules,
  onOpenPaper,
  onEditor,
}: Props) => {
  const { paper, errors } = useMessages();
  const [state, setState] = useState<Opened>({ kind: 'opening' });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens the same paper again
  useEffect(() => {
    let current = true;
    setState({ kind: 'opening' });
    void host.call('papers.open', { id: paperId }).then((answer) => {
      if (!current) return;
      setState(
        answer.ok ? { kind: 'open', opened: answer.value } : { kind: 'failed', failure: answer.error },
      );
    });
    return () => {
      current = false;
    };
  }, [host, paperId, attempt]);

  switch (state.kind) {
    case 'opening':
      return (
        <p className="paper-wait" aria-busy>
          {paper.opening}
        </p>
      );
    case 'failed':
      return (
        <div className="paper-wait" role="alert">
          <h2>{paper.openFailed}</h2>
          <p>{errors[state.failure.code]}</p>
          <Button onPress={() => setAttempt(attempt + 1)}>{paper.tryAgain}</Button>
        </div>
      );
    case 'open':
      return (
        <OpenPaper
          key={`${state.opened.id}-${attempt}`}
          host={host}
          paperId={paperId}
          opened={state.opened}
          isShown={isShown}
          typingOff={typingOff}
          sourceForms={sourceForms}
          sheet={sheet}
          signs={signs}
          onSigns={onSigns}
          onOpenSource={onOpenSource}
          onOpenRules={onOpenRules}
          onOpenPaper={onOpenPaper}
          onEditor={onEditor}
          onFailure={(failure) => setState({ kind: 'failed', failure })}
        />
      );
  }
};

import { useCallback } from 'react';
import type { PaperId, SourceId } from '#shared/ids.ts';
import { useHost } from '../api/host-context.tsx';
import type { TypingHelp } from '../editor/typing-switches.ts';
import type { EditorHandle } from '../features/paper/editor-handle.ts';
import { PaperScreen } from '../features/paper/paper-screen.tsx';
import { sourceForms } from './source-forms.tsx';

/** One open paper; its editor is made known to the frame under the paper's id. */
export const Page = ({
  id,
  isShown,
  typingOff,
  sheet,
  signs,
  onSigns,
  onHandle,
  onOpenSource,
  onOpenRules,
  onOpenPaper,
}: {
  id: PaperId;
  isShown: boolean;
  typingOff: readonly TypingHelp[];
  sheet: boolean;
  signs: boolean;
  onSigns: (shown: boolean) => void;
  onHandle: (id: PaperId, handle: EditorHandle | null) => void;
  onOpenSource: (id: SourceId) => void;
  onOpenRules: () => void;
  onOpenPaper: (id: PaperId) => void;
}) => {
  const host = useHost();
  const onEditor = useCallback((handle: EditorHandle | null) => onHandle(id, handle), [id, onHandle]);
  return (
    <PaperScreen
      host={host}
      paperId={id}
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
    />
  );
};

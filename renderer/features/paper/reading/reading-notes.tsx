import type { Host } from '../../../api/host.ts';
import type { ReadingPlace } from '../../../editor/commands/read-notes.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { notify } from '../../../ui/toast.tsx';
import { useOverPage } from '../over-page.ts';
import type { PaperSession } from '../paper-session.ts';
import type { SourceForms } from '../source-forms.ts';
import { useAfterClosing } from '../use-after-closing.ts';
import { useRequest } from '../use-request.ts';
import { ReadingDialog } from './reading-dialog.tsx';

/** Turns formatted notes into citations, when a command asks for it or after such notes were pasted. */
export const ReadingNotes = ({
  host,
  session,
  editable,
  forms,
}: {
  host: Host;
  session: PaperSession;
  editable: boolean;
  forms: SourceForms | undefined;
}) => {
  const { reading } = useMessages();
  const { open, show, close } = useAfterClosing<{ place: ReadingPlace }>(session);
  useRequest(session, 'readNotes', (place) => {
    if (editable) show({ place });
  });
  useRequest(session, 'pastedNotes', (place) => {
    const { doc } = session.editor.view.state;
    notify({
      kind: 'info',
      text: reading.offer,
      action: {
        label: reading.offerAction,
        onAction: () => {
          // The place is that of what was pasted only as long as nothing else has changed.
          const { view } = session.editor;
          if (view.isDestroyed) return;
          session.requests.ask('closeOver');
          show({ place: view.state.doc === doc ? place : null });
        },
      },
    });
  });
  const isShown = useOverPage(() => {
    if (open) close();
  });
  if (!open || !isShown) return null;
  return (
    <ReadingDialog host={host} session={session} forms={forms} place={open.place} onClose={() => close()} />
  );
};

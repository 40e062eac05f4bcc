import { FolderInput, FolderOutput } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';

type Act = 'copy' | 'restore';

/** The library with its attached files, put into a folder of another disk and taken from there. */
export const WholeCopy = ({
  canChoose,
  isBusy,
  readOnly,
  onCopy,
  onRestore,
}: {
  /** Whether the system can ask for a folder; else its path is typed. */
  canChoose: boolean;
  isBusy: boolean;
  readOnly: boolean;
  onCopy: (folder: string) => Promise<boolean>;
  onRestore: (folder: string) => Promise<boolean>;
}) => {
  const host = useHost();
  const { upkeep: words } = useMessages();
  const [asked, setAsked] = useState<Act | null>(null);
  const run = (act: Act, folder: string): Promise<boolean> =>
    act === 'copy' ? onCopy(folder) : onRestore(folder);
  const start = async (act: Act): Promise<void> => {
    if (!canChoose) return setAsked(act);
    const answer = await host.call('library.chooseFolder', {});
    if (answer.ok && answer.value.folder !== null) await run(act, answer.value.folder);
  };
  return (
    <>
      <p className="field-hint">{words.wholeHint}</p>
      <div className="upkeep-acts">
        <Button icon={FolderOutput} isDisabled={isBusy} onPress={() => void start('copy')}>
          {words.copyWhole}
        </Button>
        <Button icon={FolderInput} isDisabled={isBusy || readOnly} onPress={() => void start('restore')}>
          {words.restoreWhole}
        </Button>
      </div>
      {asked === null ? null : (
        <FolderForm
          key={asked}
          act={asked}
          isBusy={isBusy}
          onGive={async (folder) => {
            if (await run(asked, folder)) setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
};

/** Takes the path of a folder where the system has no way to choose one. */
const FolderForm = ({
  act,
  isBusy,
  onGive,
  onClose,
}: {
  act: Act;
  isBusy: boolean;
  onGive: (folder: string) => Promise<void>;
  onClose: () => void;
}) => {
  const { upkeep: words, app } = useMessages();
  const [folder, setFolder] = useState('');
  return (
    <form
      className="upkeep-folder"
      onSubmit={(event) => {
        event.preventDefault();
        void onGive(folder);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextField
        autoFocus
        label={act === 'copy' ? words.folderToCopy : words.folderToRestore}
        hint={act === 'copy' ? words.folderToCopyHint : words.folderToRestoreHint}
        value={folder}
        onChange={setFolder}
      />
      <Button type="submit" look="primary" isDisabled={isBusy || folder.trim() === ''}>
        {act === 'copy' ? words.copyNow : words.restore}
      </Button>
      <Button onPress={onClose}>{app.cancel}</Button>
    </form>
  );
};

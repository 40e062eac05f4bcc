import { FolderOpen } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Output } from '#shared/contract/methods.ts';
import { wordsOf } from '#shared/reports/said.ts';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/field.tsx';
import { type Chosen, firstChoice, partsOf, sourcesIn, type ZoteroParts } from './chosen-parts.ts';
import { FoundFolders } from './found-folders.tsx';
import { LibraryChoice } from './library-choice.tsx';
import './zotero.css';

type Props = {
  /** Whether the system can ask for a folder. */
  canChoose: boolean;
  onTake: (path: string, parts: ZoteroParts, files: boolean) => void;
  onClose: () => void;
};

/** Shows what a library of Zotero holds, and lets one choose what of it comes. */
export const ZoteroDialog = ({ canChoose, onTake, onClose }: Props) => {
  const host = useHost();
  const { zotero: words, reports } = useMessages();
  const [path, setPath] = useState('');
  const [found, setFound] = useState<Output<'zotero.look'> | null>(null);
  const [isLooking, setLooking] = useState(true);
  const [failure, setFailure] = useState('');
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [files, setFiles] = useState(true);

  const look = useCallback(
    async (at: string): Promise<void> => {
      setLooking(true);
      setFailure('');
      const result = await host.call('zotero.look', { path: at });
      setLooking(false);
      if (result.ok) {
        setFound(result.value);
        setPath(result.value.path);
        setChosen(firstChoice(result.value.libraries));
        return;
      }
      setFound(null);
      setFailure(wordsOf(reports, result.error.said ?? result.error.message));
    },
    [host, reports],
  );
  // Where Zotero mostly keeps its data it is found without being told.
  useEffect(() => void look(''), [look]);

  const choose = async (): Promise<void> => {
    const result = await host.call('zotero.choose', {});
    if (!result.ok || result.value.path === null) return;
    setPath(result.value.path);
    await look(result.value.path);
  };
  const count = found ? sourcesIn(found.libraries, chosen) : null;
  const searches = (found?.libraries ?? [])
    .filter(({ id }) => chosen.has(id))
    .reduce((sum, { savedSearches }) => sum + savedSearches, 0);
  const isSame = found !== null && found.path === path.trim();

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            isDisabled={!isSame || chosen.size === 0}
            onPress={() => found && onTake(found.path, partsOf(chosen), files)}
          >
            {count ? words.startAll(count) : words.start}
          </Button>
        </>
      }
    >
      <p className="field-hint">{words.intro}</p>
      <form
        className="zotero-path"
        onSubmit={(event) => {
          event.preventDefault();
          void look(path);
        }}
      >
        <TextField label={words.path} hint={words.pathHint} value={path} onChange={setPath} />
        {canChoose ? (
          <Button icon={FolderOpen} onPress={() => void choose()}>
            {words.choose}
          </Button>
        ) : null}
        {isSame ? null : (
          <Button type="submit" isDisabled={isLooking || path.trim() === ''}>
            {words.look}
          </Button>
        )}
      </form>
      <FoundFolders path={path} onChoose={(found) => void look(found)} />
      <div role="status">
        {isLooking ? <p className="field-hint">{words.looking}</p> : null}
        {failure === '' ? null : <p className={path === '' ? 'field-hint' : 'zotero-failure'}>{failure}</p>}
      </div>
      {found && isSame ? (
        <>
          {found.libraries.map((library) => (
            <LibraryChoice key={library.id} library={library} chosen={chosen} onChange={setChosen} />
          ))}
          <div className="zotero-part">
            <Checkbox className="checkbox" isSelected={files} onChange={setFiles}>
              <span className="checkbox-box" aria-hidden />
              {words.files}
            </Checkbox>
            {files ? null : <p className="field-hint">{words.filesHint}</p>}
          </div>
          {chosen.size === 0 ? <p className="field-hint">{words.nothing}</p> : null}
          {searches > 0 ? <p className="field-hint">{words.searches(searches)}</p> : null}
        </>
      ) : null}
    </Dialog>
  );
};

import { Folder } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useHost } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';

/** The other data folders of Zotero on this computer, to go over to one of them by a press. */
export const FoundFolders = ({ path, onChoose }: { path: string; onChoose: (path: string) => void }) => {
  const host = useHost();
  const { zotero } = useMessages();
  const [paths, setPaths] = useState<readonly string[]>([]);
  useEffect(() => {
    void host.call('zotero.find', {}).then((result) => setPaths(result.ok ? result.value.paths : []));
  }, [host]);
  if (paths.length < 2) return null;
  return (
    <fieldset className="zotero-found">
      <legend className="field-hint">{zotero.found}</legend>
      {paths
        .filter((one) => one !== path)
        .map((one) => (
          <Button key={one} look="quiet" icon={Folder} onPress={() => onChoose(one)}>
            {one}
          </Button>
        ))}
    </fieldset>
  );
};

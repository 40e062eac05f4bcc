import { FolderInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import './found-zotero.css';

/** Offers the library of Zotero that is on this computer; nothing where there is none. */
export const FoundZotero = ({ onOpen }: { onOpen: () => void }) => {
  const host = useHost();
  const { zotero } = useMessages();
  const [path, setPath] = useState<string>();
  useEffect(() => {
    void host.call('zotero.find', {}).then((found) => setPath(found.ok ? found.value.paths[0] : undefined));
  }, [host]);
  if (path === undefined) return null;
  return (
    <div className="found-zotero">
      <p>{zotero.foundZotero(path)}</p>
      <Button icon={FolderInput} onPress={onOpen}>
        {zotero.takeZotero}
      </Button>
    </div>
  );
};

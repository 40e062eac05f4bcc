import { ChevronDown, Plus, Upload } from 'lucide-react';
import { memo } from 'react';
import { useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import { sourceEndings } from './source-endings.ts';

/** The ways in which sources come into the library. */
export const LibraryActions = memo(
  ({
    shrinks,
    onImport,
    onCapture,
    onZotero,
    onNew,
  }: {
    /** They are icons alone where there is little room. */
    shrinks: boolean;
    onImport: (files: File[]) => void;
    onCapture: () => void;
    onZotero: () => void;
    onNew: () => void;
  }) => {
    const { library, capture, zotero, window: commandNames } = useMessages();
    return (
      <>
        <FileButton icon={Upload} shrinks={shrinks} endings={sourceEndings} onFiles={onImport}>
          {library.import}
        </FileButton>
        <ActionMenu
          label={zotero.more}
          actions={[
            { id: 'capture', label: capture.open, onAction: onCapture },
            { id: 'zotero', label: commandNames.zotero, onAction: onZotero },
          ]}
        >
          <IconButton label={zotero.more} icon={ChevronDown} />
        </ActionMenu>
        <Button look="primary" icon={Plus} shrinks={shrinks} onPress={onNew}>
          {library.newSource}
        </Button>
      </>
    );
  },
);

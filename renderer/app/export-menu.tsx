import { Download } from 'lucide-react';
import type { PaperFormat } from '#shared/contract/methods.ts';
import { useMessages } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { ActionMenu } from '../ui/menu.tsx';

/** Takes the open paper out in one of its formats. */
export const ExportMenu = ({ onExport }: { onExport: (format: PaperFormat) => void }) => {
  const { library, papers } = useMessages();
  return (
    <ActionMenu
      label={library.export}
      actions={[
        { id: 'docx', label: papers.exportDocx, onAction: () => onExport('docx') },
        { id: 'markdown', label: papers.exportMarkdown, onAction: () => onExport('markdown') },
        { id: 'ibid', label: papers.exportPackage, onAction: () => onExport('ibid') },
      ]}
    >
      <Button look="quiet" icon={Download}>
        {library.export}
      </Button>
    </ActionMenu>
  );
};

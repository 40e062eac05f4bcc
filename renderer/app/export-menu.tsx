import { Download } from 'lucide-react';
import type { PaperFormat } from '#shared/contract/methods.ts';
import { type TemplateId, templateIds } from '#shared/document/templates/ids.ts';
import { useMessages } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { ActionMenu } from '../ui/menu.tsx';

/** Takes the open paper out in one of its formats; for Word in the look of its own series, or of another. */
export const ExportMenu = ({
  own,
  onExport,
}: {
  /** The template of the paper's series. */
  own: TemplateId;
  onExport: (format: PaperFormat, template?: TemplateId) => void;
}) => {
  const { library, papers, details } = useMessages();
  return (
    <ActionMenu
      label={library.export}
      actions={[
        {
          id: 'docx',
          label: papers.exportDocx,
          hint: details.templates[own],
          onAction: () => onExport('docx'),
        },
        {
          id: 'docx-as',
          label: papers.exportDocxAs,
          onAction: () => {},
          more: templateIds
            .filter((id) => id !== own)
            .map((id) => ({ id, label: details.templates[id], onAction: () => onExport('docx', id) })),
        },
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

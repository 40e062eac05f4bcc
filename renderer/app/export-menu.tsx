import { Download } from 'lucide-react';
import type { PaperFormat } from '#shared/contract/methods.ts';
import { type TemplateId, templateIds } from '#shared/document/templates/ids.ts';
import type { SourceFormat } from '#shared/sources/source-formats.ts';
import { useMessages } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { ActionMenu } from '../ui/menu.tsx';
import { sourceFormatActions } from '../ui/source-format-actions.ts';

/** Takes the open paper out in one of its formats; for Word in the look of its own series, or of another. */
export const ExportMenu = ({
  own,
  onExport,
  onSources,
}: {
  /** The template of the paper's series. */
  own: TemplateId;
  onExport: (format: PaperFormat, template?: TemplateId) => void;
  /** Takes out what it cites. */
  onSources: (format: SourceFormat) => void;
}) => {
  const { library, papers, details, exporting } = useMessages();
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
        {
          id: 'sources',
          label: exporting.cited,
          begins: true,
          onAction: () => {},
          more: sourceFormatActions(exporting, onSources),
        },
      ]}
    >
      <Button look="quiet" icon={Download}>
        {library.export}
      </Button>
    </ActionMenu>
  );
};

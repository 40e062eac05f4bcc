import { Archive, ArchiveRestore, ChevronDown, Download, Trash2, Undo2, X } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { type PaperFormat, type PaperRow, paperStatuses } from '#shared/contract/methods.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { ActionMenu } from '../../ui/menu.tsx';
import type { PaperActions } from './use-paper-actions.ts';

/** Where the papers of a list stand. */
export type Place = 'papers' | 'archive' | 'bin';

/** What can be done with all papers that are selected, at the foot of their list. */
export const SelectionBar = ({
  place,
  papers,
  actions,
  onExport,
  onClear,
}: {
  place: Place;
  papers: readonly PaperRow[];
  actions: PaperActions;
  onExport: (format: PaperFormat) => void;
  onClear: () => void;
}) => {
  const { papers: words, shelf } = useMessages();
  return (
    <div className="selection-bar">
      <span className="selection-count" role="status">
        {shelf.selected(papers.length)}
      </span>
      <Toolbar className="selection-tools" aria-label={shelf.forSelected}>
        {place === 'bin' ? (
          <>
            <Button icon={Undo2} onPress={() => void actions.restore(papers)}>
              {shelf.restore}
            </Button>
            <Button icon={Trash2} look="danger" onPress={() => void actions.purge(papers)}>
              {shelf.purge}
            </Button>
          </>
        ) : (
          <>
            <ActionMenu
              label={shelf.setStatus}
              actions={paperStatuses.map((status) => ({
                id: status,
                label: shelf.status[status],
                onAction: () => void actions.setStatus(papers, status),
              }))}
            >
              <Button>
                {shelf.setStatus}
                <ChevronDown aria-hidden size={14} />
              </Button>
            </ActionMenu>
            <ActionMenu
              label={shelf.exportSelected}
              actions={[
                { id: 'docx', label: words.exportDocx, onAction: () => onExport('docx') },
                { id: 'md', label: words.exportMarkdown, onAction: () => onExport('markdown') },
                { id: 'ibid', label: words.exportPackage, onAction: () => onExport('ibid') },
              ]}
            >
              <Button icon={Download}>
                {shelf.exportSelected}
                <ChevronDown aria-hidden size={14} />
              </Button>
            </ActionMenu>
            {place === 'archive' ? (
              <Button icon={ArchiveRestore} onPress={() => void actions.archive(papers, false)}>
                {shelf.unarchive}
              </Button>
            ) : (
              <Button icon={Archive} onPress={() => void actions.archive(papers, true)}>
                {shelf.archive}
              </Button>
            )}
            <Button icon={Trash2} look="danger" onPress={() => void actions.remove(papers)}>
              {words.remove}
            </Button>
          </>
        )}
        <IconButton icon={X} label={shelf.clearSelection} onPress={onClear} />
      </Toolbar>
    </div>
  );
};

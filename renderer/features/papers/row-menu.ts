import {
  AppWindow,
  Archive,
  ArchiveRestore,
  CircleDashed,
  Copy,
  Download,
  FileText,
  Pencil,
  Trash2,
  Undo2,
} from 'lucide-react';
import {
  type PaperFormat,
  type PaperRow,
  type PaperStatus,
  paperStatuses,
} from '#shared/contract/methods.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { MenuAction } from '../../ui/menu.tsx';
import type { PaperActions } from './use-paper-actions.ts';

/** The statuses a paper may be given. */
export const statusMenu = (
  paper: PaperRow,
  { shelf }: Messages,
  setStatus: (papers: readonly PaperRow[], status: PaperStatus) => Promise<void>,
): MenuAction[] =>
  paperStatuses.map((status) => ({
    id: status,
    label: shelf.status[status],
    isDisabled: status === paper.status,
    onAction: () => void setStatus([paper], status),
  }));

type Doing = {
  actions: PaperActions;
  onOpen: () => void;
  onOpenWindow: () => void;
  onRename: () => void;
  onExport: (format: PaperFormat) => void;
};

/** What the menu of a paper offers outside of the bin. */
export const paperMenu = (
  paper: PaperRow,
  messages: Messages,
  { actions, onOpen, onOpenWindow, onRename, onExport }: Doing,
): MenuAction[] => {
  const { papers: words, shelf, window } = messages;
  const exporting = (id: string, label: string, format: PaperFormat): MenuAction => ({
    id,
    label,
    icon: Download,
    onAction: () => onExport(format),
  });
  return [
    { id: 'open', label: words.open, icon: FileText, onAction: onOpen },
    { id: 'window', label: window.newWindow, icon: AppWindow, onAction: onOpenWindow },
    { id: 'rename', label: shelf.rename, icon: Pencil, onAction: onRename },
    {
      id: 'duplicate',
      label: shelf.duplicate,
      icon: Copy,
      onAction: () => void actions.duplicate(paper),
    },
    {
      id: 'status',
      label: shelf.setStatus,
      icon: CircleDashed,
      onAction: () => {},
      more: statusMenu(paper, messages, actions.setStatus),
    },
    exporting('docx', words.exportDocx, 'docx'),
    exporting('md', words.exportMarkdown, 'markdown'),
    exporting('ibid', words.exportPackage, 'ibid'),
    paper.archived === null
      ? {
          id: 'archive',
          label: shelf.archive,
          icon: Archive,
          onAction: () => void actions.archive([paper], true),
        }
      : {
          id: 'unarchive',
          label: shelf.unarchive,
          icon: ArchiveRestore,
          onAction: () => void actions.archive([paper], false),
        },
    {
      id: 'remove',
      label: words.remove,
      icon: Trash2,
      danger: true,
      onAction: () => void actions.remove([paper]),
    },
  ];
};

/** What the menu of a paper in the bin offers. */
export const binMenu = (paper: PaperRow, { shelf }: Messages, actions: PaperActions): MenuAction[] => [
  { id: 'restore', label: shelf.restore, icon: Undo2, onAction: () => void actions.restore([paper]) },
  {
    id: 'purge',
    label: shelf.purge,
    icon: Trash2,
    danger: true,
    onAction: () => void actions.purge([paper]),
  },
];

import { Download } from 'lucide-react';
import { memo } from 'react';
import type { Request } from '#shared/contract/methods.ts';
import type { SourceId } from '#shared/ids.ts';
import type { SourceFormat } from '#shared/sources/source-formats.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { ActionMenu, type MenuAction } from '../../ui/menu.tsx';
import { sourceFormatActions } from '../../ui/source-format-actions.ts';
import { useFailure } from '../../ui/use-failure.ts';

/** Takes out all sources, or those that the list shows where it does not show all. */
export const ExportSources = memo(
  ({
    listed,
    onExport,
  }: {
    /** What the list asks for now, and how many it found; null where it shows all. */
    listed: () => { asked: Request<'sources.found'>; count: number } | null;
    onExport: (format: SourceFormat, ids?: readonly SourceId[]) => void;
  }) => {
    const host = useHost();
    const { library, exporting } = useMessages();
    const fail = useFailure();
    const exportListed = async (asked: Request<'sources.found'>, format: SourceFormat): Promise<void> => {
      const found = await host.call('sources.found', asked);
      if (found.ok) onExport(format, found.value.ids);
      else fail(found.error);
    };
    const actions = (): MenuAction[] => {
      const all = sourceFormatActions(exporting, (format) => onExport(format));
      const now = listed();
      if (now === null || now.count === 0) return all;
      return [
        {
          id: 'listed',
          label: exporting.listed(now.count),
          onAction: () => {},
          more: sourceFormatActions(exporting, (format) => void exportListed(now.asked, format)),
        },
        { id: 'all', label: exporting.all, onAction: () => {}, more: all },
      ];
    };
    return (
      <ActionMenu label={library.export} actions={actions}>
        <Button icon={Download} shrinks>
          {library.export}
        </Button>
      </ActionMenu>
    );
  },
);

import { useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SourceRow } from '#shared/contract/source-lists.ts';
import type { SourceId } from '#shared/ids.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { citingPapers } from './citing-papers.ts';
import { itemTitle } from './item-title.ts';
import { ReplaceDialog } from './replace-dialog.tsx';

/** Deletes a source, undoably; where papers cite it, another can be put in its place. */
export const useSourceRemoval = (
  rowAt: (index: number) => SourceRow | undefined,
  onChoose: (id: SourceId | null) => void,
) => {
  const host = useHost();
  const { library, app } = useMessages();
  const fail = useFailure();
  const [cited, setCited] = useState<{ id: SourceId; papers: string[] } | null>(null);

  const remove = async (id: SourceId, item: CslItem): Promise<void> => {
    const result = await host.call('sources.remove', { id });
    if (result.ok) {
      onChoose(null);
      notify({
        kind: 'done',
        text: library.removed(itemTitle(item, app.untitled)),
        action: {
          label: app.undo,
          onAction: async () => {
            const { act } = result.value;
            const back = act === null ? null : await host.call('acts.undo', { act });
            if (back?.ok) onChoose(back.value.renamed[0]?.to ?? id);
            else if (back) fail(back.error);
          },
        },
      });
      return;
    }
    const papers = citingPapers(result.error.details);
    if (result.error.code === 'source-cited' && papers.length > 0)
      setCited({ id, papers: papers.map((title) => title || app.untitled) });
    else fail(result.error);
  };

  const removeAt = async (index: number): Promise<void> => {
    const row = rowAt(index);
    if (!row) return;
    const source = await host.call('sources.get', { id: row.id });
    if (source.ok) await remove(row.id, source.value.csl);
    else fail(source.error);
  };
  return {
    remove,
    removeAt,
    dialog: cited ? (
      <ReplaceDialog
        {...cited}
        onClose={() => setCited(null)}
        onReplaced={(by) => {
          setCited(null);
          onChoose(by);
        }}
      />
    ) : null,
  };
};

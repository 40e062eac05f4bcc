import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SourceId } from '#shared/ids.ts';
import { authorsLabel, yearLabel } from '#shared/sources/labels.ts';
import { useMessages } from '../../i18n/language.tsx';
import { itemTitle } from './item-title.ts';

/** Which of the sources of one citation is shown. */
export const SourceChoice = ({
  sources,
  chosen,
  onChoose,
}: {
  sources: readonly { id: SourceId; item: CslItem | undefined }[];
  chosen: SourceId;
  onChoose: (id: SourceId) => void;
}) => {
  const { app, panes, sourcePanel: words } = useMessages();
  return (
    <ul className="source-choice" aria-label={words.choice}>
      {sources.map(({ id, item }) => {
        const who = item ? [authorsLabel(item, panes.names), yearLabel(item)].filter(Boolean).join(', ') : '';
        return (
          <li key={id}>
            <button
              type="button"
              aria-current={id === chosen ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              {who ? <strong>{who}</strong> : null} {item ? itemTitle(item, app.untitled) : id}
            </button>
          </li>
        );
      })}
    </ul>
  );
};

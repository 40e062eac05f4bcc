import { X } from 'lucide-react';
import { useEffect, useReducer, useState } from 'react';
import type { ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import type { SourceRow } from '#shared/contract/methods.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import { nameWords } from '#shared/sources/labels.ts';
import type { Host } from '../../../api/host.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { PickList } from '../../../ui/pick-list.tsx';
import type { PaperSources } from '../paper-sources.ts';
import { rowOfItem } from '../picker/candidates.ts';
import { useSourceSearch } from '../picker/use-source-search.ts';

/** By its kind or keywords, not by hand. */
const byItself = '';

const nameOf = ({ authors, container, year, title, id }: SourceRow): string =>
  `${[authors || container, year].filter(Boolean).join(' ')}${authors || container || year ? ', ' : ''}${title || id}`;

/**
 * The sources chosen for a list, each with its group where there are any, and the field to choose more. One
 * that the paper cites is chosen to say into which group it belongs.
 */
export const ListedSources = ({
  host,
  sources,
  settings,
  onChange,
}: {
  host: Host;
  sources: PaperSources;
  settings: ReferenceListSettings;
  onChange: (change: Partial<ReferenceListSettings>) => void;
}) => {
  const { referenceLists: words } = useMessages();
  const names = nameWords[useLanguage()];
  const [query, setQuery] = useState('');
  const found = useSourceSearch(host, query);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => sources.subscribe(redraw), [sources]);
  const { added, placed, groups } = settings;
  const chosen = [...new Set<string>([...added, ...Object.keys(placed)])].map(asSourceId);

  const add = (id: SourceId): void => {
    setQuery('');
    if (!added.includes(id)) onChange({ added: [...added, id] });
  };
  const remove = (id: SourceId): void => {
    const { [id]: _, ...others } = placed;
    onChange({ added: added.filter((one) => one !== id), placed: others });
  };
  const put = (id: SourceId, group: string): void => {
    const { [id]: _, ...others } = placed;
    onChange({ placed: group === byItself ? others : { ...others, [id]: group } });
  };
  const rowOf = (id: SourceId): string => {
    const item = sources.get(id);
    return item ? nameOf(rowOfItem(item, names)) : id;
  };
  const offered = found.rows.filter(({ id }) => !added.includes(id)).slice(0, 8);
  return (
    <section className="reference-chosen" aria-label={words.chosen}>
      <h3>{words.chosen}</h3>
      <p className="reference-hint">{words.chosenHint}</p>
      <ul>
        {chosen.map((id) => (
          <li key={id}>
            <span className="reference-chosen-name">{rowOf(id)}</span>
            {groups.length > 0 ? (
              <Select
                label={words.groupOf(rowOf(id))}
                hideLabel
                value={groups.some((group) => group.id === placed[id]) ? (placed[id] ?? byItself) : byItself}
                choices={[
                  { id: byItself, label: words.byItself },
                  ...groups.map((group) => ({ id: group.id, label: group.name || words.groupName })),
                ]}
                onChange={(group) => put(id, group)}
              />
            ) : null}
            <IconButton icon={X} label={words.leaveOut(rowOf(id))} onPress={() => remove(id)} />
          </li>
        ))}
      </ul>
      <div className="reference-search">
        <PickList
          label={words.search}
          listLabel={words.found}
          query={query}
          onQuery={setQuery}
          isAnswered={found.query === query || found.kind === 'failed'}
          takesFocus={false}
          onPick={(id) => add(asSourceId(id))}
          empty={query.trim() === '' || found.query !== query ? '' : words.none}
          entries={
            query.trim() === ''
              ? []
              : offered.map((row) => ({
                  id: row.id,
                  content: <span className="target-title">{nameOf(row)}</span>,
                }))
          }
        />
      </div>
    </section>
  );
};

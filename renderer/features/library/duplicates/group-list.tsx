import { type Key, ListBox, ListBoxItem } from 'react-aria-components';
import type { DuplicateGroup } from '#shared/contract/duplicates.ts';
import { authorsLabel, nameWords, yearLabel } from '#shared/sources/labels.ts';
import { mergedItem } from '#shared/sources/merging.ts';
import { useFormat, useLanguage, useMessages } from '../../../i18n/language.tsx';
import { itemTitle } from '../item-title.ts';
import { groupKey } from './use-groups.ts';

/** The groups of sources that look alike; the chosen one is compared beside the list. */
export const GroupList = ({
  groups,
  chosen,
  onChoose,
  onEnter,
}: {
  groups: readonly DuplicateGroup[];
  chosen: string | null;
  onChoose: (key: string) => void;
  /** Enter goes to the comparison. */
  onEnter: () => void;
}) => {
  const { duplicates: words, app } = useMessages();
  const format = useFormat();
  const lang = useLanguage();
  return (
    <ListBox
      aria-label={words.list}
      className="like-list"
      items={groups.map((group) => ({ id: groupKey(group), group }))}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys as Set<Key>;
        if (key !== undefined) onChoose(String(key));
      }}
      onAction={onEnter}
    >
      {({ group: { items, by, isSure } }) => {
        const fullest = mergedItem(items, 0, {});
        const title = itemTitle(fullest, app.untitled);
        return (
          <ListBoxItem textValue={title} className="like-group">
            <span className="like-title">{title}</span>
            <span className="like-side">
              {[authorsLabel(fullest, nameWords[lang]), yearLabel(fullest)].filter(Boolean).join(', ')}
            </span>
            <span className="like-side">
              {isSure ? '' : `${words.perhaps} · `}
              {words.records(items.length)} · {format.list(by.map((reason) => words.by[reason]))}
            </span>
          </ListBoxItem>
        );
      }}
    </ListBox>
  );
};

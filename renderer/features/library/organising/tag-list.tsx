import { MoreHorizontal } from 'lucide-react';
import { useId, useState } from 'react';
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { CountedTag } from '#shared/contract/organising.ts';
import type { SourceId, TagId } from '#shared/ids.ts';
import { fold } from '#shared/sources/fold.ts';
import { organisingLimits, type TagColour, tagColours, tidyName } from '#shared/sources/organising.ts';
import { keyText } from '../../../editor/keys.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { ActionMenu, type MenuAction } from '../../../ui/menu.tsx';
import { draggedSourcesType, sourcesIn } from '../../../ui/source-drag.ts';
import type { Acts } from '../history/use-acts.ts';
import { LongLines } from './long-lines.tsx';
import { LineName } from './side-line.tsx';
import { type Asking, type Folding, SideList } from './side-list.tsx';
import { TagDot } from './tag-dot.tsx';

/** With more tags than this there is a field to find one. */
const overSeen = 12;

/** The tags with their colours; those that are chosen narrow the list of sources. */
export const TagList = ({
  tags,
  acts: { act, tagsOfKeywords },
  chosen,
  onChoose,
  folding,
}: {
  tags: readonly CountedTag[];
  acts: Acts;
  chosen: readonly TagId[];
  onChoose: (tags: TagId[]) => void;
  folding: Folding;
}) => {
  const { organising: words } = useMessages();
  const [query, setQuery] = useState('');
  const helpId = useId();
  const [asking, setAsking] = useState<Asking | null>(null);
  const byKey = (key: unknown) => tags.find(({ id }) => id === key);
  const folded = fold(query.trim());
  const found = tags.filter(({ id, name }) => chosen.includes(id) || fold(name).includes(folded));

  const give = async (tag: CountedTag, sources: readonly SourceId[]): Promise<void> => {
    await act('tags.assign', { sources: [...sources], add: [tag.name], remove: [] }, ({ changed }) =>
      changed > 0 ? words.tagged(changed, tag.name) : words.taggedAlready(tag.name),
    );
  };
  const rename = (tag: CountedTag, line: Element): void =>
    setAsking({
      anchor: line,
      name: tag.name,
      label: words.tagName,
      hint: words.tagNameHint,
      onName: async (name) => {
        if (tidyName(name) === tag.name) return;
        const renamed = await act('tags.rename', { id: tag.id, name }, ({ id, merged }) =>
          merged ? words.tagMerged(tag.name, byKey(id)?.name ?? name) : words.tagRenamed(name.trim()),
        );
        if (renamed?.merged && chosen.includes(tag.id))
          onChoose([...new Set(chosen.map((id) => (id === tag.id ? renamed.id : id)))]);
      },
    });
  const remove = ({ id, name }: CountedTag): void =>
    void act('tags.remove', { id }, () => words.tagRemoved(name));
  const colourAs = ({ id, name }: CountedTag, colour: TagColour): void =>
    void act('tags.setColour', { id, colour }, () => words.tagColoured(name, words.colours[colour]));
  const menuOf = (key: string, line: HTMLElement): { label: string; actions: MenuAction[] } | null => {
    const tag = byKey(key);
    if (!tag) return null;
    return {
      label: words.actionsFor(tag.name),
      actions: [
        // The menu gives the focus back to its line before the field takes it.
        {
          id: 'rename',
          label: words.rename,
          keys: 'F2',
          onAction: () => setTimeout(() => rename(tag, line)),
        },
        {
          id: 'colour',
          label: words.colour,
          onAction: () => undefined,
          more: (['', ...tagColours] as const).map((colour) => ({
            id: colour || 'none',
            label: words.colours[colour],
            mark: <TagDot colour={colour} />,
            ...(colour === tag.colour ? { hint: words.colourNow } : {}),
            onAction: () => colourAs(tag, colour),
          })),
        },
        {
          id: 'remove',
          label: words.remove,
          keys: keyText('Delete'),
          danger: true,
          begins: true,
          onAction: () => remove(tag),
        },
      ],
    };
  };
  const { dragAndDropHooks } = useDragAndDrop({
    acceptedDragTypes: [draggedSourcesType],
    getDropOperation: (target) =>
      target.type === 'item' && target.dropPosition === 'on' ? 'copy' : 'cancel',
    onItemDrop: async ({ items, target }) => {
      const tag = byKey(target.key);
      const sources = await sourcesIn(items);
      if (tag && sources.length > 0) await give(tag, sources);
    },
  });
  return (
    <SideList
      title={words.tags}
      folding={folding}
      find={tags.length > overSeen ? { label: words.findTag, value: query, onChange: setQuery } : undefined}
      tool={
        <ActionMenu
          label={words.actionsFor(words.tags)}
          actions={[
            { id: 'keywords', label: words.keywordsOfAll, onAction: () => void tagsOfKeywords(null) },
          ]}
        >
          <IconButton icon={MoreHorizontal} label={words.actionsFor(words.tags)} />
        </ActionMenu>
      }
      help={{ id: helpId, text: words.tagsHelp }}
      menuOf={menuOf}
      onKey={(event, key, line) => {
        const tag = byKey(key);
        if (!tag || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
        if (event.key === 'F2') rename(tag, line);
        else if (event.key === 'Delete') remove(tag);
        else return false;
        return true;
      }}
      asking={asking}
      onAsked={() => setAsking(null)}
      most={organisingLimits.name}
    >
      {tags.length === 0 ? (
        <p className="side-hint">{words.tagsEmpty}</p>
      ) : found.length === 0 ? (
        <p className="side-hint">{words.noTag}</p>
      ) : (
        <LongLines count={found.length}>
          <GridList
            aria-label={words.tags}
            aria-describedby={helpId}
            className="side-list"
            items={found}
            selectionMode="multiple"
            selectionBehavior="toggle"
            selectedKeys={chosen}
            onSelectionChange={(keys) => {
              if (keys !== 'all') onChoose(tags.flatMap(({ id }) => (keys.has(id) ? [id] : [])));
            }}
            dragAndDropHooks={dragAndDropHooks}
          >
            {(tag) => (
              <GridListItem
                id={tag.id}
                textValue={tag.name}
                aria-label={`${tag.name}, ${words.countOf(tag.sources)}`}
                className="side-line"
              >
                <TagDot colour={tag.colour} />
                <LineName name={tag.name} count={{ all: tag.sources, own: tag.sources }} />
              </GridListItem>
            )}
          </GridList>
        </LongLines>
      )}
    </SideList>
  );
};

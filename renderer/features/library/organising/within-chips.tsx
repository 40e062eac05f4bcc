import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Shelves } from '#shared/contract/organising.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { isCollection, pathName, type Shelf } from './shelf.ts';
import { TagDot } from './tag-dot.tsx';

/** What the list is restricted to, over it; a press takes a part of it away. */
export const WithinChips = ({
  shelf,
  shelves,
  onShelf,
}: {
  shelf: Shelf;
  shelves: Shelves | null;
  onShelf: (shelf: Shelf) => void;
}) => {
  const { organising: words } = useMessages();
  const { place, tags } = shelf;
  if (place === 'all' && tags.length === 0) return null;
  const name =
    place === 'all' ? null : isCollection(place) ? pathName(shelves?.collections ?? [], place) : words[place];
  const chosen = shelves?.tags.filter(({ id }) => tags.includes(id)) ?? [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div className="within" role="group" aria-label={words.shown}>
      {name === null ? null : (
        <Button
          className="within-chip"
          aria-label={words.leave(name)}
          onPress={() => onShelf({ ...shelf, place: 'all' })}
        >
          <span className="side-name">{name}</span>
          <X aria-hidden size={13} />
        </Button>
      )}
      {chosen.map((tag) => (
        <Button
          key={tag.id}
          className="within-chip"
          aria-label={words.leave(tag.name)}
          onPress={() => onShelf({ ...shelf, tags: tags.filter((id) => id !== tag.id) })}
        >
          <TagDot colour={tag.colour} />
          <span className="side-name">{tag.name}</span>
          <X aria-hidden size={13} />
        </Button>
      ))}
    </div>
  );
};

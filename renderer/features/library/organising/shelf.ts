import type { Collection, Within } from '#shared/contract/organising.ts';
import type { CollectionId, TagId } from '#shared/ids.ts';
import { fold } from '#shared/sources/fold.ts';

/** The part of the library that its list shows. Tags narrow any of them. */
export type Shelf = {
  place: 'all' | 'recent' | 'unfiled' | CollectionId;
  tags: readonly TagId[];
};

export const wholeLibrary: Shelf = { place: 'all', tags: [] };

/** Whether a place is a collection, and not one of those that every library has. */
export const isCollection = (place: Shelf['place']): place is CollectionId =>
  place !== 'all' && place !== 'recent' && place !== 'unfiled';

/** What a list of sources is asked for; undefined for all. */
export const withinOf = ({ place, tags }: Shelf): Within | undefined => {
  const within: Within = {
    ...(place === 'recent' ? { recent: true } : {}),
    ...(place === 'unfiled' ? { unfiled: true } : {}),
    ...(isCollection(place) ? { collection: place } : {}),
    ...(tags.length > 0 ? { tags: [...tags] } : {}),
  };
  return Object.keys(within).length > 0 ? within : undefined;
};

/** The shelf without what is no longer in the library. */
export const stillThere = (
  shelf: Shelf,
  collections: ReadonlySet<CollectionId>,
  tags: ReadonlySet<TagId>,
): Shelf => {
  const place = isCollection(shelf.place) && !collections.has(shelf.place) ? 'all' : shelf.place;
  const kept = shelf.tags.filter((tag) => tags.has(tag));
  return place === shelf.place && kept.length === shelf.tags.length ? shelf : { place, tags: kept };
};

/** A collection with those inside of it. */
export type CollectionNode = Collection & { children: CollectionNode[] };

/** The collections as a tree; those around others come before them. */
export const treeOf = (collections: readonly Collection[]): CollectionNode[] => {
  const nodes = new Map<CollectionId, CollectionNode>();
  const top: CollectionNode[] = [];
  for (const collection of collections) {
    const node = { ...collection, children: [] };
    nodes.set(collection.id, node);
    (collection.parent === null ? top : nodes.get(collection.parent)?.children)?.push(node);
  }
  return top;
};

/** The tree with those whose name has these folded words, those around them, and all that is inside of them. */
export const withFound = (nodes: readonly CollectionNode[], folded: string): CollectionNode[] =>
  nodes.flatMap((node) => {
    if (fold(node.name).includes(folded)) return [node];
    const children = withFound(node.children, folded);
    return children.length > 0 ? [{ ...node, children }] : [];
  });

/** The collections as one reads down the opened tree, with how deep each lies. */
export const inReadingOrder = (
  nodes: readonly CollectionNode[],
  depth = 0,
): (CollectionNode & { depth: number })[] =>
  nodes.flatMap((node) => [{ ...node, depth }, ...inReadingOrder(node.children, depth + 1)]);

/** How many lines the tree has where these stand open. */
export const countShown = (nodes: readonly CollectionNode[], open: readonly CollectionId[]): number => {
  const isOpen = new Set(open);
  const count = (some: readonly CollectionNode[]): number =>
    some.reduce((sum, { id, children }) => sum + 1 + (isOpen.has(id) ? count(children) : 0), 0);
  return count(nodes);
};

/** A collection's name with those around it: "Energy › Ports". */
export const pathName = (collections: readonly Collection[], id: CollectionId): string => {
  const byId = new Map(collections.map((collection) => [collection.id, collection]));
  const names: string[] = [];
  for (let at = byId.get(id); at; at = at.parent === null ? undefined : byId.get(at.parent))
    names.unshift(at.name);
  return names.join(' › ');
};

export type Step = 'up' | 'down' | 'in' | 'out';
export type MovedTo = { parent: CollectionId | null; before: CollectionId | null };

/**
 * Where a collection goes by a step: up and down among its siblings, into the one above it, or out behind the
 * one around it. Null where there is nowhere to go.
 */
export const stepOf = (collections: readonly Collection[], id: CollectionId, step: Step): MovedTo | null => {
  const own = collections.find((one) => one.id === id);
  if (!own) return null;
  const childrenOf = (parent: CollectionId | null) => collections.filter((one) => one.parent === parent);
  const siblings = childrenOf(own.parent);
  const at = siblings.indexOf(own);
  switch (step) {
    case 'up':
      return at === 0 ? null : { parent: own.parent, before: siblings[at - 1]!.id };
    case 'down':
      return at === siblings.length - 1 ? null : { parent: own.parent, before: siblings[at + 2]?.id ?? null };
    case 'in':
      return at === 0 ? null : { parent: siblings[at - 1]!.id, before: null };
    case 'out': {
      const around = collections.find((one) => one.id === own.parent);
      if (!around) return null;
      const beside = childrenOf(around.parent);
      return { parent: around.parent, before: beside[beside.indexOf(around) + 1]?.id ?? null };
    }
  }
};

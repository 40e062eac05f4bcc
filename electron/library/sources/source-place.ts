import type { CslItem } from '../../../shared/citations/csl-item.ts';
import { foldedWords } from '../../../shared/sources/fold.ts';
import { normalDoi, sameWork } from '../../../shared/sources/identity.ts';
import { plainTitle } from '../../../shared/sources/labels.ts';
import { zoteroKey } from './source-rows.ts';

/** Where an item of an import belongs. */
export type Place = { id: string; present: CslItem | undefined; isOrigin?: true };

type Looking = {
  read: (id: string) => CslItem | undefined;
  /** The id of the source with this DOI, if works are known again by it. */
  byDoi?: (doi: string) => string | undefined;
  /** The id of the source that came of the same item of another program's library, whatever its fields say now. */
  byOrigin?: (item: CslItem) => string | undefined;
};

/** So many sources that share an id but for its number are held against an item; further ones by their titles alone. */
const mostCompared = 20;

const titleOf = (item: CslItem): string => foldedWords(plainTitle(item)).join(' ');

/**
 * Finds where the items of one import belong, one after the other. An item belongs under its own id, if that is free
 * or held by the same work (`sameWork`), else under the first of `id-2`, `id-3` … that is. So a second import of the
 * same file finds what the first one made. A free id gives way to the source with the same DOI, if the caller looks
 * for it. Two items of one import are the same work only if their titles are the same: a file that has two records
 * has two.
 */
export const sourcePlaces = ({ read, byDoi, byOrigin }: Looking) => {
  const taken = new Set<string>();
  const chains = new Map<string, { last: number; byTitle: Map<string, string> }>();

  const isSame = (id: string, present: CslItem, item: CslItem): boolean => {
    if (!sameWork(present, item)) return false;
    const [mine, theirs] = [zoteroKey(present), zoteroKey(item)];
    if (mine !== null && theirs !== null && mine !== theirs) return false;
    return !taken.has(id) || titleOf(present) === titleOf(item);
  };
  const atFree = (id: string, item: CslItem): Place => {
    const doi = normalDoi(item.DOI);
    const known = doi && byDoi ? byDoi(doi) : undefined;
    return known === undefined ? { id, present: undefined } : { id: known, present: read(known) };
  };
  /** Among the ids with numbers; each is read once, but for the first ones. */
  const inChain = (item: CslItem): Place => {
    const chain = chains.get(item.id) ?? { last: 1, byTitle: new Map<string, string>() };
    chains.set(item.id, chain);
    const title = titleOf(item);
    const known = chain.byTitle.get(title);
    const there = known === undefined ? undefined : read(known);
    if (known !== undefined && there && isSame(known, there, item)) return { id: known, present: there };
    for (let n = 2; ; n++) {
      if (n > mostCompared && n <= chain.last) n = chain.last + 1;
      const id = `${item.id}-${n}`;
      const present = read(id);
      if (!present) return atFree(id, item);
      if (n > chain.last) {
        chain.last = n;
        chain.byTitle.set(titleOf(present), id);
      }
      const isNear = n <= mostCompared || titleOf(present) === title;
      if (isNear && isSame(id, present, item)) return { id, present };
    }
  };

  return {
    of: (item: CslItem): Place => {
      const origin = byOrigin?.(item);
      const there = origin === undefined ? undefined : read(origin);
      if (origin !== undefined && there) return { id: origin, present: there, isOrigin: true };
      const present = read(item.id);
      if (!present) return atFree(item.id, item);
      return isSame(item.id, present, item) ? { id: item.id, present } : inChain(item);
    },
    /** Says that an item of this import has the id now. */
    take: (id: string): void => void taken.add(id),
  };
};

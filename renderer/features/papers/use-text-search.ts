import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { PaperId } from '#shared/ids.ts';
import { useHost } from '../../api/host-context.tsx';
import { useFailure } from '../../ui/use-failure.ts';

/** Papers that are shown at most, and passages of each before more are asked for. */
const limit = 50;
const firstPlaces = 4;
const allPlaces = 500;
const typingPause = 120;

export type Found = Output<'papers.search'> & { query: string };

/** What a search over the texts of all papers finds; null while nothing is known of it. */
export const useTextSearch = (query: string): { found: Found | null; showAll: (id: PaperId) => void } => {
  const host = useHost();
  const fail = useFailure();
  const [found, setFound] = useState<Found | null>(null);
  const asked = query.trim();
  useEffect(() => {
    if (asked === '') {
      setFound(null);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const result = await host.call('papers.search', { query: asked, places: firstPlaces, limit });
      // An answer to what was typed before is of no use.
      if (!current) return;
      if (result.ok) setFound({ ...result.value, query: asked });
      else fail(result.error);
    }, typingPause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [host, fail, asked]);

  const showAll = async (id: PaperId): Promise<void> => {
    const result = await host.call('papers.search', { query: asked, paper: id, places: allPlaces, limit: 1 });
    if (!result.ok) return fail(result.error);
    const [whole] = result.value.papers;
    setFound((old) =>
      old && whole && old.query === asked
        ? { ...old, papers: old.papers.map((paper) => (paper.id === id ? whole : paper)) }
        : old,
    );
  };
  return { found, showAll: (id) => void showAll(id) };
};

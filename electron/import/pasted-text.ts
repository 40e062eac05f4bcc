import type { CslItem } from '../../shared/citations/csl-item.ts';
import type { EntryProblem } from '../../shared/contract/methods.ts';
import { say } from '../../shared/reports/said.ts';
import { IbidError } from '../../shared/result.ts';
import { normalDoi } from '../../shared/sources/identity.ts';
import { keyFor } from '../../shared/sources/key.ts';
import { itemsOf } from './imported.ts';
import { importSources } from './index.ts';

type PastedSources = { items: CslItem[]; problems: EntryProblem[] };

const nothing = say('no-source-in-text');

const today = (now: Date): number[] => [now.getFullYear(), now.getMonth() + 1, now.getDate()];

const withKey = (item: Omit<CslItem, 'id'>): CslItem => {
  const keyed = { ...item, id: '' } as CslItem;
  return { ...keyed, id: keyFor(keyed) };
};

/** A DOI by itself, as people paste it: bare, with `doi:`, or as an address of doi.org. */
const doiOf = (text: string): string | null => {
  const found = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text);
  return found?.[1] ?? null;
};

const addressOf = (text: string): string | null => {
  if (!/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) || !URL.canParse(text)) return null;
  return text;
};

/**
 * The sources in a text that was pasted where a source is made. The network is never asked: a DOI becomes an
 * article with nothing else, a web address a page that was looked at today.
 * @throws IbidError 'bad-file' where there is none
 */
export const readPastedText = async (text: string, now: Date): Promise<PastedSources> => {
  const line = text.trim();
  const doi = doiOf(line);
  if (doi !== null)
    return { items: [withKey({ type: 'article-journal', DOI: normalDoi(doi) })], problems: [] };
  const address = addressOf(line);
  if (address !== null)
    return {
      items: [withKey({ type: 'webpage', URL: address, accessed: { 'date-parts': [today(now)] } })],
      problems: [],
    };
  if (line === '') throw new IbidError('bad-file', nothing);
  try {
    const found = await importSources([{ name: '', bytes: Buffer.from(text) }]);
    if (found.sources.length > 0 || found.problems.length > 0)
      return { items: itemsOf(found), problems: found.problems };
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
  }
  throw new IbidError('bad-file', nothing);
};

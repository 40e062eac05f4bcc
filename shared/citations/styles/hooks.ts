import type { CslItem } from '../csl-item.ts';
import { adaptForIai, polishForIai } from './iai.ts';

/** What a house's rules need and CSL can't say. Functions don't cross to a worker, so they are found by id. */
export type StyleHooks = {
  /** Done to the copy of an item that is printed. */
  adapt?: (item: CslItem, locale: string) => CslItem;
  /** What a language asks of the printed text of a cite, run by run. */
  polish?: (text: string, locale: string) => string;
};

const none: StyleHooks = {};

export const styleHooks = (id: string): StyleHooks =>
  id === 'iai' ? { adapt: adaptForIai, polish: polishForIai } : none;

import { table } from '../../table.ts';
import type { CslItem } from '../csl-item.ts';
import { adaptForIai, polishForIai } from './iai.ts';

/** What a house's rules need and CSL can't say. Functions don't cross to a worker, so they are found by id. */
export type StyleHooks = {
  /** Done to the copy of an item that is printed. */
  adapt?: (item: CslItem, locale: string) => CslItem;
  /** What a language asks of the printed text of a cite, run by run. */
  polish?: (text: string, locale: string) => string;
  /**
   * Quotes, apostrophes and numbers of a source are printed as they were recorded. Elsewhere CSL's typography
   * holds: straight ones are turned, quotes within quotes are inner ones, numbers are read.
   */
  asRecorded?: true;
};

const none: StyleHooks = {};

const iai: StyleHooks = { adapt: adaptForIai, polish: polishForIai, asRecorded: true };
const hooks: Readonly<Record<string, StyleHooks>> = table({ iai, 'iai-papers': iai });

export const styleHooks = (id: string): StyleHooks => (Object.hasOwn(hooks, id) ? hooks[id]! : none);

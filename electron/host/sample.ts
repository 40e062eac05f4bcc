import type { Library } from '../library/index.ts';
import { readPaper } from './paper-files.ts';
import { addPaper } from './paper-imports.ts';

/**
 * Puts the sample paper and its sources into a library, so that someone who starts Ibid for the first time
 * sees what it is for. It is a paper like any other and can be deleted.
 */
export const addSample = async (library: Library): Promise<void> => {
  const [{ default: briefing }, { default: sources }] = await Promise.all([
    import('./sample/briefing.md'),
    import('./sample/sources.json', { with: { type: 'json' } }),
  ]);
  const encoder = new TextEncoder();
  const paper = await readPaper('briefing.md', encoder.encode(briefing), async () =>
    encoder.encode(JSON.stringify(sources)),
  );
  addPaper(library, paper);
};

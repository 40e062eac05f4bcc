import { type ReadPaper, readPaper } from './paper-files.ts';

/**
 * The sample paper with its sources, by which someone who starts Ibid for the first time sees what it is for.
 * In a library it is a paper like any other and can be deleted.
 */
export const readSample = async (): Promise<ReadPaper> => {
  const [{ default: briefing }, { default: sources }] = await Promise.all([
    import('./sample/briefing.md'),
    import('./sample/sources.json', { with: { type: 'json' } }),
  ]);
  const encoder = new TextEncoder();
  return readPaper('briefing.md', encoder.encode(briefing), async () =>
    encoder.encode(JSON.stringify(sources)),
  );
};

import type { CslItem } from '#shared/citations/csl-item.ts';
import type { EntryProblem } from '#shared/contract/methods.ts';
import { inEnglish, sayOf } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { ImportOptions } from '../import/formats.ts';
import { type ImportedSources, itemsOf } from '../import/imported.ts';

/**
 * The sources in a file of any format, with the entries that could not be read.
 * @throws IbidError 'bad-file' if it is no file of sources, or nothing in it can be read
 */
export const readSourceFile = async (
  name: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<ImportedSources> => {
  const { importFile, ofFile } = await import('../import/index.ts');
  const read = await importFile({ name, bytes }, options).catch((error: unknown) => {
    if (!(error instanceof IbidError)) throw error;
    throw error.message.includes(name) ? error : ofFile(error, name);
  });
  const [problem] = read.problems;
  if (read.sources.length > 0 || problem === undefined) return read;
  throw new IbidError('bad-file', sayOf([name, inEnglish(problem.entry)].join(', '), problem.reason), {
    problems: read.problems,
  });
};

/** As `readSourceFile`: the records alone. */
export const readSources = async (
  name: string,
  bytes: Uint8Array,
): Promise<{ items: CslItem[]; problems: EntryProblem[] }> => {
  const read = await readSourceFile(name, bytes);
  return { items: itemsOf(read), problems: read.problems };
};

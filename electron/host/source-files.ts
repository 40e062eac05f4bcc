import type { CslItem } from '#shared/citations/csl-item.ts';
import type { EntryProblem, SourceFormat } from '#shared/contract/methods.ts';
import { inEnglish, say, sayOf } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { ofFile } from '../import/index.ts';
import { detectFormat, readText } from '../import/read-text.ts';

export type ReadSources = { items: CslItem[]; problems: EntryProblem[] };

/**
 * The sources in a file of CSL-JSON, BibTeX or RIS, with the entries that could not be read.
 * @throws IbidError 'bad-file' if it is none of these, or nothing in it can be read
 */
export const readSources = async (name: string, bytes: Uint8Array): Promise<ReadSources> => {
  const text = readText(bytes, name);
  const format = detectFormat(name, text);
  if (format === null) throw new IbidError('bad-file', say('no-source-file', { name }));
  const read = await parse(format, text).catch((error: unknown) => {
    if (!(error instanceof IbidError)) throw error;
    throw ofFile(error, name);
  });
  const isEmpty = /^[\s\ufeff]*(\[\s*\]\s*)?$/.test(text);
  if (read.items.length === 0 && !isEmpty) {
    const [problem] = read.problems;
    throw new IbidError(
      'bad-file',
      problem === undefined
        ? sayOf(name, say('no-source-in-file'))
        : sayOf([name, inEnglish(problem.entry)].join(', '), problem.reason),
      { problems: read.problems },
    );
  }
  return read;
};

const parse = async (format: SourceFormat, text: string): Promise<ReadSources> => {
  switch (format) {
    case 'csl-json':
      return (await import('../import/csl-json.ts')).importCslJson(text);
    case 'bibtex':
      return (await import('../import/bibtex.ts')).importBibtex(text);
    case 'ris':
      return (await import('../import/ris.ts')).importRis(text);
  }
};

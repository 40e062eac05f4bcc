import type { CslItem } from '#shared/citations/csl-item.ts';
import type { EntryProblem, SourceFormat } from '#shared/contract/methods.ts';
import { IbidError } from '#shared/result.ts';
import { detectFormat, readText } from '../import/read-text.ts';

export type ReadSources = { items: CslItem[]; problems: EntryProblem[] };

/**
 * The sources in a file of CSL-JSON, BibTeX or RIS, with the entries that could not be read.
 * @throws IbidError 'bad-file' if it is none of these, or nothing in it can be read
 */
export const readSources = async (name: string, bytes: Uint8Array): Promise<ReadSources> => {
  const text = readText(bytes, name);
  const format = detectFormat(name, text);
  if (format === null)
    throw new IbidError(
      'bad-file',
      `"${name}" is not a file of sources, so nothing was taken from it. Give a CSL-JSON, BibTeX or RIS file.`,
    );
  const read = await parse(format, text).catch((error: unknown) => {
    if (!(error instanceof IbidError)) throw error;
    throw new IbidError(error.code, `"${name}": ${error.message}`, error.details);
  });
  const isEmpty = /^[\s\ufeff]*(\[\s*\]\s*)?$/.test(text);
  if (read.items.length === 0 && !isEmpty) {
    const [problem] = read.problems;
    throw new IbidError(
      'bad-file',
      problem === undefined
        ? `No source was found in "${name}". Check that it is CSL-JSON, BibTeX or RIS and that it is whole.`
        : `Nothing could be read from "${name}". ${problem.entry}: ${problem.reason}`,
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

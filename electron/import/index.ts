import type { CslItem } from '../../shared/citations/csl-item.ts';
import type { EntryProblem, SourceFormat } from '../../shared/contract/methods.ts';
import { IbidError } from '../../shared/result.ts';
import { importBibtex } from './bibtex.ts';
import { type ImportedSources, importCslJson } from './csl-json.ts';
import { detectFormat, readText } from './read-text.ts';
import { importRis } from './ris.ts';

const importers: Record<SourceFormat, (text: string) => ImportedSources> = {
  'csl-json': importCslJson,
  bibtex: importBibtex,
  ris: importRis,
};

/**
 * The sources in files of CSL-JSON, BibTeX or RIS, told apart by what stands in them. A file that can't be
 * read at all is a problem under its name and does not stop the others, unless it is the only one.
 * @throws IbidError of the file where there is only one: 'bad-file', 'too-large'
 */
export const importSources = (files: readonly { name: string; bytes: Uint8Array }[]): ImportedSources => {
  const items: CslItem[] = [];
  const problems: EntryProblem[] = [];
  for (const { name, bytes } of files) {
    try {
      const text = readText(bytes, name);
      const format = detectFormat(name, text);
      if (format === null)
        throw new IbidError(
          'bad-file',
          `${name} is not a file of sources in CSL-JSON, BibTeX or RIS, so nothing was taken from it. Export your sources in one of these and try again.`,
        );
      const read = importers[format](text);
      if (read.items.length === 0 && read.problems.length === 0 && !isEmptyList(text))
        throw new IbidError(
          'bad-file',
          'No source was found in it, so nothing was taken from it. Check that it is CSL-JSON, BibTeX or RIS.',
        );
      // Not push(...): a large file has more items than a call takes arguments.
      for (const item of read.items) items.push(item);
      for (const problem of read.problems) problems.push(problem);
    } catch (error) {
      if (!(error instanceof IbidError)) throw error;
      if (files.length === 1)
        throw error.message.includes(name)
          ? error
          : new IbidError(error.code, `${name}: ${error.message}`, error.details);
      problems.push({ entry: name, reason: error.message });
    }
  }
  return { items, problems };
};

/** An export of no sources is not wrong: it is empty. */
const isEmptyList = (text: string): boolean => /^[\s\ufeff]*(\[\s*\]\s*)?$/.test(text);

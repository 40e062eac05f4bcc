import type { CslItem } from '../../shared/citations/csl-item.ts';
import type { EntryProblem, SourceFormat } from '../../shared/contract/methods.ts';
import { say, sayOf } from '../../shared/reports/said.ts';
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
      if (format === null) throw new IbidError('bad-file', say('no-source-file', { name }));
      const read = importers[format](text);
      if (read.items.length === 0 && read.problems.length === 0 && !isEmptyList(text))
        throw new IbidError('bad-file', say('no-source-in-file'));
      // Not push(...): a large file has more items than a call takes arguments.
      for (const item of read.items) items.push(item);
      for (const problem of read.problems) problems.push(problem);
    } catch (error) {
      if (!(error instanceof IbidError)) throw error;
      if (files.length === 1) throw error.message.includes(name) ? error : ofFile(error, name);
      // All that a reader throws has a code.
      if (typeof error.words === 'string') throw error;
      problems.push({ entry: name, reason: error.words });
    }
  }
  return { items, problems };
};

/** The same failure, with the name of its file. */
export const ofFile = (error: IbidError, name: string): IbidError =>
  new IbidError(error.code, sayOf(name, error.words), error.details);

/** An export of no sources is not wrong: it is empty. */
const isEmptyList = (text: string): boolean => /^[\s\ufeff]*(\[\s*\]\s*)?$/.test(text);

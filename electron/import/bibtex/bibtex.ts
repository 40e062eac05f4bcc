import { keyFor } from '../../../shared/sources/key.ts';
import { groupsIn } from '../bibtex-groups/index.ts';
import { readBibtex } from '../bibtex-reading/index.ts';
import { type ImportedSources, UnknownFields } from '../imported.ts';
import { applyCarrier, carriedBelongings } from '../source-carrier.ts';
import { filesOf } from './bibtex-files.ts';
import { bibtexItem, carrierField, notPlaced } from './bibtex-item.ts';

/**
 * Reads BibTeX and BibLaTeX. LaTeX becomes Unicode, `@string` and `crossref` are resolved. Fields without a
 * variable in CSL are kept under `custom.bibtex`; what an export of Ibid put into its carrier is restored.
 * An entry that is not well formed is left out and reported; the others are taken.
 * @throws IbidError 'bad-file' for a text that can't be read at all
 */
export const importBibtex = (text: string): ImportedSources => {
  const { entries, problems, comments } = readBibtex(text);
  const groups = groupsIn(comments);
  const sources: ImportedSources['sources'] = [];
  const unknown = new UnknownFields();
  for (const entry of entries) {
    const read = bibtexItem(entry);
    const derived = read.id ? read : { ...read, id: keyFor(read) };
    unknown.add(notPlaced(read));
    const code = entry.fields[carrierField];
    const files = filesOf(entry.fields);
    sources.push({
      ...(typeof code === 'string'
        ? { item: applyCarrier(derived, code), ...carriedBelongings(code) }
        : { item: derived, ...groups.of(entry) }),
      ...(files.length > 0 ? { files } : {}),
    });
  }
  return {
    sources,
    problems: [...problems, ...groups.problems],
    notUnderstood: unknown.list(),
    ...(groups.searches.length > 0 ? { searches: groups.searches } : {}),
  };
};

import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Attachment } from '#shared/contract/attachments.ts';
import { authorsLabel, type NameWords, plainTitle, yearLabel } from '#shared/sources/labels.ts';

/** The files of one source. */
export type AttachedTo = { id: string; source: string; files: readonly Attachment[] };

/** Files under the sources they belong to, in the order in which they come: "Kern 2019, Tides of the north". */
export const attachedToSources = (
  files: readonly Attachment[],
  items: readonly CslItem[],
  words: { names: NameWords; untitled: string },
): AttachedTo[] => {
  const known = new Map(items.map((item) => [item.id as string, item]));
  const groups = new Map<string, Attachment[]>();
  for (const file of files) groups.set(file.sourceId, [...(groups.get(file.sourceId) ?? []), file]);
  return [...groups].map(([id, own]) => {
    const item = known.get(id);
    return { id, source: (item && labelOf(item, words.names)) || words.untitled, files: own };
  });
};

const labelOf = (item: CslItem, names: NameWords): string =>
  [[authorsLabel(item, names), yearLabel(item)].filter(Boolean).join(' '), plainTitle(item)]
    .filter(Boolean)
    .join(', ');

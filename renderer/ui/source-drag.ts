import type { DropItem } from 'react-aria-components';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import { organisingLimits } from '#shared/sources/organising.ts';

/** What is dragged are sources of the library: their ids, one a line. Other programs get the words beside it. */
export const draggedSourcesType = 'application/x-ibid-sources';

/** More are not cited, nor named to other programs, at once. */
const mostCited = 200;

export const putSources = (data: DataTransfer, sources: readonly { id: SourceId; name: string }[]): void => {
  data.setData(draggedSourcesType, sources.map(({ id }) => id).join('\n'));
  const named = sources.slice(0, mostCited).map(({ name }) => name);
  data.setData('text/plain', named.join('; '));
  data.effectAllowed = 'copy';
};

export const hasSources = (data: DataTransfer | null): boolean =>
  data?.types.includes(draggedSourcesType) ?? false;

const idsOf = (text: string, most: number): SourceId[] =>
  [...new Set(text.split('\n'))]
    .filter((id) => id !== '' && id.length <= 500)
    .slice(0, most)
    .map(asSourceId);

/** The sources that were dropped to be cited, each once. */
export const takeSources = (data: DataTransfer | null): SourceId[] =>
  idsOf(data?.getData(draggedSourcesType) ?? '', mostCited);

/** All sources that were dropped on a list, each once. */
export const sourcesIn = async (items: readonly DropItem[]): Promise<SourceId[]> => {
  const texts = items.map((item) =>
    item.kind === 'text' && item.types.has(draggedSourcesType) ? item.getText(draggedSourcesType) : '',
  );
  return idsOf((await Promise.all(texts)).join('\n'), organisingLimits.sources);
};

import type { DropItem } from 'react-aria-components';
import { asSourceId, type SourceId } from '#shared/ids.ts';

/** What is dragged are sources of the library: their ids, one a line. Other programs get the words beside it. */
export const draggedSourcesType = 'application/x-ibid-sources';

/** More are not taken along at once. */
const most = 200;

export const putSources = (data: DataTransfer, sources: readonly { id: SourceId; name: string }[]): void => {
  const some = sources.slice(0, most);
  data.setData(draggedSourcesType, some.map(({ id }) => id).join('\n'));
  data.setData('text/plain', some.map(({ name }) => name).join('; '));
  data.effectAllowed = 'copy';
};

export const hasSources = (data: DataTransfer | null): boolean =>
  data?.types.includes(draggedSourcesType) ?? false;

const idsOf = (text: string): SourceId[] =>
  [...new Set(text.split('\n'))]
    .filter((id) => id !== '' && id.length <= 500)
    .slice(0, most)
    .map(asSourceId);

/** The sources that were dropped, each once. */
export const takeSources = (data: DataTransfer | null): SourceId[] =>
  idsOf(data?.getData(draggedSourcesType) ?? '');

/** The same of what was dropped on a list. */
export const sourcesIn = async (items: readonly DropItem[]): Promise<SourceId[]> => {
  const texts = items.map((item) =>
    item.kind === 'text' && item.types.has(draggedSourcesType) ? item.getText(draggedSourcesType) : '',
  );
  return idsOf((await Promise.all(texts)).join('\n'));
};

import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId } from '#shared/ids.ts';
import type { Library } from '../../library/index.ts';
import type { Emit, Handlers } from './api-type.ts';

export const copyHandlers = (
  { papers }: Library,
  emit: Emit,
): Pick<Handlers, 'copies.differing' | 'copies.put'> => ({
  'copies.differing': ({ id }) => ({ papers: papers.differingCopies(id) }),
  'copies.put': ({ paper, csl }) => {
    papers.putCopy(paper, csl as CslItem);
    emit('sources.changed', { ids: [asSourceId(csl.id)] });
    return {};
  },
});

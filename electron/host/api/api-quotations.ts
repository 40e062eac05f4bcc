import { setImmediate } from 'node:timers/promises';
import { citedSources } from '#shared/document/facts.ts';
import type { SourceId } from '#shared/ids.ts';
import { checkQuotations } from '#shared/review/check-quotations.ts';
import type { Library } from '../../library/index.ts';
import type { Emit, Handlers } from './api-type.ts';

type QuotationMethod = Extract<keyof Handlers, `quotations.${string}`>;

export const quotationHandlers = (
  { quotations, papers }: Library,
  emit: Emit,
): Pick<Handlers, QuotationMethod> => {
  const told = <Q extends { sourceId: SourceId }>(quotation: Q): Q => {
    emit('sources.changed', { ids: [quotation.sourceId] });
    return quotation;
  };
  return {
    'quotations.list': ({ sourceId }) => quotations.list([sourceId]),
    'quotations.ofPaper': ({ id }) => quotations.list(citedSources(papers.read(id).doc)),
    'quotations.find': (input) => ({ found: quotations.find(input) }),
    'quotations.check': ({ id }) =>
      checkQuotations(papers.read(id).doc, quotations.textsOf, () => setImmediate()),
    'quotations.get': ({ id }) => quotations.get(id),
    'quotations.add': (given) => told(quotations.add(given)),
    'quotations.update': ({ id, changes }) => told(quotations.update(id, changes)),
    'quotations.remove': ({ id }) => ({ act: told(quotations.remove(id)).act }),
  };
};

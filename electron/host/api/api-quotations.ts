import { setImmediate } from 'node:timers/promises';
import type { Node } from 'prosemirror-model';
import type { Quotation } from '#shared/contract/quotations.ts';
import { citedSources } from '#shared/document/facts.ts';
import type { SourceId } from '#shared/ids.ts';
import { isUsed, usedWords } from '#shared/quotations/used.ts';
import { checkQuotations } from '#shared/review/check-quotations.ts';
import type { Library } from '../../library/index.ts';
import type { Emit, Handlers } from './api-type.ts';

type QuotationMethod = Extract<keyof Handlers, `quotations.${string}`>;

/** Takes the quotations that stand in a paper that cites their source, or those that do not. */
const usedIn = (doc: Node, isWanted: boolean): ((quotation: Quotation) => boolean) => {
  const cited = new Set<SourceId>(citedSources(doc));
  const words = usedWords(doc);
  return ({ sourceId, text, translation }) =>
    (cited.has(sourceId) && (isUsed(words, text) || isUsed(words, translation))) === isWanted;
};

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
    'quotations.find': ({ paper, ...query }) => ({
      found: quotations.find(query, paper && usedIn(papers.read(paper.id).doc, paper.used)),
    }),
    'quotations.choices': () => quotations.choices(),
    'quotations.check': ({ id }) =>
      checkQuotations(papers.read(id).doc, quotations.textsOf, () => setImmediate()),
    'quotations.get': ({ id }) => quotations.get(id),
    'quotations.add': (given) => told(quotations.add(given)),
    'quotations.update': ({ id, changes }) => told(quotations.update(id, changes)),
    'quotations.remove': ({ id }) => ({ act: told(quotations.remove(id)).act }),
  };
};

/// <reference path="../../shared/citations/citeproc.d.ts" />
import CSL from 'citeproc';
import type { SuiteCase, SuiteCitation } from './cases.ts';

/** citeproc-js as its own test bench uses it. */

type Engine = {
  updateItems(ids: string[]): void;
  processCitationCluster(citation: SuiteCitation, before: unknown, after: unknown): unknown;
  process_CitationCluster(items: unknown, citation: SuiteCitation): string;
  makeCitationCluster(cites: unknown): string;
  makeBibliography(): false | [{ bibstart: string; bibend: string }, string[]];
  registry: { citationreg: { citationByIndex: (SuiteCitation & { sortedItems: unknown })[] } };
};

/** What citeproc-js prints: HTML, one citation a line. */
export const runTheirs = (
  { csl, items, cites, steps, mode }: SuiteCase,
  localeText: (tag: string) => string,
): string => {
  const byId = new Map(items.map((item) => [String(item.id), item]));
  // It sorts by a collator of its own, unless one was left behind.
  delete CSL.stringCompare;
  const Engine = CSL.Engine as unknown as new (system: object, style: string) => Engine;
  const engine = new Engine(
    { retrieveItem: (id: string) => structuredClone(byId.get(String(id))), retrieveLocale: localeText },
    csl,
  );
  if (!steps) engine.updateItems(items.map(({ id }) => String(id)));
  const printed: string[] = [];
  if (steps) {
    for (const [citation, before, after] of structuredClone(steps))
      engine.processCitationCluster(citation, before, after);
    for (const citation of engine.registry.citationreg.citationByIndex)
      printed.push(engine.process_CitationCluster(citation.sortedItems, citation));
  } else if (mode === 'citation')
    for (const cluster of structuredClone(cites) ?? [items.map(({ id }) => ({ id }))])
      printed.push(engine.makeCitationCluster(cluster));
  if (mode !== 'bibliography') return printed.join('\n');
  const bibliography = engine.makeBibliography();
  if (!bibliography) return '';
  const [{ bibstart, bibend }, entries] = bibliography;
  return bibstart + entries.join('') + bibend;
};

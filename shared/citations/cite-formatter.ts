import type { Run } from './citation.ts';
import type { CslItem } from './csl-item.ts';
import { type CiteprocItem, createProcessor, type Processor, type StyleFacts } from './engine.ts';
import { type Cite, prepareCite } from './prepare-cite.ts';
import { prepareItem } from './prepare-item.ts';
import { styleHooks } from './styles/hooks.ts';
import { itemInLanguage } from './styles/italian-words.ts';
import type { Printing } from './styles/style.ts';

/*
 * Prints one cite at a time and keeps nothing about the paper: all that note styles need whose cites don't
 * depend on the other sources. So a cite can be kept and used again wherever it is cited in the same way.
 */

/** A style in a language, ready to print cites. */
export type CiteFormatter = {
  readonly facts: StyleFacts;
  /** Prints one cite, without the note's own full stop. Never throws; data nothing can be made of give []. */
  format(item: CslItem, cite: Cite): Run[];
};

/** An item with nothing else has nothing to print. */
const bare = new Set(['id', 'type', 'language']);
export const isBare = (item: CiteprocItem): boolean =>
  !Object.keys(item).some((variable) => !bare.has(variable));

/** What a style's own house does to the runs of a printed cite. */
export const polished = (runs: Run[], { style, locale }: Printing): Run[] => {
  const { polish } = styleHooks(style.id);
  return polish ? runs.map((run) => ({ ...run, text: polish(run.text, locale.id) })) : runs;
};

/** The engine's copy of an item, under the id the engine shall know it by. */
export const itemForEngine = (item: CslItem, id: string, { style, locale }: Printing): CiteprocItem => {
  const { adapt, asRecorded = false } = styleHooks(style.id);
  return prepareItem(adapt ? adapt(item, locale.id) : itemInLanguage(item, locale.id), id, asRecorded);
};

const build = (printing: Printing, processor: Processor): CiteFormatter => {
  const { facts } = processor;
  const { asRecorded = false } = styleHooks(printing.style.id);
  let current: CiteprocItem = { id: '', type: '' };
  let serial = 0;
  processor.takeItemsFrom(() => current);

  return {
    facts,
    format(item, cite) {
      // A fresh id each time, forgotten afterwards: the engine keeps every item it has seen.
      const id = String(++serial);
      current = itemForEngine(item, id, printing);
      if (isBare(current)) return [];
      const { engine } = processor;
      try {
        if (facts.usesPaper) engine.updateItems([id], null, null, true);
        return polished(
          processor.print([[engine.retrieveItem(id), prepareCite(id, cite, asRecorded)]]),
          printing,
        );
      } catch {
        processor.restart();
        return [];
      } finally {
        if (facts.usesPaper) processor.engine.updateItems([], null, null, true);
        delete engine.registry.refhash[id];
        delete engine.tmp.loadedItemIDs[id];
      }
    },
  };
};

/** What is known of the styles in use: a text that was changed under the same id makes it new. */
type Known = {
  printing: Printing;
  facts: StyleFacts;
  spare: Processor | null;
  formatter: CiteFormatter | null;
};
const known = new Map<string, Known>();
const mostKnown = 12;

const sameTexts = (a: Printing, b: Printing): boolean =>
  a.style.xml === b.style.xml && a.locale.xml === b.locale.xml;

const knownOf = (printing: Printing): Known => {
  const key = `${printing.style.id} ${printing.locale.id}`;
  const before = known.get(key);
  if (before && sameTexts(before.printing, printing)) return before;
  const spare = createProcessor(printing);
  const made: Known = { printing, facts: spare.facts, spare, formatter: null };
  known.delete(key);
  known.set(key, made);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return made;
};

/** What there is to know of a style before anything is printed by it. */
export const styleFacts = (printing: Printing): StyleFacts => knownOf(printing).facts;

/** A processor that nobody else uses. */
export const ownProcessor = (printing: Printing): Processor => {
  const own = knownOf(printing);
  const { spare } = own;
  own.spare = null;
  return spare ?? createProcessor(printing);
};

/** The formatter of a style in a language; made at its first use (about 15 ms) and kept. */
export const citeFormatter = (printing: Printing): CiteFormatter => {
  const own = knownOf(printing);
  own.formatter ??= build(printing, ownProcessor(printing));
  return own.formatter;
};

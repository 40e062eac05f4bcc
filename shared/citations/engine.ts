import CSL, { type CiteprocCite, type CiteprocEngine, type CiteprocItem, type OutputFormat } from 'citeproc';
import type { LocatorLabel, Position, Run } from './citation.ts';
import type { CslItem } from './csl-item.ts';
import { noteWord } from './later-forms.ts';
import { decode, mark, type Quotes } from './markers.ts';
import { parseXml } from './parse-xml.ts';
import { prepareItem, prepareLocator, preparePages } from './prepare-item.ts';
import type { RuleWords } from './rule-forms.ts';
import { styleHooks } from './styles/hooks.ts';
import type { Printing } from './styles/style.ts';

/*
 * The only place that knows citeproc-js. It formats one cite at a time and keeps nothing about the document:
 * what a cite is (first, subsequent, ibid …) comes from positions.ts, and how cites are joined to a note from
 * print-citation.ts. One at a time, because note styles format cites of a note independently, and so a cite
 * can be kept and used again wherever the same source is cited in the same way.
 */

/** What the engine is asked to print. */
export type Cite = {
  position: Position;
  firstNoteNumber: number;
  nearNote: boolean;
  locator?: string;
  label?: LocatorLabel;
  suppressAuthor?: boolean;
};

/** A style in a language, ready to print cites. */
export type CiteFormatter = {
  /** Prints one cite, without the note's own full stop. Never throws; data nothing can be made of give ''. */
  format(item: CslItem, cite: Cite): Run[];
  /** What the style sets between two cites of a citation. */
  delimiter: string;
  /** The locale's word for ibid, to recognise it at the start of a cite. */
  ibid: string;
  /** Largest distance in notes that counts as near. */
  nearNoteDistance: number;
  /** Whether the style prints the number of the note with the first cite. */
  usesFirstNoteNumber: boolean;
  /** Whether the style asks if the last cite is near. */
  usesNearNote: boolean;
  /** What the house's forms need of the style's words. */
  words: RuleWords;
};

const positions: Record<Position, number> = { first: 0, subsequent: 1, ibid: 2, 'ibid-with-locator': 3 };

const around =
  (on: string, off: string) =>
  (_state: unknown, text: string | undefined): string =>
    on + (text ?? '') + off;

const format: OutputFormat = {
  text_escape: (text: string) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': around(mark.italicOn, mark.italicOff),
  '@font-style/oblique': around(mark.italicOn, mark.italicOff),
  '@font-style/normal': around(mark.uprightOn, mark.uprightOff),
  '@font-variant/small-caps': around(mark.smallCapsOn, mark.smallCapsOff),
  '@font-variant/normal': false,
  '@font-weight/bold': around(mark.boldOn, mark.boldOff),
  '@font-weight/normal': false,
  '@font-weight/light': false,
  '@text-decoration/none': false,
  '@text-decoration/underline': false,
  '@vertical-align/sup': around(mark.superscriptOn, mark.superscriptOff),
  '@vertical-align/sub': around(mark.subscriptOn, mark.subscriptOff),
  '@vertical-align/baseline': false,
  '@strip-periods/true': false,
  '@strip-periods/false': false,
  '@passthrough/true': false,
  '@quotes/true': around(mark.quoteOn, mark.quoteOff),
  '@quotes/inner': around(mark.quoteOn, mark.quoteOff),
  '@quotes/false': false,
  '@showid/true': false,
};
const formatName = 'ibid';

/** The engine's own messages about a style's or an item's flaws. */
const complaint = /^\[(CSL STYLE ERROR|NO_PRINTED_FORM)/;

/** An item with nothing else has nothing to print. */
const bare = new Set(['id', 'type', 'language']);

const build = ({ style, locale: { id: locale, xml: localeXml } }: Printing): CiteFormatter => {
  CSL.Output.Formats[formatName] = format;
  // One cite at a time leaves nothing to sort; a collator is 5 ms of a short command.
  CSL.stringCompare = () => 0;
  const { xml } = style;
  const { adapt, polish } = styleHooks(style.id);
  let current: CiteprocItem = { id: '', type: '' };
  let engine = create();
  let serial = 0;

  function create(): CiteprocEngine {
    const created = new CSL.Engine(
      {
        retrieveItem: () => current,
        // The engine asks for en-US under every English locale; ours are whole, so parsing it is wasted time.
        retrieveLocale: (tag) =>
          tag === locale ? parseXml(localeXml) : { name: 'locale', attrs: { 'xml:lang': tag }, children: [] },
      },
      parseXml(xml),
      locale,
      true,
    );
    created.opt.development_extensions.field_hack = false;
    created.opt.development_extensions.locator_label_parse = false;
    created.opt.development_extensions.locator_date_and_revision = false;
    created.setOutputFormat(formatName);
    return created;
  }

  const term = (name: string): string => engine.getTerm(name) ?? '';
  const quotes: Quotes = {
    open: term('open-quote'),
    close: term('close-quote'),
    innerOpen: term('open-inner-quote'),
    innerClose: term('close-inner-quote'),
    rangeDelimiter: term('page-range-delimiter'),
  };
  // A final full stop belongs to the note, not to each of its citations.
  const { layout_prefix: prefix, layout_suffix: suffix, layout_delimiter: delimiter } = engine.citation.opt;
  const affixes = { prefix, suffix: suffix.replace(/^\./, '') };

  return {
    delimiter: delimiter || '; ',
    ibid: term('ibid').replace(/\.$/, ''),
    nearNoteDistance: engine.citation.opt['near-note-distance'] ?? engine.opt['near-note-distance'] ?? 5,
    usesFirstNoteNumber: xml.includes('first-reference-note-number'),
    usesNearNote: xml.includes('near-note'),
    words: {
      locale,
      accessed: term('accessed'),
      opCit: term('op-cit'),
      note: noteWord(locale, term('note')),
      angles: /variable="URL"[^>]*prefix="&lt;"/.test(xml),
    },
    format(item, cite) {
      // A fresh id each time, forgotten afterwards: the engine keeps every item it has seen.
      const id = String(++serial);
      current = prepareItem(adapt ? adapt(item, locale) : item, id);
      if (!Object.keys(current).some((variable) => !bare.has(variable))) return [];
      engine.citation.opt.layout_prefix = affixes.prefix;
      engine.citation.opt.layout_suffix = affixes.suffix;
      try {
        const text = engine.makeCitationCluster([engineCite(id, cite)]);
        if (complaint.test(text)) return [];
        const runs = decode(text, quotes);
        return polish ? runs.map((run) => ({ ...run, text: polish(run.text, locale) })) : runs;
      } catch {
        // After an exception its stacks are in no known state.
        engine = create();
        return [];
      } finally {
        delete engine.registry.refhash[id];
        delete engine.tmp.loadedItemIDs[id];
      }
    },
  };
};

const engineCite = (id: string, cite: Cite): CiteprocCite => {
  const asked: CiteprocCite = { id, position: positions[cite.position] };
  if (cite.position !== 'first' && cite.firstNoteNumber > 0)
    asked['first-reference-note-number'] = cite.firstNoteNumber;
  if (cite.nearNote) asked['near-note'] = true;
  if (cite.locator) {
    // "passim" and "§ 3" are no pages; a timestamp is the locator that is printed without a label.
    asked.label = cite.label ?? (namesItsKind(cite.locator) ? 'timestamp' : 'page');
    asked.locator = asked.label === 'page' ? preparePages(cite.locator) : prepareLocator(cite.locator);
  }
  if (cite.suppressAuthor) asked['suppress-author'] = true;
  return asked;
};

const romanPages = /^[ivxlcdm]+\b/i;

/** A locator without label that is no page number: words only, or one that says itself what it counts. */
const namesItsKind = (locator: string): boolean => {
  const text = locator.trim().replace(/^pp?\.?\s+/i, '');
  return !romanPages.test(text) && /^(§|\p{L}{2,}\.?\s|\D+$)/u.test(text);
};

/** The formatters in use: a text that was changed under the same id makes a new one. */
const formatters = new Map<string, { printing: Printing; formatter: CiteFormatter }>();
const mostFormatters = 12;

const sameTexts = (a: Printing, b: Printing): boolean =>
  a.style.xml === b.style.xml && a.locale.xml === b.locale.xml;

/** The formatter of a style in a language; made at its first use (about 15 ms) and kept. */
export const citeFormatter = (printing: Printing): CiteFormatter => {
  const key = `${printing.style.id} ${printing.locale.id}`;
  const known = formatters.get(key);
  if (known && sameTexts(known.printing, printing)) return known.formatter;
  const formatter = build(printing);
  formatters.delete(key);
  formatters.set(key, { printing, formatter });
  const [oldest] = formatters.keys();
  if (formatters.size > mostFormatters && oldest !== undefined) formatters.delete(oldest);
  return formatter;
};

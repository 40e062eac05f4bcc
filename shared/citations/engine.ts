import CSL, {
  type CiteprocDisambig,
  type CiteprocEngine,
  type CiteprocItem,
  type CiteprocPair,
} from 'citeproc';
import type { Run } from './citation.ts';
import { noteWord } from './later-forms.ts';
import { decode, type Quotes, sortable } from './markers.ts';
import { printsOnlyNumbers } from './only-numbers.ts';
import { outputFormat } from './output-format.ts';
import { parseXml } from './parse-xml.ts';
import type { RuleWords } from './rule-forms.ts';
import { styleHooks } from './styles/hooks.ts';
import { styleInLanguage } from './styles/italian-words.ts';
import type { Printing } from './styles/style.ts';

/*
 * The only place that knows citeproc-js. A processor is one engine for one style and locale. What a cite is
 * (first, subsequent, ibid …) comes from positions.ts; what it depends on of the paper's other sources is kept
 * by paper-registry.ts, for the styles that need it.
 */

export type {
  CiteprocCite,
  CiteprocDisambig,
  CiteprocEngine,
  CiteprocItem,
  CiteprocPair,
  CiteprocRegistry,
  CiteprocToken,
} from 'citeproc';

/** What a style needs to know to print a cite, as the engine has read it. */
export type StyleFacts = {
  isNote: boolean;
  /** A citation is printed as a whole: its cites are sorted, collapsed or share affixes. */
  wholeCitations: boolean;
  /** A cite depends on the other sources of the paper: on its number, or on what tells it from others. */
  usesPaper: boolean;
  usesPositions: boolean;
  usesNumbers: boolean;
  /** Citations print numbers and places alone. */
  onlyNumbers: boolean;
  /** Names are told apart throughout the paper, not only in cites that would be the same. */
  namesOfPaper: boolean;
  /** Cites are told apart by what a note's number adds to them. */
  disambiguatesByNote: boolean;
  sortsCites: boolean;
  /** The style prints the number of the note with the first cite. */
  usesFirstNoteNumber: boolean;
  /** It is printed as it is, not as an ordinal. */
  printsNoteNumbersPlainly: boolean;
  /** Cites of a citation are sorted by their numbers alone. */
  sortsByNumber: boolean;
  /** The style asks if the last cite is near. */
  usesNearNote: boolean;
  /** Largest distance in notes that counts as near. */
  nearNoteDistance: number;
  /** What the style sets between two cites of a citation. */
  delimiter: string;
  /** The locale's word for ibid, to recognise it at the start of a cite. */
  ibid: string;
  /** What the house's forms need of the style's words. */
  words: RuleWords;
  /** A full stop stands within the quotes that it follows. */
  stopInQuotes: boolean;
  hasBibliography: boolean;
  numbersEntries: boolean;
  /** A dash stands for the names of the entry before. */
  substitutesAuthors: boolean;
};

export type Processor = {
  readonly engine: CiteprocEngine;
  readonly facts: StyleFacts;
  /** Where the engine has its items from. */
  takeItemsFrom(source: (id: string) => CiteprocItem): void;
  /** Prints cites of items the engine has, together; [] if nothing can be printed of them. */
  print(pairs: CiteprocPair[]): Run[];
  /** Reads what the engine has written. */
  decode(text: string): Run[];
  /** What the cites of a citation are sorted by. */
  citeSortKeys(item: CiteprocItem): (string | undefined)[];
  /** The names of an item as a cite prints them. */
  authorsOf(item: CiteprocItem): string;
  cloneDisambig(config: CiteprocDisambig): CiteprocDisambig;
  /** Starts again, with no items: after an exception the engine's stacks are in no known state. */
  restart(): void;
};

const formatName = 'ibid';
/** The engine's own messages about a style's or an item's flaws. */
const complaint = /\[(CSL STYLE ERROR|NO_PRINTED_FORM)/;
export const isComplaint = (text: string): boolean => complaint.test(text);
const sortsByNumber = /<citation\b[^>]*>\s*<sort>\s*<key variable="citation-number"\s*\/>\s*<\/sort>/;
const modeOfNumbers = 1;
const modeOfPositions = 2;

const collators = new Map<string, Intl.Collator>();
/** Compares as the alphabet of a locale does; made when first needed, since a collator takes 5 ms. */
const comparing = (locale: string) => {
  let collator: Intl.Collator | undefined;
  return (a: string, b: string): number => {
    collator ??= collators.get(locale);
    if (!collator) {
      collator = new Intl.Collator(locale, { sensitivity: 'accent', ignorePunctuation: true, numeric: true });
      collators.set(locale, collator);
    }
    return collator.compare(sortable(a), sortable(b));
  };
};

/** A processor for a style in a language; it takes about 15 ms to make one. */
export const createProcessor = ({ style, locale }: Printing): Processor => {
  let retrieveItem = (id: string): CiteprocItem => ({ id, type: '' });
  const { xml } = style;
  CSL.Output.Formats[formatName] = outputFormat;
  let engine = create();
  const { citation, bibliography, opt } = engine;
  const affixes = {
    prefix: citation.opt.layout_prefix,
    // The final full stop belongs to the note, not to each of its citations.
    suffix:
      opt.xclass === 'note' ? citation.opt.layout_suffix.replace(/^\./, '') : citation.opt.layout_suffix,
  };
  const term = (name: string): string => engine.getTerm(name) ?? '';
  const quotes: Quotes = {
    open: term('open-quote'),
    close: term('close-quote'),
    innerOpen: term('open-inner-quote'),
    innerClose: term('close-inner-quote'),
    rangeDelimiter: term('page-range-delimiter'),
  };

  function create(): CiteprocEngine {
    // The engine takes it over for all it sorts.
    CSL.stringCompare = comparing(locale.id);
    const created = new CSL.Engine(
      {
        retrieveItem: (id) => retrieveItem(id),
        // The engine asks for en-US under every locale; ours are whole, so parsing it is wasted time.
        retrieveLocale: (tag) =>
          tag === locale.id
            ? parseXml(locale.xml)
            : { name: 'locale', attrs: { 'xml:lang': tag }, children: [] },
      },
      parseXml(styleInLanguage(xml, locale.id)),
      locale.id,
      true,
    );
    created.opt.development_extensions.field_hack = false;
    created.opt.development_extensions.locator_label_parse = false;
    created.opt.development_extensions.locator_date_and_revision = false;
    created.setOutputFormat(formatName);
    return created;
  }

  const isNote = opt.xclass === 'note';
  const usesNumbers = opt.update_mode === modeOfNumbers;
  const addsGivenNames = opt['disambiguate-add-givenname'] === true;
  const rule = citation.opt['givenname-disambiguation-rule'] ?? 'by-cite';
  const disambiguates =
    addsGivenNames ||
    opt['disambiguate-add-names'] === true ||
    opt['disambiguate-add-year-suffix'] === true ||
    opt.has_disambiguate === true;
  const usesFirstNoteNumber = xml.includes('first-reference-note-number');
  const sortsCites = engine.citation_sort.tokens.length > 0;
  const wholeCitations =
    !isNote ||
    sortsCites ||
    affixes.prefix !== '' ||
    affixes.suffix !== '' ||
    (citation.opt.collapse?.length ?? 0) > 0 ||
    (citation.opt.cite_group_delimiter?.length ?? 0) > 0;
  const facts: StyleFacts = {
    isNote,
    wholeCitations,
    usesPaper: wholeCitations || usesNumbers || disambiguates || xml.includes('"citation-label"'),
    usesPositions: isNote || opt.update_mode === modeOfPositions,
    usesNumbers,
    onlyNumbers: usesNumbers && printsOnlyNumbers(xml),
    namesOfPaper: addsGivenNames && rule !== 'by-cite',
    disambiguatesByNote: disambiguates && usesFirstNoteNumber && rule === 'by-cite',
    sortsCites,
    usesFirstNoteNumber,
    printsNoteNumbersPlainly:
      usesFirstNoteNumber && !/first-reference-note-number"[^>]*\bform="(?!numeric)/.test(xml),
    sortsByNumber: usesNumbers && sortsByNumber.test(xml),
    usesNearNote: xml.includes('near-note'),
    nearNoteDistance: citation.opt['near-note-distance'] ?? opt['near-note-distance'] ?? 5,
    delimiter: citation.opt.layout_delimiter || '; ',
    ibid: term('ibid').replace(/\.$/, ''),
    words: {
      locale: locale.id,
      accessed: term('accessed'),
      opCit: term('op-cit'),
      note: noteWord(locale.id, term('note')),
      angles: /variable="URL"[^>]*prefix="&lt;"/.test(xml),
    },
    stopInQuotes: Boolean(engine.getOpt('punctuation-in-quote')),
    hasBibliography: bibliography.tokens.length > 0,
    numbersEntries: opt.bib_mode === modeOfNumbers,
    substitutesAuthors: bibliography.opt['subsequent-author-substitute'] !== undefined,
  };

  const { asRecorded = false } = styleHooks(style.id);
  const read = (text: string): Run[] => decode(text, quotes, !asRecorded);
  return {
    get engine() {
      return engine;
    },
    facts,
    takeItemsFrom(source) {
      retrieveItem = source;
    },
    decode: read,
    print(pairs) {
      // The engine forgets them now and then.
      engine.citation.opt.layout_prefix = affixes.prefix;
      engine.citation.opt.layout_suffix = affixes.suffix;
      engine.tmp.citation_errors = [];
      const text = CSL.getCitationCluster.call(engine, pairs);
      return complaint.test(text) ? [] : read(text);
    },
    citeSortKeys: (item) => [...CSL.getSortKeys.call(engine, item, 'citation_sort')],
    authorsOf(item) {
      const disambig = engine.registry.registry[item.id]?.disambig;
      if (!disambig) return '';
      engine.tmp.authorstring_request = true;
      CSL.getAmbiguousCite.call(engine, item, disambig);
      engine.tmp.authorstring_request = false;
      return engine.registry.authorstrings[item.id] ?? '';
    },
    cloneDisambig: (config) => CSL.cloneAmbigConfig(config),
    restart() {
      engine = create();
    },
  };
};

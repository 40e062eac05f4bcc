/** The part of citeproc-js 2.4 that the engine uses; the package brings no types. */
declare module 'citeproc' {
  export type CiteprocItem = { id: string; type: string; [variable: string]: unknown };
  export type CiteprocCite = {
    id: string;
    /** 0 first, 1 subsequent, 2 ibid, 3 ibid with locator. */
    position?: number;
    'first-reference-note-number'?: number;
    'near-note'?: boolean;
    locator?: string;
    label?: string;
    prefix?: string;
    suffix?: string;
    'suppress-author'?: boolean;
    sortkeys?: (string | undefined)[];
    /** Decides where all keys are the same. */
    seq?: number;
  };
  /** A cite with the engine's own copy of its item. */
  export type CiteprocPair = [CiteprocItem, CiteprocCite];
  /** A parsed XML element, which the engine takes as well as XML text. */
  export type CiteprocXml = {
    name: string;
    attrs: Record<string, string>;
    children: (CiteprocXml | string)[];
  };
  export type CiteprocSystem = {
    retrieveItem(id: string): CiteprocItem;
    retrieveLocale(tag: string): CiteprocXml;
  };
  export type Decoration =
    | false
    | ((this: { system_id?: string }, state: unknown, text: string | undefined) => string);
  export type OutputFormat = { [name: string]: Decoration | ((text: string) => string) | string };

  /** How far the names of an item are written out to tell it from others, and its year suffix. */
  export type CiteprocDisambig = {
    names: number[];
    givens: number[][];
    year_suffix: string | false;
    disambiguate: number | boolean;
  };
  /** What the engine knows of an item among the others of the paper. */
  export type CiteprocToken = {
    id: string;
    /** Its place in the bibliography, from 1. */
    seq: number;
    /** Width of what stands in the margin of its entry, in characters. */
    offset: number;
    /** What it prints before anything is done to tell it from others. */
    ambig: string;
    disambig: CiteprocDisambig;
    sortkeys: (string | undefined)[] | false | undefined;
    'first-reference-note-number'?: number;
  };
  type Named = { items: string[] };
  type NameCounts = Named & {
    /** How many forms of initials the family name has, and of given names each of these. */
    count: number;
    ikey: Record<string, (Named & { count: number; skey: Record<string, Named | undefined> }) | undefined>;
  };
  export type CiteprocRegistry = {
    registry: Record<string, CiteprocToken>;
    reflist: CiteprocToken[];
    refhash: Record<string, CiteprocItem>;
    mylist: string[];
    ambigcites: Record<string, string[]>;
    authorstrings: Record<string, string>;
    namereg: {
      namereg: Record<string, NameCounts | undefined>;
      /** The names of an item, as "family::initials::given". */
      nameind: Record<string, Record<string, boolean> | undefined>;
    };
    citationreg: { citationsByItemId?: Record<string, { properties: { noteIndex: number } }[]> };
    sorter: { compareKeys(a: CiteprocToken, b: CiteprocToken): number };
    renumber(): void;
  };

  type AreaOptions = {
    layout_prefix: string;
    layout_suffix: string;
    layout_delimiter: string;
    collapse?: string | string[];
    cite_group_delimiter?: string;
    'givenname-disambiguation-rule'?: string;
    'near-note-distance'?: number;
    'second-field-align'?: 'flush' | 'margin';
    hangingindent?: number | boolean;
    'entry-spacing'?: number;
    'line-spacing'?: number;
    'subsequent-author-substitute'?: string;
  };
  type Area = { tokens: unknown[]; opt: AreaOptions };

  export class CiteprocEngine {
    constructor(system: CiteprocSystem, style: CiteprocXml, locale: string, force: boolean);
    opt: {
      xclass: 'note' | 'in-text';
      /** 0 nothing of the paper, 1 numbers, 2 positions. */
      update_mode: number;
      /** 1 if entries print their number. */
      bib_mode: number;
      has_disambiguate?: boolean;
      has_year_suffix?: boolean;
      grouped_sort?: boolean;
      citation_number_sort?: boolean;
      'disambiguate-add-names'?: boolean;
      'disambiguate-add-givenname'?: boolean;
      'disambiguate-add-year-suffix'?: boolean;
      'near-note-distance'?: number;
      development_extensions: Record<string, boolean>;
    };
    citation: Area & { srt: { compareCompositeKeys(a: CiteprocPair, b: CiteprocPair): number } };
    citation_sort: { tokens: unknown[] };
    bibliography: Area;
    bibliography_sort: { tokens: unknown[] };
    registry: CiteprocRegistry;
    disambiguate: { modes: string[] };
    tmp: {
      loadedItemIDs: Record<string, boolean>;
      taintedItemIDs: Record<string, boolean>;
      citation_errors: unknown[];
      authorstring_request: boolean;
    };
    getOpt(option: 'punctuation-in-quote'): boolean | undefined;
    getTerm(term: string, form?: string, plural?: number): string | undefined;
    setOutputFormat(format: string): void;
    retrieveItem(id: string): CiteprocItem;
    updateItems(ids: string[], nosort: null, rerun: null, implicit: boolean): string[];
    makeBibliography(): false | [unknown, string[]];
  }

  const CSL: {
    Engine: typeof CiteprocEngine;
    Output: { Formats: Record<string, OutputFormat> };
    getCitationCluster(this: CiteprocEngine, cites: CiteprocPair[]): string;
    getSortKeys(this: CiteprocEngine, item: CiteprocItem, area: 'citation_sort'): (string | undefined)[];
    getAmbiguousCite(this: CiteprocEngine, item: CiteprocItem, disambig: CiteprocDisambig): string;
    cloneAmbigConfig(config: CiteprocDisambig): CiteprocDisambig;
    /** Compares texts where the engine sorts; absent, it makes a collator of its own. */
    stringCompare?: (a: string, b: string) => number;
    error: (message: string) => void;
    debug: (message: string) => void;
  };
  export default CSL;
}

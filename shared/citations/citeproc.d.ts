/** The part of citeproc-js 2.4 that the engine uses; the package brings no types. */
declare module 'citeproc' {
  export type CiteprocItem = { id: string; type: string; [variable: string]: unknown };
  export type CiteprocCite = {
    id: string;
    /** 0 first, 1 subsequent, 2 ibid, 3 ibid with locator. */
    position: number;
    'first-reference-note-number'?: number;
    'near-note'?: boolean;
    locator?: string;
    label?: string;
    'suppress-author'?: boolean;
  };
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
  export type Decoration = false | ((state: unknown, text: string | undefined) => string);
  export type OutputFormat = { [name: string]: Decoration | ((text: string) => string) | string };

  export class CiteprocEngine {
    constructor(system: CiteprocSystem, style: CiteprocXml, locale: string, force: boolean);
    opt: {
      'near-note-distance'?: number;
      development_extensions: Record<string, boolean>;
    };
    citation: {
      opt: {
        layout_prefix: string;
        layout_suffix: string;
        layout_delimiter: string;
        'near-note-distance'?: number;
      };
    };
    registry: { refhash: Record<string, unknown> };
    tmp: { loadedItemIDs: Record<string, boolean>; citation_errors: unknown[] };
    getTerm(term: string, form?: string, plural?: number): string | undefined;
    setOutputFormat(format: string): void;
    makeCitationCluster(cites: CiteprocCite[]): string;
  }

  const CSL: {
    Engine: typeof CiteprocEngine;
    Output: { Formats: Record<string, OutputFormat> };
    /** Compares texts where the engine sorts; absent, it makes a collator of its own. */
    stringCompare?: (a: string, b: string) => number;
    error: (message: string) => void;
    debug: (message: string) => void;
  };
  export default CSL;
}

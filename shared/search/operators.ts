/*
 * What can be asked of sources beside words, in the languages of the interface. A reader may mix them.
 */

/** Parts of a source in which words can be looked for. */
export const textFields = ['any', 'names', 'title', 'place', 'notes', 'quotations', 'files'] as const;
export type TextField = (typeof textFields)[number];

export type Operator =
  | 'author'
  | 'title'
  | 'outlet'
  | 'year'
  | 'type'
  | 'tag'
  | 'in'
  | 'cited'
  | 'has'
  | 'lang'
  | 'judged'
  | 'note'
  | 'quotation'
  | 'file'
  | 'doi'
  | 'isbn'
  | 'url';

/** The names of each operator; the first is the one that is offered. */
export const operatorNames: Readonly<Record<'en' | 'it', Readonly<Record<Operator, readonly string[]>>>> = {
  en: {
    author: ['author', 'by'],
    title: ['title'],
    outlet: ['outlet', 'journal', 'publisher'],
    year: ['year', 'date'],
    type: ['type', 'kind'],
    tag: ['tag'],
    in: ['in', 'collection'],
    cited: ['cited'],
    has: ['has'],
    lang: ['lang', 'language'],
    judged: ['judged', 'quality'],
    note: ['note'],
    quotation: ['quotation', 'quote'],
    file: ['file'],
    doi: ['doi'],
    isbn: ['isbn'],
    url: ['url'],
  },
  it: {
    author: ['autore', 'autrice', 'di'],
    title: ['titolo'],
    outlet: ['testata', 'rivista', 'editore'],
    year: ['anno', 'data'],
    type: ['tipo'],
    tag: ['etichetta'],
    in: ['raccolta'],
    cited: ['citata', 'citato'],
    has: ['con', 'ha'],
    lang: ['lingua'],
    judged: ['giudizio', 'qualità'],
    note: ['appunto', 'nota'],
    quotation: ['citazione', 'passo'],
    file: ['allegato'],
    doi: ['doi'],
    isbn: ['isbn'],
    url: ['url'],
  },
};

/** What `has:` can ask for, by its names. */
export const hasWhat = [
  'file',
  'note',
  'quotation',
  'tag',
  'doi',
  'isbn',
  'url',
  'abstract',
  'date',
] as const;
export type HasWhat = (typeof hasWhat)[number];
export const hasNames: Readonly<Record<'en' | 'it', Readonly<Record<HasWhat, readonly string[]>>>> = {
  en: {
    file: ['file', 'files', 'attachment', 'pdf'],
    note: ['note', 'notes'],
    quotation: ['quotation', 'quotations', 'quote', 'quotes'],
    tag: ['tag', 'tags'],
    doi: ['doi'],
    isbn: ['isbn'],
    url: ['url', 'link'],
    abstract: ['abstract'],
    date: ['date', 'year'],
  },
  it: {
    file: ['allegato', 'allegati', 'file'],
    note: ['appunto', 'appunti', 'nota', 'note'],
    quotation: ['citazione', 'citazioni', 'passo', 'passi'],
    tag: ['etichetta', 'etichette'],
    doi: ['doi'],
    isbn: ['isbn'],
    url: ['url', 'link'],
    abstract: ['sommario', 'abstract'],
    date: ['data', 'anno'],
  },
};
/** Words that stand for yes and no behind `cited:` and `judged:`. */
export const yesWords: readonly string[] = ['yes', 'si', 'any', 'true'];
export const noWords: readonly string[] = ['no', 'none', 'never', 'mai', 'false', 'nessuno', 'nessuna'];
export const yesAndNo: Readonly<Record<'en' | 'it', readonly [yes: string, no: string]>> = {
  en: ['yes', 'no'],
  it: ['sì', 'no'],
};

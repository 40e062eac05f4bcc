import { dateVariables, nameVariables, numberVariables } from '../citations/csl-item.ts';
import { textVariables } from '../sources/fields.ts';
import { fold } from '../sources/fold.ts';
import { headingsAbroad } from './headings-abroad.ts';

/*
 * What the columns of a table of sources mean. A column is known by its heading: the name of a variable, what other
 * programs call it in their exports, or what people write in their languages.
 */

/** What a column can be besides a variable of CSL; 'kept' has its cells with the source, under its heading. */
export const otherTargets = [
  'type',
  'id',
  'year',
  'month',
  'day',
  'page-first',
  'page-last',
  'tags',
  'notes',
  'collections',
  'kept',
] as const;

const variables = new Set<string>([...textVariables, ...nameVariables, ...dateVariables, ...numberVariables]);
const targets = new Set<string>([...variables, ...otherTargets]);

/** The variable, or one of `otherTargets`, that a column is read as; '' where it is left out. */
export type ColumnTarget = string;

/** Whether a column can be read as that. */
export const isTarget = (target: string): boolean => targets.has(target);

/** The targets that are offered first, in this order; any other variable can be chosen too. */
export const usualTargets: readonly ColumnTarget[] = [
  'type',
  'title',
  'author',
  'editor',
  'translator',
  'issued',
  'year',
  'container-title',
  'collection-title',
  'collection-number',
  'volume',
  'issue',
  'number',
  'page',
  'page-first',
  'page-last',
  'edition',
  'publisher',
  'publisher-place',
  'DOI',
  'ISBN',
  'ISSN',
  'URL',
  'accessed',
  'language',
  'genre',
  'abstract',
  'keyword',
  'note',
  'tags',
  'notes',
  'collections',
  'id',
  'kept',
];

/** Headings of other programs and of people, folded and without anything but letters and digits. */
const headings: readonly (readonly [target: ColumnTarget, headings: string])[] = [
  ['id', 'citationkey|citekey|bibtexkey'],
  [
    'type',
    'itemtype|referencetype|reftype|documenttype|publicationtype|contenttype|doctype|typeofreference|tipo|tipodifonte|tipodidocumento|pt|dt',
  ],
  ['title', 'titolo|ti|articletitle|doctitle|documenttitle|itemtitle'],
  ['title-short', 'shorttitle|titolobreve'],
  [
    'author',
    'authors|authorfullnames|autore|autori|autrice|autriciautori|creator|creators|af|au|authornames|bookauthors',
  ],
  ['editor', 'editors|curatore|curatori|acuradi|cura|be'],
  ['collection-editor', 'serieseditor|serieseditors'],
  ['translator', 'translators|traduttore|traduttori|traduzione'],
  ['contributor', 'contributors'],
  ['container-author', 'bookauthor'],
  ['issued', 'date|data|publicationdate|datepublished|datadipubblicazione|issueddate'],
  ['year', 'publicationyear|anno|annodipubblicazione|py|pubyear'],
  ['month', 'mese|pd'],
  ['day', 'giorno'],
  [
    'container-title',
    'publicationtitle|journal|journaltitle|rivista|sourcetitle|so|secondarytitle|booktitle|titolodellibro|in|publishedin|containertitle|giornale|testata|newspaper|periodico|sito|website|journalbook|publication|alternatetitle1',
  ],
  ['container-title-short', 'journalabbreviation|abbreviatedsourcetitle|j9|ji|isoabbreviation'],
  ['collection-title', 'series|seriestitle|collana|se|bookseriestitle'],
  ['collection-number', 'seriesnumber|numerodicollana'],
  ['volume', 'vl|vol|journalvolume'],
  ['number-of-volumes', 'numberofvolumes|volumi'],
  ['issue', 'is|fascicolo|numerodellarivista|issuenumber|journalissue'],
  ['number', 'artno|articlenumber|ar|reportnumber|numero'],
  ['page', 'pages|pagine|pp'],
  ['page-first', 'pagestart|startpage|bp|beginningpage|paginainiziale|firstpage'],
  ['page-last', 'pageend|endpage|ep|endingpage|paginafinale|lastpage'],
  ['number-of-pages', 'numpages|numberofpages|pagecount|pg'],
  ['edition', 'edizione'],
  ['publisher', 'pu|editore|casaeditrice|institution|istituzione|university'],
  [
    'publisher-place',
    'place|placepublished|placeofpublication|city|luogo|citta|luogodipubblicazione|pi|address',
  ],
  ['DOI', 'di|doilink|itemdoi'],
  ['ISBN', 'bn'],
  ['ISSN', 'sn|issns'],
  ['PMID', 'pubmedid|pm'],
  ['URL', 'link|links|weblink|indirizzo|web|webaddress|doiurl|externalurl|plink'],
  ['accessed', 'accessdate|dateaccessed|dataaccesso|dataconsultazione|consultatoil|ultimoaccesso'],
  ['language', 'languageoforiginaldocument|la|lingua'],
  ['genre', 'thesistype|reporttype|genere'],
  ['event-title', 'conferencename|meetingname|conferencetitle|convegno|ct'],
  ['event-place', 'conferencelocation|cl'],
  ['abstract', 'abstractnote|ab|riassunto|sommario'],
  ['keyword', 'keywords|authorkeywords|de|automatictags|parolechiave|indexkeywords|subjects|meshterms'],
  ['note', 'extra'],
  ['tags', 'tag|manualtags|etichetta|etichette'],
  ['notes', 'comment|comments|appunti|commento|commenti|mynotes|researchnotes'],
  ['collections', 'collection|collections|raccolta|raccolte|folder|cartella|groups'],
  ['archive', 'archivio'],
  ['archive_location', 'archivelocation|collocazionedarchivio'],
  ['call-number', 'callnumber|collocazione|segnatura'],
  ['source', 'librarycatalog'],
  ['license', 'rights'],
  ['version', 'versione'],
  ['medium', 'supporto'],
  ['script-writer', 'scriptwriter'],
];

const plain = (heading: string): string => fold(heading).replace(/[^\p{L}\p{N}]/gu, '');

const known = new Map<string, ColumnTarget>([
  ...headingsAbroad.flatMap(([target, names]) =>
    names.split('|').map((name) => [plain(name), target] as const),
  ),
  // What is the same word in two languages is rather an English or an Italian one.
  ...headings.flatMap(([target, names]) => names.split('|').map((name) => [plain(name), target] as const)),
  // The names of variables themselves go before what others mean by them.
  ...[...targets].map((target) => [plain(target), target] as const),
]);

/** What a heading says that a column is; '' where it is not known. */
export const targetOf = (heading: string): ColumnTarget => {
  if (isTarget(heading.trim())) return heading.trim();
  return known.get(plain(heading)) ?? '';
};

/** Whether a heading alone shows a table of sources: other tables have dates and notes as well. */
const telling = new Set([
  'title',
  'author',
  'DOI',
  'container-title',
  'ISBN',
  'ISSN',
  'URL',
  'type',
  'editor',
]);

/** Whether a row of cells looks like the headings of a table of sources. */
export const looksLikeHeadings = (cells: readonly string[]): boolean => {
  const found = new Set(cells.map(targetOf));
  return found.has('title') && [...found].filter((target) => telling.has(target)).length >= 2;
};

/** Headings with whole names, before which those with initials give way. */
const wholeNames = new Set(['af', 'authorfullnames']);
const initialNames = new Set(['au', 'authors']);

/**
 * What the columns of a table are, by their headings. Of two that say the same the first counts, if it has words. What
 * is not known is kept, unless it is what a program notes for itself.
 */
export const mappingOf = (columns: readonly string[]): ColumnTarget[] => {
  const hasWhole = columns.some((name) => wholeNames.has(plain(name)));
  return columns.map((name) => {
    if (hasWhole && initialNames.has(plain(name))) return '';
    return targetOf(name) || (name === '' || isHousekeeping(name) ? '' : 'kept');
  });
};

/** What databases and managers note for themselves. */
const housekeeping = new Set(
  (
    'key|dateadded|datemodified|authorsid|eid|openaccess|publicationstage|citedby|affiliations|authorswithaffiliations|' +
    'citation|firstauthor|createdate|accessionnumber|coden|fundingdetails|fundingtexts|correspondenceaddress|citingworkscount|citingpatentscount|' +
    'fileattachments|linkattachments|af|au|authors|ut|wc|sc|ga|tc|nr|z9|u1|u2|em|c1|rp|cr|oi|ri|da|er|ef|esi|hc|hp'
  ).split('|'),
);

/** Whether nobody misses a column with that heading. */
const isHousekeeping = (heading: string): boolean => housekeeping.has(plain(heading));

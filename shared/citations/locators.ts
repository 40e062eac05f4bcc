import type { LocatorLabel } from './citation.ts';

/*
 * How locators are written in a citation, "p. 3-4" or "cap. 2": the words for each label, in English and
 * Italian. The first word of a label is the one that the export writes.
 */
const words: Record<LocatorLabel, readonly string[]> = {
  page: ['p.', 'pp.', 'p', 'pp', 'pg.', 'pgs.', 'page', 'pages', 'pag.', 'pagg.', 'pagina', 'pagine'],
  act: ['act', 'acts', 'atto', 'atti'],
  appendix: ['app.', 'apps.', 'appendix', 'appendices', 'appendice', 'appendici'],
  'article-locator': ['art.', 'arts.', 'article', 'articles', 'artt.', 'articolo', 'articoli'],
  book: ['bk.', 'bks.', 'book', 'books', 'libro', 'libri'],
  canon: ['can.', 'cann.', 'canon', 'canons', 'canone', 'canoni'],
  chapter: ['chap.', 'chaps.', 'ch.', 'chs.', 'chapter', 'chapters', 'cap.', 'capp.', 'capitolo', 'capitoli'],
  column: ['col.', 'cols.', 'column', 'columns', 'coll.', 'colonna', 'colonne'],
  elocation: ['loc.', 'locs.', 'location', 'locations'],
  equation: ['eq.', 'eqs.', 'equation', 'equations', 'equazione', 'equazioni'],
  figure: ['fig.', 'figs.', 'figure', 'figures', 'figg.', 'figura'],
  folio: ['fol.', 'fols.', 'folio', 'folios', 'f.', 'ff.', 'foglio', 'fogli'],
  issue: ['no.', 'nos.', 'issue', 'issues', 'number', 'numbers', 'num.', 'numero', 'numeri'],
  line: ['l.', 'll.', 'line', 'lines', 'riga', 'righe'],
  note: ['n.', 'nn.', 'note', 'notes', 'nota'],
  opus: ['op.', 'opp.', 'opus', 'opera'],
  paragraph: [
    'para.',
    'paras.',
    'paragraph',
    'paragraphs',
    '¶',
    '¶¶',
    'par.',
    'parr.',
    'paragrafo',
    'paragrafi',
  ],
  part: ['pt.', 'pts.', 'part', 'parts', 'parte', 'parti'],
  rule: ['r.', 'rr.', 'rule', 'rules', 'regola', 'regole'],
  scene: ['sc.', 'scs.', 'scene', 'scenes', 'scena'],
  section: ['sec.', 'secs.', 'section', 'sections', '§', '§§', 'sez.', 'sezz.', 'sezione', 'sezioni'],
  'sub-verbo': ['s.v.', 's.vv.', 'sub verbo', 'sub verbis'],
  supplement: ['supp.', 'supps.', 'supplement', 'supplements', 'suppl.', 'supplemento', 'supplementi'],
  table: ['tbl.', 'tbls.', 'table', 'tables', 'tab.', 'tabb.', 'tabella', 'tabelle'],
  timestamp: ['at', 'timestamp', 'minuto', 'min.'],
  'title-locator': ['tit.', 'tits.', 'title', 'titles', 'titt.', 'titolo', 'titoli'],
  verse: ['v.', 'vv.', 'verse', 'verses', 'verso', 'versi'],
  version: ['ver.', 'version', 'versions', 'versione', 'versioni'],
  volume: ['vol.', 'vols.', 'volume', 'volumes', 'voll.', 'volumi'],
};

const labelOfWord = new Map<string, LocatorLabel>();
for (const [label, forms] of Object.entries(words) as [LocatorLabel, readonly string[]][])
  for (const form of forms) if (!labelOfWord.has(form)) labelOfWord.set(form, label);

/** Every way a label is written, in English and Italian; the first is the one that the export writes. */
export const wordsOfLabel = (label: LocatorLabel): readonly string[] => words[label];

/** The word that stands before a locator of this kind: "p.", "chap.". */
export const wordOfLabel = (label: LocatorLabel): string => words[label][0]!;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
// Longest first, so that "pp." is not read as "p". A word ends at white space, a sign (§) may touch.
const labelPattern = new RegExp(
  `^(?:(${[...labelOfWord.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?=[\\s\\d])|([§¶]{1,2}))\\s*`,
  'iu',
);

export type Locator = { label: LocatorLabel; locator: string };

/** Takes a label off the front of a text; without one the label is a page. */
export const splitLabel = (text: string): Locator => {
  const match = labelPattern.exec(text);
  if (!match) return { label: 'page', locator: text };
  return {
    label: labelOfWord.get((match[1] ?? match[2]!).toLowerCase()) ?? 'page',
    locator: text.slice(match[0].length),
  };
};

/** A word with a digit in it, or a roman number. */
const token =
  '(?:[\\p{L}\\p{N}.:/§*()+–—-]*\\p{N}[\\p{L}\\p{N}.:/§*()+–—-]*|[ivxlcdm]+(?:[-–—][ivxlcdm]+)?(?![\\p{L}]))';
const locatorPattern = new RegExp(`^${token}(?:\\s*(?:,|&|[-–—])\\s*${token})*`, 'iu');

/**
 * Splits what follows a citation key into locator and suffix, as Pandoc does: a label with a number, or a
 * number alone, which is a page. Returns null where the text does not start with a locator.
 */
export const readLocator = (text: string): { found: Locator; rest: string } | null => {
  const start = /^,?\s*/u.exec(text)![0];
  if (start === '' && text !== '') return null;
  const { label, locator } = splitLabel(text.slice(start.length));
  const match = locatorPattern.exec(locator);
  if (!match) return null;
  // A full stop or colon after the last number belongs to the sentence.
  const value = match[0].replace(/[.:(–—-]+$/u, '');
  if (value === '') return null;
  return { found: { label, locator: value }, rest: locator.slice(value.length) };
};

/** The words without their full stops, as one types them in a hurry: "p", "ch", "sv". */
const labelOfBareWord = new Map<string, LocatorLabel>();
for (const [word, label] of labelOfWord) {
  const bare = word.replaceAll('.', '').toLowerCase();
  // "at" is a word of too many titles.
  if (bare !== 'at' && !labelOfBareWord.has(bare)) labelOfBareWord.set(bare, label);
}

/** The label that a word means, with or without its full stop, in English or Italian. */
export const labelNamed = (word: string): LocatorLabel | null =>
  labelOfBareWord.get(word.replaceAll('.', '').toLowerCase()) ?? null;

const bareWords = [...labelOfBareWord.keys()]
  .filter((word) => !/[§¶]/.test(word))
  .sort((a, b) => b.length - a.length)
  .map((word) => (word === 'sv' ? 's\\.?\\s?v' : word === 'svv' ? 's\\.?\\s?vv' : escaped(word)))
  .join('|');
const typedLabel = `(?:(${bareWords})(?:\\.\\s*|\\s+|(?=\\d))|([§¶]{1,2})\\s*)`;
const typedLocator = `${token}(?:\\s*(?:,|&|[-–—])\\s*${token})*`;
const placeAtEnd = new RegExp(`(?:^|[\\s,;]+)${typedLabel}(${typedLocator})\\s*$`, 'iu');
const labelAtEnd = new RegExp(`[\\s,;]+(?:(?:${bareWords})(?:\\.\\s*|\\s+)|[§¶]{1,2}\\s*)$`, 'iu');
const aYear = /^(1[4-9]|20)\d\d$/;
/** Labels that may have so many that a number like a year counts them. */
const counted = new Set<LocatorLabel>(['page', 'line', 'column', 'elocation', 'folio']);

/**
 * Divides what is typed to find a source into the words to look for and the place in the source:
 * "kern p 24-25" is page 24-25 of "kern". A year after a word such as "act" is no place: "AI act 2024".
 */
export const splitPlace = (text: string): { words: string; place: Locator | null } => {
  const match = placeAtEnd.exec(text);
  if (!match) return { words: text.replace(labelAtEnd, '').trim(), place: null };
  const label = match[2] ? splitLabel(match[2]).label : labelNamed(match[1]!.replace(/\s/g, ''));
  const locator = match[3]!.trim();
  if (!label || (aYear.test(locator) && !counted.has(label))) return { words: text.trim(), place: null };
  return { words: text.slice(0, match.index).trim(), place: { label, locator } };
};

/** What is typed into the field of a place: a label that stands before it is taken off, "ch 3" is chapter 3. */
export const readPlace = (text: string): { label: LocatorLabel | null; locator: string } => {
  const found = new RegExp(`^\\s*${typedLabel}(?=\\S)`, 'iu').exec(text);
  if (!found) return { label: null, locator: text.trim() };
  const label = found[2] ? splitLabel(found[2]).label : labelNamed(found[1]!.replace(/\s/g, ''));
  return { label, locator: text.slice(found[0].length).trim() };
};

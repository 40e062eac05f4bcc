import type { LocatorLabel } from '#shared/citations/citation.ts';

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

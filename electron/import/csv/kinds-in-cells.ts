import { cslTypes } from '../../../shared/citations/csl-item.ts';
import { fold } from '../../../shared/sources/fold.ts';
import { typeOfEndnote } from '../endnote/endnote-types.ts';
import { typeOfZotero } from '../zotero/item-fields.ts';

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Types as people and databases write them. */
const said: readonly (readonly [type: string, words: string])[] = [
  [
    'article-journal',
    'article|articlejournal|journalarticle|articolo|articolodirivista|j|review|saggio|editorial|letter|note|shortsurvey|articlereview|articleearlyaccess|articlederevue|zeitschriftenartikel|zeitschriftenaufsatz|aufsatz|articulo|articuloderevista|makale|dergimakalesi',
  ],
  [
    'article-newspaper',
    'newspaper|articolodigiornale|quotidiano|news|newsitem|articledejournal|zeitungsartikel|articulodeperiodico|gazeteyazisi|gazetehaberi',
  ],
  ['article-magazine', 'magazine|articolodiperiodico'],
  [
    'book',
    'libro|monograph|monografia|b|bookreviewed|editedvolume|curatela|volume|livre|ouvrage|buch|monographie|kitap',
  ],
  [
    'chapter',
    'bookchapter|chapter|capitolo|capitolodilibro|contributoinvolume|bookpart|chapitre|chapitredelivre|buchkapitel|kapitel|capitulo|capitulodelibro|kitapbolumu|bolum',
  ],
  [
    'paper-conference',
    'conferencepaper|proceedingspaper|proceedings|p|s|atti|relazioneaconvegno|meetingabstract|actes|konferenzbeitrag|ponencia|bildiri',
  ],
  ['review-book', 'bookreview|recensione|compterendu|rezension|resena|kitapincelemesi'],
  [
    'report',
    'rapporto|workingpaper|policybrief|paper|policypaper|relazione|bericht|informe|rapor|documentodetrabajo|arbeitspapier',
  ],
  [
    'thesis',
    'tesi|dissertation|phdthesis|mastersthesis|tesididottorato|tesidilaurea|these|memoire|doktorarbeit|tesisdoctoral|tesis|tez|doktoratezi|yukseklisanstezi',
  ],
  [
    'webpage',
    'website|sito|sitoweb|paginaweb|online|web|siteweb|pageweb|webseite|website|sitioweb|paginaweb|websitesi|internetsitesi',
  ],
  ['post-weblog', 'blogpost|post'],
  ['document', 'documento|misc|other|altro|erratum|dokument|documento|belge'],
  ['speech', 'discorso|presentazione|discours|rede|vortrag|konusma'],
  ['interview', 'intervista|entretien|entrevista|roportaj|gorusme'],
  ['legislation', 'legge|law|act|statute|loi|gesetz|ley|kanun|yasa'],
  ['legal_case', 'sentenza|case|judgment|arret|urteil|sentencia|mahkemekarari'],
  ['treaty', 'trattato|traite|vertrag|tratado|antlasma|anlasma'],
  ['dataset', 'data|dati|datapaper'],
  ['map', 'mappa|carta'],
  ['manuscript', 'manoscritto|preprint|unpublished|manuscrit|manuskript|manuscrito'],
];

const types = new Map<string, string>([
  ...cslTypes.map((type) => [plain(type), type] as const),
  ...Object.entries(typeOfEndnote).map(([name, type]) => [plain(name), type] as const),
  ...[...typeOfZotero].map(([name, type]) => [plain(name), type] as const),
  ...said.flatMap(([type, words]) => words.split('|').map((word) => [word, type] as const)),
]);

/** The type that a cell says; null where it is not known. */
export const typeInCell = (text: string): string | null => {
  const exact = cslTypes.find((type) => type === text.trim());
  return exact ?? types.get(plain(text)) ?? null;
};

/** The type of a row that does not say it, by what it has. */
export const likelyType = (has: (variable: string) => boolean): string => {
  if (has('ISSN') || has('issue') || (has('container-title') && (has('volume') || has('DOI'))))
    return 'article-journal';
  if (has('container-title') && (has('editor') || has('ISBN') || has('page'))) return 'chapter';
  if (has('ISBN') || has('publisher')) return 'book';
  return has('URL') ? 'webpage' : 'document';
};

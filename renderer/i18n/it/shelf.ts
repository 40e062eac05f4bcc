import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');
const papers = (count: number): string => plural(count, { one: '# documento', other: '# documenti' });

export const shelf: Messages['shelf'] = {
  views: 'Quali documenti',
  view: { papers: 'Documenti', archive: 'Archivio', bin: 'Cestino', texts: 'Nei testi' },
  newOfSeries: 'Nuovo documento di una collana',
  plainReport: 'Rapporto semplice',
  plainReportHint: 'Senza collana, una colonna, senza copertina',
  seriesLength: (min, max) => `da ${min} a ${max} parole`,
  columnStatus: 'Stato',
  columnArchived: 'Archiviato',
  columnDeleted: 'Eliminato',
  status: { draft: 'Bozza', review: 'In revisione', final: 'Definitivo', published: 'Pubblicato' },
  statusOf: (title, status) => `Stato di ${title}: ${status}`,
  setStatus: 'Stato',
  rename: 'Rinomina…',
  newTitle: 'Titolo',
  setTitle: 'Rinomina',
  duplicate: 'Duplica',
  copySuffix: ' (copia)',
  duplicated: (title) => `È stata fatta una copia di «${title}».`,
  openCopy: 'Apri la copia',
  archive: 'Archivia',
  unarchive: 'Riporta tra i documenti',
  archived: (title) => `«${title}» è in archivio.`,
  unarchived: (title) => `«${title}» è di nuovo tra i documenti.`,
  restore: 'Ripristina',
  purge: 'Elimina definitivamente',
  emptyBin: 'Svuota il cestino',
  purged: (count) =>
    plural(count, { one: '# documento tolto dal cestino.', other: '# documenti tolti dal cestino.' }),
  purgedHint: 'Per un giorno puoi ancora rimetterli nel cestino.',
  putBack: 'Rimetti nel cestino',
  backInBin: (count) =>
    plural(count, { one: '# documento di nuovo nel cestino.', other: '# documenti di nuovo nel cestino.' }),
  justPurged: (count) =>
    `${plural(count, { one: '# documento tolto dal cestino nell’ultimo giorno.', other: '# documenti tolti dal cestino nell’ultimo giorno.' })} Passato un giorno l’eliminazione è definitiva.`,
  select: (title) => `Seleziona ${title}`,
  selectAll: 'Seleziona tutto',
  selected: (count) => plural(count, { one: '# documento selezionato', other: '# documenti selezionati' }),
  forSelected: 'Per i documenti selezionati',
  clearSelection: 'Annulla la selezione (Esc)',
  exportSelected: 'Esporta',
  archivedMany: (count) =>
    plural(count, { one: '# documento è nell’archivio.', other: '# documenti sono nell’archivio.' }),
  unarchivedMany: (count) =>
    plural(count, {
      one: '# documento è di nuovo tra i documenti.',
      other: '# documenti sono di nuovo nell’elenco.',
    }),
  removedMany: (count) =>
    plural(count, { one: '# documento è nel cestino.', other: '# documenti sono nel cestino.' }),
  restoredMany: (count) =>
    plural(count, {
      one: '# documento è stato ripristinato.',
      other: '# documenti sono stati ripristinati.',
    }),
  statusSet: (count, status) =>
    plural(count, { one: `# documento ora è «${status}».`, other: `# documenti ora sono «${status}».` }),
  keys: 'Invio apre un documento, F2 lo rinomina, Canc lo mette nel cestino. La barra spaziatrice, Ctrl o Maiusc con un clic ne selezionano più d’uno.',
  binKeys:
    'Invio ripristina un documento. Le ricerche non trovano ciò che è qui, e le sue citazioni non contano.',
  noneLeftTitle: 'Nessun documento in lavorazione',
  noneLeftText: 'Tutti i documenti sono in archivio o nel cestino. Creane uno nuovo, oppure cerca lì.',
  archiveEmptyTitle: 'L’archivio è vuoto',
  archiveEmptyText:
    'Metti qui i documenti finiti per tenere breve l’elenco: «Archivia» nel menu di un documento. Si possono sempre cercare, aprire e modificare.',
  binEmptyTitle: 'Il cestino è vuoto',
  binEmptyText: 'I documenti eliminati arrivano qui e restano finché non svuoti il cestino.',
  searchTexts: 'Cerca nei testi di tutti i documenti',
  searchInstead: 'Cerca nei testi',
  searchTitle: 'Cerca in ciò che hai scritto',
  searchText:
    'Scrivi delle parole per trovare ogni passo di titoli, testi e note che le contiene tutte. Metti un’espressione tra “virgolette”. La ricerca comprende l’archivio.',
  results: 'Passi trovati',
  nothingFound: (query) => `Nessun passo contiene «${query}».`,
  nothingFoundHint:
    'Le parole devono stare tutte nello stesso paragrafo o nella stessa nota. Prova con meno parole, o solo con il loro inizio.',
  found: (passages, count) => `${plural(passages, { one: '# passo', other: '# passi' })} in ${papers(count)}`,
  foundMore: (count) => `Sono mostrati solo i primi ${papers(count)}: aggiungi altre parole.`,
  allPlaces: (count) => plural(count, { one: 'Mostra # passo', other: 'Mostra tutti i # passi' }),
  inArchive: 'in archivio',
  note: (number) => `Nota ${number}`,
  part: {
    title: 'Titolo',
    subtitle: 'Sottotitolo',
    author: 'Autori',
    abstract: 'Abstract',
    keywords: 'Parole chiave',
    about: 'Chi siamo',
    text: 'Testo',
    note: 'Nota',
  },
};

import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const sourceHistory: Messages['sourceHistory'] = {
  title: 'Cronologia',
  none: 'Nessuna modifica, per ora. Ciò che qui viene cambiato, sostituito o unito resta in elenco e si può annullare per 180 giorni.',
  all: (count) => plural(count, { one: 'Mostra la modifica', other: 'Mostra tutte le # modifiche' }),
  acts: {
    add: 'Aggiunta',
    edit: 'Modificata',
    import: 'Importazione',
    bulk: 'Modificata insieme ad altre',
    remove: 'Eliminata',
    replace: 'Messa al posto di un’altra fonte',
    merge: 'Unita ad altre',
    names: 'Grafia di un nome cambiata',
    tags: 'Etichette',
    collections: 'Raccolte',
    searches: 'Ricerche salvate',
    notes: 'Appunto',
    judgements: 'Valutazione',
    quotations: 'Passo',
    files: 'File allegato',
    apart: 'Segnate come fonti diverse',
    undo: 'Annullata',
    restore: 'Riportata a uno stato precedente',
  },
  undid: (act) => `Annullato: ${act}`,
  isUndone: 'poi annullata',
  shelves: { tags: 'Etichetta', collections: 'Raccolta', searches: 'Ricerca salvata' },
  shelfCame: (what, name) => `${what} «${name}» creata`,
  shelfWent: (what, name) => `${what} «${name}» eliminata`,
  shelfRenamed: (what, was, is) => `${what} «${was}», ora «${is}»`,
  shelfChanged: (what, name, parts) => `${what} «${name}»: ${parts}`,
  shelfParts: { colour: 'altro colore', query: 'cerca altro', parent: 'spostata' },
  reordered: {
    tags: 'Etichette in altro ordine',
    collections: 'Raccolte in altro ordine',
    searches: 'Ricerche salvate in altro ordine',
  },
  fromFiles: (names) => `da ${names}`,
  sources: (count) => plural(count, { one: '# fonte', other: '# fonti' }),
  others: (count) => plural(count, { one: 'e # altra fonte', other: 'e altre # fonti' }),
  papers: (count) =>
    plural(count, { one: 'citazioni cambiate in # documento', other: 'citazioni cambiate in # documenti' }),
  nothing: 'niente',
  was: 'prima:',
  is: 'dopo:',
  belongings: {
    tags: 'Etichette',
    collections: 'Raccolte',
    notes: 'Appunti',
    judgement: 'Valutazione',
    files: 'File allegati',
    quotations: 'Passi',
  },
  added: 'aggiunte',
  removed: 'tolte',
  changed: 'cambiate',
  undo: 'Annulla',
  redoOf: (act, when) => `Ripeti: ${act}, ${when}`,
  undoOf: (act, when) => `Annulla: ${act}, ${when}`,
  restore: 'Torna a prima di questa modifica',
  restoreOf: (act, when) => `Torna a prima di questa modifica: ${act}, ${when}`,
  done: 'Annullato.',
  redo: 'Ripeti',
  redone: 'Rifatto.',
  notUndone: 'Non è stato annullato nulla.',
  restored: 'La fonte dice di nuovo quello che diceva allora.',
  nothingToUndo: 'Non c’era più nulla da annullare.',
  kept: (fields) => `Cambiato di nuovo nel frattempo, e lasciato com’è: ${fields}.`,
  keptShelves: (names) => `Cambiato o usato nel frattempo, e lasciato com’è: ${names}.`,
  changedSince: (count) =>
    plural(count, {
      one: '# fonte è stata modificata nel frattempo e resta nella biblioteca.',
      other: '# fonti sono state modificate nel frattempo e restano nella biblioteca.',
    }),
  citedSince: (count) =>
    plural(count, {
      one: '# fonte è citata in un documento e resta nella biblioteca.',
      other: '# fonti sono citate in documenti e restano nella biblioteca.',
    }),
  keptPlaces: (count) =>
    plural(count, {
      one: '# citazione è cambiata nel frattempo e resta com’è.',
      other: '# citazioni sono cambiate nel frattempo e restano come sono.',
    }),
  renamed: (from, to) => `«${from}» ora è un’altra fonte, perciò questa è «${to}».`,
  lastUndone: (act, title, sources) =>
    `Annullato: ${act}${title && `, «${title}»`}${sources > 1 ? plural(sources - 1, { one: ' e # altra fonte', other: ' e altre # fonti' }) : ''}.`,
  recent: 'Ultime modifiche',
  older: 'Mostra le modifiche più vecchie',
  recentHint:
    'Ciò che è stato fatto in questa biblioteca, dall’ultima cosa alla prima. Si può annullare per 180 giorni, anche dopo un riavvio.',
  noneRecent: 'Ancora nessuna modifica',
  undoKept: 'Annulla anche questo',
};

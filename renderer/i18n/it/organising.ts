import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');
const sources = (count: number): string => plural(count, { one: '# fonte', other: '# fonti' });

/** Testi di etichette, raccolte, ricerche salvate e appunti sulle fonti. */
export const organising: Messages['organising'] = {
  side: 'Raccolte ed etichette',
  show: 'Mostra raccolte ed etichette',
  hide: 'Nascondi raccolte ed etichette',
  resize: 'Larghezza di raccolte ed etichette',
  places: 'Parti della biblioteca',
  all: 'Tutte le fonti',
  recent: 'Aggiunte di recente',
  recentHint: 'Le ultime 200, dalla più recente',
  unfiled: 'In nessuna raccolta',
  countOf: (count, own = count) =>
    own === count ? sources(count) : `${sources(count)}, di cui ${own} non in una raccolta all’interno`,
  shown: 'In vista',
  showAll: 'Mostra tutte le fonti',
  leave: (name) => `Non limitare l’elenco a ${name}`,
  noneHere: 'Qui non c’è ancora nessuna fonte',
  noneInCollection:
    'Una fonte nuova entra nella raccolta che si vede. Quelle che hai già si trascinano qui dall’elenco di tutte le fonti, o si mettono con «Aggiungi a una raccolta…» nel loro menu.',
  noneWithTags: 'Nessuna fonte ha tutte queste etichette. Togline una per vederne di più.',
  noneUnfiled: 'Ogni fonte è in una raccolta.',
  nothingFound: 'In questa parte della biblioteca non c’è nulla che corrisponda. Forse c’è altrove.',
  searchAll: 'Cerca in tutta la biblioteca',

  collections: 'Raccolte',
  collectionsEmpty:
    'Una raccolta riunisce le fonti di una bozza o di un tema. Una fonte può stare in più raccolte.',
  newCollection: 'Nuova raccolta',
  newInside: 'Nuova raccolta all’interno…',
  collectionName: 'Nome della raccolta',
  create: 'Crea',
  rename: 'Rinomina…',
  renameDone: 'Rinomina',
  remove: 'Elimina',
  findACollection: 'Cerca una raccolta',
  noCollection: 'Nessuna raccolta si chiama così.',
  collectionMade: (name) => `La raccolta «${name}» è stata creata.`,
  collectionRenamed: (name) => `La raccolta ora si chiama «${name}».`,
  collectionRemoved: (name) =>
    `La raccolta «${name}» è stata eliminata. Le sue fonti restano nella biblioteca.`,
  moves: { up: 'Sposta su', down: 'Sposta giù', in: 'Sposta in quella sopra', out: 'Sposta fuori' },
  moved: (name, place) => `«${name}» ora è in ${place}.`,
  movedTop: (name) => `«${name}» ora è al primo livello.`,
  movedAmong: (name, at, count) => `«${name}» ora è ${at} di ${count}.`,
  noFurther: (name) => `«${name}» non può andare oltre.`,
  collectionsHelp:
    'F2 rinomina, Canc elimina, Alt con le frecce sposta una raccolta. Le fonti si possono trascinare su di essa.',

  tags: 'Etichette',
  tagsEmpty: 'Le etichette sono parole tue. Dalle a una fonte nel suo riquadro o nel menu dell’elenco.',
  tagsHelp: 'La barra spaziatrice mostra solo le fonti con l’etichetta. F2 rinomina, Canc elimina.',
  findTag: 'Cerca un’etichetta',
  noTag: 'Nessuna etichetta si chiama così.',
  tagName: 'Nome dell’etichetta',
  tagNameHint: 'Con il nome di un’altra etichetta, le due diventano una sola.',
  tagRemoved: (name) => `L’etichetta «${name}» è stata eliminata.`,
  tagMerged: (old, name) => `«${old}» e «${name}» ora sono una sola etichetta.`,
  tagColoured: (name, colour) => `L’etichetta «${name}» ha un altro colore: ${colour}.`,
  tagRenamed: (name) => `L’etichetta ora si chiama «${name}».`,
  colour: 'Colore',
  colourNow: 'adesso',
  colours: {
    '': 'Nessun colore',
    red: 'Rosso',
    orange: 'Arancione',
    yellow: 'Giallo',
    green: 'Verde',
    teal: 'Verde acqua',
    blue: 'Blu',
    purple: 'Viola',
    pink: 'Rosa',
  },
  actionsFor: (name) => `Azioni per ${name}`,

  searches: 'Ricerche salvate',
  searchesEmpty: 'Scrivi una ricerca, poi salvala qui con il pulsante.',
  saveSearch: 'Salva questa ricerca',
  searchName: 'Nome della ricerca',
  searchSaved: (name) => `La ricerca «${name}» è salvata.`,
  replaceSearch: 'Salva al suo posto la ricerca di adesso',
  searchReplaced: (name) => `«${name}» cerca ora quello che è nel campo di ricerca.`,
  searchQuery: 'Che cosa cerca',
  changeSearch: 'Cambia che cosa cerca…',
  changeSearchDone: 'Cambia',
  searchChanged: (name) => `«${name}» ora cerca altro.`,
  copySearch: 'Duplica',
  copyOf: (name) => `${name} (copia)`,
  searchesHelp: 'Invio cerca di nuovo. F2 rinomina, Canc elimina, Alt con le frecce sposta una ricerca.',
  searchRenamed: (name) => `La ricerca salvata ora si chiama «${name}».`,
  searchRemoved: (name) => `La ricerca salvata «${name}» è stata eliminata.`,

  addTag: 'Etichetta…',
  addToCollection: 'Aggiungi a una raccolta…',
  takeOut: (name) => `Togli da «${name}»`,
  findCollection: 'Cerca una raccolta, o danne il nome a una nuova',
  findOrNameTag: 'Cerca un’etichetta, o scrivine una nuova',
  createTag: (name) => `Nuova etichetta «${name}»`,
  createCollection: (name) => `Nuova raccolta «${name}»`,
  nothingTyped: 'Scrivi un nome.',
  tagged: (count, name) =>
    plural(count, {
      one: `# fonte ha ora l’etichetta «${name}».`,
      other: `# fonti hanno ora l’etichetta «${name}».`,
    }),
  taggedAlready: (name) => `L’etichetta «${name}» c’era già.`,
  untagged: (count, name) => `L’etichetta «${name}» è stata tolta da ${sources(count)}.`,
  put: (count, name) =>
    plural(count, { one: `# fonte aggiunta a «${name}».`, other: `# fonti aggiunte a «${name}».` }),
  putAlready: (name) => `Era già in «${name}».`,
  furtherIn: (name) => `Nulla è stato tolto: sta in una raccolta dentro «${name}».`,
  takenOut: (count, name) =>
    plural(count, { one: `# fonte tolta da «${name}».`, other: `# fonti tolte da «${name}».` }),

  tagsOf: 'Etichette',
  removeTag: (name) => `Togli l’etichetta ${name}`,
  collectionsOf: 'Raccolte',
  leaveCollection: (name) => `Togli da ${name}`,
  addTagButton: 'Aggiungi un’etichetta',
  addCollectionButton: 'Aggiungi a una raccolta',
  notes: 'Appunti sulla fonte',
  notesEmpty:
    'Quel che ne vuoi ricordare. Gli appunti si trovano con la ricerca della biblioteca e non si stampano mai.',
  addNote: 'Aggiungi un appunto',
  note: (at, count) => (count === 1 ? 'Appunto' : `Appunto ${at} di ${count}`),
  noteChanged: (date) => `Modificato il ${date}`,
  removeNote: 'Elimina questo appunto',
  noteRemoved: 'L’appunto è stato eliminato.',
  noteFailed: 'Questo appunto non è ancora salvato. Ci si riprova appena continui a scrivere.',
  citedInList: 'Nominata a mano in un elenco dei riferimenti.',

  haveKeywords: (count) =>
    plural(count, {
      one: '# di queste fonti ha parole chiave.',
      other: '# di queste fonti hanno parole chiave.',
    }),
  makeTags: 'Fanne etichette',
  tagsOfKeywords: (count) =>
    plural(count, {
      one: 'Fai etichette delle sue parole chiave',
      other: 'Fai etichette delle loro parole chiave',
    }),
  tagsMade: (tags, count) =>
    `${plural(tags, { one: '# etichetta data', other: '# etichette date' })} a ${sources(count)}.`,
  noKeywords: 'Non ci sono parole chiave che non siano già etichette.',
  keywordsOfAll: 'Fai etichette di tutte le parole chiave',
};

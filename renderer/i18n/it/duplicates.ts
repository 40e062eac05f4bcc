import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const duplicates: Messages['duplicates'] = {
  title: 'Doppioni',
  button: (count) => plural(count, { one: '# doppione', other: '# doppioni' }),
  back: 'Torna alla biblioteca',
  looking: 'Cerco le fonti che si somigliano…',
  found: (groups, sources) =>
    groups === 0
      ? 'Nessuno trovato'
      : `${plural(groups, { one: '# gruppo', other: '# gruppi' })}, ${plural(sources, { one: '# fonte', other: '# fonti' })}`,
  ofImport: 'simili a quelle dell’ultima importazione',
  all: 'Mostra tutta la biblioteca',
  noneTitle: 'Nessun doppione',
  noneText:
    'Non ci sono due fonti con lo stesso DOI, lo stesso ISBN, lo stesso indirizzo, o con titolo, autore e anno uguali. Ciò che hai tenuto distinto non torna in elenco.',
  list: 'Gruppi di fonti che si somigliano',
  records: (count) => plural(count, { one: '# fonte', other: '# fonti' }),
  by: {
    doi: 'stesso DOI',
    isbn: 'stesso ISBN',
    url: 'stesso indirizzo',
    title: 'stessi titolo, autore e anno',
    near: 'titolo o nome quasi uguale',
  },
  perhaps: 'Forse',
  more: (count) => plural(count, { one: 'Un altro gruppo.', other: 'Altri # gruppi.' }),
  showMore: 'Mostra altri',
  compare: 'Confronto',
  differs: 'diverso',
  nothing: 'niente',
  choose: (field, record, value) => `${field} di ${record}: ${value}`,
  keep: 'Tieni questa',
  stays: 'Resta questa',
  came: (date) => `Aggiunta il ${date}`,
  cited: (count) => plural(count, { one: 'Citata in # documento', other: 'Citata in # documenti' }),
  notCited: 'Non citata',
  counts: {
    tags: (count) => plural(count, { one: '# etichetta', other: '# etichette' }),
    collections: (count) => plural(count, { one: '# raccolta', other: '# raccolte' }),
    notes: (count) => plural(count, { one: '# nota', other: '# note' }),
    quotations: (count) => plural(count, { one: '# passo', other: '# passi' }),
    files: (count) => plural(count, { one: '# file', other: '# file' }),
  },
  leaveOut: 'Lascia fuori',
  leftOut: (count) =>
    plural(count, {
      one: '# fonte resta fuori da questa unione.',
      other: '# fonti restano fuori da questa unione.',
    }),
  takeAll: 'Prendile tutte',
  allSame: 'Dicono lo stesso in ogni campo.',
  same: (count) => plural(count, { one: 'Uguale in tutte: # campo', other: 'Uguali in tutte: # campi' }),
  whatHappens: (id, papers) =>
    `${papers === 0 ? 'Nessuna citazione cambia.' : plural(papers, { one: `Le citazioni in # documento diventano citazioni di «${id}».`, other: `Le citazioni in # documenti diventano citazioni di «${id}».` })} Etichette, appunti, passi e file di tutte restano. L’unione si può annullare.`,
  notDuplicates: 'Non sono doppioni',
  merge: (count) => plural(count, { one: 'Unisci', other: 'Unisci # fonti' }),
  merged: (title, papers) =>
    `Unite in «${title}»${papers === 0 ? '' : plural(papers, { one: '; le citazioni in # documento seguono', other: '; le citazioni in # documenti seguono' })}.`,
  toldApart: 'Non verranno più mostrate come doppioni.',
  ofImported: (count) =>
    plural(count, {
      one: '# di queste somiglia a una fonte che hai già.',
      other: '# di queste somigliano a fonti che hai già.',
    }),
  compareImported: 'Confronta',
  kind: 'Che cosa si confronta',
  kinds: { sources: 'Fonti', names: 'Nomi' },
  names: {
    looking: 'Cerco i nomi che si somigliano…',
    found: (count) =>
      count === 0
        ? 'Nessuno trovato'
        : plural(count, { one: '# nome scritto in più modi', other: '# nomi scritti in più modi' }),
    noneTitle: 'Nessun nome scritto in più modi',
    noneText:
      'Non ci sono due nomi che differiscano solo per accenti, una lettera, iniziali o l’ordine delle parti. Ciò che hai tenuto distinto non torna in elenco.',
    list: 'Nomi scritti in più modi',
    by: {
      signs: 'accenti o segni diversi',
      letter: 'una lettera diversa',
      initials: 'iniziali o un nome in meno',
      order: 'parti in altro ordine',
    },
    compare: 'Grafie',
    hint: 'Potrebbe essere la stessa persona. Scegli come si scrive il nome; le fonti senza spunta restano come sono.',
    inSources: (count) => plural(count, { one: 'in # fonte', other: 'in # fonti' }),
    stays: 'si scrive ovunque così',
    moreSources: (count) => plural(count, { one: 'e # altra', other: 'e altre #' }),
    whatHappens: (count, to, from) =>
      count === 0
        ? 'Nessuna fonte ha la spunta.'
        : `${plural(count, { one: '# fonte dirà', other: '# fonti diranno' })} «${to}» al posto di ${from}. Si può annullare.`,
    unify: 'Scrivi in un solo modo',
    apart: 'Persone diverse',
    unified: (to, count) => plural(count, { one: `«${to}» in # fonte.`, other: `«${to}» in # fonti.` }),
    toldApart: 'Questi nomi non verranno più mostrati insieme.',
  },
};

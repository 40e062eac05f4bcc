import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');
const formats: Record<string, string> = { docx: 'Word', markdown: 'Markdown', ibid: 'Ibid' };

export const history: Messages['history'] = {
  tab: 'Versioni',
  list: 'Versioni di questo documento',
  empty:
    'Ancora nessuna versione. Ibid ne conserva una da sé quando fai una pausa, quando chiudi il documento e quando lo esporti. Dai qui sopra un nome al documento com’è ora per conservarlo per sempre.',
  noneNamed:
    'Nessuna versione ha ancora un nome. Dai qui sopra un nome al documento com’è ora: «Inviato alla redazione».',
  namedOnly: 'Solo con nome',
  nameLabel: 'Dai un nome al documento com’è ora',
  namePlaceholder: 'per es. Inviato alla redazione',
  keep: 'Conserva versione',
  renameLabel: (time) => `Nome della versione del ${time}`,
  rename: 'Rinomina',
  renameAction: 'Rinomina…',
  nameAction: 'Dai un nome…',
  named: (name) => `Conservata come «${name}».`,
  remove: 'Elimina versione',
  removed: (time) => `La versione del ${time} è stata eliminata. Il documento è rimasto com’era.`,
  broughtBack: 'La versione è di nuovo nell’elenco.',
  actions: 'Azioni',
  actionsFor: (time) => `Azioni per la versione del ${time}`,
  shown: '(mostrata)',
  counts: (words, notes) =>
    `${plural(words, { one: '# parola', other: '# parole' })}, ${plural(notes, { one: '# nota', other: '# note' })}`,
  auto: 'Conservata automaticamente',
  before: 'Prima di una modifica ampia',
  exported: (format) => `Esportata per ${formats[format] ?? format}`,
  page: 'Testo della versione, in sola lettura',
  opening: 'Apertura della versione…',
  openFailed: 'Non è stato possibile aprire questa versione.',
  versionOf: (time) => `Versione del ${time}`,
  readOnly: 'sola lettura',
  back: 'Indietro (Esc)',
  restore: 'Ripristina',
  insert: 'Inserisci selezione',
  inserted: 'Il passo è ora dopo il cursore del documento.',
  insertedDetail: 'Annulla lo toglie di nuovo.',
  insertFailed:
    'Il passo non può stare dov’è il cursore del documento. Metti il cursore nel testo e riprova.',
  openAsPaper: 'Apri come nuovo documento',
  restored: (time) => `Il documento è di nuovo com’era il ${time}.`,
  same: 'Il documento è già uguale a questa versione. Non è cambiato nulla.',
  restoredDetail: 'Annulla riporta indietro. Anche ciò che era sulla pagina è conservato come versione.',
};

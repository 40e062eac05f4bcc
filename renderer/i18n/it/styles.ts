import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const styles: Messages['styles'] = {
  title: 'Stile delle citazioni',
  titleNew: 'Stile delle citazioni dei nuovi documenti',
  choose: (style) => `Stile delle citazioni: ${style}`,
  find: 'Cerca uno stile, una rivista o una disciplina',
  list: 'Stili di citazione',
  none: 'Nessuno stile ha queste parole. Gli stili del progetto CSL e di Zotero si aggiungono dai loro file .csl.',
  groups: {
    recent: 'Scelti per ultimi',
    house: 'Della casa',
    added: 'Aggiunti',
    note: 'Note',
    'author-date': 'Autore e data',
    numeric: 'Numeri',
    label: 'Sigle',
  },
  fields: {
    house: 'Della casa',
    general: 'Generale',
    politics: 'Politica e relazioni internazionali',
    law: 'Diritto',
    humanities: 'Discipline umanistiche',
    science: 'Scienze',
  },
  kinds: {
    note: 'Cita in nota',
    'author-date': 'Cita nel testo, per autore e data',
    numeric: 'Cita nel testo, per numeri',
    label: 'Cita nel testo, per sigle',
  },
  kindAndField: (kind, field) => `${kind}. ${field}.`,
  writtenFor: (language) => `Scritto per: ${language}; stampa anche nelle altre lingue.`,
  listToo: 'In Word, oltre alle note, il documento finisce con un elenco dei riferimenti.',
  sampleNote: 'Una prima nota',
  sampleText: 'Nel testo',
  sampleLater: 'Una successiva',
  sampleReference: 'Nell’elenco dei riferimenti',
  sampleNothing: 'nulla',
  sampleWait: 'In stampa…',
  journals: (names) => `Riviste che lo seguono: ${names}.`,
  licence: (licence) => `Licenza: ${licence}.`,
  licenceCsl:
    'Uno stile del progetto Citation Style Language, degli autori indicati al suo interno. Licenza: CC BY-SA 3.0.',
  noLicence: 'Lo stile non dice nulla della sua licenza.',
  parent: (title) => `Stampa come «${title}».`,
  updated: (date) => `Modificato l’ultima volta dai suoi autori il ${date}.`,
  usedIn: (papers) => plural(papers, { one: 'Indicato da # documento.', other: 'Indicato da # documenti.' }),
  inPlaceOf: 'Sta al posto dello stile di quel nome che fa parte di Ibid.',
  use: 'Usa questo stile',
  useNew: 'Usalo per i nuovi documenti',
  language: 'Lingua del documento',
  add: 'Aggiungi da un file…',
  addHint: 'Trascina qui i file .csl per aggiungerli',
  remove: 'Rimuovi dall’archivio',
  removeAsks: (papers) =>
    plural(papers, {
      one: 'Un documento indica questo stile. Sarà stampato con un altro, come diranno i suoi dati, finché non ne scegli uno o aggiungi di nuovo il file:',
      other:
        '# documenti indicano questo stile. Saranno stampati con un altro, come diranno i loro dati, finché non ne scegli uno o aggiungi di nuovo il file:',
    }),
  removeAnyway: 'Rimuovilo lo stesso',
  removed: (title) => `«${title}» è stato rimosso.`,
  keep: 'Tienilo',
  added: (title) => `«${title}» è stato aggiunto.`,
  replaced: (title) => `«${title}» ha preso il posto di quello che c’era.`,
  there: (title) => `«${title}» c’è già.`,
  notAdded: (name) => `Impossibile aggiungere ${name}`,
  asksTitle: 'Questo stile c’è già',
  asksBundled: (title) =>
    `Ibid contiene già una versione di «${title}». La tua deve prenderne il posto? Rimuovendo la tua torna quella di Ibid.`,
  asksAdded: (title) => `Il tuo archivio ha un’altra versione di «${title}». Questa deve prenderne il posto?`,
  asksDates: (present, given) => `Quella che c’è è del ${present}, la nuova del ${given}.`,
  asksPapers: (papers) =>
    plural(papers, {
      one: '# documento la indica e sarà stampato con la nuova.',
      other: '# documenti la indicano e saranno stampati con la nuova.',
    }),
  replace: 'Sostituisci',
  missing: (name) =>
    `Lo stile «${name}» qui non c’è, quindi il documento è stampato come nello stile IAI. Scegline un altro o aggiungi il suo file .csl.`,
  missingNotice: (name) =>
    `Lo stile «${name}» delle citazioni del documento qui non c’è. È stampato come nello stile IAI.`,
  missingChoose: 'Scegli uno stile',
  forNew: 'Stile delle citazioni dei nuovi documenti',
  forNewHint: 'I documenti che ci sono mantengono il loro.',
};

import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const attachments: Messages['attachments'] = {
  title: 'File allegati',
  none: 'Ancora nessuno. Un PDF o una pagina web salvata resta qui, con la sua fonte: trascinalo qui o sceglilo.',
  attach: 'Allega un file…',
  dropHint: 'Allega a questa fonte',
  list: (count) => plural(count, { one: '# file allegato', other: '# file allegati' }),
  actionsFor: (name) => `Azioni per ${name}`,
  openTab: 'Apri in un’altra scheda',
  openOutside: 'Apri con un altro programma',
  notOpenedOutside: (name) =>
    `${name}: non è stato possibile aprirlo con un altro programma. Salvane una copia e apri quella.`,
  saveCopy: 'Salva una copia…',
  saveCopyOf: (name) => `Salva una copia di ${name}`,
  rename: 'Rinomina…',
  newName: 'Nome del file',
  remove: 'Togli',
  missing: 'Il file non si trova più. Se lo hai altrove, allegalo di nuovo.',
  attaching: (name) => `Aggiunta di ${name}…`,
  attachingSome: (name, at, count) => `Aggiunta di ${name} (${at} di ${count})…`,
  attached: (name) => `${name} è stato allegato.`,
  attachedSome: (count) =>
    plural(count, { one: '# file è stato allegato.', other: '# file sono stati allegati.' }),
  already: (name) => `${name} è già allegato a questa fonte.`,
  tooLarge: (name, size, most) =>
    `${name} non è stato allegato: è di ${size}, e un file può essere al massimo di ${most}.`,
  empty: (name) => `${name} non è stato allegato: è vuoto.`,
  unreadable: (name) =>
    `${name} non è stato allegato: non si riesce a leggerlo. Di una cartella si allegano i singoli file.`,
  renamed: (old, name) => `${old} ora si chiama ${name}.`,
  removed: (name) => `${name} è stato tolto.`,
  take: {
    title: 'Includere i file allegati?',
    intro:
      'Le fonti di questo documento hanno file allegati. Chi riceve il documento riceve quelli che scegli.',
    list: 'File da includere',
    all: 'Tutti',
    none: 'Nessuno',
    chosen: (count, size) => `${plural(count, { one: '# file', other: '# file' })}, ${size}`,
    noneChosen: 'Nessun file incluso.',
    tooMuch: (most) => `È più di quanto un file possa portare: al massimo ${most}. Lasciane fuori qualcuno.`,
    missing: 'non si trova',
    cancel: 'Annulla',
    export: 'Esporta',
  },
};

import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const zotero: Messages['zotero'] = {
  title: 'Importa una biblioteca di Zotero',
  intro: 'Zotero può restare aperto e non vi cambia nulla. Le fonti già arrivate da lì vengono aggiornate.',
  path: 'Cartella dei dati di Zotero',
  pathHint:
    'La cartella che contiene «zotero.sqlite». Zotero la mostra in Impostazioni, Avanzate, File e cartelle.',
  found: 'Trovate anche su questo computer',
  choose: 'Scegli…',
  look: 'Guarda dentro',
  looking: 'Sto guardando nella biblioteca…',
  mine: 'La mia biblioteca',
  group: (name) => `Gruppo: ${name}`,
  sources: (count) => plural(count, { one: '# fonte', other: '# fonti' }),
  notes: (count) => plural(count, { one: '# nota', other: '# note' }),
  filesCount: (count) => plural(count, { one: '# file', other: '# file' }),
  marked: (count) => plural(count, { one: '# annotazione', other: '# annotazioni' }),
  some: 'Solo alcune raccolte',
  someHint: 'Una raccolta porta con sé quelle che contiene.',
  files: 'Copia i file allegati nella biblioteca',
  filesHint: 'Altrimenti le fonti arrivano senza i loro file; importa di nuovo per averli.',
  searches: (count) =>
    plural(count, {
      one: '# ricerca salvata arriva se qui si può chiedere; altrimenti lo dice il resoconto.',
      other: '# ricerche salvate arrivano se qui si possono chiedere; il resoconto nomina le altre.',
    }),
  nothing: 'Scegli almeno una biblioteca o una raccolta.',
  cancel: 'Annulla',
  start: 'Importa',
  startAll: (count) => plural(count, { one: 'Importa # fonte', other: 'Importa # fonti' }),
  importing: 'Importazione da Zotero',
  foundZotero: (path) => `In ${path} c’è una biblioteca di Zotero.`,
  takeZotero: 'Importa da Zotero',
  more: 'Altri modi di importare',
};

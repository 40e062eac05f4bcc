import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const checking: Messages['checking'] = {
  title: 'Passi citati a confronto con le fonti',
  nothing:
    'Questo documento non cita passi che si possano controllare: quattro parole o più, tra virgolette o in blocco, seguite da una citazione.',
  quoted: (count) =>
    plural(count, {
      one: 'È stato esaminato # passo seguito da una citazione.',
      other: 'Sono stati esaminati # passi seguiti da una citazione.',
    }),
  right: 'Quelli che si potevano confrontare sono parola per parola come nelle fonti.',
  doubtful: (count) => plural(count, { one: '# è da rivedere:', other: '# sono da rivedere:' }),
  uncompared: (count) =>
    plural(count, {
      one: '# non si è potuto confrontare: la sua fonte non ha né passi né file allegati con testo.',
      other: '# non si sono potuti confrontare: le loro fonti non hanno né passi né file allegati con testo.',
    }),
  note: (number) => `Nota ${number}`,
  inText: 'Nel testo',
  absent: (source) => `Nessun passo e nessun file di ${source} ha queste parole.`,
  otherPage: (cited, page) => `È citata p. ${cited}; sta a p. ${page}.`,
  differs: (page) => (page === '' ? 'La fonte ha altre parole:' : `La fonte ha altre parole (p. ${page}):`),
  onlyPaper: (words) => `qui: ${words}`,
  onlySource: (words) => `lì: ${words}`,
  list: 'Passi da rivedere',
};

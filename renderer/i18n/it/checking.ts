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
    plural(count, { one: '# non si è potuto confrontare', other: '# non si sono potuti confrontare' }),
  uncomparedHint:
    'Le loro fonti non hanno né passi né file allegati con testo. Allega il file, o conserva il passo, e controlla di nuovo.',
  uncomparedList: 'Passi che non si sono potuti confrontare',
  note: (number) => `Nota ${number}`,
  inText: 'Nel testo',
  absent: (source) => `Nessun passo e nessun file di ${source} ha queste parole.`,
  otherPage: (cited, page) => `È citata p. ${cited}; sta a p. ${page}.`,
  differs: (page) => (page === '' ? 'La fonte ha altre parole:' : `La fonte ha altre parole (p. ${page}):`),
  absentForeign: (source, language) =>
    `Nessun passo e nessun file di ${source} ha queste parole. La lingua della fonte è: ${language}. Una traduzione si può confrontare se è conservata con il suo passo.`,
  onlyKept: (source) => `Come in un passo preso da un file, ma in nessuno dei file che ${source} ha ora.`,
  again: 'Controlla di nuovo',
  allMended: 'Tutto è stato corretto. Controlla di nuovo per sicurezza.',
  read: 'Leggilo nel file',
  source: (name) => `Mostra ${name}`,
  citePage: (page) => `Cita p. ${page}`,
  takeWords: 'Prendi le parole della fonte',
  notMended: 'Nel frattempo è cambiato, o contiene rimandi a note: correggilo sulla pagina.',
  list: 'Passi da rivedere',
};

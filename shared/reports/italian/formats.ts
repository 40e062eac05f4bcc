import type { ReportWords } from '../said.ts';

export const formats: Pick<ReportWords, 'xml-entities' | 'xml-too-deep' | 'xml-broken'> = {
  'xml-entities': () =>
    'Questo file XML dichiara entità proprie, che possono nascondere qualsiasi cosa, perciò non ne è stato preso nulla. Esportalo di nuovo dal programma da cui proviene.',
  'xml-too-deep': () =>
    'Questo file XML annida gli elementi più a fondo di qualsiasi elenco di fonti, perciò non ne è stato preso nulla. Esportalo di nuovo dal programma da cui proviene.',
  'xml-broken': ({ line }) =>
    `Comincia alla riga ${line} e non è completa o non è XML ben formato, perciò è rimasta fuori. Correggila, oppure esportala di nuovo dal programma da cui proviene.`,
};

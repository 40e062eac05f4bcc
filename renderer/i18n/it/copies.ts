import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const copies: Messages['copies'] = {
  differs: 'diversa',
  differsIn: (count) =>
    plural(count, {
      one: '# documento è stato salvato quando questa fonte diceva altro',
      other: '# documenti sono stati salvati quando questa fonte diceva altro',
    }),
  mark: (count, titles) =>
    plural(count, { one: `Diversa in # documento: ${titles}`, other: `Diversa in # documenti: ${titles}` }),
  title: 'Diversa nei documenti',
  hint: 'Questi documenti sono stati salvati quando la fonte diceva altro. Sulla pagina stampano quello che dice la biblioteca.',
  compare: 'Confronta',
  field: 'Campo',
  inPaper: 'Nel documento',
  inLibrary: 'In biblioteca',
  nothing: 'niente',
  takePaper: 'Porta in biblioteca i dati del documento',
  takeLibrary: 'Porta nel documento i dati della biblioteca',
  tookPaper: (title) => `Ora la biblioteca dice quello che diceva «${title}».`,
  tookLibrary: (title) => `Ora «${title}» ha quello che dice la biblioteca.`,
};

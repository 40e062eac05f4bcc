import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const pictures: Messages['pictures'] = {
  title: 'Immagine',
  alt: 'Testo alternativo',
  altHint: 'Che cosa mostra l’immagine, per chi non può vederla',
  width: 'Larghezza sulla pagina',
  ownWidth: 'La sua, al massimo la colonna intera',
  set: 'Imposta',
  replace: 'Sostituisci…',
  remove: 'Togli',
  onlyInText: 'Un’immagine sta nel testo. Metti lì il cursore e riprova.',
  arriving: (count) =>
    plural(count, { one: 'Un’immagine è in arrivo …', other: '# immagini sono in arrivo …' }),
  tooLarge: (name, size) =>
    `${name} occupa ${size}, più di quanto un documento accetti. Una copia più piccola si stampa uguale.`,
  notAPicture: (name) =>
    `${name} non è un’immagine che si possa mostrare qui, o è danneggiata. Salvala come PNG o JPEG e riprova.`,
  isLarge: (count) =>
    plural(count, {
      one: 'L’immagine è più grande di come la stampa qualunque pagina. Fai clic su di essa per ridurla.',
      other:
        '# immagini sono più grandi di come le stampa qualunque pagina. Fai clic su una di esse per ridurla.',
    }),
  size: (width, height, bytes) => `${width} × ${height} pixel, ${bytes}`,
  makeSmaller: 'Riduci…',
  drawing: 'Preparo una copia più piccola …',
  wouldBe: (size) => `Diventerebbe ${size}, e si stamperebbe uguale.`,
  takeSmaller: 'Usa quella più piccola',
  smallEnough: 'Una copia più piccola occuperebbe altrettanto. L’immagine resta com’è.',
  notSmaller: 'Non è stato possibile fare una copia più piccola. L’immagine resta com’è.',
};

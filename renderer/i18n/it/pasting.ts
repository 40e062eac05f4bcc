import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const pasting: Messages['pasting'] = {
  leftOut: (things) => `Incollato senza ${things}.`,
  pictures: (count) => plural(count, { one: '# immagine', other: '# immagini' }),
  picturesHint:
    'Le immagini sul web o dentro un documento non vengono prelevate. Copiale o trascinale una per una.',
  media: (count) =>
    plural(count, { one: '# video, riquadro o disegno', other: '# video, riquadri o disegni' }),
  comments: (count) => plural(count, { one: '# commento', other: '# commenti' }),
  deletions: (count) => plural(count, { one: '# cancellazione', other: '# cancellazioni' }),
  textByKeys: (keys) =>
    `Il browser non lascia leggere gli appunti. Premi ${keys} nel testo per incollare come testo.`,
  quotationByKeys: (keys) => `Ora premi ${keys}: quello che incolli diventa una citazione in blocco.`,
  onlyWords: 'Il testo era troppo lungo per conservarne l’aspetto: sono state incollate solo le parole.',
  withoutPictures: (count) =>
    plural(count, {
      one: 'Copiato senza i dati di # immagine.',
      other: 'Copiato senza i dati di # immagini.',
    }),
  withoutPicturesHint:
    'In questa biblioteca si incolla tutto. Per un’altra biblioteca o un altro programma copia meno immagini alla volta: entrano circa 18 MB.',
  withoutSources:
    'Non è stato possibile aggiungere alla tua biblioteca le fonti di queste parole, perciò non è stato incollato nulla. Sono ancora negli appunti: riprova tra poco, oppure incolla come testo.',
  tooLong:
    'Gli appunti contengono più di dieci milioni di lettere. Non è stato incollato nulla; incolla a parti.',
};

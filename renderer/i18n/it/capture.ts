import { italianPlaces } from '#shared/capture/places.ts';
import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const capture: Messages['capture'] = {
  title: 'Da una pagina o da un file',
  confirmTitle: 'È giusto così?',
  open: 'Da una pagina, un PDF o un articolo…',
  dropHint: 'Leggi questa pagina, questo PDF o questo testo',
  startText:
    'Una pagina web salvata, un PDF o il testo di un articolo diventa una fonte: Ibid legge chi l’ha scritto, quando e dove, e tu confermi. Tutto avviene su questo computer.',
  choose: 'Scegli i file…',
  paste: 'Oppure incolla un articolo',
  pasteHint: 'Con il titolo, gli autori e la data, come l’hai copiato dalla pagina.',
  read: 'Leggi',
  nothingPasted: 'Qui non c’è ancora niente. Incolla prima l’articolo.',
  reading: (name) => (name === '' ? 'Leggo quello che hai incollato…' : `Leggo ${name}…`),
  left: (count) => plural(count, { one: 'ne aspetta # altro', other: 'ne aspettano altri #' }),
  stop: 'Fermati qui',
  close: 'Chiudi',
  guessed: (fields) => `Supposto, quindi da controllare: ${fields}.`,
  allStated: 'Tutto questo sta scritto nel testo.',
  notSaid: (fields) => `Non dice: ${fields}.`,
  /** What an article has appeared in. */
  outlet: 'Testata o sito',
  readFrom: (place, words) => `Letto da: ${place}${words === '' ? '' : ` («${words}»)`}.`,
  guessedFrom: (place, words) => `Supposto da: ${place}${words === '' ? '' : ` («${words}»)`}.`,
  known: 'Forse la biblioteca ha già questa fonte:',
  attachHere: 'Allega a questa',
  openIt: 'Apri questa',
  text: 'Testo',
  wordCount: (count) => plural(count, { one: '# parola', other: '# parole' }),
  cut: 'Il testo continua; viene conservato per intero.',
  keepText: 'Conserva il testo pulito',
  keepFile: 'Conserva il file',
  keepPasted: 'Conserva quello che hai incollato',
  pasted: 'Quello che hai incollato',
  skip: 'Salta',
  take: 'Aggiungi alla biblioteca',
  takeAndCite: (title) => `Aggiungi e cita in «${title}»`,
  takeAndCiteHint: (title) => `${title} (Ctrl+Invio)`,
  taken: (title) => `«${title}» è stata aggiunta.`,
  takenMany: (count) =>
    plural(count, { one: '# fonte è stata aggiunta.', other: '# fonti sono state aggiunte.' }),
  attachedTo: 'Quello che è stato letto è allegato alla fonte.',
  places: italianPlaces,
};

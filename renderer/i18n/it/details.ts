import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const details: Messages['details'] = {
  print: 'Lingua e stile',
  lang: 'Lingua',
  style: 'Stile delle citazioni',
  moved: {
    text: (moved, stayed) =>
      `${plural(moved, { one: '# citazione spostata', other: '# citazioni spostate' })} dalle note nel testo. ${
        stayed === 0
          ? ''
          : `${plural(stayed, { one: '# nota contiene', other: '# note contengono' })} altro ancora e resta${stayed === 1 ? '' : 'no'} in nota. `
      }Annulla le riporta indietro.`,
    notes: (moved) =>
      `${plural(moved, { one: '# citazione spostata', other: '# citazioni spostate' })} dal testo in nota. Annulla le riporta indietro.`,
  },
  template: 'Aspetto della collana',
  templates: {
    'documenti-iai': 'Documenti IAI',
    'iai-papers': 'IAI Papers',
    'iai-commentaries': 'IAI Commentaries',
    'iai-briefs': 'IAI Briefs',
    plain: 'Rapporto semplice',
  },
  authors: 'Autori',
  author: {
    name: 'Nome',
    affiliation: 'Affiliazione',
    bio: 'Nota con asterisco',
  },
  authorField: (field, position) => `${field} dell’autore ${position}`,
  bioHint: 'Stampata con * (per il secondo autore **) in fondo alla copertina',
  onPageOnly: 'Contiene una nota o una citazione: si modifica sulla pagina',
  noAuthors: 'Ancora nessun autore.',
  addAuthor: 'Aggiungi un autore',
  issue: 'Pubblicazione',
  series: 'Collana',
  number: 'Numero',
  issn: 'ISSN',
  isbn: 'ISBN',
  date: 'Data di uscita',
  dateHint: 'Come va stampata: gennaio 2026',
  institute: 'Istituto',
  address: 'Indirizzo',
  addressHint: 'Una riga alla volta',
  director: 'Direttore della collana',
  directorMail: 'Il suo indirizzo di posta',
  latest: 'Ultimi numeri',
  latestTitle: 'Titolo dell’elenco',
  latestHint: 'Stampato nell’ultima pagina con i numeri qui sotto',
  issueFields: { number: 'Numero', authors: 'Autori', title: 'Titolo' },
  issueField: (field, position) => `${field} dell’uscita ${position}`,
  addIssue: 'Aggiungi un numero',
  removeIssue: (position) => `Elimina il numero ${position}`,
};

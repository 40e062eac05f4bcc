import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

export const houseRules: Messages['houseRules'] = {
  title: 'Regole redazionali delle note',
  about: 'Ciò che uno stile citazionale non può dire. Quel che si cambia qui vale per questo documento.',
  aboutInText:
    'Ciò che uno stile citazionale non può dire. Le regole di Ibid. e delle forme brevi ci sono per gli stili con note.',
  differing: (count) =>
    count === 0
      ? 'Come le ha lo stile.'
      : plural(count, { one: '# regola diversa dallo stile.', other: '# regole diverse dallo stile.' }),
  asStyle: 'Come nello stile',
  styleHas: (value) => `Lo stile ha: ${value}.`,
  reset: (rule) => `${rule}: come nello stile`,
  resetAll: 'Tutte come nello stile',
  example: 'Stampato con questa regola',
  pageBreak: '— interruzione di pagina —',
  heading: (level) => `— titolo di livello ${level} —`,
  groups: {
    ibid: 'Ibid.',
    later: 'Citazioni successive',
    links: 'DOI, indirizzo, consultazione',
    several: 'Più fonti',
  },
  ibidWithin: (notes) =>
    plural(notes, { one: 'La nota immediatamente precedente', other: 'Fino a # note prima' }),
  fullAfter: (notes) => (notes === 0 ? 'Mai' : plural(notes, { one: 'Dopo # nota', other: 'Dopo # note' })),
  separators: {
    '; ': 'Punto e virgola',
    ', ': 'Virgola',
    '. ': 'Punto',
    ' / ': 'Barra',
    ' – ': 'Trattino lungo',
  },
  rules: {
    ibid: {
      label: 'Uso di Ibid.',
      hint: 'Se una fonte citata di nuovo subito dopo diventa Ibid.',
      values: { true: 'Usato', false: 'Non usato' },
    },
    ibidAfterSeveral: {
      label: 'Dopo più fonti',
      hint: 'Se Ibid. può seguire una nota o una citazione con più fonti.',
      values: { never: 'Niente Ibid.', last: 'Ibid. per l’ultima', any: 'Ibid. per qualsiasi di esse' },
    },
    ibidAfterProse: {
      label: 'Dopo una nota con testo proprio',
      hint: 'Le formule che appartengono a una citazione, come «Si veda», non contano come testo.',
      values: { true: 'Sì, Ibid.', false: 'Niente Ibid.' },
    },
    ibidAcrossHeadings: {
      label: 'Oltre un titolo',
      hint: 'Se Ibid. può riferirsi a una nota prima dell’ultimo titolo.',
      values: { true: 'Sì, Ibid.', false: 'Niente Ibid.' },
    },
    ibidAcrossPages: {
      label: 'Oltre un’interruzione di pagina',
      hint: 'Se Ibid. può riferirsi a una nota prima di un’interruzione di pagina inserita a mano. Dove finiscono le altre pagine si sa solo in Word.',
      values: { true: 'Sì, Ibid.', false: 'Niente Ibid.' },
    },
    ibidWithin: {
      label: 'Quanto indietro',
      hint: 'In mezzo possono stare note senza citazioni, se la regola arriva oltre.',
      values: {},
    },
    ibidOtherPlace: {
      label: 'Con un’altra pagina',
      hint: 'Che cosa si stampa quando la stessa fonte è citata subito dopo con un’altra pagina.',
      values: { true: 'Ibid. con la pagina', false: 'Forma breve con la pagina' },
    },
    ibidNoPlace: {
      label: 'Senza pagina dopo una con pagina',
      hint: 'Ibid. da solo rimanderebbe a quella pagina, perciò quasi tutti stampano la forma breve.',
      values: { true: 'Sì, Ibid.', false: 'Forma breve' },
    },
    ibidInText: {
      label: 'Nel testo',
      hint: 'Se una citazione nel testo diventa Ibid. dopo un’altra nel testo.',
      values: { true: 'Sì, Ibid.', false: 'Niente Ibid.' },
    },
    ibidCase: {
      label: 'Maiuscola di Ibid.',
      hint: 'Come si scrive Ibid. dopo una formula e all’inizio di una nota.',
      values: {
        sentence: 'All’inizio della frase',
        capital: 'Sempre: Si veda Ibid.',
        small: 'Mai: ibid. anche all’inizio',
      },
    },
    later: {
      label: 'Forma',
      hint: 'Come si stampa una fonte già citata.',
      values: {
        style: 'La forma breve dello stile',
        cit: 'Forma breve con «cit.»',
        note: 'Forma breve con la nota della prima',
        'cit-note': 'Con «cit.» e la nota della prima',
      },
    },
    restart: {
      label: 'Di nuovo per intero',
      hint: 'Dove la prima citazione di una fonte torna per intero. I capitoli cominciano ai titoli di livello 1.',
      values: { never: 'In nessuna parte', chapter: 'In ogni capitolo', section: 'In ogni sezione' },
    },
    fullAfter: {
      label: 'Di nuovo per intero dopo un po’',
      hint: 'Dopo quante note senza di essa una fonte torna per intero.',
      values: {},
    },
    link: {
      label: 'DOI o indirizzo',
      hint: 'Che cosa si stampa di una fonte che ha entrambi.',
      values: {
        style: 'Come nello stile',
        doi: 'Il DOI',
        url: 'L’indirizzo',
        both: 'Entrambi',
      },
    },
    doi: {
      label: 'Forma del DOI',
      hint: 'Come testo, o come indirizzo che si apre.',
      values: {
        style: 'Come nello stile',
        text: 'DOI 10.5555/grain',
        address: 'https://doi.org/10.5555/grain',
      },
    },
    accessed: {
      label: 'Data di consultazione',
      hint: 'Per quali fonti con un indirizzo si stampa la data di consultazione registrata.',
      values: {
        style: 'Come nello stile',
        never: 'Per nessuna',
        web: 'Per le pagine web',
        always: 'Per tutte quelle che l’hanno',
      },
    },
    separator: {
      label: 'Tra due fonti',
      hint: 'Che cosa divide le fonti di una citazione.',
      values: {},
    },
  },
};

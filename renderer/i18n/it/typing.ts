import type { Messages } from '../messages.ts';

export const typing: Messages['typing'] = {
  title: 'Scrittura',
  hint: 'Quello che Ibid fa mentre scrivi. Un Backspace subito dopo restituisce quanto digitato.',
  helps: {
    quotes: {
      label: 'Virgolette tipografiche',
      hint: 'Nella lingua delle parole: “italiano”, „Deutsch“, « français ». L’apostrofo è sempre ’.',
    },
    dashes: {
      label: 'Trattini e puntini di sospensione',
      hint: '-- diventa –, --- diventa —, ... diventa …',
    },
    links: { label: 'Link', hint: 'L’indirizzo di una pagina web diventa un link allo spazio che lo segue.' },
    citations: {
      label: 'Citare con @',
      hint: '@ dopo uno spazio o un segno di punteggiatura apre l’elenco delle fonti.',
    },
    notes: {
      label: 'Nota con ^',
      hint: '^ subito dopo una parola o la sua punteggiatura crea una nota. Backspace restituisce il segno.',
    },
    blocks: {
      label: 'Segni a inizio paragrafo',
      hint: 'Da # a ### e uno spazio: un titolo. - o *: un elenco. 1.: un elenco numerato. >: una citazione. ---: un filetto.',
    },
    emphasis: { label: 'Segni intorno alle parole', hint: '*corsivo* e **grassetto**' },
  },
};

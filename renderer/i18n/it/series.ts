import type { LimitState } from '#shared/document/counts.ts';
import type { WordRange } from '#shared/document/series.ts';
import { formatIn, pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');
const { number } = formatIn('it');
const words = (count: number): string => plural(count, { one: '# parola', other: '# parole' });
const range = ({ min, max }: WordRange): string => `${number(min)}-${number(max)}`;
const held = (state: LimitState): string => {
  switch (state.kind) {
    case 'within':
      return 'nei limiti';
    case 'under':
      return `${words(state.by)} in meno`;
    case 'over':
      return `${words(state.by)} in più`;
  }
};

export const series: Messages['series'] = {
  onPage: {
    authorMark: 'ha una nota',
    authorNote: (name) => `Nota su ${name}`,
    notPrinted: 'Non si stampa in questa collana',
    abstractWords: (count, asked, state) => `${words(count)} su ${range(asked)}: ${held(state)}`,
    abstractAsked: (asked) => `Abstract di ${range(asked)} parole`,
    abstractUnprinted: (asked) => `Abstract di ${range(asked)} parole, conservato ma non stampato`,
    bodyAsked: (asked) => `Inizia a scrivere: ${range(asked)} parole`,
  },
  counts: {
    open: 'Parole e limiti',
    title: 'Parole e caratteri',
    part: 'Parte',
    words: 'Parole',
    characters: 'Caratteri',
    withoutSpaces: 'Senza spazi',
    rows: {
      selection: 'Selezione',
      title: 'Titolo',
      abstract: 'Abstract',
      body: 'Testo',
      tables: 'di cui tabelle',
      notes: 'Note',
      total: 'Tutto tranne l’abstract',
    },
    limits: (name) => `Limiti di ${name}`,
    noLimits: 'Questa collana non pone limiti.',
    lengthOf: (parts) => `Documento (${parts})`,
    abstract: 'Abstract',
    parts: { title: 'titolo', body: 'testo', notes: 'note' },
    held: (count, asked, state) => `${number(count)} parole su ${range(asked)}: ${held(state)}`,
    selected: (count) => plural(count, { one: '# parola selezionata', other: '# parole selezionate' }),
    over: (by) => `${words(by)} in più`,
    reading: (minutes) => plural(minutes, { one: '# minuto di lettura', other: '# minuti di lettura' }),
    counting: 'Le citazioni stampate contano come parole, come in Word.',
  },
  view: {
    sheet: 'Vista pagina',
    wide: 'Vista ampia',
    toSheet: 'Mostra la pagina come la stampa la collana',
    toWide: 'Usa la larghezza della finestra',
  },
};

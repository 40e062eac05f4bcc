import type { places as english } from '../english/places.ts';

export const places: typeof english = {
  line: ({ line }) => `riga ${line}`,
  entry: ({ number }) => `voce ${number}`,
  'entry-at-line': ({ line }) => `la voce alla riga ${line}`,
  'front-matter': () => 'intestazione del file',
  'front-page': () => 'la prima pagina',
  'text-start': () => 'l’inizio del testo',
  'under-heading': ({ heading }) => `sotto il titolo «${heading}»`,
  text: () => 'il testo',
  note: ({ number }) => `nota ${number}`,
  notes: () => 'le note',
  figure: ({ number, caption }) => `figura ${number}${caption ? `, «${caption}»` : ''}`,
  table: ({ number, caption }) => `tabella ${number}${caption ? `, «${caption}»` : ''}`,
  figures: () => 'figure',
  'closing-pages': () => 'le pagine finali',
  'reference-list': () => 'la bibliografia',
  bibliography: () => 'bibliografia',
  'whole-paper': () => 'tutto il documento',
};

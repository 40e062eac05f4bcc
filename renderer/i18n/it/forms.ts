import type { Messages } from '../messages.ts';

const where = (note: number): string => (note > 0 ? `nella nota ${note}` : 'nel testo');

export const forms: Messages['forms'] = {
  where,
  openRules: 'Regole redazionali…',
  thisNote: 'in questa nota',
  first: 'È la prima citazione di questa fonte, quindi è stampata per intero.',
  againChapter: (before) =>
    `Di nuovo per intero, perché ogni capitolo ricomincia: la forma completa precedente è ${before}.`,
  againSection: (before) =>
    `Di nuovo per intero, perché ogni sezione ricomincia: la forma completa precedente è ${before}.`,
  againLong: (before, notes) =>
    `Di nuovo per intero, perché la fonte non è citata nelle ultime ${notes} note: la forma completa precedente è ${before}.`,
  short: {
    style: (first) => `In forma breve: citata per la prima volta ${first}.`,
    cit: (first) => `In forma breve con «cit.»: citata per la prima volta ${first}.`,
    note: (first) => `In forma breve con il numero della nota: citata per la prima volta ${first}.`,
    'cit-note': (first) =>
      `In forma breve con «cit.» e il numero della nota: citata per la prima volta ${first}.`,
  },
  other: (note) => `Niente Ibid., perché la nota ${note} cita un’altra fonte.`,
  otherHere: 'Niente Ibid., perché subito prima è citata un’altra fonte.',
  off: 'Niente Ibid., perché lo stile o le regole redazionali di questo documento non lo prevedono.',
  several: (note) =>
    `Niente Ibid., perché la nota ${note} cita anche altre fonti e le regole redazionali non lo ammettono dopo una nota così.`,
  severalHere:
    'Niente Ibid., perché la citazione che precede ha anche altre fonti e le regole redazionali allora non lo ammettono.',
  notLast: (note) =>
    `Niente Ibid., perché non è l’ultima fonte della nota ${note} e le regole redazionali lo ammettono solo per quella.`,
  notLastHere:
    'Niente Ibid., perché non è l’ultima fonte della citazione che precede e le regole redazionali lo ammettono solo per quella.',
  prose: (note) =>
    `Niente Ibid., perché la nota ${note} contiene anche testo e le regole redazionali non lo ammettono dopo una nota così.`,
  heading: (note) =>
    `Niente Ibid., perché tra la nota ${note} e questa c’è un titolo e le regole redazionali non ammettono di scavalcarlo.`,
  headingInText:
    'Niente Ibid., perché tra la citazione precedente e questa c’è un titolo e le regole redazionali non ammettono di scavalcarlo.',
  pageBreak: (note) =>
    `Niente Ibid., perché tra la nota ${note} e questa c’è un’interruzione di pagina e le regole redazionali non ammettono di scavalcarla.`,
  pageBreakInText:
    'Niente Ibid., perché tra la citazione precedente e questa c’è un’interruzione di pagina e le regole redazionali non ammettono di scavalcarla.',
  far: (note, within) =>
    within === 1
      ? `Niente Ibid., perché la nota ${note} non è quella immediatamente precedente.`
      : `Niente Ibid., perché la nota ${note} è più di ${within} note prima.`,
  noPlace: (note) => `Niente Ibid., perché la nota ${note} indica un punto della fonte e questa no.`,
  noPlaceHere: 'Niente Ibid., perché la citazione che precede indica un punto della fonte e questa no.',
  otherPlace:
    'Niente Ibid., perché il punto citato è un altro e le regole redazionali in quel caso vogliono la forma breve.',
  inText: 'Niente Ibid., perché le regole redazionali non lo prevedono nel testo.',
  ibid: (why) => `Ibid., ${why}`,
  shortest: (why) => `Nella forma più breve dello stile, ${why}`,
  ibidCitation: 'perché la fonte che precede in questa citazione è la stessa.',
  ibidNote: 'perché la citazione che precede in questa nota cita solo questa fonte.',
  ibidPrevious: (note) => `perché la nota ${note} cita solo questa fonte.`,
  ibidSeveral: (note) =>
    `perché la nota ${note} cita questa fonte e le regole redazionali lo ammettono dopo più fonti.`,
  ibidSeveralHere:
    'perché la citazione che precede ha questa fonte e le regole redazionali lo ammettono dopo più fonti.',
  ibidText: 'perché la citazione che precede nel testo cita questa fonte.',
  withPlace: 'Il punto citato è un altro, quindi è indicato.',
  ibidCase: {
    capital: 'Secondo le regole redazionali sempre con la maiuscola.',
    small: 'Secondo le regole redazionali sempre minuscolo.',
  },
  links: {
    doi: 'Tra DOI e indirizzo le regole redazionali stampano il DOI.',
    url: 'Tra DOI e indirizzo le regole redazionali stampano l’indirizzo.',
    both: 'Le regole redazionali stampano sia il DOI sia l’indirizzo.',
  },
  doi: {
    text: 'Le regole redazionali stampano il DOI come testo.',
    address: 'Le regole redazionali stampano il DOI come indirizzo.',
  },
  accessed: {
    never: 'Le regole redazionali non stampano date di consultazione.',
    web: 'Le regole redazionali stampano la data di consultazione solo per le pagine web.',
    always: 'Le regole redazionali stampano la data di consultazione ovunque sia registrata.',
  },
  kinds: {
    'author-date': 'Con autore e anno, come lo stile cita nel testo.',
    numeric: 'Con il suo numero, come lo stile cita nel testo.',
    label: 'Con la sua sigla, come lo stile cita nel testo.',
  },
};

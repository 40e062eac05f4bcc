import { nameWords } from '#shared/sources/labels.ts';
import { pluralIn } from '../format.ts';
import type { Messages } from '../messages.ts';

const plural = pluralIn('it');

/** Testi dei riquadri accanto alla pagina: struttura, note, fonti del documento. */
export const panes: Messages['panes'] = {
  outline: {
    find: 'Cerca un titolo',
    none: 'Nessun titolo contiene queste parole.',
    goTo: 'Vai alla sezione',
    openAll: 'Apri tutte le sezioni',
    closeAll: 'Chiudi tutte le sezioni',
    help: 'Invio porta alla sezione. Alt con le frecce su e giù la sposta con tutto il suo contenuto; Alt e Maiusc con le frecce a sinistra e a destra ne cambiano il livello.',
    moved: {
      up: (title) => `«${title}» spostata in su.`,
      down: (title) => `«${title}» spostata in giù.`,
    },
    noFurther: (title) => `«${title}» non può andare oltre in quella direzione.`,
    levelled: (title, level) => `«${title}» è al livello ${level}.`,
    noOtherLevel: (title) => `«${title}» non può cambiare livello: i titoli ne hanno tre.`,
    dropped: (title, before, level) =>
      before === null
        ? `«${title}» è ora l’ultima sezione, al livello ${level}.`
        : `«${title}» sta ora prima di «${before}», al livello ${level}.`,
  },
  /** Fra due nomi. */
  names: nameWords.it,
  notes: {
    tab: 'Note',
    label: 'Note del documento',
    find: 'Cerca nelle note',
    kind: 'Quali note',
    kinds: {
      all: 'Tutte le note',
      noCitation: 'Senza citazione',
      onlyCitation: 'Solo citazione',
      several: 'Più fonti',
      byHand: 'Modificate a mano',
      toMend: 'Da correggere',
    },
    source: 'Citano',
    anySource: 'Qualsiasi fonte',
    count: (count) => plural(count, { one: '# nota', other: '# note' }),
    countOf: (count, all) => plural(all, { one: `${count} di # nota`, other: `${count} di # note` }),
    none: 'Ancora nessuna nota. Metti il cursore dopo una parola e scegli Nota sopra la pagina per crearne una.',
    noneFound: 'Nessuna nota corrisponde.',
    showAll: 'Mostra tutte le note',
    badges: {
      noCitation: 'Senza citazione',
      onlyCitation: 'Solo citazione',
      several: (count) => plural(count, { one: '# fonte', other: '# fonti' }),
    },
    faults: {
      empty: 'Vuota',
      missingSource: 'Fonte mancante',
      missingTarget: 'Rinvio a vuoto',
    },
    toMark: (number) => `Al richiamo della nota ${number}`,
    help: 'Invio porta alla nota, Maiusc e Invio al suo richiamo nel testo.',
  },
  goToNote: {
    title: 'Vai alla nota',
    number: 'Numero della nota',
    go: 'Vai',
    range: (count) =>
      plural(count, {
        one: 'Il documento ha una nota.',
        other: count === 0 ? 'Il documento non ha ancora note.' : 'Il documento ha le note da 1 a #.',
      }),
    noNumber: 'Scrivi il numero di una nota, per esempio 12.',
    outOfRange: (number, count) =>
      plural(count, {
        one: `La nota ${number} non c’è: il documento ha una nota.`,
        other:
          count === 0
            ? `La nota ${number} non c’è: il documento non ha ancora note.`
            : `La nota ${number} non c’è: il documento ha le note da 1 a #.`,
      }),
  },
  menus: {
    note: 'Nota',
    citation: 'Citazione',
    toNote: 'Vai alla nota',
    toMark: 'Vai al richiamo',
    showCitation: 'Mostra la citazione',
  },
  sources: {
    label: 'Fonti del documento',
    find: 'Cerca una fonte',
    kind: 'Quali fonti',
    kinds: {
      all: 'Tutte le fonti',
      notInLibrary: 'Non in biblioteca',
      missing: 'Mancanti',
      unused: 'Non più citate',
    },
    order: 'Ordine',
    orders: { first: 'Per prima citazione', name: 'Per nome', count: 'Prima le più citate' },
    standings: { copy: 'Non in biblioteca', missing: 'Mancante' },
    unused: 'Non più citata',
    onlyListed: 'Solo nella bibliografia',
    citations: (count) => plural(count, { one: '# citazione', other: '# citazioni' }),
    first: (note) => (note > 0 ? `la prima nella nota ${note}` : 'la prima nel testo'),
    count: (count) => plural(count, { one: '# fonte', other: '# fonti' }),
    countOf: (count, all) => plural(all, { one: `${count} di # fonte`, other: `${count} di # fonti` }),
    none: 'Questo documento non cita ancora nulla. Scegli Cita sopra la pagina o scrivi @ nel testo.',
    noneFound: 'Nessuna fonte corrisponde.',
    showAll: 'Mostra tutte le fonti',
    toFirst: (name) => `Alla prima citazione di ${name}`,
    all: 'Tutte le fonti del documento',
    showNotes: 'Elenca queste note',
    help: 'Invio mostra la fonte con le sue citazioni, Maiusc e Invio porta alla prima.',
  },
};

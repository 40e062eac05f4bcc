import type { Messages } from '../messages.ts';

/** Testi dei riquadri accanto alla pagina: struttura, note, fonti del documento. */
export const panes: Messages['panes'] = {
  outline: {
    find: 'Cerca un titolo',
    none: 'Nessun titolo contiene queste parole.',
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
};

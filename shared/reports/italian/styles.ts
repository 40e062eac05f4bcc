import type { StyleFault } from '../../citations/styles/added/style-faults.ts';
import type { styles as english } from '../english/styles.ts';

const faults: Readonly<Record<StyleFault, (what: string) => string>> = {
  'too-large': () => 'Il file è più grande di 2 MB: nessuno stile lo è.',
  empty: () => 'Il file non contiene XML. Uno stile è un file il cui nome finisce in .csl.',
  doctype: () => 'Il file dichiara un tipo di documento, che Ibid non legge. Togli quella riga.',
  unclosed: (what) => `${what} non viene mai chiuso, quindi il file non è intero. Scaricalo di nuovo.`,
  mismatched: (what) => `${what} non è chiuso dove dovrebbe, quindi il file non è XML.`,
  'bad-tag': (what) => `«${what}» non si può leggere, quindi il file non è XML.`,
  'bad-character': (what) =>
    `«${what}» non corrisponde ad alcun carattere noto all’XML. Una semplice & si scrive &amp;.`,
  'too-deep': () => 'Gli elementi sono annidati troppo in profondità per uno stile.',
  'too-much': () => 'Il file contiene più di quanto serva a qualunque stile.',
  page: () =>
    'Questa è una pagina web, non uno stile. Scarica lo stile vero e proprio, un file il cui nome finisce in .csl.',
  locale: () =>
    'Questo file contiene le parole di una lingua, non uno stile. Ibid ha già quelle di tutte le lingue di CSL.',
  'no-style': (what) => `Il file è XML ma non uno stile: comincia con <${what}> e non con <style>.`,
  'old-version': () => 'Lo stile è scritto in CSL 0.8. Procurati la versione per CSL 1.0.',
  'new-version': (what) => `Lo stile è scritto in CSL ${what}, mentre Ibid legge CSL 1.0.`,
  extended: (what) =>
    `Lo stile è fatto per Jurism: ${what} non fa parte di CSL 1.0. Procurati lo stile in CSL semplice.`,
  'no-id': () => 'Lo stile non ha un <id>, con cui i documenti lo indicherebbero.',
  'no-title': () => 'Lo stile non ha un <title>.',
  'no-citation': () => 'Lo stile non ha un <citation>, quindi non dice come si stampano le citazioni.',
  'no-layout': (what) => `<${what}> non ha un <layout>, quindi non stampa nulla.`,
  'unknown-macro': (what) => `La macro «${what}» viene usata ma non c’è.`,
  'macro-loop': (what) => `La macro «${what}» richiama sé stessa, quindi non finirebbe mai.`,
  'unknown-element': (what) => `<${what}> non è un elemento di CSL.`,
  'no-parent': (what) =>
    `Lo stile rimanda soltanto a un altro, che non fa parte di Ibid né del tuo archivio: ${what}. Aggiungi prima quello.`,
  'house-id': (what) => `Lo stile ha l’id dello stile «${what}», proprio di Ibid. Dagli un altro <id>.`,
  'prints-nothing': () =>
    'Lo stile non stampa nulla per un articolo e un libro, quindi nessun documento potrebbe usarlo.',
};

/** Che cosa c’è da dire degli stili di citazione e dei loro file. */
export const styles: typeof english = {
  'style-fault': ({ fault, line, what }) => `${line > 0 ? `Riga ${line}: ` : ''}${faults[fault](what)}`,
  'style-unknown': ({ name }) =>
    `Non c’è uno stile di citazione «${name}». I nomi di tutti gli stili si elencano con: ibid styles`,
  'style-not-added': ({ name }) =>
    `Nell’archivio non c’è uno stile aggiunto «${name}», quindi nulla è stato rimosso.`,
  'styles-full': ({ count }) =>
    `L’archivio ha ${count} stili aggiunti, il massimo che accetta. Rimuovine uno che nessun documento usa.`,
  'style-missing': ({ name, title }) =>
    `Lo stile di citazione «${name}», che qui non c’è: le citazioni sono stampate come in «${title}». Aggiungi il suo file .csl o scegli un altro stile`,
  'style-renamed': ({ title, own }) =>
    `Il nome dello stile di citazione: l’archivio ha un’altra versione di «${title}», quindi quella del documento ora si chiama «${own}»`,
  'style-not-taken': () => 'Lo stile di citazione che lo accompagna, che non si può leggere',
  'package-style': () => 'lo stile di citazione, che il file nomina ma non contiene',
};

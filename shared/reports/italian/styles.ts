import type { styles as english } from '../english/styles.ts';

/** Che cosa non va in una riga; 0 dove non sta in nessuna. */
const fault =
  (words: (what: string) => string) =>
  ({ line, what }: { line: number; what: string }): string =>
    `${line > 0 ? `Riga ${line}: ` : ''}${words(what)}`;

/** Che cosa c’è da dire degli stili di citazione e dei loro file. */
export const styles: typeof english = {
  'style-too-large': fault(() => 'Il file è più grande di 2 MB: nessuno stile lo è.'),
  'style-empty': fault(() => 'Il file non contiene XML. Uno stile è un file il cui nome finisce in .csl.'),
  'style-doctype': fault(
    () => 'Il file dichiara un tipo di documento, che Ibid non legge. Togli quella riga.',
  ),
  'style-unclosed': fault(
    (what) => `${what} non viene mai chiuso, quindi il file non è intero. Scaricalo di nuovo.`,
  ),
  'style-mismatched': fault((what) => `${what} non è chiuso dove dovrebbe, quindi il file non è XML.`),
  'style-bad-tag': fault((what) => `«${what}» non si può leggere, quindi il file non è XML.`),
  'style-bad-character': fault(
    (what) => `«${what}» non corrisponde ad alcun carattere noto all’XML. Una semplice & si scrive &amp;.`,
  ),
  'style-too-deep': fault(() => 'Gli elementi sono annidati troppo in profondità per uno stile.'),
  'style-too-much': fault(() => 'Il file contiene più di quanto serva a qualunque stile.'),
  'style-page': fault(
    () =>
      'Questa è una pagina web, non uno stile. Scarica lo stile vero e proprio, un file il cui nome finisce in .csl.',
  ),
  'style-locale': fault(
    () =>
      'Questo file contiene le parole di una lingua, non uno stile. Ibid ha già quelle di tutte le lingue di CSL.',
  ),
  'style-no-style': fault(
    (what) => `Il file è XML ma non uno stile: comincia con <${what}> e non con <style>.`,
  ),
  'style-old-version': fault(() => 'Lo stile è scritto in CSL 0.8. Procurati la versione per CSL 1.0.'),
  'style-new-version': fault((what) => `Lo stile è scritto in CSL ${what}, mentre Ibid legge CSL 1.0.`),
  'style-extended': fault(
    (what) =>
      `Lo stile è fatto per Jurism: ${what} non fa parte di CSL 1.0. Procurati lo stile in CSL semplice.`,
  ),
  'style-no-id': fault(() => 'Lo stile non ha un <id>, con cui i documenti lo indicherebbero.'),
  'style-no-title': fault(() => 'Lo stile non ha un <title>.'),
  'style-no-citation': fault(
    () => 'Lo stile non ha un <citation>, quindi non dice come si stampano le citazioni.',
  ),
  'style-no-layout': fault((what) => `<${what}> non ha un <layout>, quindi non stampa nulla.`),
  'style-unknown-macro': fault((what) => `La macro «${what}» viene usata ma non c’è.`),
  'style-macro-loop': fault((what) => `La macro «${what}» richiama sé stessa, quindi non finirebbe mai.`),
  'style-unknown-element': fault((what) => `<${what}> non è un elemento di CSL.`),
  'style-no-parent': fault(
    (what) =>
      `Lo stile rimanda soltanto a un altro, che non fa parte di Ibid né del tuo archivio: ${what}. Aggiungi prima quello.`,
  ),
  'style-house-id': fault(
    (what) => `Lo stile ha l’id dello stile «${what}», proprio di Ibid. Dagli un altro <id>.`,
  ),
  'style-prints-nothing': fault(
    () => 'Lo stile non stampa nulla per un articolo e un libro, quindi nessun documento potrebbe usarlo.',
  ),
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

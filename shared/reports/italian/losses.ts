import type { losses as english } from '../english/losses.ts';

/** Ciò che un documento perde entrando in un file o uscendone, e ciò che ne resta. */
export const losses: typeof english = {
  'note-not-there': ({ label }) =>
    `la nota [^${label}], che nel file non c’è; il suo richiamo resta come testo`,
  'note-in-note': () => 'una nota dentro una nota; le sue parole stanno al posto del richiamo',
  'referred-note-not-there': ({ label }) => `la nota [^${label}] di un rinvio, che nel file non c’è`,
  'note-without-mark': ({ label }) =>
    `il posto della nota [^${label}], a cui nulla rimanda; il suo richiamo sta alla fine`,
  'heading-id': ({ id }) => `l’identificativo #${id} di un titolo`,
  'figure-id': ({ id }) => `l’identificativo #${id} di una figura`,
  'table-id': ({ id }) => `l’identificativo #${id} di una tabella`,
  'heading-id-taken': ({ id }) => `l’identificativo #${id} di un titolo, già usato altrove`,
  'figure-id-taken': ({ id }) => `l’identificativo #${id} di una figura, già usato altrove`,
  'table-id-taken': ({ id }) => `l’identificativo #${id} di una tabella, già usato altrove`,
  'span-id': ({ id }) => `l’identificativo #${id}`,
  'heading-class': ({ name }) => `la classe .${name} di un titolo`,
  'table-class': ({ name }) => `la classe .${name} di una tabella`,
  'image-class': ({ name }) => `la classe .${name} di un’immagine`,
  'span-class': ({ name }) => `la classe .${name} di un passo`,
  'box-class': ({ name }) => `la classe .${name} di un riquadro`,
  'heading-value': ({ key, value }) => `${key}=«${value}» di un titolo`,
  'table-value': ({ key, value }) => `${key}=«${value}» di una tabella`,
  'image-value': ({ key, value }) => `${key}=«${value}» di un’immagine`,
  'span-value': ({ key, value }) => `${key}=«${value}» di un passo`,
  'reference-list-value': ({ key, value }) => `${key}=«${value}» di una bibliografia, che non si capisce`,
  'image-title': ({ title }) => `il titolo «${title}» di un’immagine`,
  'link-title': ({ title }) => `il titolo «${title}» di un collegamento`,
  'heading-level': ({ level }) => `il livello ${level} di un titolo, diventato il livello 3`,
  'box-in-box': () => 'un riquadro dentro un altro, conservato come paragrafi',
  'box-attributes': () => 'attributi di un riquadro',
  division: ({ names }) => `la divisione${names === '' ? '' : ` ${names}`}, il cui contenuto è conservato`,
  'citation-format': () => 'la formattazione dentro una citazione',
  'code-format': () => 'la formattazione come codice',
  'link-as-text': ({ address }) => `il collegamento a ${address}, conservato come testo`,
  comment: ({ text }) => `il commento «${text}»`,
  html: () => 'codice HTML, conservato come testo',
  'author-in-text': ({ key }) => `il nome dell’autore che «@${key}» stampa nel testo`,
  'image-in-line': ({ address }) =>
    `l’immagine ${address}, che sta dentro una riga; la sua descrizione è conservata`,
  'link-attributes': () => 'attributi di un collegamento',
  'strike-through': () => 'il testo barrato',
  'page-break-inside': () => 'un’interruzione di pagina dentro un altro blocco',
  'quotation-inside': () => 'una citazione a parte dentro un altro blocco, conservata come paragrafi',
  'heading-inside': () => 'un titolo dentro un altro blocco, conservato come paragrafo',
  'table-inside': () => 'una tabella dentro un altro blocco, conservata come paragrafi',
  'rule-inside': () => 'una riga attraverso la pagina dentro un altro blocco',
  'code-block': () => 'codice, conservato come paragrafo',
  'deep-list': ({ depth }) => `un elenco dentro altri ${depth}, conservato come paragrafi`,
  'field-form': ({ key }) => `«${key}» ha una forma che non si capisce; resta com’è`,
  'field-parts': ({ key, parts }) => `«${key}» dice ciò che non si capisce (${parts}); resta com’è`,
  'text-by-hand': ({ error }) => `il testo dato a mano, che non si può usare («${error}»)`,
  'field-by-hand': ({ variable, error }) => `${variable} dato a mano, che non si può usare («${error}»)`,
  'author-field': ({ key, value }) => `«${key}: ${value}» di un autore`,

  'package-picture': () => 'un’immagine che il file nomina ma non contiene',
  'package-file': () => 'un file nel pacchetto che questa versione di Ibid non può conservare',
  'other-versions': ({ count }) =>
    `La versione del file di ${count === 1 ? 'una fonte' : `${count} fonti`}: nella biblioteca ce n’è un’altra, secondo la quale il documento stampa`,
  'sources-not-given': ({ count }) =>
    count === 1
      ? 'Una fonte citata, che sta in un file non fornito'
      : `${count} fonti citate, che stanno in un file non fornito`,
  'picture-not-given': () => 'un’immagine non fornita; la sua didascalia è conservata',

  'picture-not-in-library': () => 'Un’immagine che non è nella biblioteca; la sua didascalia è conservata',
  'cells-span': () => 'celle che occupano più righe o colonne',
  'short-row': () => 'una riga con meno celle, che è stata completata',
  'head-cells': () => 'celle d’intestazione fuori dalla prima riga di una tabella',
  'column-widths': () => 'le larghezze delle colonne di una tabella',
  'empty-head': () => 'l’intestazione vuota di una tabella',
  'column-alignment': () => 'allineamenti diversi nella stessa colonna di una tabella',
  'list-in-cell': () => 'un elenco in una tabella, diventato una riga sola',
  'paragraphs-in-cell': () => 'paragrafi in una cella di tabella, diventati una riga sola',
  'break-in-heading': () => 'un’interruzione di riga in un titolo, diventata uno spazio',
  'break-in-cell': () => 'un’interruzione di riga in una tabella, diventata uno spazio',
  'break-at-end': () => 'un’interruzione di riga alla fine di un paragrafo',
  'field-twice': ({ key }) => `un secondo «${key}» nell’intestazione del file`,
  'sources-apart': ({ name }) =>
    `le fonti: con Markdown stanno in un file a parte. Esportale dalla biblioteca come CSL-JSON, accanto a questo, con il nome «${name}»`,
  'only-ibid-reads': ({ variable, count }) =>
    `${variable}: conservato nel file, dove solo Ibid lo legge, per ${count === 1 ? 'una fonte' : `${count} fonti`}`,

  'mark-without-note': () => 'Un richiamo senza nota è stato tralasciato',
  'notes-without-mark': ({ count }) =>
    count === 1
      ? 'Una nota senza richiamo nel testo è stata tralasciata'
      : `${count} note senza richiamo nel testo sono state tralasciate`,
  'mark-in-note': () => 'Il richiamo di una nota dentro una nota è stato tralasciato',
  'not-a-language': ({ tag }) => `«${tag}» non è una lingua e non è stato usato`,
  'passage-not-a-language': ({ tag }) => `«${tag}» non è una lingua; il testo è conservato`,
  'list-depth': () => 'Word ha nove livelli di elenchi; quelli più profondi stanno al nono',
  'link-invalid': ({ address }) =>
    `Un collegamento non ha un indirizzo valido; il suo testo è conservato: ${address}`,
  'link-not-web': ({ address }) =>
    `Un collegamento non è per il web o la posta; il suo testo è conservato: ${address}`,
  'link-too-long': ({ address }) =>
    `Un collegamento ha un indirizzo troppo lungo per Word; il suo testo è conservato: ${address}`,
  'image-none': () => 'La figura non ha ancora un’immagine; la sua didascalia è conservata',
  'image-not-in-library': () => 'L’immagine non è nella biblioteca; la sua didascalia è conservata',
  'image-a-file': () =>
    'L’immagine rimanda a un file che il documento non contiene; la sua didascalia è conservata',
  'image-svg': () => 'L’immagine è un disegno SVG, che Word non può mostrare; la sua didascalia è conservata',
  'image-too-large': () => 'L’immagine supera 32 MB; la sua didascalia è conservata',
  'image-format': () =>
    'L’immagine è in un formato che Word non può mostrare; la sua didascalia è conservata',
  'image-damaged': () => 'L’immagine è danneggiata o non è PNG, JPEG o GIF; la sua didascalia è conservata',
  'control-characters': () => 'Sono stati tolti caratteri di controllo che nessun file di Word può contenere',
  'citation-not-formatted': () => 'Una citazione non è stata composta; sono stampate le sue chiavi',
  'reference-missing': ({ printed }) => `Un rinvio ha perso ciò a cui rimanda: è stampato ${printed}`,
  'no-abstract-printed': () =>
    'Questa collana non stampa l’abstract: le sue note e citazioni sono state tralasciate',
  'no-keywords-printed': () =>
    'Questa collana non stampa le parole chiave: le loro note e citazioni sono state tralasciate',
  'unknown-template': ({ name, used }) => `Il modello «${name}» qui non è noto; è stato usato «${used}»`,
  'more-losses': ({ count }) => `altre ${count} perdite di questi tipi`,
};

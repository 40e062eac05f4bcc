import type { troubles as english, YamlFault } from '../english/troubles.ts';

const packageSafe = 'Nulla è cambiato; chiedi di nuovo il file o apri una copia di riserva.';
const paperSafe = 'Il file è rimasto com’era; apri una copia di riserva o una copia precedente.';

const yamlFaults: Readonly<Record<YamlFault, string>> = {
  indent: 'il rientro non corrisponde alle righe sopra, o è un tabulatore',
  twice: 'questo campo c’è due volte',
  open: 'virgolette o una parentesi non sono chiuse, o manca il segno dei due punti',
  sign: 'qui c’è un segno che in YAML ha un significato; metti il valore tra virgolette',
  other: 'non è «campo: valore»',
};

/** Perché una voce, un file o un archivio non si è potuto prendere com’è, e che cosa fare. */
export const troubles: typeof english = {
  'stray-lines': ({ count }) =>
    `${count === 1 ? 'Questa riga sta' : `${count} righe da qui in poi stanno`} fuori da una voce (prima di «TY  -» o dopo «ER  -») e non ${count === 1 ? 'è stata presa' : 'sono state prese'}. Controlla se a una voce manca l’inizio.`,
  'no-title-or-author': () =>
    'Non ha né titolo né autore, perciò non è stata presa. Aggiungi uno dei due e importala di nuovo.',
  'no-title-column': () =>
    'Di nessuna colonna di questa tabella si sa che contenga un titolo o un autore, perciò non è stata presa. Indica che cosa sono le colonne (dalla riga di comando con --map "COLONNA=title") e importala di nuovo.',
  'not-closed': () =>
    'Non finisce con «ER». È stato preso ciò che precede la voce successiva; controlla che sia completa.',
  'not-csl': () =>
    'Non è una voce CSL-JSON, perciò non è stata presa. Esportala di nuovo dal programma da cui viene.',
  'csl-field': ({ field }) =>
    `Il suo campo «${field}» manca o non ha la forma prevista da CSL, perciò non è stata presa. Correggilo nel programma da cui viene e importala di nuovo.`,
  'source-too-long': () =>
    'Supera un milione di caratteri, perciò non è stata presa. Accorcia l’abstract o le annotazioni e importala di nuovo.',
  'bibtex-no-end': ({ line }) =>
    `Comincia alla riga ${line} e non finisce mai, perciò non è stata presa. Chiudi l’ultima graffa o le virgolette e importala di nuovo.`,
  'bibtex-no-field': ({ line, found }) =>
    `Alla riga ${line}, dove dovrebbe esserci un campo come «year = {2020}», c’è «${found}», perciò non è stata presa. Correggi la voce e importala di nuovo.`,
  'bibtex-latex-kept': ({ fields }) =>
    `Il LaTeX che contiene non si può leggere, perciò resta com’è scritto in: ${fields}. Correggilo nella fonte.`,
  'bibtex-too-long': () =>
    'Supera 100.000 caratteri, perciò non è stata presa. Accorciala e importala di nuovo.',

  'no-source-file': ({ name }) =>
    `${name} non è un file di fonti che Ibid conosce, perciò non ne è stato preso nulla. Esporta le fonti in BibTeX, RIS o CSL-JSON e riprova.`,
  'empty-file': ({ name }) =>
    `${name} è vuoto, perciò non c’è nulla da prendere. Salvalo o esportalo di nuovo da dove viene.`,
  'no-source-in-file': () =>
    'Nel file non è stata trovata alcuna fonte, perciò non ne è stato preso nulla. Controlla che sia il file giusto e che sia completo.',
  'no-source-readable': () =>
    'Del file non si è potuto leggere nulla, perciò non ne è stato preso nulla. Correggi le sue voci e riprova.',
  'no-source-in-text': () =>
    'In questo testo non è stata trovata alcuna fonte. Incolla un DOI, un indirizzo web o una voce in BibTeX, RIS o CSL-JSON.',
  'no-source-list': () =>
    'Questo file JSON non contiene un elenco di fonti, perciò non ne è stato preso nulla. Esporta le fonti come CSL-JSON e riprova.',
  'json-not-whole': ({ line, column }) =>
    `Questo file JSON non è integro (${line === 0 ? 'alla fine' : `alla riga ${line}, colonna ${column}`}), perciò non ne è stato preso nulla. Esportalo di nuovo dal programma da cui viene.`,
  'not-bibtex': () =>
    'Questo non è un file BibTeX, perciò non ne è stato preso nulla. Controlla che sia quello giusto.',
  'bibtex-strings': () =>
    'Le stringhe (@string) di questo file BibTeX si richiamano l’un l’altra senza fine, perciò non ne è stato preso nulla. Correggile e riprova.',
  'file-too-large': () => 'Il file supera 64 MiB, perciò non è stato letto. Dividilo in file più piccoli.',
  'not-text': ({ name }) => `${name} non è un file di testo, perciò non è stato letto. Scegli un altro file.`,

  'not-a-paper': ({ name }) =>
    `«${name}» non è un documento che Ibid sappia leggere. Scegli un file Markdown (.md) o un documento di Ibid (.ibid).`,
  'nested-too-deep': () => 'Questo file annida più di 60 citazioni o elenchi. Semplificalo e riprova.',
  'markdown-too-long': () => 'Questo file supera 50 milioni di caratteri. Dividilo, o togline le immagini.',
  'front-matter-too-long': () =>
    'L’intestazione del file supera un milione di caratteri. Sposta il testo sotto di essa.',
  'front-matter-too-deep': () =>
    'L’intestazione del file ha elenchi dentro elenchi senza fine e il paper non è stato letto. Toglili e riprova.',
  'front-matter-invalid': ({ line, column, fault }) =>
    `L’intestazione del file non si può leggere: alla riga ${line}, colonna ${column}, non è YAML valido (${yamlFaults[fault]}). Correggi quella riga e riprova.`,
  'front-matter-no-field': () =>
    'L’intestazione del file non si può leggere: la riga 2 non è un campo come «title: …». Correggila e riprova.',
  'package-too-large': () =>
    'Questo file .ibid è più grande di quanto Ibid accetti. Rimpicciolisci le immagini ed esportalo di nuovo.',
  'package-no-version': () =>
    `Questo file .ibid non si può leggere: non dice quale versione lo ha scritto. ${packageSafe}`,
  'package-no-paper': () =>
    `Questo file .ibid non si può leggere: non è un documento di Ibid. ${packageSafe}`,
  'package-newer': () =>
    'Questo file .ibid è stato scritto da una versione più recente di Ibid. Aggiorna Ibid per aprirlo; il file è rimasto com’era.',
  'package-too-many-files': () =>
    `Questo file .ibid non si può leggere: contiene troppi file. ${packageSafe}`,
  'package-twice': ({ name }) =>
    `Questo file .ibid non si può leggere: contiene due volte ${name}. ${packageSafe}`,
  'package-too-tight': () =>
    `Questo file .ibid non si può leggere: è compresso più di qualunque documento. ${packageSafe}`,
  'package-damaged': () =>
    `Questo file .ibid non si può leggere: è danneggiato, o non è un file .ibid. ${packageSafe}`,
  'package-missing': ({ name }) => `Questo file .ibid non si può leggere: vi manca ${name}. ${packageSafe}`,
  'package-file-damaged': ({ name }) =>
    `Questo file .ibid non si può leggere: ${name} è danneggiato. ${packageSafe}`,
  'paper-not-ibid': () => `Questo documento non si può leggere: non è un documento di Ibid. ${paperSafe}`,
  'paper-no-version': () =>
    `Questo documento non si può leggere: non dice quale versione lo ha scritto. ${paperSafe}`,
  'paper-newer': ({ format, known }) =>
    `Questo documento è stato scritto da una versione più recente di Ibid (il suo formato è ${format}, questa versione conosce ${known}). Aggiorna Ibid per aprirlo; il file è rimasto com’era.`,
  'paper-too-large': () =>
    'Questo documento supera 100 milioni di caratteri. Rimpicciolisci le immagini, o dividilo.',
  'paper-too-many-parts': () => `Questo documento non si può leggere: ha troppe parti. ${paperSafe}`,
  'paper-too-deep': () =>
    `Questo documento non si può leggere: le sue parti sono annidate troppo in profondità. ${paperSafe}`,
  'paper-no-sources': () => `Questo documento non si può leggere: non ha un elenco di fonti. ${paperSafe}`,
  'paper-too-many-sources': ({ most }) =>
    `Questo documento non si può leggere: ha più di ${most} fonti. ${paperSafe}`,
  'paper-bad-source': ({ number }) =>
    `Questo documento non si può leggere: la fonte ${number} non è una voce CSL. ${paperSafe}`,
  'paper-bad-document': ({ error }) =>
    `Questo documento non si può leggere («${error}»). È rimasto com’era; apri una copia di riserva o una copia precedente.`,

  'picture-too-large': () => 'L’immagine supera 32 MB, perciò non è stata presa. Rimpiccioliscila e riprova.',
  'picture-unreadable': () =>
    'Non è un’immagine PNG, JPEG o GIF, o è danneggiata, perciò non è stata presa. Salvala in uno di questi formati e riprova.',
  'picture-too-many-pixels': ({ width, height }) =>
    `L’immagine ha ${width} × ${height} pixel, più di quanti ne possa stampare una pagina, perciò non è stata presa. Rimpiccioliscila e riprova.`,
  'settings-too-long': () =>
    'Queste impostazioni superano 200.000 caratteri e non sono state salvate. Resta ciò che era impostato prima.',

  'other-database': ({ path }) =>
    `${path} è il database di un altro programma, non una biblioteca di Ibid. È rimasto com’era; scegli un altro file.`,
  'not-a-library': ({ path }) =>
    `${path} non è un archivio di Ibid. È rimasto com’era; scegli un altro file.`,
  'library-is-folder': ({ path }) =>
    `${path} è una cartella, non un archivio. Scegli al suo interno il file dell’archivio.`,
  'opened-read-only': ({ path }) =>
    `Non è possibile scrivere nella biblioteca ${path}, perciò è stata aperta in sola lettura. Per lavorarci, permetti la scrittura nel file e nella sua cartella e aprila di nuovo.`,
  'library-newer': ({ format, known }) =>
    `La biblioteca è stata scritta da una versione più recente di Ibid (il suo formato è ${format}, questa versione conosce ${known}), perciò è stata aperta in sola lettura. Aggiorna Ibid per lavorarci; nulla è cambiato.`,
  'library-started-anew': ({ aside }) =>
    `La biblioteca era danneggiata e non si è potuta leggere. Il file danneggiato è conservato come ${aside}. Non c’era una copia di riserva, perciò ne è stata iniziata una nuova; vi si possono importare i documenti che hai come file .ibid.`,
  'library-from-backup': ({ aside, taken }) =>
    `La biblioteca era danneggiata e non si è potuta leggere. Il file danneggiato è conservato come ${aside}. Al suo posto c’è la copia di riserva del ${taken} UTC; ciò che è stato scritto dopo è solo nel file danneggiato.`,
  'strange-answer': ({ method, why }) =>
    `La risposta a ${method} non si è potuta capire («${why}»). Riprova.`,
};

import type { formats as english } from '../english/formats.ts';

/** Che cosa si dice dei file di fonti nei formati di altri programmi. */
export const formats: typeof english = {
  'belongings-left-out': ({ count }) =>
    `La fonte è stata presa, ma ${count === 1 ? 'un’etichetta, una raccolta, una nota o un passo non è entrato' : `${count} etichette, raccolte, note o passi non sono entrati`} nella biblioteca. Togline alcuni che non servono e importala di nuovo.`,
  'bibtex-unknown-string': ({ name }) =>
    `Nomina la stringa "${name}", che il file non definisce. Come testo è stato preso il nome; mettilo tra graffe oppure definisci la stringa.`,
  'table-too-large': ({ columns, rows }) =>
    `Questa tabella ha più di ${columns} colonne o di ${rows} righe, perciò non ne è stato preso nulla. Dividila in file più piccoli.`,
  'group-left': () =>
    'Questo gruppo trova le sue voci con qualcosa che in Ibid non si può chiedere, perciò è rimasto fuori. Le voci ci sono; se ti serve, mettile in una raccolta con quel nome.',
  'ris-no-type': () =>
    'Non dice che cosa è («TY  -»), perciò il tipo è stato supposto da ciò che contiene. Controlla il tipo.',
  row: ({ number }) => `riga ${number}`,
  'table-says-otherwise': ({ variable, count }) =>
    `${variable}: una tabella non può dirlo per intero per ${count === 1 ? 'una fonte' : `${count} fonti`}; importandola torna diverso o manca`,
  'belongings-not-written': ({ count }) =>
    `Questo formato non ha un posto per etichette, note e raccolte: quelle di ${count === 1 ? 'una fonte' : `${count} fonti`} restano qui.`,
  'rdf-nameless': ({ count }) =>
    `${count === 1 ? 'Un elemento non ha' : `${count} elementi non hanno`} né titolo né nomi, perciò ${count === 1 ? 'è rimasto' : 'sono rimasti'} fuori. Aggiungi l’uno o gli altri in Zotero ed esporta di nuovo.`,
  'files-not-given': ({ count }) =>
    `Le fonti nominano ${count === 1 ? 'un file' : `${count} file`} accanto a quello importato. Per averli, trascina qui la cartella che li contiene tutti, o sceglili insieme a quello; "ibid import" li prende con sé da solo.`,
  'files-unused': ({ count }) =>
    `${count === 1 ? 'Un file di questa cartella non è nominato' : `${count} file di questa cartella non sono nominati`} da alcuna fonte e ${count === 1 ? 'è rimasto' : 'sono rimasti'} lì.`,
  'xml-entities': () =>
    'Questo file XML dichiara entità proprie, che possono nascondere qualsiasi cosa, perciò non ne è stato preso nulla. Esportalo di nuovo dal programma da cui proviene.',
  'xml-too-deep': () =>
    'Questo file XML annida gli elementi più a fondo di qualsiasi elenco di fonti, perciò non ne è stato preso nulla. Esportalo di nuovo dal programma da cui proviene.',
  'xml-broken': ({ line }) =>
    `Comincia alla riga ${line} e non è completa o non è XML ben formato, perciò è rimasta fuori. Correggila, oppure esportala di nuovo dal programma da cui proviene.`,
};

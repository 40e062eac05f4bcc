import type { Messages } from '../messages.ts';

export const commands: Messages['commands'] = {
  groups: {
    edit: 'Modifica',
    text: 'Aspetto delle parole',
    paragraph: 'Paragrafo',
    insert: 'Inserisci',
    table: 'Tabella',
  },
  names: {
    undo: 'Annulla',
    redo: 'Ripeti',
    selectAll: 'Seleziona tutto',
    toToolbar: 'Vai ai pulsanti sopra la pagina',

    em: 'Corsivo',
    strong: 'Grassetto',
    smallCaps: 'Maiuscoletto',
    superscript: 'Apice',
    subscript: 'Pedice',

    paragraph: 'Testo',
    heading1: 'Titolo 1',
    heading2: 'Titolo 2',
    heading3: 'Titolo 3',
    headingNumber: 'Numera questo titolo',
    orderedList: 'Elenco numerato',
    bulletList: 'Elenco puntato',
    quote: 'Citazione in blocco',

    note: 'Nota',
    cite: 'Cita',
    link: 'Collegamento',
    table: 'Tabella',
    picture: 'Immagine…',
    rule: 'Linea di separazione',
    author: 'Autore',
    removeAuthor: 'Elimina questo autore',

    rowBelow: 'Riga sotto',
    columnAfter: 'Colonna a destra',
    headerRow: 'Riga di intestazione',
    removeRow: 'Elimina riga',
    removeColumn: 'Elimina colonna',
    removeTable: 'Elimina tabella',
  },
};

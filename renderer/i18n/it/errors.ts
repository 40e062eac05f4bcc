import type { Messages } from '../messages.ts';

export const errors: Messages['errors'] = {
  'bad-request':
    'Ibid ha chiesto alla sua biblioteca qualcosa che non capisce. Nulla è cambiato. Riprova; se si ripete, riavvia Ibid.',
  'not-found':
    'Questo elemento non è più nella biblioteca. Il resto non è cambiato. Torna all’elenco e cercalo di nuovo.',
  'bad-file':
    'Questo file non contiene ciò che il nome promette. La biblioteca è rimasta com’era. Controlla il file o scegline un altro.',
  'too-large':
    'È più grande di quanto Ibid possa accettare. La biblioteca è rimasta com’era. Dividilo e riprova.',
  'source-cited':
    'Questa fonte è citata nei tuoi documenti, perciò non è stata eliminata. Sostituiscila con un’altra fonte o togli prima le citazioni.',
  conflict:
    'Lo stesso punto è stato cambiato qui e in un’altra finestra. Ciò che hai scritto è ancora su questa pagina. Tienilo come documento a sé, oppure carica l’altra versione.',
  'read-only':
    'Non è possibile scrivere nella biblioteca. Ciò che contiene è al sicuro. Se viene da una versione più recente di Ibid, aggiorna Ibid; altrimenti controlla i permessi della cartella.',
  'disk-full':
    'Il disco è pieno e non è stato possibile salvare. Ciò che era salvato è al sicuro. Libera spazio e riprova.',
  'library-broken':
    'Il file della biblioteca è danneggiato e non è stato più toccato. Riavvia Ibid: conserva il file danneggiato e salva ciò che se ne può leggere.',
  'export-failed':
    'Non è stato possibile creare il file. Il documento è rimasto com’era. Riprova o scegli un altro formato.',
  cancelled: 'Annullato. Nulla è cambiato.',
  offline: 'Nessuna connessione. Non è cambiato nulla.',
  unreachable:
    'La biblioteca di Ibid non risponde. Ciò che era salvato è al sicuro. Controlla che Ibid sia ancora aperto, poi riprova.',
  internal:
    'Si è verificato un errore interno. Ciò che era salvato è al sicuro. Riprova; se si ripete, riavvia Ibid.',
};

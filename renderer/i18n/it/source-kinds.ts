import { kindNames } from '#shared/sources/kind-names.ts';
import type { Messages } from '../messages.ts';

export const types: Messages['types'] = kindNames.it;

export const kindGroups: Messages['kindGroups'] = {
  books: 'Libri',
  articles: 'Articoli',
  papers: 'Paper e rapporti',
  institutions: 'Istituzioni e web',
  law: 'Norme e tribunali',
  parliaments: 'Parlamenti',
  spoken: 'Interventi e comunicazioni',
  media: 'Media',
  data: 'Dati e immagini',
  archives: 'Archivi e stampati',
  others: 'Altro',
};

export const fieldWords: Messages['fieldWords'] = {
  any: {
    'title-short': { hint: 'Stampato nei rinvii con «cit.»' },
    status: { hint: '«forthcoming», «in press»' },
  },
  book: {
    edition: { hint: '2, o a parole: ed. riveduta' },
    'publisher-place': { hint: 'Più luoghi con la barra: Milano/New York' },
  },
  'edited-book': {
    edition: { hint: '2, o a parole: ed. riveduta' },
    'publisher-place': { hint: 'Più luoghi con la barra: Milano/New York' },
  },
  'translated-book': {
    'original-date': { label: 'Data dell’originale' },
    'original-title': { label: 'Titolo originale' },
  },
  classic: {
    'original-date': { label: 'Data della prima edizione' },
  },
  chapter: {
    title: { label: 'Titolo del capitolo' },
    'container-title': { label: 'Titolo del libro' },
    editor: { label: 'Curatori del libro' },
    number: { label: 'Numero del paper', hint: 'Per un capitolo in un paper di una collana' },
  },
  thesis: {
    genre: { label: 'Tipo di tesi', example: 'Tesi di dottorato' },
    publisher: { label: 'Università' },
  },
  'entry-encyclopedia': { 'container-title': { label: 'Enciclopedia' } },
  'entry-dictionary': { 'container-title': { label: 'Dizionario' } },
  'article-journal': {
    'container-title': { label: 'Rivista' },
    'container-title-short': { label: 'Rivista, abbreviata' },
    number: { label: 'Numero dell’articolo', hint: 'Dove mancano le pagine' },
  },
  'article-newspaper': { 'container-title': { label: 'Giornale, agenzia o sito' } },
  'article-magazine': { 'container-title': { label: 'Periodico' } },
  'post-weblog': { 'container-title': { label: 'Blog' } },
  'review-book': {
    'container-title': { label: 'Rivista' },
    'container-title-short': { label: 'Rivista, abbreviata' },
    number: { label: 'Numero dell’articolo', hint: 'Dove mancano le pagine' },
    'reviewed-title': { label: 'Titolo del libro' },
    'reviewed-author': { label: 'Autore del libro' },
  },
  interview: {
    author: { label: 'Intervistato' },
    'container-title': { label: 'Pubblicata in' },
    'event-place': { label: 'Luogo dell’intervista' },
  },
  'own-interview': {
    title: { label: 'Descrizione', example: 'Intervista a un funzionario della Nato' },
    'event-place': { label: 'Luogo' },
    author: { label: 'Intervistato' },
  },
  'series-paper': {
    'collection-title': { example: 'IAI Papers' },
    number: { example: '24|79' },
    'container-title': { label: 'In (newsletter o dossier)' },
  },
  report: {
    author: { label: 'Istituzione o autore' },
    genre: { example: 'Rapporto annuale' },
  },
  'paper-conference': {
    'event-title': { label: 'Convegno' },
    'event-place': { label: 'Luogo del convegno' },
    'container-title': { label: 'Atti', hint: 'Se è stata pubblicata' },
    editor: { label: 'Curatori degli atti' },
  },
  article: {
    publisher: { label: 'Server', example: 'arXiv, SSRN' },
    number: { example: 'arXiv:2401.01234' },
  },
  document: {
    author: { label: 'Istituzione' },
    genre: { example: 'Libro bianco' },
    number: { label: 'Numero, sigla' },
  },
  'press-release': {
    author: { label: 'Istituzione' },
    number: { example: 'IP/25/793' },
  },
  'standing-page': {
    'container-title': { label: 'Sito di', example: 'Servizio europeo per l’azione esterna' },
    title: { label: 'Titolo della pagina' },
  },
  webpage: {
    author: { label: 'Autore o istituzione' },
    'container-title': { label: 'Sito', hint: 'Non se è quello dell’istituzione stessa' },
    issued: { label: 'Data della pagina' },
  },
  'eu-document': {
    author: { label: 'Istituzione' },
    number: { label: 'Numero', example: 'JOIN(2025) 120' },
    genre: { example: 'Comunicazione congiunta' },
  },
  'un-document': {
    author: { label: 'Organo' },
    title: { example: 'Risoluzione 2254 (2015)' },
    number: { label: 'Sigla', example: 'S/RES/2254' },
  },
  legislation: {
    jurisdiction: { label: 'Paese', example: 'Italia' },
    genre: { label: 'Tipo di norma', example: 'Decreto legislativo' },
    issued: { label: 'Data della norma' },
    'container-title': { label: 'Gazzetta ufficiale' },
  },
  'eu-legislation': {
    genre: { label: 'Tipo di atto', example: 'Regolamento (UE)' },
    number: { label: 'Numero o CELEX', example: '2021/1119 o 32021R1119' },
    issued: { label: 'Data dell’atto' },
    'title-short': { label: 'Titolo breve', example: 'Normativa europea sul clima' },
    'container-title': { label: 'Gazzetta ufficiale UE' },
  },
  regulation: {
    jurisdiction: { label: 'Paese' },
    genre: { label: 'Tipo di atto' },
    'container-title': { label: 'Gazzetta ufficiale' },
  },
  bill: {
    jurisdiction: { label: 'Paese' },
    number: { label: 'Numero del disegno di legge' },
    'container-title': { label: 'Gazzetta ufficiale o raccolta' },
  },
  treaty: {
    author: { label: 'Parti', hint: 'Nessuna per i trattati multilaterali' },
    'event-place': { label: 'Firmato a' },
    issued: { label: 'Firmato il' },
    'container-title': { label: 'Raccolta di trattati' },
  },
  legal_case: {
    authority: { label: 'Tribunale, corte' },
    title: { label: 'Parti, nome della causa' },
    'event-place': { label: 'Sede della corte' },
    genre: { example: 'Sentenza' },
    number: { label: 'Numero', example: 'Causa C-131/12' },
    'container-title': { label: 'Raccolta' },
    references: { label: 'ECLI, altri riferimenti' },
  },
  hearing: {
    author: { label: 'Camera, commissione' },
    genre: { example: 'Audizione' },
    number: { label: 'Numero' },
  },
  'parliament-debate': {
    author: { label: 'Camera' },
    number: { label: 'Numero della seduta' },
  },
  'parliament-question': {
    author: { label: 'Presentata da' },
    number: { label: 'Numero', example: 'E-001234/2024' },
    publisher: { label: 'Camera' },
  },
  'parliament-document': {
    author: { label: 'Camera, commissione' },
    number: { label: 'Numero', example: 'Doc. XXVII n. 18' },
  },
  speech: {
    author: { label: 'Oratore' },
    'event-title': { label: 'Occasione' },
    'event-place': { label: 'Luogo' },
    genre: { example: 'Discorso' },
  },
  personal_communication: {
    author: { label: 'Da' },
    recipient: { label: 'A' },
    genre: { example: 'email' },
  },
  post: {
    author: { label: 'Chi lo ha scritto', hint: 'Il solo nome utente come istituzione: @NATO' },
    title: { label: 'Testo del post' },
    'container-title': { label: 'Piattaforma', example: 'X, LinkedIn' },
  },
  podcast: {
    author: { label: 'Autori, conduttori' },
    title: { label: 'Titolo della puntata' },
    'container-title': { label: 'Podcast' },
    number: { label: 'Numero della puntata' },
  },
  broadcast: {
    title: { label: 'Titolo della puntata' },
    'container-title': { label: 'Programma' },
    number: { label: 'Numero della puntata' },
    publisher: { label: 'Canale, emittente' },
  },
  'online-video': {
    author: { label: 'Autore o canale' },
    'container-title': { label: 'Piattaforma', example: 'YouTube' },
  },
  motion_picture: { publisher: { label: 'Casa di produzione' } },
  song: { 'container-title': { label: 'Album' }, publisher: { label: 'Etichetta discografica' } },
  musical_score: { 'container-title': { label: 'Raccolta' } },
  performance: {
    publisher: { label: 'Compagnia, teatro' },
    'event-title': { label: 'Festival, stagione' },
  },
  dataset: {
    version: { example: '2025' },
    publisher: { label: 'Archivio, editore' },
  },
  map: { 'container-title': { label: 'Atlante, libro' }, scale: { example: '1:25000' } },
  figure: { 'container-title': { label: 'Tratta da' } },
  graphic: { author: { label: 'Artista' }, 'container-title': { label: 'Tratta da' } },
  software: { publisher: { label: 'Produttore' } },
  entry: { 'container-title': { label: 'Opera di consultazione' } },
  standard: { author: { label: 'Ente di normazione' }, authority: { label: 'Autorità' } },
  manuscript: {
    genre: { example: 'Telegramma, promemoria' },
    archive_location: { example: 'busta 4, fascicolo 2' },
  },
  patent: {
    author: { label: 'Inventore' },
    authority: { label: 'Ufficio brevetti' },
    number: { example: 'EP1234567' },
  },
};

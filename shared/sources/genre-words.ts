/*
 * Words for kinds of documents that CSL keeps as text (`genre`), in the languages of the house. A kind of source
 * is recognised by them, and a house style prints them in the language of the paper.
 */

/** The first word of a language is the one that is printed; the others stay as they are in that language. */
type Words = {
  en: readonly [string, ...string[]];
  it: readonly [string, ...string[]];
  also?: readonly string[];
};

const words = {
  'press-release': {
    en: ['Press release', 'news release', 'media release', 'press statement'],
    it: ['Comunicato stampa', 'nota stampa'],
    also: ['communiqué de presse', 'Pressemitteilung', 'comunicado de prensa'],
  },
  'parliamentary-question': {
    en: ['Parliamentary question', 'question for written answer', 'written question', 'oral question'],
    it: [
      'Interrogazione parlamentare',
      'interrogazione',
      'interpellanza',
      'interrogazione a risposta scritta',
    ],
  },
  debate: {
    en: ['Debate', 'parliamentary debate', 'plenary debate', 'verbatim record', 'Hansard'],
    it: ['Dibattito parlamentare', 'dibattito', 'resoconto stenografico', 'resoconto sommario'],
  },
  'parliamentary-paper': {
    en: ['Parliamentary document', 'parliamentary paper', 'committee report'],
    it: ['Atti parlamentari', 'atto parlamentare'],
  },
  hearing: { en: ['Hearing'], it: ['Audizione'] },
  podcast: { en: ['podcast', 'podcast episode', 'audio podcast'], it: ['podcast'] },
  video: { en: ['video', 'online video'], it: ['video', 'video online'] },
  post: { en: ['post', 'tweet'], it: ['post'] },
  speech: { en: ['Speech', 'address', 'remarks'], it: ['Discorso', 'intervento'] },
  map: { en: ['Map'], it: ['Carta geografica', 'mappa', 'carta'] },
  judgment: { en: ['Judgment', 'judgement'], it: ['Sentenza'] },
  order: { en: ['Order'], it: ['Ordinanza'] },
  'advisory-opinion': { en: ['Advisory opinion'], it: ['Parere consultivo'] },
  'phd-thesis': {
    en: ['PhD thesis', 'doctoral thesis', 'PhD dissertation', 'doctoral dissertation', 'Ph.D. thesis'],
    it: ['Tesi di dottorato'],
  },
  'master-thesis': {
    en: ["Master's thesis", 'master thesis'],
    it: ['Tesi di laurea magistrale', 'tesi magistrale'],
  },
  'annual-report': { en: ['Annual report'], it: ['Rapporto annuale', 'relazione annuale'] },
  'white-paper': { en: ['White paper'], it: ['Libro bianco'] },
  communication: { en: ['Communication'], it: ['Comunicazione'] },
  'joint-communication': { en: ['Joint communication'], it: ['Comunicazione congiunta'] },
  'working-document': { en: ['Staff working document'], it: ['Documento di lavoro dei servizi'] },
  email: { en: ['email', 'e-mail'], it: ['email', 'e-mail'] },
  letter: { en: ['letter'], it: ['lettera'] },
  manuscript: { en: ['Unpublished manuscript'], it: ['Manoscritto inedito'] },
  law: { en: ['Law'], it: ['Legge'] },
  'constitutional-law': { en: ['Constitutional Law'], it: ['Legge costituzionale'] },
  'legislative-decree': { en: ['Legislative Decree'], it: ['Decreto legislativo'] },
  'decree-law': {
    en: ['Decree-Law', 'decree law', 'law decree', 'law-decree'],
    it: ['Decreto-legge', 'decreto legge'],
  },
  'ministerial-decree': { en: ['Ministerial Decree'], it: ['Decreto ministeriale'] },
  'presidential-decree': { en: ['Presidential Decree'], it: ['Decreto del Presidente della Repubblica'] },
  dpcm: {
    en: ['Decree of the President of the Council of Ministers'],
    it: ['Decreto del Presidente del Consiglio dei ministri'],
  },
  bill: { en: ['Bill'], it: ['Disegno di legge'] },
  'regulation-eu': { en: ['Regulation (EU)'], it: ['Regolamento (UE)'] },
  'regulation-ec': { en: ['Regulation (EC)'], it: ['Regolamento (CE)'] },
  'directive-eu': { en: ['Directive (EU)'], it: ['Direttiva (UE)'] },
  'decision-eu': { en: ['Decision (EU)'], it: ['Decisione (UE)'] },
  'decision-cfsp': { en: ['Decision (CFSP)'], it: ['Decisione (PESC)'] },
  'council-regulation-eu': { en: ['Council Regulation (EU)'], it: ['Regolamento (UE) del Consiglio'] },
  'council-decision-cfsp': { en: ['Council Decision (CFSP)'], it: ['Decisione (PESC) del Consiglio'] },
  directive: { en: ['Directive'], it: ['Direttiva'] },
  regulation: { en: ['Regulation'], it: ['Regolamento'] },
} as const satisfies Record<string, Words>;

export type Genre = keyof typeof words;

const plain = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim();

const genres = new Map<string, Genre>();
const ofLanguage = { en: new Set<string>(), it: new Set<string>() };
for (const [genre, { en, it, also = [] }] of Object.entries<Words>(words)) {
  for (const word of [...en, ...it, ...also]) genres.set(plain(word), genre as Genre);
  for (const word of en) ofLanguage.en.add(plain(word));
  for (const word of it) ofLanguage.it.add(plain(word));
}

/** The kind of document that a text names, if it is one of those known here. */
export const genreOf = (text: unknown): Genre | undefined =>
  typeof text === 'string' ? genres.get(plain(text)) : undefined;

/** The word for a kind of document. */
export const genreWord = (genre: Genre, language: 'en' | 'it'): string => words[genre][language][0];

/** A known kind of document in the language asked for; a word of that language, and any other text, as it is. */
export const genreIn = (text: string, language: 'en' | 'it'): string => {
  const genre = genreOf(text);
  return genre === undefined || ofLanguage[language].has(plain(text)) ? text : genreWord(genre, language);
};

import { kindNames } from '#shared/sources/kind-names.ts';
import type { KindGroup, SourceKind } from '#shared/sources/kinds.ts';

/** Names of the kinds of source. */
export const types = kindNames.en;

export const kindGroups: Record<KindGroup, string> = {
  books: 'Books',
  articles: 'Articles',
  papers: 'Papers and reports',
  institutions: 'Institutions and the web',
  law: 'Law and courts',
  parliaments: 'Parliaments',
  spoken: 'Spoken and personal',
  media: 'Media',
  data: 'Data and pictures',
  archives: 'Archives and print',
  others: 'Others',
};

type Words = { label?: string; hint?: string; example?: string };
/** What a field is called for a kind, what one may wonder about it, and an example; `any` for all kinds. */
const words = {
  any: {
    'title-short': { hint: 'Printed in “cit.” references' },
    status: { hint: '“forthcoming”, “in press”' },
  },
  book: {
    edition: { hint: '2, or in words: revised ed.' },
    'publisher-place': { hint: 'Several with a slash: Milan/New York' },
  },
  'edited-book': {
    edition: { hint: '2, or in words: revised ed.' },
    'publisher-place': { hint: 'Several with a slash: Milan/New York' },
  },
  'translated-book': {
    'original-date': { label: 'Date of the original' },
    'original-title': { label: 'Title of the original' },
  },
  classic: {
    'original-date': { label: 'Date of the first edition' },
  },
  chapter: {
    title: { label: 'Title of the chapter' },
    'container-title': { label: 'Title of the book' },
    editor: { label: 'Editors of the book' },
    number: { label: 'Number of the paper', hint: 'For a chapter in a paper of a series' },
  },
  thesis: {
    genre: { label: 'Degree', example: 'PhD thesis' },
    publisher: { label: 'University' },
  },
  'entry-encyclopedia': { 'container-title': { label: 'Encyclopaedia' } },
  'entry-dictionary': { 'container-title': { label: 'Dictionary' } },
  'article-journal': {
    'container-title': { label: 'Journal' },
    'container-title-short': { label: 'Journal, abbreviated' },
    number: { label: 'Article number', hint: 'Where there are no pages' },
  },
  'article-newspaper': { 'container-title': { label: 'Newspaper, agency or site' } },
  'article-magazine': { 'container-title': { label: 'Magazine' } },
  'post-weblog': { 'container-title': { label: 'Blog' } },
  'review-book': {
    'container-title': { label: 'Journal' },
    'container-title-short': { label: 'Journal, abbreviated' },
    number: { label: 'Article number', hint: 'Where there are no pages' },
    'reviewed-title': { label: 'Title of the book' },
    'reviewed-author': { label: 'Author of the book' },
  },
  interview: {
    author: { label: 'Interviewee' },
    'container-title': { label: 'Published in' },
    'event-place': { label: 'Place of the interview' },
  },
  'own-interview': {
    title: { label: 'Description', example: 'Interview with a NATO official' },
    'event-place': { label: 'Place' },
    author: { label: 'Interviewee' },
  },
  'series-paper': {
    'collection-title': { example: 'IAI Papers' },
    number: { example: '24|79' },
    'container-title': { label: 'In (newsletter, dossier)' },
  },
  report: {
    author: { label: 'Institution or author' },
    genre: { example: 'Annual report' },
  },
  'paper-conference': {
    'event-title': { label: 'Conference' },
    'event-place': { label: 'Place of the conference' },
    'container-title': { label: 'Proceedings', hint: 'If it was published' },
    editor: { label: 'Editors of the proceedings' },
  },
  article: {
    publisher: { label: 'Server', example: 'arXiv, SSRN' },
    number: { example: 'arXiv:2401.01234' },
  },
  document: {
    author: { label: 'Institution' },
    genre: { example: 'White paper' },
    number: { label: 'Number, identifier' },
  },
  'press-release': {
    author: { label: 'Institution' },
    number: { example: 'IP/25/793' },
  },
  'standing-page': {
    'container-title': { label: 'Website of', example: 'European External Action Service' },
    title: { label: 'Title of the page' },
  },
  webpage: {
    author: { label: 'Author or institution' },
    'container-title': { label: 'Website', hint: 'Not if it is the institution’s own' },
    issued: { label: 'Date of the page' },
  },
  'eu-document': {
    author: { label: 'Institution' },
    number: { label: 'Number', example: 'JOIN(2025) 120' },
    genre: { example: 'Joint communication' },
  },
  'un-document': {
    author: { label: 'Body' },
    title: { example: 'Resolution 2254 (2015)' },
    number: { label: 'Symbol', example: 'S/RES/2254' },
  },
  legislation: {
    jurisdiction: { label: 'Country', example: 'Italy' },
    genre: { label: 'Kind of law', example: 'Legislative Decree' },
    issued: { label: 'Date of the law' },
    'container-title': { label: 'Official journal' },
  },
  'eu-legislation': {
    genre: { label: 'Kind of act', example: 'Regulation (EU)' },
    number: { label: 'Number or CELEX', example: '2021/1119 or 32021R1119' },
    issued: { label: 'Date of the act' },
    'title-short': { label: 'Short title', example: 'European Climate Law' },
    'container-title': { label: 'Official Journal' },
  },
  regulation: {
    jurisdiction: { label: 'Country' },
    genre: { label: 'Kind of act' },
    'container-title': { label: 'Official journal' },
  },
  bill: {
    jurisdiction: { label: 'Country' },
    number: { label: 'Number of the bill' },
    'container-title': { label: 'Official journal, collection' },
  },
  treaty: {
    author: { label: 'Parties', hint: 'None for multilateral treaties' },
    'event-place': { label: 'Signed in' },
    issued: { label: 'Signed on' },
    'container-title': { label: 'Treaty series' },
  },
  legal_case: {
    authority: { label: 'Court' },
    title: { label: 'Parties, name of the case' },
    'event-place': { label: 'Seat of the court' },
    genre: { example: 'Judgment' },
    number: { label: 'Number', example: 'Case C-131/12' },
    'container-title': { label: 'Law report' },
    references: { label: 'ECLI, other references' },
  },
  hearing: {
    author: { label: 'Chamber, committee' },
    genre: { example: 'Hearing' },
    number: { label: 'Number' },
  },
  'parliament-debate': {
    author: { label: 'Chamber' },
    number: { label: 'Number of the sitting' },
  },
  'parliament-question': {
    author: { label: 'Asked by' },
    number: { label: 'Number', example: 'E-001234/2024' },
    publisher: { label: 'Chamber' },
  },
  'parliament-document': {
    author: { label: 'Chamber, committee' },
    number: { label: 'Number', example: 'Doc. XXVII No. 18' },
  },
  speech: {
    author: { label: 'Speaker' },
    'event-title': { label: 'Occasion' },
    'event-place': { label: 'Place' },
    genre: { example: 'Speech' },
  },
  personal_communication: {
    author: { label: 'From' },
    recipient: { label: 'To' },
    genre: { example: 'email' },
  },
  post: {
    author: { label: 'Who posted it', hint: 'A handle alone as an institution: @NATO' },
    title: { label: 'Text of the post' },
    'container-title': { label: 'Platform', example: 'X, LinkedIn' },
  },
  podcast: {
    author: { label: 'Authors, hosts' },
    title: { label: 'Title of the episode' },
    'container-title': { label: 'Podcast' },
    number: { label: 'Number of the episode' },
  },
  broadcast: {
    title: { label: 'Title of the episode' },
    'container-title': { label: 'Programme' },
    number: { label: 'Number of the episode' },
    publisher: { label: 'Channel, station' },
  },
  'online-video': {
    author: { label: 'Author or channel' },
    'container-title': { label: 'Platform', example: 'YouTube' },
  },
  motion_picture: { publisher: { label: 'Production company' } },
  song: { 'container-title': { label: 'Album' }, publisher: { label: 'Label' } },
  musical_score: { 'container-title': { label: 'Collection' } },
  performance: {
    publisher: { label: 'Company, theatre' },
    'event-title': { label: 'Festival, season' },
  },
  dataset: {
    version: { example: '2025' },
    publisher: { label: 'Repository, publisher' },
  },
  map: { 'container-title': { label: 'Atlas, book' }, scale: { example: '1:25000' } },
  figure: { 'container-title': { label: 'Taken from' } },
  graphic: { author: { label: 'Artist' }, 'container-title': { label: 'Taken from' } },
  software: { publisher: { label: 'Company, publisher' } },
  entry: { 'container-title': { label: 'Reference work' } },
  standard: { author: { label: 'Standards body' }, authority: { label: 'Authority' } },
  manuscript: {
    genre: { example: 'Cable, memorandum' },
    archive_location: { example: 'box 4, folder 2' },
  },
  patent: {
    author: { label: 'Inventor' },
    authority: { label: 'Patent office' },
    number: { example: 'EP1234567' },
  },
} as const satisfies Partial<Record<SourceKind | 'any', Record<string, Words>>>;

type WordsOf<Table> = {
  [Kind in keyof Table]: { [Variable in keyof Table[Kind]]: Record<keyof Table[Kind][Variable], string> };
};
export const fieldWords: WordsOf<typeof words> = words;

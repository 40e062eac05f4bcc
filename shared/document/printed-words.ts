/** The words a series prints by itself, in the language of the paper. */
export type PrintedWords = {
  by: string;
  and: string;
  abstract: string;
  keywords: string;
  figure: string;
  table: string;
  aboutAuthor: string;
  aboutAuthors: string;
  about: string;
  director: string;
  latest: string;
  references: string;
};

const english: PrintedWords = {
  by: 'by',
  and: 'and',
  abstract: 'Abstract',
  keywords: 'Keywords',
  figure: 'Figure',
  table: 'Table',
  aboutAuthor: 'About the author',
  aboutAuthors: 'About the authors',
  about: 'About the institute',
  director: 'Director',
  latest: 'Latest issues',
  references: 'References',
};

const italian: PrintedWords = {
  by: 'di',
  and: 'e',
  abstract: 'Abstract',
  keywords: 'Parole chiave',
  figure: 'Figura',
  table: 'Tabella',
  aboutAuthor: 'Nota sull’autore',
  aboutAuthors: 'Nota sugli autori',
  about: 'L’istituto',
  director: 'Direttore',
  latest: 'Ultimi numeri',
  references: 'Riferimenti bibliografici',
};

/** Italian for Italian papers, English for all others. */
export const printedWords = (tag: string): PrintedWords => (/^it\b/i.test(tag) ? italian : english);

import type { PdfDocument } from '../texts/pdfjs.ts';

/** What a PDF says of itself: the properties of the file and its XMP packet. */
export type PdfProperties = {
  title: string | null;
  authors: string[];
  created: string | null;
  doi: string | null;
  language: string | null;
  publication: string | null;
};

/** Names that programs give to files, and nobody to works. */
const noTitle =
  /^(?:untitled|senza titolo|ohne titel|document\d*|documento\d*|dokument\d*|microsoft (?:word|powerpoint)|powerpoint[- ]pr|presentation|template|layout\s?\d|print|title|\d+|[^\s]{0,60}\.(?:docx?|pdf|indd|qxp|qxd|pptx?|tex|dvi|odt|rtf))\b[\s\S]{0,3}$|^microsoft word - |\.(?:docx?|indd|qxd|qxp|tex|dvi|pdf|odt)$/i;
const noAuthor =
  /^(?:admin(?:istrator)?|user|utente|utilisateur|benutzer|owner|unknown|author|autore|pc|hp|dell|acer|asus|lenovo|microsoft|adobe.*|.*\bword\b.*|\w{1,3}|[a-z]+\d+|\d+)$/i;

const text = (value: unknown): string | null => {
  const one = Array.isArray(value) ? value.join(' ') : value;
  if (typeof one !== 'string') return null;
  return one.replace(/\s+/g, ' ').trim().slice(0, 1000) || null;
};

/** "D:20240507…" as 2024-05-07. */
const day = (value: string | null): string | null => {
  const match = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/.exec(value ?? '');
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
};

export const pdfProperties = async (pdf: PdfDocument): Promise<PdfProperties> => {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const said = info as Record<string, unknown>;
  const xmp = (name: string): unknown => {
    try {
      return metadata?.get(name) ?? null;
    } catch {
      return null;
    }
  };
  const title =
    [text(xmp('dc:title')), text(said.Title)].find((one) => one !== null && !noTitle.test(one)) ?? null;
  const creators = xmp('dc:creator');
  const named = Array.isArray(creators) ? creators.map(text) : [text(creators)];
  const authors = (named.some((one) => one !== null) ? named : [text(said.Author)]).filter(
    (one): one is string => one !== null && !noAuthor.test(one),
  );
  return {
    title,
    authors: authors.slice(0, 100),
    created: day(text(xmp('xmp:createdate')) ?? text(said.CreationDate)),
    doi: text(xmp('prism:doi')) ?? text(xmp('pdfx:doi')) ?? text(said.doi) ?? text(said.DOI),
    language: text(said.Language),
    publication: text(xmp('prism:publicationname')),
  };
};

import type { Node } from 'prosemirror-model';
import type { PaperMeta } from './paper-meta.ts';
import { metaOf } from './schema.ts';
import { type SeriesId, seriesById } from './series.ts';
import { emptyPaper } from './stored-paper.ts';

/** The language a paper says it is in. */
export const paperLanguage = (doc: Node): string => metaOf(doc).lang ?? 'en-GB';

/** The paragraphs of a paper's text about the institute, without marks of notes and citations. */
const aboutText = (doc: Node): Node | null => {
  let about: Node | null = null;
  doc.firstChild?.forEach((node) => {
    if (node.type.name === 'about') about = node;
  });
  const found = about as Node | null;
  if (!found || found.textContent.trim() === '') return null;
  const paragraphs = found.children.map((paragraph) =>
    paragraph.type.create(
      paragraph.attrs,
      paragraph.children.filter((node) => node.isText || node.type.name === 'hard_break'),
    ),
  );
  return found.type.create(found.attrs, paragraphs);
};

/**
 * A new paper of a series: it has the name, the ISSN and the template of the series, and what all papers of
 * the series print alike from `like`, an earlier one: address, director, the latest issues, the text about
 * the institute.
 */
export const newPaper = (title: string, lang: string, series: SeriesId, like: Node | null): Node => {
  const { name, issn, template } = seriesById(series);
  const { address, director, latestTitle, latest } = like ? metaOf(like) : ({} as PaperMeta);
  const meta: PaperMeta = {
    lang,
    template,
    ...(name === '' ? {} : { series: name }),
    ...(issn === null ? {} : { issn }),
    ...(address ? { address } : {}),
    ...(director ? { director } : {}),
    ...(latestTitle ? { latestTitle } : {}),
    ...(latest ? { latest } : {}),
  };
  const paper = emptyPaper(meta, title);
  const about = like && aboutText(like);
  if (!about) return paper;
  const front = paper.child(0);
  const filled = front.content.replaceChild(front.childCount - 1, about);
  return paper.copy(paper.content.replaceChild(0, front.copy(filled)));
};

import { Fragment, type Node } from 'prosemirror-model';
import type { PaperMeta } from './paper-meta.ts';
import { metaOf, schema } from './schema.ts';
import { type SeriesId, seriesById } from './series.ts';
import { emptyPaper } from './stored-paper.ts';
import { templateById } from './templates/index.ts';
import type { Template } from './templates/template.ts';

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

/** The box that stands on the cover of a series that has one, with a first empty point. */
const keyPoints = (lang: string): Node => {
  const { text_box, box_title, bullet_list, list_item, paragraph } = schema.nodes;
  const title = schema.text(/^it\b/i.test(lang) ? 'Punti chiave' : 'Key points');
  const points = bullet_list.create(null, list_item.create(null, paragraph.create()));
  return text_box.create(null, [box_title.create(null, title), points]);
};

/** An author to be filled in, and what the template has of its own at the beginning of the text. */
const withParts = (paper: Node, { keyPointsOnCover }: Template, lang: string): Node => {
  const [front, body] = [paper.child(0), paper.child(1)];
  const fields = front.children.flatMap((node) =>
    node.type.name === 'abstract' ? [schema.nodes.author.createAndFill()!, node] : [node],
  );
  const parts = paper.content.replaceChild(0, front.copy(Fragment.from(fields)));
  if (!keyPointsOnCover) return paper.copy(parts);
  return paper.copy(parts.replaceChild(1, body.copy(body.content.addToStart(keyPoints(lang)))));
};

/**
 * A new paper of a series: it has the name, the ISSN and the template of the series, an author to be filled in,
 * and what all papers of the series print alike from `like`, an earlier one: address, director, the latest
 * issues, the text about the institute, and the house rules where the style is the same.
 * @param chosen the citation style, where it is another than the series'
 */
export const newPaper = (
  title: string,
  lang: string,
  series: SeriesId,
  like: Node | null,
  chosen?: string,
): Node => {
  const { name, issn, template } = seriesById(series);
  const style = chosen ?? seriesById(series).style;
  const { address, director, latestTitle, latest, rules } = like ? metaOf(like) : ({} as PaperMeta);
  const meta: PaperMeta = {
    lang,
    template,
    ...(name === '' ? {} : { series: name }),
    ...(issn === null ? {} : { issn }),
    ...(address ? { address } : {}),
    ...(director ? { director } : {}),
    ...(latestTitle ? { latestTitle } : {}),
    ...(latest ? { latest } : {}),
    // Rules say where a paper differs from its style, so they hold under the same one only.
    ...(rules && like && metaOf(like).style === style ? { rules } : {}),
    ...(style === undefined ? {} : { style }),
  };
  const paper = withParts(emptyPaper(meta, title), templateById(template), lang);
  const about = like && aboutText(like);
  if (!about) return paper;
  const front = paper.child(0);
  const filled = front.content.replaceChild(front.childCount - 1, about);
  return paper.copy(paper.content.replaceChild(0, front.copy(filled)));
};

import type { ParagraphChild } from 'docx';
import type { Node } from 'prosemirror-model';
import { type Block, type ExportContext, type Place, prints, writeChildren } from './context.ts';
import { paragraph } from './paragraph.ts';
import { copyrightLine, seriesLine } from './series.ts';
import type { StyleId } from './styles.ts';
import { words } from './text.ts';

/** The parts of the front by their names; a paper of the schema has each, authors as many as it has. */
export const frontParts = (doc: Node) => {
  const front = doc.firstChild;
  const named = (name: string): Node[] => front?.children.filter((node) => node.type.name === name) ?? [];
  return {
    title: named('title')[0],
    subtitle: named('subtitle')[0],
    authors: named('author').map((author) => ({
      name: author.child(0),
      affiliation: author.child(1),
      bio: author.child(2),
    })),
    abstract: named('abstract')[0],
    keywords: named('keywords')[0],
    about: named('about')[0],
  };
};

const frontPlace = (style: StyleId): Place => ({ kind: 'front', style, depth: 0, indent: 0 });

const line = (ctx: ExportContext, node: Node | undefined, style: StyleId): Block[] =>
  node && prints(node) ? [paragraph(ctx, frontPlace(style), ctx.writeInline(node, frontPlace(style)))] : [];

const masthead = (ctx: ExportContext): Block[] => {
  const series = seriesLine(ctx.meta);
  const right = [copyrightLine(ctx), ctx.meta.issn ? `ISSN ${ctx.meta.issn}` : ''].filter(
    (text) => text !== '',
  );
  return [
    ...(series === '' ? [] : [paragraph(ctx, frontPlace('Series'), [words(series)])]),
    ...(right.length === 0 ? [] : [paragraph(ctx, frontPlace('SeriesData'), [words(right.join('  |  '))])]),
  ];
};

/**
 * "by Ada Rossi, Bruno Neri and Carla Verdi" in one line; with affiliations, each author has a line, with
 * the affiliation below.
 */
const authorLines = (ctx: ExportContext): Block[] => {
  const authors = frontParts(ctx.doc).authors.filter(({ name }) => prints(name));
  if (authors.length === 0) return [];
  const place = frontPlace('Author');
  const by = ctx.template.byline ? [words(`${ctx.labels.by} `)] : [];
  if (authors.some(({ affiliation }) => prints(affiliation)))
    return authors.flatMap(({ name, affiliation }, n) => [
      paragraph(ctx, place, [...(n === 0 ? by : []), ...ctx.writeInline(name, place)], { keepNext: true }),
      ...line(ctx, affiliation, 'Affiliation'),
    ]);
  const children: ParagraphChild[] = [...by];
  for (const [n, { name }] of authors.entries()) {
    if (n > 0) children.push(words(n === authors.length - 1 ? ` ${ctx.labels.and} ` : ', '));
    children.push(...ctx.writeInline(name, place));
  }
  return [paragraph(ctx, place, children)];
};

const abstractAndKeywords = (ctx: ExportContext): Block[] => {
  const { abstract, keywords } = frontParts(ctx.doc);
  const hasAbstract = abstract !== undefined && prints(abstract);
  const hasKeywords = keywords !== undefined && prints(keywords);
  const keywordPlace = frontPlace('Keywords');
  return [
    ...(hasAbstract
      ? [
          paragraph(ctx, frontPlace('AbstractTitle'), [words(ctx.labels.abstract)]),
          ...writeChildren(ctx, abstract, frontPlace('Abstract')),
        ]
      : []),
    ...(hasKeywords
      ? [
          paragraph(ctx, keywordPlace, [
            words(`${ctx.labels.keywords}: `, { bold: true }),
            ...ctx.writeInline(keywords, keywordPlace),
          ]),
        ]
      : []),
  ];
};

/** As many characters of biographies as stand well on a cover, below an abstract. */
const mostOnCover = 900;

/**
 * The biographies that stand on the cover: all, if they are short and there is a cover. The house prints
 * them there as notes with an asterisk; here they are lines, so that the notes of the file are the paper's.
 */
export const biosOnCover = ({ doc, template }: ExportContext): Node[] => {
  const bios = frontParts(doc)
    .authors.map(({ bio }) => bio)
    .filter(prints);
  const length = bios.reduce((sum, bio) => sum + bio.textContent.length, 0);
  return template.cover && length <= mostOnCover ? bios : [];
};

/** Masthead, title, authors, abstract, keywords and short biographies, each only if the paper has it. */
export const writeFrontPage = (ctx: ExportContext): Block[] => {
  const { title, subtitle } = frontParts(ctx.doc);
  ctx.where = 'the front page';
  return [
    ...masthead(ctx),
    ...line(ctx, title, 'Title'),
    ...line(ctx, subtitle, 'Subtitle'),
    ...authorLines(ctx),
    ...abstractAndKeywords(ctx),
    ...biosOnCover(ctx).flatMap((bio) => line(ctx, bio, 'AuthorNote')),
  ];
};

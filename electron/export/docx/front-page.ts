import { type ParagraphChild, Tab, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import { markedAuthors } from '#shared/document/author-marks.ts';
import { prints } from '#shared/document/prints.ts';
import { copyrightLine, seriesLine, seriesNumbers } from '#shared/document/series-line.ts';
import { say } from '#shared/reports/said.ts';
import { type Block, type ExportContext, type Place, writeChildren } from './context.ts';
import { paragraph } from './paragraph.ts';
import type { StyleId } from './styles.ts';
import { words } from './text.ts';

/** The parts of the front by their names; a paper of the schema has each, authors as many as it has. */
export const frontParts = (doc: Node) => {
  const front = doc.firstChild;
  const named = (name: string): Node[] => front?.children.filter((node) => node.type.name === name) ?? [];
  return {
    title: named('title')[0],
    subtitle: named('subtitle')[0],
    authors: front ? markedAuthors(front) : [],
    abstract: named('abstract')[0],
    keywords: named('keywords')[0],
    about: named('about')[0],
  };
};

const frontPlace = (style: StyleId): Place => ({ kind: 'front', style, depth: 0, indent: 0 });

const line = (ctx: ExportContext, node: Node | undefined, style: StyleId): Block[] =>
  node && prints(node) ? [paragraph(ctx, frontPlace(style), ctx.writeInline(node, frontPlace(style)))] : [];

/** The name of the series, and beside or below it its numbers and the house's copyright. */
const masthead = (ctx: ExportContext): Block[] => {
  const { meta, template } = ctx;
  const series = seriesLine(meta);
  const numbers = seriesNumbers(meta);
  const onBand = template.masthead === 'band' && series !== '' ? numbers.join('  |  ') : '';
  const below = [copyrightLine(ctx.meta, ctx.template), ...(onBand === '' ? numbers : [])].filter(
    (text) => text !== '',
  );
  return [
    ...(series === ''
      ? []
      : [
          paragraph(ctx, frontPlace('Series'), [
            words(series),
            ...(onBand === ''
              ? []
              : [new TextRun({ children: [new Tab()] }), words(onBand, { bold: false, size: 17 })]),
          ]),
        ]),
    ...(below.length === 0 ? [] : [paragraph(ctx, frontPlace('SeriesData'), [words(below.join('  |  '))])]),
  ];
};

const marked = (mark: string): ParagraphChild[] => (mark === '' ? [] : [words(mark)]);

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
    return authors.flatMap(({ name, affiliation, mark }, n) => [
      paragraph(ctx, place, [...(n === 0 ? by : []), ...ctx.writeInline(name, place), ...marked(mark)], {
        keepNext: true,
      }),
      ...line(ctx, affiliation, 'Affiliation'),
    ]);
  const children: ParagraphChild[] = [...by];
  for (const [n, { name, mark }] of authors.entries()) {
    if (n > 0) children.push(words(n === authors.length - 1 ? ` ${ctx.labels.and} ` : ', '));
    children.push(...ctx.writeInline(name, place), ...marked(mark));
  }
  return [paragraph(ctx, place, children)];
};

const abstractAndKeywords = (ctx: ExportContext): Block[] => {
  const { abstract, keywords } = frontParts(ctx.doc);
  const asked = ctx.template.prints;
  const hasAbstract = asked.abstract && abstract !== undefined && prints(abstract);
  const hasKeywords = asked.keywords && keywords !== undefined && prints(keywords);
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

/**
 * What the template leaves out goes into the properties of the file; marks of notes can't go there.
 */
const tellLeftOut = (ctx: ExportContext): void => {
  const { abstract, keywords } = frontParts(ctx.doc);
  for (const [node, name] of [
    [abstract, 'abstract'],
    [keywords, 'keywords'],
  ] as const) {
    let more = false;
    node?.descendants(({ type }) => {
      more ||= type.name === 'footnote' || type.name === 'citation';
    });
    if (more && !ctx.template.prints[name]) ctx.losses.add(say(`no-${name}-printed`), ctx.where);
  }
};

/** Masthead, title, authors, abstract, keywords, each only if the paper has it. */
export const writeFrontPage = (ctx: ExportContext): Block[] => {
  const { title, subtitle } = frontParts(ctx.doc);
  ctx.where = say('front-page');
  tellLeftOut(ctx);
  const head = [
    ...masthead(ctx),
    ...line(ctx, title, 'Title'),
    ...line(ctx, subtitle, 'Subtitle'),
    ...authorLines(ctx),
  ];
  const rest = abstractAndKeywords(ctx);
  // Where nothing else stands between the names and the text, a line of air does.
  const air = !ctx.template.cover && head.length > 0 && rest.length === 0;
  return [...head, ...rest, ...(air ? [paragraph(ctx, frontPlace('FrontEnd'), [])] : [])];
};

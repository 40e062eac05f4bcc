import { ExternalHyperlink, type ParagraphChild, Tab, TextRun } from 'docx';
import { prints } from '#shared/document/prints.ts';
import { publisherOf } from '#shared/document/series-line.ts';
import { say } from '#shared/reports/said.ts';
import { authorNotesPlace, closingAuthorNotes } from './author-notes.ts';
import { type Block, type ExportContext, type Place, writeChildren } from './context.ts';
import { linkTarget } from './format.ts';
import { frontParts } from './front-page.ts';
import { paragraph } from './paragraph.ts';
import type { StyleId } from './styles.ts';
import { lineBreak, oneLine, words } from './text.ts';

const closingPlace = (style: StyleId): Place => ({ kind: 'closing', style, depth: 0, indent: 0 });

type Part = { heading: string; blocks: Block[] } | null;

const writePart = (ctx: ExportContext, part: NonNullable<Part>, isFirst: boolean): Block[] => [
  paragraph(ctx, closingPlace('AboutHeading'), [words(part.heading)], {
    // Above the first stands the edge of the page, where the closing pages are pages of their own.
    ...(isFirst && ctx.template.cover ? { spacing: { before: 0 } } : {}),
  }),
  ...part.blocks,
];

const authorBios = (ctx: ExportContext): Part => {
  const blocks = authorNotesPlace(ctx) === 'closing' ? closingAuthorNotes(ctx) : [];
  if (blocks.length === 0) return null;
  return { heading: blocks.length === 1 ? ctx.labels.aboutAuthor : ctx.labels.aboutAuthors, blocks };
};

const linked = (ctx: ExportContext, text: string, address: string): ParagraphChild => {
  const link = linkTarget(address, ctx);
  return link === null
    ? words(text)
    : new ExternalHyperlink({ link, children: [words(text, { style: 'Hyperlink' })] });
};

const website = /^www\.[\w.-]+(?:\/\S*)?$/i;
const mailbox = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

const linkedLine = (ctx: ExportContext, text: string): ParagraphChild => {
  if (website.test(text)) return linked(ctx, text, `https://${text}`);
  if (mailbox.test(text)) return linked(ctx, text, `mailto:${text}`);
  return words(text);
};

const addressLines = (ctx: ExportContext): Block[] => {
  const lines = (ctx.meta.address ?? []).map(oneLine).filter((line) => line !== '');
  if (lines.length === 0) return [];
  const children = lines.flatMap((line, n) => [
    ...(n === 0 ? [] : [new TextRun({ children: [lineBreak()] })]),
    linkedLine(ctx, line),
  ]);
  return [paragraph(ctx, closingPlace('Address'), children)];
};

const directorLine = (ctx: ExportContext): Block[] => {
  const { director } = ctx.meta;
  const name = oneLine(director?.name ?? '');
  const email = oneLine(director?.email ?? '');
  if (name === '') return [];
  return [
    paragraph(ctx, closingPlace('Address'), [
      words(`${ctx.labels.director}: `, { bold: true }),
      words(name),
      ...(email === '' ? [] : [words(' ('), linkedLine(ctx, email), words(')')]),
    ]),
  ];
};

const aboutInstitute = (ctx: ExportContext): Part => {
  if (!ctx.template.prints.about) return null;
  const { about } = frontParts(ctx.doc);
  const text = about && prints(about) ? writeChildren(ctx, about, closingPlace('About')) : [];
  const blocks = [...text, ...addressLines(ctx), ...directorLine(ctx)];
  return blocks.length === 0
    ? null
    : { heading: publisherOf(ctx.meta, ctx.template)?.name ?? ctx.labels.about, blocks };
};

const latestIssues = (ctx: ExportContext): Part => {
  const issues = ctx.template.prints.about ? (ctx.meta.latest ?? []) : [];
  if (issues.length === 0) return null;
  return {
    heading: oneLine(ctx.meta.latestTitle ?? '') || ctx.labels.latest,
    blocks: issues.map(({ number, authors, title }) =>
      paragraph(ctx, closingPlace('LatestIssue'), [
        words(oneLine(number), { bold: true }),
        new TextRun({ children: [new Tab()] }),
        words(authors === '' ? '' : `${oneLine(authors)}, `),
        words(oneLine(title), { italics: true }),
      ]),
    ),
  };
};

/** Authors, institute and latest issues, each with its heading only where the paper has something to say. */
export const writeClosingPages = (ctx: ExportContext): Block[] => {
  ctx.where = say('closing-pages');
  return [authorBios(ctx), aboutInstitute(ctx), latestIssues(ctx)]
    .filter((part) => part !== null)
    .flatMap((part, n) => writePart(ctx, part, n === 0));
};

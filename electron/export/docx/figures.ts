import { ImageRun, type ParagraphChild } from 'docx';
import type { Node } from 'prosemirror-model';
import { prints } from '#shared/document/prints.ts';
import { columnWidth, type Template } from '#shared/document/templates/template.ts';
import { say } from '#shared/reports/said.ts';
import type { BlockWriter } from './blocks.ts';
import { writeCaption, writeSourceLine } from './captions.ts';
import type { ExportContext } from './context.ts';
import { type Picture, pictureOf } from './image-data.ts';
import { paragraph } from './paragraph.ts';
import { oneLine } from './text.ts';

/** Pixels at 96 to the inch, as docx counts them, in a length in twips. */
const pixels = (twips: number): number => Math.floor(twips / 15);

/**
 * The share of the column that was asked for, else the picture's own size, made smaller where it is wider than
 * a column; never higher than most of a page.
 */
const sizeOnPage = (
  picture: Picture,
  percent: number | null,
  template: Template,
): { width: number; height: number } => {
  const { page } = template;
  const column = pixels(columnWidth(template)) / picture.width;
  const scale = Math.min(
    percent === null ? Math.min(1, column) : (column * percent) / 100,
    (pixels(page.height - page.top - page.bottom) * 0.7) / picture.height,
  );
  return {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  };
};

const writeImage = (image: Node, ctx: ExportContext): ParagraphChild[] => {
  const picture = pictureOf(String(image.attrs.src), ctx.picture);
  if ('reason' in picture) {
    ctx.losses.add(say(picture.reason), ctx.where);
    return [];
  }
  const description = oneLine(String(image.attrs.alt));
  ctx.pictures += 1;
  return [
    new ImageRun({
      type: picture.type,
      data: picture.bytes,
      transformation: sizeOnPage(picture, image.attrs.width as number | null, ctx.template),
      // Fixed ids, so that the same paper gives the same file.
      altText: { id: String(ctx.pictures), name: `Picture ${ctx.pictures}`, description },
    }),
  ];
};

/** A figure with its caption above and the line that names its source below. */
export const writeFigure: BlockWriter = (node, ctx, place) => {
  const [caption, image, source] = node.children;
  if (!caption || !image || !source) return [];
  const { where } = ctx;
  const written = writeCaption(caption, ctx, place, 'figure', String(node.attrs.id));
  const picture = writeImage(image, ctx);
  if (picture.length > 0)
    written.push(paragraph(ctx, place, picture, { style: 'Figure', keepNext: prints(source) }));
  written.push(...writeSourceLine(source, ctx, place));
  ctx.where = where;
  return written;
};

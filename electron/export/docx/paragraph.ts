import { AlignmentType, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { ExportContext, Place } from './context.ts';
import type { StyleId } from './styles.ts';

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A paragraph in the style of its place, unless another is given, with its place's indent and direction. */
export const paragraph = (
  ctx: ExportContext,
  place: Place,
  children: readonly ParagraphChild[],
  options: IParagraphOptions & { style?: StyleId } = {},
): Paragraph =>
  new Paragraph({
    style: place.style,
    ...(place.keepNext ? { keepNext: true } : {}),
    ...(place.indent > 0 ? { indent: { left: place.indent } } : {}),
    ...(place.align ? { alignment: alignments[place.align] } : {}),
    ...(ctx.rightToLeft ? { bidirectional: true } : {}),
    ...options,
    children,
  });

import { type ISectionOptions, SectionType } from 'docx';
import type { Block, ExportContext } from './context.ts';
import { runningFooter, runningHeader } from './running-heads.ts';

type SectionProperties = NonNullable<ISectionOptions['properties']>;

/**
 * The sections of the file: a cover of one column (where the template has one), the text, the closing pages
 * of one column. Each starts a page: in a continuous section of two columns LibreOffice sets the notes
 * across the page.
 */
export const sectionsOf = (
  ctx: ExportContext,
  front: readonly Block[],
  body: readonly Block[],
  closing: readonly Block[],
): ISectionOptions[] => {
  const { page, columns, columnGap, cover } = ctx.template;
  const geometry: SectionProperties = {
    page: {
      size: { width: page.width, height: page.height },
      margin: {
        top: page.top,
        bottom: page.bottom,
        left: page.left,
        right: page.right,
        header: page.header,
        footer: page.footer,
        gutter: 0,
      },
    },
  };
  const header = runningHeader(ctx);
  const heads = {
    ...(header ? { headers: { default: header } } : {}),
    footers: { default: runningFooter(ctx) },
  };
  const textColumns: SectionProperties =
    columns === 1 ? {} : { column: { count: columns, space: columnGap } };
  const hasCover = cover && front.length > 0;
  return [
    ...(hasCover ? [{ properties: geometry, children: front }] : []),
    {
      ...heads,
      properties: { ...geometry, ...textColumns, type: SectionType.NEXT_PAGE },
      children: hasCover ? body : [...front, ...body],
    },
    ...(closing.length > 0
      ? [{ properties: { ...geometry, type: SectionType.NEXT_PAGE }, children: closing }]
      : []),
  ];
};

import { type ISectionOptions, SectionType } from 'docx';
import type { Block, ExportContext } from './context.ts';
import { runningFooter, runningHeader } from './running-heads.ts';

type SectionProperties = NonNullable<ISectionOptions['properties']>;

/**
 * The sections of the file: a cover and closing pages of one column (where the template has them), the text
 * between them. Each starts a page: in a continuous section of two columns LibreOffice sets the notes
 * across the page, and ends with an error where such sections follow each other; so a wide table can't have
 * a section of one column.
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
  const footer = runningFooter(ctx);
  const hasCover = cover && front.length > 0;
  // Where the front shares its page with the text, the first page has the masthead and no header.
  const ownFirstPage = !hasCover && header !== null;
  const heads = {
    ...(header ? { headers: { default: header } } : {}),
    footers: { default: footer, ...(ownFirstPage ? { first: footer } : {}) },
  };
  const textColumns: SectionProperties =
    columns === 1 ? {} : { column: { count: columns, space: columnGap } };
  return [
    ...(hasCover ? [{ properties: geometry, children: front }] : []),
    {
      ...heads,
      properties: { ...geometry, ...textColumns, type: SectionType.NEXT_PAGE, titlePage: ownFirstPage },
      // A paper without a cover is a draft: what closes it follows the text, on the same page.
      children: [...(hasCover ? [] : front), ...body, ...(cover ? [] : closing)],
    },
    ...(cover && closing.length > 0
      ? [{ properties: { ...geometry, type: SectionType.NEXT_PAGE }, children: closing }]
      : []),
  ];
};

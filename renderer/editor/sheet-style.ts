import type { PaperMeta } from '#shared/document/paper-meta.ts';
import type { TemplateId } from '#shared/document/templates/ids.ts';
import { templateById, templateOf } from '#shared/document/templates/index.ts';
import { type Template, textWidth } from '#shared/document/templates/template.ts';

/** What the style sheet of the page view reads of a series: attributes of the page. */
export type SheetAttributes = {
  style: string;
  'data-front': 'cover' | 'block';
  'data-masthead': Template['masthead'];
  'data-keywords': Template['keywords'];
};

const round = (value: number): string => String(Math.round(value * 1000) / 1000);

/** Lengths as parts of the width of the text, type as parts of the size of the text: so they hold at any size. */
const attributesOf = (template: Template): SheetAttributes => {
  const { page, sizes, colours, fonts } = template;
  const width = textWidth(template);
  const part = (length: number): string => round(length / width);
  const size = (halfPoints: number): string => `${round(halfPoints / sizes.body)}em`;
  const values: Record<string, string> = {
    ratio: part(page.width),
    height: part(page.height),
    top: part(page.top),
    bottom: part(page.bottom),
    left: part(page.left),
    right: part(page.right),
    'title-gap': part(template.titleGap),
    'abstract-gap': part(template.abstractGap),
    title: size(sizes.title),
    subtitle: size(sizes.subtitle),
    author: size(sizes.author),
    abstract: size(sizes.abstract),
    'heading-1': size(sizes.headings[0]),
    'heading-2': size(sizes.headings[1]),
    'heading-3': size(sizes.headings[2]),
    'line-height': round((template.line / 240) * 1.2),
    'font-text': `"${fonts.text}"`,
    'font-display': `"${fonts.display}"`,
    accent: `#${colours.accent}`,
    shade: `#${colours.shade}`,
    rule: `#${colours.rule}`,
  };
  return {
    style: Object.entries(values)
      .map(([name, value]) => `--sheet-${name}: ${value}`)
      .join('; '),
    'data-front': template.cover ? 'cover' : 'block',
    'data-masthead': template.masthead,
    'data-keywords': template.keywords,
  };
};

const known = new Map<TemplateId, SheetAttributes>();

/** The attributes for the series of a paper. */
export const sheetAttributes = (meta: PaperMeta): SheetAttributes => {
  const id = templateOf(meta);
  let attributes = known.get(id);
  if (!attributes) {
    attributes = attributesOf(templateById(id));
    known.set(id, attributes);
  }
  return attributes;
};

import type { Node } from 'prosemirror-model';
import { paperTitle } from '#shared/document/facts.ts';
import type { ExportContext } from './context.ts';
import { frontParts } from './front-page.ts';
import { oneLine } from './text.ts';
import { writePart, type XmlElement } from './xml.ts';

const abstractText = (abstract: Node | undefined): string =>
  abstract?.children.map((paragraph) => paragraph.textContent).join(' ') ?? '';

/**
 * The core properties (docProps/core.xml): title, authors, keywords, language, series. There are no times
 * in it, so that the same paper gives the same bytes: Word then shows none until it saves the file.
 */
export const coreProperties = (ctx: ExportContext): string => {
  const { abstract, authors, keywords } = frontParts(ctx.doc);
  const names = authors.map(({ name }) => oneLine(name.textContent)).filter((name) => name !== '');
  const series = [ctx.meta.series, ctx.meta.number].map((text) => oneLine(text ?? '')).filter(Boolean);
  const values: [string, string][] = [
    ['dc:title', oneLine(paperTitle(ctx.doc))],
    ['dc:subject', series.join(' ')],
    ['dc:creator', names.join('; ')],
    ['cp:keywords', oneLine(keywords?.textContent ?? '')],
    // What the template does not print goes with the file nevertheless.
    ['dc:description', ctx.template.prints.abstract ? '' : oneLine(abstractText(abstract))],
    ['dc:language', ctx.lang],
  ];
  return writePart({
    name: 'cp:coreProperties',
    attributes: {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    children: values
      .filter(([, value]) => value !== '')
      .map(([name, value]): XmlElement => ({ name, children: [value] })),
  });
};

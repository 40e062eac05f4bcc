import { AlignmentType, BorderStyle } from 'docx';
import type { StyleSpec } from './style-element.ts';
import { millimetres, ownStyle, rule } from './style-parts.ts';
import { type Template, textWidth } from './templates/template.ts';

/** Styles of the front page and of the closing pages. */
export const frontStyles = (t: Template) => {
  const { sizes, colours } = t;
  const { display } = t.fonts;
  const sectionHead = {
    keepNext: true,
    keepLines: true,
    alignment: AlignmentType.LEFT,
  } as const;
  const closingHead = (name: string): StyleSpec =>
    ownStyle(name, {
      next: 'About',
      unhyphenated: true,
      paragraph: {
        ...sectionHead,
        border: { bottom: rule(8, colours.accent) },
        spacing: { before: 480, after: 160 },
        outlineLevel: 0,
      },
      run: { font: display, bold: true, size: 26, color: colours.accent },
    });

  return {
    Series: ownStyle('Series', {
      unhyphenated: true,
      paragraph: {
        border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 5, color: colours.accent } },
        tabStops: [{ type: 'right', position: textWidth(t) }],
        spacing: { after: 80 },
      },
      run: { font: display, bold: true, size: 24, color: colours.accent, characterSpacing: 10 },
    }),
    SeriesData: ownStyle('Series Data', {
      paragraph: { spacing: { after: 0 }, alignment: AlignmentType.RIGHT },
      run: { font: display, size: 17, color: colours.muted },
    }),
    Title: {
      name: 'Title',
      builtIn: true,
      basedOn: 'Normal',
      next: 'Subtitle',
      priority: 10,
      quick: true,
      unhyphenated: true,
      paragraph: {
        keepLines: true,
        spacing: { before: t.cover ? millimetres(30) : 240, after: 160, line: 228, lineRule: 'auto' },
        alignment: AlignmentType.LEFT,
      },
      run: { font: display, bold: true, size: sizes.title, color: colours.accent },
    },
    Subtitle: {
      name: 'Subtitle',
      builtIn: true,
      basedOn: 'Normal',
      next: 'Author',
      priority: 11,
      quick: true,
      unhyphenated: true,
      paragraph: { spacing: { after: 200 }, alignment: AlignmentType.LEFT },
      run: { font: display, size: sizes.subtitle, color: colours.muted },
    },
    Author: ownStyle('Author', {
      next: 'Affiliation',
      unhyphenated: true,
      paragraph: { spacing: { before: 200, after: 40 } },
      run: { font: display, size: sizes.author },
    }),
    Affiliation: ownStyle('Affiliation', {
      unhyphenated: true,
      paragraph: { spacing: { after: 80 } },
      run: { font: display, italics: true, size: 20, color: colours.muted },
    }),
    AbstractTitle: ownStyle('Abstract Title', {
      next: 'Abstract',
      unhyphenated: true,
      paragraph: {
        ...sectionHead,
        border: { top: rule(8, colours.accent) },
        spacing: { before: t.cover ? millimetres(22) : 360, after: 100 },
      },
      run: { font: display, bold: true, size: 21, color: colours.accent, characterSpacing: 8 },
    }),
    // Word and LibreOffice draw one rule under paragraphs that follow each other with the same border.
    Abstract: ownStyle('Abstract', {
      paragraph: {
        widowControl: true,
        border: { bottom: rule(8, colours.accent) },
        spacing: { after: t.cover ? 120 : 240, line: 276, lineRule: 'auto' },
        alignment: AlignmentType.JUSTIFIED,
      },
      run: { size: 21 },
    }),
    Keywords: ownStyle('Keywords', {
      paragraph: { spacing: { before: 200, after: t.cover ? 0 : 280 } },
      run: { font: display, size: 19, color: colours.muted },
    }),
    AuthorNote: ownStyle('Author Note', {
      unhyphenated: true,
      paragraph: { keepLines: true, spacing: { before: 200, after: 0, line: 264, lineRule: 'auto' } },
      run: { font: display, size: 19, color: colours.muted },
    }),
    AboutHeading: closingHead('About Heading'),
    About: ownStyle('About', {
      paragraph: {
        widowControl: true,
        spacing: { after: 120, line: 271, lineRule: 'auto' },
        alignment: AlignmentType.JUSTIFIED,
      },
      run: { size: 20 },
    }),
    AuthorBio: { name: 'Author Bio', builtIn: false, basedOn: 'About', priority: 11, quick: true },
    Address: ownStyle('Address', {
      unhyphenated: true,
      paragraph: { keepLines: true, spacing: { before: 160, after: 60, line: 264, lineRule: 'auto' } },
      run: { font: display, size: 19, color: colours.muted },
    }),
    LatestIssue: ownStyle('Latest Issue', {
      unhyphenated: true,
      paragraph: {
        keepLines: true,
        spacing: { after: 90, line: 252, lineRule: 'auto' },
        indent: { left: millimetres(22), hanging: millimetres(22) },
        tabStops: [{ type: 'left', position: millimetres(22) }],
      },
      run: { font: display, size: 20 },
    }),
  } satisfies Record<string, StyleSpec>;
};

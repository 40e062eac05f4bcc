import { AlignmentType, BorderStyle, ShadingType } from 'docx';
import { millimetres, type Template, textWidth } from '#shared/document/templates/template.ts';
import type { StyleSpec } from './style-element.ts';
import { ownStyle, rule } from './style-parts.ts';

/** The name of the series over a rule. */
const ruleStyle = (t: Template): StyleSpec =>
  ownStyle('Series', {
    unhyphenated: true,
    paragraph: {
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 5, color: t.colours.accent } },
      tabStops: [{ type: 'right', position: textWidth(t) }],
      spacing: { after: 80 },
    },
    run: { font: t.fonts.display, bold: true, size: 24, color: t.colours.accent, characterSpacing: 10 },
  });

/** Room between a box of colour and the words in it: a border of the same colour, which is what Word has. */
const padding = (colour: string, space: number) => {
  const side = { style: BorderStyle.SINGLE, size: 4, space, color: colour };
  return { top: side, bottom: side, left: side, right: side };
};
const bandIndent = 180;

/** The name of the series in white on a band of the series' colour. */
const bandStyle = (t: Template): StyleSpec =>
  ownStyle('Series', {
    unhyphenated: true,
    paragraph: {
      border: padding(t.colours.accent, 8),
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: t.colours.accent },
      indent: { left: bandIndent, right: bandIndent },
      tabStops: [{ type: 'right', position: textWidth(t) - bandIndent }],
      spacing: { after: 260 },
    },
    run: { font: t.fonts.display, bold: true, size: 26, color: 'FFFFFF', characterSpacing: 10 },
  });

const shadedBox = (t: Template) => ({
  border: padding(t.colours.shade, 8),
  shading: { type: ShadingType.CLEAR, color: 'auto', fill: t.colours.shade },
  indent: { left: bandIndent, right: bandIndent },
});

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
    Series: t.masthead === 'band' ? bandStyle(t) : ruleStyle(t),
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
        spacing: { before: t.titleGap, after: 160, line: 228, lineRule: 'auto' },
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
        spacing: { before: t.abstractGap, after: 100 },
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
      run: { size: sizes.abstract },
    }),
    Keywords: ownStyle('Keywords', {
      unhyphenated: true,
      paragraph: {
        ...(t.keywords === 'box' ? shadedBox(t) : {}),
        spacing: { before: t.keywords === 'box' ? 320 : 200, after: t.cover ? 160 : 280 },
      },
      run: { font: display, size: 19, color: t.keywords === 'box' ? colours.text : colours.muted },
    }),
    AuthorNote: ownStyle('Author Note', {
      unhyphenated: true,
      // Several in a row share one rule above them.
      paragraph: {
        keepLines: true,
        border: { top: rule(4, colours.rule) },
        spacing: { before: 80, after: 0, line: 264, lineRule: 'auto' },
      },
      run: { font: display, size: 19, color: colours.muted },
    }),
    FrontEnd: ownStyle('Front End', {
      next: 'BodyText',
      paragraph: { spacing: { after: 0, line: 300, lineRule: 'exact' } },
    }),
    // Word's own name for the entries of a list of sources.
    Bibliography: {
      name: 'Bibliography',
      builtIn: true,
      basedOn: 'Normal',
      priority: 37,
      unhyphenated: true,
      paragraph: {
        widowControl: true,
        keepLines: true,
        spacing: { after: 100, line: 252, lineRule: 'auto' },
        indent: { left: millimetres(8), hanging: millimetres(8) },
        alignment: AlignmentType.LEFT,
      },
      run: { size: sizes.body - 2 },
    },
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

import {
  AlignmentType,
  BorderStyle,
  DocumentAttributes,
  DocumentDefaults,
  type IStylesOptions,
  type XmlComponent,
} from 'docx';
import { documentLanguage } from './language.ts';
import { bulletList, headingList, listStep, numberStyleList } from './numbering.ts';
import { characterStyle, numberingStyle, paragraphStyle, type StyleSpec } from './style-element.ts';
import { tableStyles } from './table-styles.ts';
import { type Template, textWidth } from './templates/template.ts';

/*
 * Every style of the file, by the name Word knows it by (headings, notes, caption, header and footer are
 * lower-case inside a file), so that a person can restyle a paper in Word and text pasted into another
 * template takes that template's look.
 */

const mm = (length: number): number => Math.round((length * 1440) / 25.4);

const paragraphStyles = (t: Template) => {
  const { sizes, colours, fonts } = t;
  const display = fonts.display;
  const rule = (size: number, color = colours.accent) => ({
    style: BorderStyle.SINGLE,
    size,
    space: 6,
    color,
  });
  const text = { basedOn: 'BodyText', builtIn: true, priority: 1 } as const;
  const heading = (level: 0 | 1 | 2, before: number, after: number, italics = false): StyleSpec => ({
    name: `heading ${level + 1}`,
    builtIn: true,
    basedOn: 'Normal',
    next: 'BodyText',
    priority: 9,
    quick: true,
    unhyphenated: true,
    paragraph: {
      keepNext: true,
      keepLines: true,
      numbering: { reference: headingList, level, instance: 0 },
      spacing: { before, after, line: 252, lineRule: 'auto' },
      alignment: AlignmentType.LEFT,
      outlineLevel: level,
    },
    run: { font: display, bold: !italics, italics, size: sizes.headings[level], color: colours.accent },
  });
  const list = (name: string, level: number, reference: string): StyleSpec => ({
    ...text,
    name: level === 0 ? name : `${name} ${level + 1}`,
    priority: 10,
    quick: level === 0,
    paragraph: {
      numbering: { reference, level, instance: 0 },
      spacing: { after: 60 },
      indent: { left: listStep * (level + 1), hanging: listStep },
    },
  });
  const listContinue = (level: number): StyleSpec => ({
    ...text,
    name: level === 0 ? 'List Continue' : `List Continue ${level + 1}`,
    priority: 10,
    paragraph: { spacing: { after: 60 }, indent: { left: listStep * (level + 1) } },
  });
  const front = (
    name: string,
    spec: Omit<StyleSpec, 'name' | 'builtIn' | 'basedOn' | 'priority'>,
  ): StyleSpec => ({
    name,
    builtIn: false,
    basedOn: 'Normal',
    priority: 11,
    quick: true,
    ...spec,
  });
  const sectionHead = {
    keepNext: true,
    keepLines: true,
    alignment: AlignmentType.LEFT,
  } as const;
  const closingHead = (name: string): StyleSpec =>
    front(name, {
      next: 'About',
      unhyphenated: true,
      paragraph: {
        ...sectionHead,
        border: { bottom: rule(8) },
        spacing: { before: 480, after: 160 },
        outlineLevel: 0,
      },
      run: { font: display, bold: true, size: 26, color: colours.accent },
    });

  return {
    BodyText: {
      name: 'Body Text',
      builtIn: true,
      basedOn: 'Normal',
      priority: 1,
      quick: true,
      paragraph: {
        widowControl: true,
        spacing: { after: t.paragraphGap, line: t.line, lineRule: 'auto' },
        alignment: AlignmentType.JUSTIFIED,
      },
    },
    Heading1: heading(0, 320, 120),
    Heading2: heading(1, 260, 100),
    Heading3: heading(2, 220, 80, true),
    Series: front('Series', {
      unhyphenated: true,
      paragraph: {
        border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 5, color: colours.accent } },
        tabStops: [{ type: 'right', position: textWidth(t) }],
        spacing: { after: 80 },
      },
      run: { font: display, bold: true, size: 24, color: colours.accent, characterSpacing: 10 },
    }),
    SeriesData: front('Series Data', {
      paragraph: { spacing: { after: t.cover ? 0 : 240 }, alignment: AlignmentType.RIGHT },
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
        spacing: { before: t.cover ? mm(30) : 0, after: 160, line: 228, lineRule: 'auto' },
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
    Author: front('Author', {
      next: 'Affiliation',
      unhyphenated: true,
      paragraph: { spacing: { before: 200, after: 40 } },
      run: { font: display, size: sizes.author },
    }),
    Affiliation: front('Affiliation', {
      unhyphenated: true,
      paragraph: { spacing: { after: 80 } },
      run: { font: display, italics: true, size: 20, color: colours.muted },
    }),
    AbstractTitle: front('Abstract Title', {
      next: 'Abstract',
      unhyphenated: true,
      paragraph: {
        ...sectionHead,
        border: { top: rule(8) },
        spacing: { before: t.cover ? mm(22) : 360, after: 100 },
      },
      run: { font: display, bold: true, size: 21, color: colours.accent, characterSpacing: 8 },
    }),
    // Word and LibreOffice draw one rule under paragraphs that follow each other with the same border.
    Abstract: front('Abstract', {
      paragraph: {
        widowControl: true,
        border: { bottom: rule(8) },
        spacing: { after: t.cover ? 120 : 240, line: 276, lineRule: 'auto' },
        alignment: AlignmentType.JUSTIFIED,
      },
      run: { size: 21 },
    }),
    Keywords: front('Keywords', {
      paragraph: { spacing: { before: 200, after: t.cover ? 0 : 120 } },
      run: { font: display, size: 19, color: colours.muted },
    }),
    BlockText: {
      ...text,
      name: 'Block Text',
      priority: 2,
      quick: true,
      paragraph: { indent: { left: listStep, right: t.columns === 2 ? 0 : listStep } },
      run: { size: sizes.body - 1 },
    },
    FootnoteText: {
      name: 'footnote text',
      builtIn: true,
      basedOn: 'Normal',
      priority: 99,
      paragraph: {
        widowControl: true,
        spacing: { after: 40, line: 240, lineRule: 'auto' },
        alignment: t.columns === 2 ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
      },
      run: { size: sizes.note },
    },
    Caption: {
      name: 'caption',
      builtIn: true,
      basedOn: 'Normal',
      next: 'BodyText',
      priority: 35,
      quick: true,
      unhyphenated: true,
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 80 } },
      run: { font: display, bold: true, size: sizes.table + 1, color: colours.accent },
    },
    SourceLine: front('Source Line', {
      next: 'BodyText',
      paragraph: { keepLines: true, spacing: { before: 80, after: 240 } },
      run: { font: display, size: sizes.table - 1, color: colours.muted },
    }),
    Figure: front('Figure', { next: 'SourceLine', paragraph: { alignment: AlignmentType.CENTER } }),
    HorizontalLine: front('Horizontal Line', {
      next: 'BodyText',
      paragraph: {
        border: { bottom: rule(6, colours.rule) },
        spacing: { after: 200, line: 120, lineRule: 'exact' },
      },
    }),
    TableText: front('Table Text', {
      paragraph: { spacing: { after: 0 } },
      run: { font: display, size: sizes.table },
    }),
    TableHeading: {
      name: 'Table Heading',
      builtIn: false,
      basedOn: 'TableText',
      priority: 11,
      unhyphenated: true,
      run: { bold: true, color: colours.accent },
    },
    ListBullet: list('List Bullet', 0, bulletList),
    ListBullet2: list('List Bullet', 1, bulletList),
    ListBullet3: list('List Bullet', 2, bulletList),
    ListNumber: list('List Number', 0, numberStyleList.reference),
    ListNumber2: list('List Number', 1, numberStyleList.reference),
    ListNumber3: list('List Number', 2, numberStyleList.reference),
    ListContinue: listContinue(0),
    ListContinue2: listContinue(1),
    ListContinue3: listContinue(2),
    Header: {
      name: 'header',
      builtIn: true,
      basedOn: 'Normal',
      priority: 99,
      unhyphenated: true,
      paragraph: {
        border: { bottom: rule(6, colours.rule) },
        tabStops: [{ type: 'right', position: textWidth(t) }],
      },
      run: { font: display, size: 17, color: colours.muted },
    },
    Footer: {
      name: 'footer',
      builtIn: true,
      basedOn: 'Normal',
      priority: 99,
      unhyphenated: true,
      paragraph: { tabStops: [{ type: 'right', position: textWidth(t) }] },
      run: { font: display, size: 17, color: colours.muted },
    },
    AboutHeading: closingHead('About Heading'),
    About: front('About', {
      paragraph: {
        widowControl: true,
        spacing: { after: 120, line: 271, lineRule: 'auto' },
        alignment: AlignmentType.JUSTIFIED,
      },
      run: { size: 20 },
    }),
    AuthorBio: { name: 'Author Bio', builtIn: false, basedOn: 'About', priority: 11, quick: true },
    Address: front('Address', {
      unhyphenated: true,
      paragraph: { keepLines: true, spacing: { before: 160, after: 60, line: 264, lineRule: 'auto' } },
      run: { font: display, size: 19, color: colours.muted },
    }),
    LatestIssue: front('Latest Issue', {
      unhyphenated: true,
      paragraph: {
        keepLines: true,
        spacing: { after: 90, line: 252, lineRule: 'auto' },
        indent: { left: mm(22), hanging: mm(22) },
        tabStops: [{ type: 'left', position: mm(22) }],
      },
      run: { font: display, size: 20 },
    }),
  } satisfies Record<string, StyleSpec>;
};

const characterStyles = ({ colours }: Template) =>
  ({
    FootnoteReference: {
      name: 'footnote reference',
      builtIn: true,
      basedOn: 'DefaultParagraphFont',
      priority: 99,
      run: { superScript: true },
    },
    Hyperlink: {
      name: 'Hyperlink',
      builtIn: true,
      basedOn: 'DefaultParagraphFont',
      priority: 99,
      run: { color: colours.accent },
    },
  }) satisfies Record<string, StyleSpec>;

export type StyleId = keyof ReturnType<typeof paragraphStyles>;
export type CharacterStyleId = keyof ReturnType<typeof characterStyles>;

/** The styles of a paper in this template, whose main language has the given tag. */
export const styleSheet = (template: Template, lang: string): IStylesOptions => {
  const { fonts, sizes, colours } = template;
  const all: XmlComponent[] = [
    new DocumentDefaults({
      run: {
        font: { ascii: fonts.text, hAnsi: fonts.text, cs: fonts.text, eastAsia: fonts.text },
        size: sizes.body,
        language: documentLanguage(lang),
      },
    }),
    paragraphStyle(
      'Normal',
      { name: 'Normal', builtIn: true, priority: 0, quick: true, run: { color: colours.text } },
      true,
    ),
    characterStyle(
      'DefaultParagraphFont',
      { name: 'Default Paragraph Font', builtIn: true, priority: 1 },
      true,
    ),
    numberingStyle('NoList', { name: 'No List', builtIn: true, priority: 99 }),
    ...tableStyles(template),
    ...Object.entries(paragraphStyles(template)).map(([id, spec]) => paragraphStyle(id, spec)),
    ...Object.entries(characterStyles(template)).map(([id, spec]) => characterStyle(id, spec)),
  ];
  return {
    initialStyles: new DocumentAttributes(['mc', 'r', 'w', 'w14', 'w15'], 'w14 w15'),
    importedStyles: all,
  };
};

import { AlignmentType } from 'docx';
import { type Template, textWidth } from '#shared/document/templates/template.ts';
import { bulletList, headingList, listStep, numberStyleList } from './numbering.ts';
import type { StyleSpec } from './style-element.ts';
import { ownStyle, rule } from './style-parts.ts';

/** Styles of the text, its notes, and the heads and feet of its pages. */
export const textStyles = (t: Template) => {
  const { sizes, colours } = t;
  const { display } = t.fonts;
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
      // Neither hyphens nor stretched lines: notes are full of addresses, where a hyphen that is not part of
      // the address misleads, and whose lengths tear a justified line apart.
      unhyphenated: true,
      paragraph: {
        widowControl: true,
        spacing: { after: 40, line: 240, lineRule: 'auto' },
        alignment: AlignmentType.LEFT,
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
    SourceLine: ownStyle('Source Line', {
      next: 'BodyText',
      paragraph: { keepLines: true, spacing: { before: 80, after: 240 } },
      run: { font: display, size: sizes.table - 1, color: colours.muted },
    }),
    Figure: ownStyle('Figure', { next: 'SourceLine', paragraph: { alignment: AlignmentType.CENTER } }),
    HorizontalLine: ownStyle('Horizontal Line', {
      next: 'BodyText',
      paragraph: {
        border: { bottom: rule(6, colours.rule) },
        spacing: { after: 200, line: 120, lineRule: 'exact' },
      },
    }),
    // The line that a page break stands on must not push a full column over its end.
    PageBreak: ownStyle('Page Break', {
      next: 'BodyText',
      paragraph: { spacing: { after: 0, line: 20, lineRule: 'exact' } },
      run: { size: 2 },
    }),
    BoxTitle: ownStyle('Box Title', {
      next: 'BoxText',
      unhyphenated: true,
      paragraph: { keepNext: true, keepLines: true, spacing: { after: 80 }, alignment: AlignmentType.LEFT },
      run: { font: display, bold: true, size: sizes.headings[1], color: colours.accent },
    }),
    BoxText: ownStyle('Box Text', {
      paragraph: { spacing: { after: 80, line: 252, lineRule: 'auto' }, alignment: AlignmentType.LEFT },
      run: { font: display, size: sizes.body },
    }),
    BoxEnd: ownStyle('Box End', {
      next: 'BodyText',
      paragraph: { spacing: { after: t.paragraphGap, line: 120, lineRule: 'exact' } },
    }),
    TableText: ownStyle('Table Text', {
      paragraph: { spacing: { after: 0 } },
      run: { font: display, size: sizes.table },
    }),
    TableHeading: {
      name: 'Table Heading',
      builtIn: false,
      basedOn: 'TableText',
      priority: 11,
      run: { bold: true, color: colours.accent },
    },
    TableTextSmall: {
      name: 'Table Text Small',
      builtIn: false,
      basedOn: 'TableText',
      priority: 11,
      run: { size: sizes.table - 3 },
    },
    TableHeadingSmall: {
      name: 'Table Heading Small',
      builtIn: false,
      basedOn: 'TableHeading',
      priority: 11,
      run: { size: sizes.table - 3 },
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
  } satisfies Record<string, StyleSpec>;
};

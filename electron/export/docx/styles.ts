import { DocumentAttributes, DocumentDefaults, type IStylesOptions, type XmlComponent } from 'docx';
import type { Template } from '#shared/document/templates/template.ts';
import { frontStyles } from './front-styles.ts';
import { documentLanguage } from './language.ts';
import {
  characterStyle,
  latentStyles,
  numberingStyle,
  paragraphStyle,
  type StyleSpec,
} from './style-element.ts';
import { tableStyles } from './table-styles.ts';
import { textStyles } from './text-styles.ts';

/*
 * Every style of the file, by the name Word knows it by (headings, notes, caption, header and footer are
 * lower-case inside a file), so that a person can restyle a paper in Word and text pasted into another
 * template takes that template's look.
 */

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

export type StyleId = keyof ReturnType<typeof textStyles> | keyof ReturnType<typeof frontStyles>;

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
    latentStyles(),
    paragraphStyle(
      'Normal',
      { name: 'Normal', builtIn: true, priority: 0, quick: true, run: { color: colours.text } },
      true,
    ),
    characterStyle(
      'DefaultParagraphFont',
      { name: 'Default Paragraph Font', builtIn: true, priority: 1, hidden: true },
      true,
    ),
    numberingStyle('NoList', { name: 'No List', builtIn: true, priority: 99, hidden: true }),
    ...tableStyles(template),
    ...Object.entries({ ...textStyles(template), ...frontStyles(template) }).map(([id, spec]) =>
      paragraphStyle(id, spec),
    ),
    ...Object.entries(characterStyles(template)).map(([id, spec]) => characterStyle(id, spec)),
  ];
  return {
    initialStyles: new DocumentAttributes(['mc', 'r', 'w', 'w14', 'w15'], 'w14 w15'),
    importedStyles: all,
  };
};

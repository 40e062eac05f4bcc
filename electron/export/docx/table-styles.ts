import { BuilderElement, type XmlComponent } from 'docx';
import type { Template } from '#shared/document/templates/template.ts';
import { attribute, tableStyle } from './style-element.ts';

const element = (
  name: string,
  attributes: Record<string, { key: string; value: string | number }>,
  children: readonly XmlComponent[] = [],
): XmlComponent => new BuilderElement({ name, attributes, children });

const width = (side: string, twips: number): XmlComponent =>
  element(`w:${side}`, { ...attribute('w', twips), ...attribute('type', 'dxa') });

const border = (side: string, eighths: number, colour: string): XmlComponent =>
  element(`w:${side}`, {
    ...attribute('val', 'single'),
    ...attribute('sz', eighths),
    ...attribute('space', 0),
    ...attribute('color', colour),
  });

const margins = (vertical: number, horizontal: number): XmlComponent =>
  element('w:tblCellMar', {}, [
    width('top', vertical),
    width('left', horizontal),
    width('bottom', vertical),
    width('right', horizontal),
  ]);

/**
 * Word's default table, and the house's: a rule above, below and under the head, hairlines between the
 * rows, none between columns.
 */
export const tableStyles = ({ colours }: Template): XmlComponent[] => [
  tableStyle(
    'TableNormal',
    { name: 'Normal Table', builtIn: true, priority: 99, hidden: true },
    [element('w:tblPr', {}, [width('tblInd', 0), margins(0, 108)])],
    true,
  ),
  tableStyle('TextBox', { name: 'Text Box', builtIn: false, basedOn: 'TableNormal', priority: 40 }, [
    element('w:tblPr', {}, [
      width('tblInd', 0),
      element('w:tblBorders', {}, [border('top', 12, colours.accent), border('bottom', 4, colours.rule)]),
      margins(140, 170),
    ]),
    element('w:tcPr', {}, [
      element('w:shd', {
        ...attribute('val', 'clear'),
        ...attribute('color', 'auto'),
        ...attribute('fill', colours.shade),
      }),
    ]),
  ]),
  tableStyle('PaperTable', { name: 'Paper Table', builtIn: false, basedOn: 'TableNormal', priority: 40 }, [
    element('w:tblPr', {}, [
      width('tblInd', 0),
      element('w:tblBorders', {}, [
        border('top', 12, colours.accent),
        border('bottom', 12, colours.accent),
        border('insideH', 4, colours.rule),
      ]),
      margins(40, 85),
    ]),
    element('w:tblStylePr', attribute('type', 'firstRow'), [
      element('w:tcPr', {}, [element('w:tcBorders', {}, [border('bottom', 8, colours.accent)])]),
    ]),
  ]),
];

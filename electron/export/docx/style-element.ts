import {
  BuilderElement,
  type IParagraphPropertiesOptions,
  type IRunStylePropertiesOptions,
  ParagraphProperties,
  RunProperties,
  StringValueElement,
  XmlComponent,
} from 'docx';

/** A style as Word shows it. `builtIn` is false for those that are ours and not Word's. */
export type StyleSpec = {
  name: string;
  builtIn: boolean;
  basedOn?: string;
  next?: string;
  /** Place in Word's list of recommended styles. */
  priority: number;
  /** Shown in the gallery of quick styles. */
  quick?: boolean;
  /** Not shown among the styles before it is used. */
  hidden?: boolean;
  /** Headings and titles are not hyphenated. */
  unhyphenated?: boolean;
  paragraph?: IParagraphPropertiesOptions;
  run?: IRunStylePropertiesOptions;
};

export const attribute = (name: string, value: string | number) => ({ [name]: { key: `w:${name}`, value } });

const element = (name: string, children: readonly XmlComponent[] = []): XmlComponent =>
  new BuilderElement({ name, children });

/** Properties of a paragraph style; docx has no `w:suppressAutoHyphens`, whose place is before these. */
const afterHyphens = [
  'w:kinsoku',
  'w:bidi',
  'w:spacing',
  'w:ind',
  'w:contextualSpacing',
  'w:jc',
  'w:outlineLvl',
];

class StyleParagraphProperties extends ParagraphProperties {
  constructor(options: IParagraphPropertiesOptions, unhyphenated: boolean) {
    super(options, { implicitListParagraphStyle: false, inListOrder: false });
    if (!unhyphenated) return;
    const at = this.root.findIndex(
      (child) => child instanceof XmlComponent && afterHyphens.includes(rootKeyOf(child)),
    );
    this.root.splice(at === -1 ? this.root.length : at, 0, element('w:suppressAutoHyphens'));
  }
}

const rootKeyOf = (component: XmlComponent): string => (component as unknown as { rootKey: string }).rootKey;

const head = (spec: StyleSpec): XmlComponent[] => [
  new StringValueElement('w:name', spec.name),
  ...(spec.basedOn ? [new StringValueElement('w:basedOn', spec.basedOn)] : []),
  ...(spec.next ? [new StringValueElement('w:next', spec.next)] : []),
  new BuilderElement({ name: 'w:uiPriority', attributes: attribute('val', spec.priority) }),
  ...(spec.hidden ? [element('w:semiHidden'), element('w:unhideWhenUsed')] : []),
  ...(spec.quick ? [element('w:qFormat')] : []),
];

const style = (
  type: 'paragraph' | 'character' | 'table' | 'numbering',
  id: string,
  spec: StyleSpec,
  properties: readonly XmlComponent[],
  isDefault = false,
): XmlComponent =>
  new BuilderElement({
    name: 'w:style',
    attributes: {
      ...attribute('type', type),
      ...(isDefault ? { default: { key: 'w:default', value: '1' } } : {}),
      ...(spec.builtIn ? {} : { customStyle: { key: 'w:customStyle', value: '1' } }),
      ...attribute('styleId', id),
    },
    children: [...head(spec), ...properties],
  });

export const paragraphStyle = (id: string, spec: StyleSpec, isDefault = false): XmlComponent =>
  style(
    'paragraph',
    id,
    spec,
    [
      new StyleParagraphProperties(spec.paragraph ?? {}, spec.unhyphenated ?? false),
      ...(spec.run ? [new RunProperties(spec.run)] : []),
    ],
    isDefault,
  );

export const characterStyle = (id: string, spec: StyleSpec, isDefault = false): XmlComponent =>
  style('character', id, spec, spec.run ? [new RunProperties(spec.run)] : [], isDefault);

export const tableStyle = (
  id: string,
  spec: StyleSpec,
  properties: readonly XmlComponent[],
  isDefault = false,
): XmlComponent => style('table', id, spec, properties, isDefault);

/**
 * What Word shows of its own styles that the file does not have: nothing until they are used, but for a few
 * that a person at work on a paper looks for. Without this Word lists all of its 376.
 */
export const latentStyles = (): XmlComponent =>
  new BuilderElement({
    name: 'w:latentStyles',
    attributes: {
      ...attribute('defLockedState', 0),
      ...attribute('defUIPriority', 99),
      ...attribute('defSemiHidden', 1),
      ...attribute('defUnhideWhenUsed', 1),
      ...attribute('defQFormat', 0),
      ...attribute('count', 376),
    },
    children: shownLatently.map(
      ([name, priority]) =>
        new BuilderElement({
          name: 'w:lsdException',
          attributes: {
            ...attribute('name', name),
            ...attribute('semiHidden', 0),
            ...attribute('uiPriority', priority),
            ...attribute('unhideWhenUsed', 0),
            ...attribute('qFormat', 1),
          },
        }),
    ),
  });

const shownLatently = [
  ['Strong', 22],
  ['Emphasis', 20],
  ['Table Grid', 39],
] as const;

export const numberingStyle = (id: string, spec: StyleSpec): XmlComponent =>
  style('numbering', id, spec, [], true);

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

export const numberingStyle = (id: string, spec: StyleSpec): XmlComponent =>
  style('numbering', id, spec, [], true);

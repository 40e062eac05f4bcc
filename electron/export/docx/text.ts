import {
  BuilderElement,
  type IRunPropertiesOptions,
  NextAttributeComponent,
  NoBreakHyphen,
  SoftHyphen,
  Tab,
  TextRun,
  XmlComponent,
} from 'docx';

/**
 * Text of a run. docx's own string children won't do: it takes words such as "CURRENT" for page-number
 * fields.
 */
class PlainText extends XmlComponent {
  constructor(text: string, name: 'w:t' | 'w:instrText' = 'w:t') {
    super(name);
    this.root.push(new NextAttributeComponent({ space: { key: 'xml:space', value: 'preserve' } }), text);
  }
}

/** The instruction of a field, such as " REF name ". */
export const fieldInstruction = (text: string): XmlComponent => new PlainText(text, 'w:instrText');

/** The start of a new page inside a paragraph. */
export const pageBreak = (): XmlComponent =>
  new BuilderElement({ name: 'w:br', attributes: { type: { key: 'w:type', value: 'page' } } });

/** A line break inside a paragraph. */
export const lineBreak = (): XmlComponent => new BuilderElement({ name: 'w:br' });

/**
 * Characters that XML 1.0 can't hold, and halves of surrogate pairs, which UTF-8 can't. docx marks its
 * placeholders with U+FFFE (see numbering.ts), so none may be left in any text.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text without the characters that XML can't hold; tells how many there were. */
export const withoutForbidden = (text: string): { text: string; removed: number } => {
  let removed = 0;
  const clean = text.replace(forbidden, () => {
    removed++;
    return '';
  });
  return { text: clean, removed };
};

/** One line of clean text, for properties and attributes. */
export const oneLine = (text: string): string => withoutForbidden(text).text.replace(/\s+/gu, ' ').trim();

const special = /[\t\u00ad\u2011]/;
const parts = /\t|\u00ad|\u2011|[^\t\u00ad\u2011]+/g;

/**
 * The children of a run that print this (clean) text. A line end in stored text is white space, not a break:
 * breaks are nodes of their own. Non-breaking and soft hyphens become Word's own elements, because Word
 * takes the characters from another font; a non-breaking space is a plain character to Word.
 */
export const runContent = (text: string): XmlComponent[] => {
  const flat = /[\n\r\u2028\u2029\u0085]/.test(text)
    ? text.replace(/\r\n|[\n\r\u2028\u2029\u0085]/g, ' ')
    : text;
  if (!special.test(flat)) return flat === '' ? [] : [new PlainText(flat)];
  return (flat.match(parts) ?? []).map((part) => {
    switch (part) {
      case '\t':
        return new Tab();
      case '\u00ad':
        return new SoftHyphen();
      case '\u2011':
        return new NoBreakHyphen();
      default:
        return new PlainText(part);
    }
  });
};

/** A run of words that the template adds, such as "Figure". */
export const words = (text: string, options: IRunPropertiesOptions = {}): TextRun =>
  new TextRun({ ...options, children: runContent(withoutForbidden(text).text) });

import { SaxesParser } from 'saxes';
import type { DocxPlace } from './types.ts';

/** What may be a citation: a field, a content control, a bookmark, or a link that has one in its words. */
export type DocxMark = {
  kind: 'field' | 'control' | 'bookmark' | 'link';
  /** The code of a field, the tag of a control, the name of a bookmark, the words of a link. */
  code: string;
  /** What Word keeps beside the code of a field (base64), '' mostly. */
  data: string;
  place: DocxPlace;
  /** What it prints. */
  text: string;
};

type Open = {
  mark: Omit<DocxMark, 'text'>;
  /** A field is read as code until its separator, and as text behind it. */
  inCode: boolean;
};

/** Word files nest some dozens of elements; the parser's work would grow with the square of far more. */
const deepest = 1000;
const words = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

export type ScannedPart = {
  marks: DocxMark[];
  text: string;
  /** How many other files Word shows in this place without having taken them in. */
  chunks: number;
  isWhole: boolean;
};

/**
 * What may be a citation in a part of a Word file, in reading order. Fields that are split over runs and paragraphs
 * or lie in one another are put together; deleted and moved ones (tracked) are left out where they were, and of what
 * is there in two forms for older and newer programs (text boxes) the newer one counts. A part that is not whole
 * gives what stands before the fault.
 */
export const scanPart = (part: string, xml: string): ScannedPart => {
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  const found: Omit<DocxMark, 'text'>[] = [];
  const text: string[] = [];
  let length = 0;
  let note: string | null = null;
  let paragraph = -1;
  let depth = 0;
  /** The element whose character data is wanted. */
  let reading: 't' | 'instrText' | 'fldData' | null = null;
  let chunks = 0;
  /** How deep the element stands that is passed over with all in it; 0 where nothing is. */
  let passedOver = 0;
  /** Of each choice between two forms, whether the newer one was there. */
  const choices: boolean[] = [];
  const fields: Open[] = [];
  const simple: Open[] = [];
  const controls: Open[] = [];
  const links: Open[] = [];
  const bookmarks = new Map<string, Open>();

  const begin = (kind: DocxMark['kind'], code: string): Open => {
    const place = { part, note, paragraph: Math.max(paragraph, 0), from: length, to: length };
    const mark = { kind, code, data: '', place };
    found.push(mark);
    return { mark, inCode: kind === 'field' };
  };
  const end = (open: Open | undefined): void => {
    if (open) open.mark.place.to = length;
  };
  const endField = (): void => {
    const inner = fields.pop();
    const outer = fields.at(-1);
    // What is kept beside a field within the code of another one belongs to that.
    if (inner && outer?.inCode && outer.mark.data === '') outer.mark.data = inner.mark.data;
    end(inner);
  };
  const print = (words: string): void => {
    text.push(words);
    length += words.length;
  };

  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++depth > deepest) throw new Error('nested too deep');
    if (passedOver > 0) return;
    if (uri === compatibility) {
      if (local === 'AlternateContent') choices.push(false);
      else if (local === 'Choice') choices[choices.length - 1] = true;
      else if (local === 'Fallback' && choices.at(-1)) passedOver = depth;
      return;
    }
    if (!words.includes(uri)) {
      if (local === 'sdt') controls.push(begin('control', ''));
      return;
    }
    const attribute = (name: string): string => {
      for (const one of Object.values(attributes)) if (one.local === name) return one.value;
      return '';
    };
    switch (local) {
      case 'p':
        paragraph++;
        break;
      case 'footnote':
      case 'endnote':
        note = attribute('id');
        break;
      case 't':
      case 'instrText':
      case 'fldData':
        reading = local;
        break;
      case 'tab':
      case 'br':
      case 'cr':
        if (!fields.at(-1)?.inCode) print(' ');
        break;
      case 'noBreakHyphen':
        print('-');
        break;
      case 'fldChar': {
        const type = attribute('fldCharType');
        if (type === 'begin') fields.push(begin('field', ''));
        const open = fields.at(-1);
        if (type === 'separate' && open) {
          open.inCode = false;
          open.mark.place.from = length;
        }
        if (type === 'end') endField();
        break;
      }
      case 'fldSimple': {
        const open = begin('field', attribute('instr'));
        open.inCode = false;
        simple.push(open);
        break;
      }
      case 'moveFrom':
        passedOver = depth;
        break;
      case 'altChunk':
        chunks++;
        break;
      case 'hyperlink':
        links.push(begin('link', ''));
        break;
      case 'sdt':
        controls.push(begin('control', ''));
        break;
      case 'tag': {
        const open = controls.at(-1);
        if (open && open.mark.code === '') open.mark.code = attribute('val');
        break;
      }
      case 'bookmarkStart':
        bookmarks.set(attribute('id'), begin('bookmark', attribute('name')));
        break;
      case 'bookmarkEnd':
        end(bookmarks.get(attribute('id')));
        break;
    }
  });
  parser.on('closetag', ({ local }) => {
    depth--;
    if (passedOver > 0) {
      if (depth < passedOver) passedOver = 0;
      return;
    }
    if (local === 'AlternateContent') choices.pop();
    else if (local === 'hyperlink') end(links.pop());
    else if (local === 'fldSimple') end(simple.pop());
    else if (local === 'sdt') end(controls.pop());
    else if (local === 'footnote' || local === 'endnote') note = null;
    else if (local === 'p') print('\n');
    else if (local === reading) reading = null;
  });
  const data = (words: string): void => {
    if (passedOver > 0) return;
    const open = fields.at(-1);
    if (reading === 't' && !open?.inCode) print(words);
    else if (reading === 'instrText' && open?.inCode) open.mark.code += words;
    else if (reading === 'fldData') {
      const holder = open ?? simple.at(-1);
      if (holder) holder.mark.data += words;
    }
  };
  parser.on('text', data);
  parser.on('cdata', data);

  let isWhole = true;
  try {
    parser.write(xml).close();
  } catch {
    isWhole = false;
  }
  // What was not closed ends with the text that could be read.
  for (const open of [...fields, ...simple, ...controls, ...links]) end(open);
  const all = text.join('');
  return { marks: found.map((mark) => printed(mark, all)), text: all, chunks, isWhole };
};

const printed = (mark: Omit<DocxMark, 'text'>, all: string): DocxMark => {
  const text = all.slice(mark.place.from, mark.place.to).trim();
  return mark.kind === 'link' ? { ...mark, code: text, text } : { ...mark, text };
};

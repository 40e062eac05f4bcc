import { SaxesParser } from 'saxes';
import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { DocxMark, ScannedPart } from './scan-part.ts';
import { writerSource } from './writer-source.ts';

/*
 * Papers of LibreOffice: Zotero and Mendeley keep the code of a citation as the name of a reference mark, or as a
 * bookmark with its code beside the text; LibreOffice itself has all it knows of a source in the citation.
 */

/** LibreOffice nests some dozens of elements; the parser's work would grow with the square of far more. */
const deepest = 1000;

type Open = Omit<DocxMark, 'text'>;

/** What may be a citation in the text of a paper of LibreOffice, as `scanPart` finds it in one of Word. */
export const scanOdt = (part: string, xml: string): ScannedPart & { sources: Map<string, CslItem> } => {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const found: Open[] = [];
  const sources = new Map<string, CslItem>();
  const text: string[] = [];
  let length = 0;
  let note: string | null = null;
  let paragraph = -1;
  let depth = 0;
  /** How deep the deleted words stand that are passed over; 0 where there are none. */
  let passedOver = 0;
  const named = new Map<string, Open>();
  const links: Open[] = [];

  const begin = (kind: DocxMark['kind'], code: string): Open => {
    const place = { part, note, paragraph: Math.max(paragraph, 0), from: length, to: length };
    const mark: Open = { kind, code, data: '', place };
    found.push(mark);
    return mark;
  };
  const end = (open: Open | undefined): void => {
    if (open) open.place.to = length;
  };
  const print = (words: string): void => {
    text.push(words);
    length += words.length;
  };

  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) throw new Error('nested too deep');
    if (passedOver > 0) return;
    const called = attributes['text:name'] ?? '';
    switch (name) {
      case 'text:tracked-changes':
        passedOver = depth;
        break;
      case 'text:p':
      case 'text:h':
        paragraph++;
        break;
      case 'text:note':
        note = attributes['text:id'] ?? '';
        break;
      case 'text:reference-mark':
        begin('field', called);
        break;
      case 'text:reference-mark-start':
        named.set(called, begin('field', called));
        break;
      case 'text:reference-mark-end':
      case 'text:bookmark-end':
        end(named.get(called));
        break;
      case 'text:bookmark-start':
        named.set(called, begin('bookmark', called));
        break;
      case 'text:a':
        links.push(begin('link', ''));
        break;
      case 'text:bibliography-mark': {
        const item = writerSource(attributes);
        if (item === null) break;
        sources.set(item.id, item);
        // Written as Word writes its own.
        links.push(begin('field', `CITATION "${item.id.replace(/["\\]/g, '\\$&')}"`));
        break;
      }
      case 'text:s':
      case 'text:tab':
      case 'text:line-break':
        print(' ');
        break;
    }
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    if (passedOver > 0) {
      if (depth < passedOver) passedOver = 0;
      return;
    }
    if (name === 'text:a' || name === 'text:bibliography-mark') end(links.pop());
    else if (name === 'text:note') note = null;
    else if (name === 'text:p' || name === 'text:h') print('\n');
  });
  parser.on('text', (words) => {
    if (passedOver === 0) print(words);
  });

  let isWhole = true;
  try {
    parser.write(xml).close();
  } catch {
    isWhole = false;
  }
  const all = text.join('');
  const marks = found.map((mark) => {
    const words = all.slice(mark.place.from, mark.place.to).trim();
    return { ...mark, code: mark.kind === 'link' ? words : mark.code, text: words };
  });
  return { marks, text: all, chunks: 0, isWhole, sources };
};

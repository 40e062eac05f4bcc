import type { CslDate } from '../../../shared/citations/csl-item.ts';
import { dateInWords } from '../../../shared/sources/date-in-words.ts';
import { dateFromEdtf } from '../../../shared/sources/edtf.ts';
import { childrenOf, elementAt, wordsOf, type XmlElement } from '../xml.ts';

/* The dates of MODS stand in `originInfo`, several of them, each with what it is the date of. */

/** A date with its ends and its doubts: "1998", "199805", "1998-05-13", two points of a range. */
const dateOf = (elements: readonly XmlElement[]): CslDate | undefined => {
  const point = (name: string): XmlElement | undefined =>
    elements.find(({ attributes }) => attributes.point === name);
  const [start, end] = [point('start'), point('end')];
  const plain =
    elements.find(({ attributes }) => attributes.keyDate === 'yes' && attributes.point === undefined) ??
    elements.find(({ attributes }) => attributes.point === undefined && attributes.encoding !== undefined) ??
    elements.find(({ attributes }) => attributes.point === undefined);
  const one = start ?? plain;
  if (!one) return undefined;
  const words = (element: XmlElement): string =>
    wordsOf(element)
      .replace(/^\[|\]$|\.$/g, '')
      .replace(/^(\d{4})(\d\d)(\d\d)?$/, (_, year, month, day) =>
        [year, month, day].filter(Boolean).join('-'),
      );
  const text = start && end && words(end) !== '9999' ? `${words(start)}/${words(end)}` : words(one);
  const exact = dateFromEdtf(text.replace(/^[cp©]\s*(?=\d{4}$)/, ''));
  const read = exact?.literal === undefined ? exact : dateInWords(text);
  const isDoubtful = elements.some(({ attributes }) => attributes.qualifier !== undefined);
  return read && isDoubtful && read.literal === undefined ? { ...read, circa: true } : read;
};

/** Where and when something was published, made or put up. */
export const originOf = (element: XmlElement | undefined): XmlElement[] => childrenOf(element, 'originInfo');

/** The date of a record, or of what it is part of. */
export const issuedOf = (element: XmlElement | undefined): CslDate | undefined => {
  for (const name of ['dateIssued', 'copyrightDate', 'dateCreated', 'dateOther'])
    for (const origin of originOf(element)) {
      const date = dateOf(childrenOf(origin, name));
      if (date) return date;
    }
  return dateOf(childrenOf(elementAt(element, 'part'), 'date'));
};

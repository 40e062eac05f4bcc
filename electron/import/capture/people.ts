import type { CslName } from '../../../shared/citations/csl-item.ts';
import { readNames } from '../../../shared/citations/parse/read-names.ts';
import { isInstitution, isPlace } from '../../../shared/citations/parse/vocabulary.ts';
import { fold } from '../../../shared/sources/fold.ts';
import { isCountryName } from './country-names.ts';
import { isOutletName } from './outlet-names.ts';
import { readByline } from './text-names.ts';

/** Those who made the pictures did not write the text. */
const ofPictures =
  /^(?:fotos?|photos?|photograph(?:s|y|er)?|bild(?:er)?|grafik|illustrations?|illustrator|video|immagini?)\b\s*(?::|by\b|di\b|von\b|par\b)/iu;

/**
 * Names that a tag of a page holds, as CSL has them: "Roe, Jane", "Jane Roe and John Doe", an institution. Empty for
 * an address, the staff, and the outlet itself.
 */
export const peopleIn = (text: string, isSite: (text: string) => boolean = () => false): CslName[] => {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain === '' || plain.length > 400 || /^https?:|^www\.|@\w|^\d+$/i.test(plain)) return [];
  if (isOutletName(plain) || isSite(plain) || ofPictures.test(plain)) return [];
  const inverted = /^([^,]{2,60}),\s*([^,]{1,60})$/u.exec(plain);
  if (inverted && !isInstitution(plain)) {
    const read = readNames(plain, true);
    if (read?.kind === 'people' && read.names.length === 1) return read.names;
  }
  const by = readByline(plain);
  if (by) return by.names.filter(({ given = '', family = '' }) => !isSite(`${given} ${family}`));
  const read = readNames(plain, true);
  if (read?.kind === 'people' && !isPlace(plain) && !isCountryName(plain))
    return read.names.filter(({ family, given }) => family && given);
  if (read?.kind === 'institution' && (isInstitution(plain) || read.confidence > 0.9)) return read.names;
  return [];
};

/** Names without those that come twice. */
export const eachOnce = (names: readonly CslName[]): CslName[] => {
  const known = new Set<string>();
  return names.filter(({ family = '', given = '', literal = '' }) => {
    const key = fold(`${family}|${given}|${literal}`);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
};

import { isMagazine, isNewspaper } from '../../../shared/citations/parse/vocabulary.ts';

/** News agencies by the names that stand in their datelines, which the lists of newspapers don't have. */
const agency =
  /^(?:ansa(?:\/[\w ]{2,20})?|agi|adnkronos|askanews|lapresse|italpress|agenzia dire|dire|agenzia nova|nova|radiocor|reuters|thomson reuters|ap|associated press|afp|dpa|dpa-afx|apa|efe|europa press|lusa|tass|ria novosti|interfax|xinhua|kyodo|yonhap|pti|ani|press association|pa media|upi|bloomberg(?: news)?|anadolu(?: agency| ajans[iı])?|aa|iha|dha|anka|belga|anp|ritzau|stt|ntb|tt|pap|ctk|čtk|mti|agerpres|bta|hina|beta|tanjug|ana-mpa|ukrinform|wafa|kuna|spa|mena|maghreb arabe presse|aps)$/iu;

/** Whether a text is the name of a newspaper, a magazine or a news agency that is known. */
export const isOutletName = (text: string): boolean => {
  const name = text.trim().replace(/\s+/g, ' ');
  return name.length <= 60 && (agency.test(name) || isNewspaper(name) || isMagazine(name));
};

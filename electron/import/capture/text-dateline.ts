import { isOutletName } from './outlet-names.ts';
import { datesIn, dayAndMonth, type TextDate } from './text-dates.ts';

/** What stands before the first words of an agency's article: "ROMA, 26 GEN - (ANSA)", "BERLIN, Jan 3 (Reuters) -". */
export type Dateline = {
  text: string;
  agency: string | null;
  date: TextDate | null;
  /** A date without its year. */
  dayOnly: { month: number; day: number } | null;
};

const dash = '\\.?\\s*[-–—]{1,2}\\s*';
const place = "(\\p{Lu}[\\p{L}\\p{M} .’'/-]{1,50}?)";
const forms: readonly RegExp[] = [
  // (ANSA) - ROMA, 26 GEN - …
  new RegExp(
    `^\\((?<agency>[^()]{2,30})\\)${dash}${place}(?:,\\s*(?<date>[^()–—-]{3,30}?))?${dash}(?=\\S)`,
    'u',
  ),
  // ROMA, 3 gen. (askanews) - …; BERLIN, Jan 12 (Reuters) - …; ROME (AP) — …
  new RegExp(
    `^${place}(?:,\\s*(?<date>[^()–—-]{3,30}?))?\\s*\\((?<agency>[^()]{2,30})\\)${dash}(?=\\S)`,
    'u',
  ),
  // ROMA, 3 gen - …
  new RegExp(`^${place},\\s*(?<date>[^()–—-]{3,30}?)${dash}(?=\\S)`, 'u'),
  // 12 gen 2026 (Agenzia) - …
  new RegExp(`^(?<date>[^()–—]{5,30}?)\\s*\\((?<agency>[^()]{2,30})\\)${dash}(?=\\S)`, 'u'),
];

/** The dateline of a paragraph; null where it has none. */
export const readDateline = (paragraph: string): Dateline | null => {
  const start = paragraph.slice(0, 160);
  for (const form of forms) {
    const match = form.exec(start);
    if (!match) continue;
    const said = match.groups?.date?.trim().replace(/[.,]$/, '') ?? '';
    const agency = match.groups?.agency?.trim() ?? null;
    const [date = null] = datesIn(said);
    const dayOnly = date ? null : dayAndMonth(said);
    const known = agency !== null && isOutletName(agency) ? agency : null;
    if (known === null && date === null && dayOnly === null) continue;
    return { text: match[0].replace(/[\s–—-]+$/u, ''), agency: known, date, dayOnly };
  }
  return null;
};

/** The agency that signs the end of an article: "… said. (ANSA)". */
export const signature = (paragraph: string): string | null => {
  const agency = /\(([^()]{2,30})\)\.?$/u.exec(paragraph.slice(-60))?.[1]?.trim();
  return agency !== undefined && isOutletName(agency) ? agency : null;
};

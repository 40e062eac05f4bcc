import { isInstitution, isPublisher } from '../../../shared/citations/parse/vocabulary.ts';
import { type Found, found } from './findings.ts';
import { goesOn, type PrintedLine } from './pdf-lines.ts';

/** What a line of a journal's first page says of where an article stands. */
export type JournalPlace = Partial<Record<'container-title' | 'volume' | 'issue' | 'page', Found<string>>> & {
  year?: Found<number>;
};

const name = "(?<journal>\\p{Lu}[\\p{L}&’'. -]{3,80}?)";
const month = '(?:\\p{L}+\\.?\\s)?';
const pages = '(?<page>[A-Z]?\\d{1,5}\\s?[-–]\\s?[A-Z]?\\d{1,5})';
const forms: readonly RegExp[] = [
  // To cite this article: Jane Roe (2020) Light, Survival, 62:3, 115-138, DOI: …
  new RegExp(
    `to cite this (?:article|paper):.{5,400}?\\((?<year>\\d{4})\\)\\s.{5,300}?,\\s${name},\\s(?<volume>\\d{1,4})(?::(?<issue>[\\d-]{1,7}))?,\\s${pages}`,
    'iu',
  ),
  // Source: Coastal Studies, August 2021, Vol. 41, No. 3 (August 2021), pp. 1-3
  new RegExp(
    `\\bSource:\\s${name}\\s?,\\s(?:[^()]{0,40}?,\\s)?Vol\\.\\s(?<volume>\\d{1,4})(?:,\\sNo\\.\\s(?<issue>[\\d/-]{1,7}))?\\s\\(${month}(?<year>\\d{4})\\),\\spp?\\.\\s${pages}`,
    'u',
  ),
  // Coastal Studies, 12(3), 211–240 (2023); Coastal Studies 2023, Vol. 12(3) 211–240
  new RegExp(
    `^${name},?\\s(?:(?<early>\\d{4}),?\\s)?(?:Vol\\.?\\s)?(?<volume>\\d{1,4})\\s?\\((?<issue>[\\d/–-]{1,7})\\)[,:]?\\s(?:pp?\\.\\s?)?${pages}(?:[,.]?\\s\\(?(?<year>\\d{4})\\)?)?`,
    'mu',
  ),
  // Coastal Studies, Vol. 12, No. 3 (March 2023), pp. 211–240
  new RegExp(
    `^${name},?\\s(?:Vol\\.?|Volume)\\s(?<volume>\\d{1,4}),?\\s(?:No\\.?|Issue|Number)\\s(?<issue>[\\d/–-]{1,7}),?\\s\\(?${month}(?<year>\\d{4})\\)?(?:,\\s(?:pp?\\.|pages)\\s?${pages})?`,
    'imu',
  ),
];

/** Where each form is looked for: the first two may go over several lines, the others are a line of their own. */
const placesOf = (lines: readonly PrintedLine[]): { all: string; own: string } => ({
  all: lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' '),
  own: lines
    // What stands in the middle of a sentence is a work that a note names.
    .filter((line, index) => !goesOn(lines[index - 1], line))
    .map(({ text }) => text)
    .join('\n')
    .replace(/,\s*\n(?=pp?\.)/g, ', '),
});

/** The journal an article is in, by a line that says how to cite it. */
export const findJournal = (lines: readonly PrintedLine[]): JournalPlace => {
  const { all, own } = placesOf(lines);
  for (const [index, form] of forms.entries()) {
    const match = form.exec(index < 2 ? all : own);
    if (!match?.groups) continue;
    const { journal, volume, issue, page, year, early } = match.groups;
    const say = <T>(value: T): Found<T> => found(value, 'stated', 'first-pages', match[0]);
    const inYear = year ?? early;
    return {
      ...(journal ? { 'container-title': say(journal.trim()) } : {}),
      ...(volume ? { volume: say(volume) } : {}),
      ...(issue ? { issue: say(issue) } : {}),
      ...(page ? { page: say(page.replace(/\s/g, '').replace('-', '–')) } : {}),
      ...(inYear ? { year: say(Number(inYear)) } : {}),
    };
  }
  return {};
};

const publishedBy =
  /^(?:published by|edited by|a publication of|pubblicato da|herausgegeben von|publié par):?\s(\p{Lu}[^\n]{2,80}?)[.,]?$/imu;
const holder =
  /(?:©|\(c\)|copyright)[^\p{L}\n]{0,12}(?:(?:by|the)\s)?(\p{Lu}[\p{L}&’' -]{2,80}?)(?:[.,;|]|\s(?:19|20)\d\d|\sall rights|$)/imu;

/** Who brought a paper out: who says so, or whose the rights are, if that is an institution. */
export const findPublisher = (text: string): Found<string> | null => {
  const said = publishedBy.exec(text);
  if (said) return found(said[1]!.trim(), 'stated', 'first-pages', said[0]);
  const owned = holder.exec(text);
  const owner = owned?.[1]?.trim() ?? '';
  return owned && (isInstitution(owner) || isPublisher(owner))
    ? found(owner, 'guessed', 'first-pages', owned[0])
    : null;
};

import { foldedWords } from '../../../shared/sources/fold.ts';
import { found } from './findings.ts';
import { wordsIn } from './page-dom.ts';
import { fromData, type Page, property, type Text, tag } from './page-fields.ts';
import { type IsSite, withoutSite } from './page-site.ts';

const wordsOf = (text: string): Set<string> => new Set(foldedWords(text));
const joined = (text: string): string => foldedWords(text).join('');

/** Whether a heading is a form of a title: one holds the other, or most words of the shorter stand in both. */
const areAlike = (heading: string, title: string): boolean => {
  if (heading.length < title.length * 0.4) return false;
  const [one, two] = [wordsOf(heading), wordsOf(title)];
  const shared = [...one].filter((word) => two.has(word)).length;
  const [plain, other] = [joined(heading), joined(title)];
  if (plain === '' || other === '') return false;
  return plain.includes(other) || other.includes(plain) || shared >= Math.min(one.size, two.size) * 0.6;
};

/** The headings of a page that are not the name of its site. */
const headingsOf = ({ document }: Page, isSite: IsSite): string[] =>
  [...document.querySelectorAll('h1')]
    .slice(0, 50)
    .filter((one) => one.closest('nav, footer, dialog') === null)
    .map((one) => wordsIn(one, 500))
    .filter((words) => words !== '' && !isSite(words));

/** What linked data calls a page; some give what it is about as its headline, and what it is called as its name. */
const linkedTitle = (page: Page, shown: string): Text => {
  if (page.data === null || page.data.type === 'WebPage') return null;
  const [headline, name] = [fromData(page, 'headline'), fromData(page, 'name')];
  const isNamed = name !== null && headline !== null && !areAlike(headline.value, shown);
  return isNamed && joined(shown).includes(joined(name.value)) ? name : (headline ?? name);
};

const onlyOne = (texts: readonly string[]): string | undefined => (texts.length === 1 ? texts[0] : undefined);

/**
 * The title of a page. What it tells those who cite counts most, then its linked data and its tags; where a heading
 * of the page is another form of these, it is the one that a reader saw.
 */
export const findTitle = (page: Page, isSite: IsSite): Text => {
  const cited = tag(page, 'citation-tags', 'citation_title', 'bepress_citation_title');
  if (cited) return cited;
  const window = wordsIn(page.document.querySelector('title'), 500);
  const shown = /\p{L}{2}/u.test(window) ? window : '';
  const told =
    linkedTitle(page, shown) ??
    tag(page, 'dublin-core', 'dc.title', 'dcterms.title') ??
    tag(page, 'open-graph', 'og.title', 'twitter.title') ??
    tag(page, 'page-tags', 'parsely-title', 'sailthru.title', 'title') ??
    property(page, 'headline');
  const headings = headingsOf(page, isSite);
  const text = told?.value ?? shown;
  const plain = withoutSite(text, isSite);
  const heading = text === '' ? onlyOne(headings) : headings.find((one) => areAlike(one, plain));
  // What stands over a headline may stand in the same heading, and then the title is told without it.
  const isMore =
    heading !== undefined && joined(heading) !== joined(plain) && joined(heading).includes(joined(plain));
  if (heading !== undefined && !(told && isMore)) return found(heading, 'stated', 'page-heading', heading);
  if (isSite(plain) || plain === '') return null;
  return told ? { ...told, value: plain } : found(plain, 'stated', 'page-title', shown);
};

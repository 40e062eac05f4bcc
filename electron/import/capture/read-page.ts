import type { CslDate, CslName } from '../../../shared/citations/csl-item.ts';
import { type Found, found, itemOf, type ReadItem } from './findings.ts';
import { linkedData, textOf } from './json-ld.ts';
import { isOutletName } from './outlet-names.ts';
import { plainAddress } from './page-address.ts';
import { findAuthors } from './page-authors.ts';
import { likelyDate, statedDate } from './page-dates.ts';
import { parsePage } from './page-dom.ts';
import { findAddress, findDoi, findLanguage, findRest } from './page-facts.ts';
import { fromData, type LinkedData, type Page, type Text, tag } from './page-fields.ts';
import { metaOf } from './page-meta.ts';
import { siteOf } from './page-site.ts';
import { pageText } from './page-text.ts';
import { findTitle } from './page-title.ts';
import { pageType } from './page-type.ts';
import { readArticle } from './read-article.ts';

export type ReadPage = ReadItem & { html: string; text: string };

/** The newspaper, journal or site that a page belongs to. */
const findOutlet = (page: Page): Text => {
  const { data } = page;
  const partOf = data ? data.follow(data.work.isPartOf) : undefined;
  const journal = data?.type.endsWith('ScholarlyArticle') ? periodicalOf(data, partOf) : null;
  return (
    tag(
      page,
      'citation-tags',
      'citation_journal_title',
      'citation_inbook_title',
      'citation_conference_title',
    ) ??
    (journal ? found(journal, 'stated', 'json-ld', journal) : null) ??
    tag(page, 'open-graph', 'og:site_name') ??
    fromData(page, 'publisher') ??
    tag(page, 'dublin-core', 'dc.publisher', 'dcterms.publisher') ??
    tag(page, 'page-tags', 'application-name', 'apple-mobile-web-app-title', 'publisher')
  );
};

const periodicalOf = (data: NonNullable<LinkedData>, value: unknown, depth = 0): string | null => {
  if (depth > 4 || typeof value !== 'object' || value === null)
    return typeof value === 'string' ? value : null;
  const one = data.follow(Array.isArray(value) ? value[0] : value) as Record<string, unknown>;
  const isPart = /Issue|Volume/.test(String(one['@type']));
  return isPart && one.isPartOf !== undefined ? periodicalOf(data, one.isPartOf, depth + 1) : textOf(one);
};

/** What a line of a page's text says, and what was only made of its words. */
const lineOf = (read: ReadItem, variable: 'author' | 'issued'): Found<unknown> | null => {
  const field = read.fields.find((one) => one.variable === variable);
  if (!field || field.from === 'text') return null;
  // A page has names in many of its lines.
  if (variable === 'author' && field.certainty === 'guessed') return null;
  return { value: read.csl[variable], ...field };
};

/** The text of a page from its heading on, in which the byline and the date stand that its article lost. */
const fromHeading = (text: string, title: string | undefined): string => {
  const at = title === undefined ? -1 : text.indexOf(title);
  return at === -1 ? '' : text.slice(at + (title?.length ?? 0), at + 6000);
};

/**
 * Reads a page. What its head says for those who cite comes first (citation tags of journals, then linked data, then
 * Dublin Core, then what it says for social networks), what stands in it after that.
 * @param url where it is from, if that is known
 */
export const readPage = (html: string, url: string | null, now: Date): ReadPage => {
  const document = parsePage(html);
  const page: Page = { document, meta: metaOf(document), data: linkedData(document), now };
  const base = plainAddress(url);
  const body = pageText(html, base);
  const outlet = findOutlet(page);
  const type = pageType(page.meta, page.data, outlet?.value ?? null);
  const own = readArticle(body.text, now);
  const inText = <T>(variable: string): Found<T> | null => {
    const field = own.fields.find((one) => one.variable === variable);
    return field ? { value: own.csl[variable] as T, ...field } : null;
  };
  // Of a page's own text, only a name that is known is taken for that of its newspaper.
  const named = inText<string>('container-title');
  const site = outlet ?? (named && isOutletName(named.value) ? named : null);
  const address = findAddress(page, base);
  const isSite = siteOf(site?.value ?? null, address?.value ?? null);
  const title = findTitle(page, isSite) ?? inText<string>('title');
  const heading = readArticle(fromHeading(body.all, title?.value), now);
  const inHeading = <T>(variable: 'author' | 'issued'): Found<T> | null =>
    (lineOf(heading, variable) ?? lineOf(own, variable)) as Found<T> | null;
  const isOwn = ['book', 'report', 'thesis', 'dataset', 'legislation'].includes(type.value);
  const { publisher, ...rest } = findRest(page, type.value);
  const day: CslDate = { 'date-parts': [[now.getFullYear(), now.getMonth() + 1, now.getDate()]] };
  const read = itemOf({
    type:
      type.value === 'webpage' && site !== null && outlet === null
        ? { ...(inText<string>('type') ?? type) }
        : type,
    title,
    author: findAuthors(page, isSite, body.byline) ?? inHeading<CslName[]>('author'),
    'container-title': isOwn ? null : site,
    publisher: publisher ?? (isOwn ? site : null),
    issued: statedDate(page) ?? inHeading<CslDate>('issued') ?? likelyDate(page, address?.value ?? null),
    ...rest,
    language: findLanguage(page, body.text),
    DOI: findDoi(page),
    URL: address,
    accessed: address ? found(day, 'stated', 'capture-day', '') : null,
  });
  return { ...read, html: body.html, text: body.text };
};

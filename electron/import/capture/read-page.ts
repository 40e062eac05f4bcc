import type { CslDate, CslName } from '../../../shared/citations/csl-item.ts';
import { type Found, found, itemOf, type ReadItem } from './findings.ts';
import { linkedData, listOf, textOf } from './json-ld.ts';
import { plainAddress } from './page-address.ts';
import { parsePage, wordsIn } from './page-dom.ts';
import { findAddress, findDoi, findLanguage, findRest } from './page-facts.ts';
import { fromData, type LinkedData, type Page, property, type Text, tag } from './page-fields.ts';
import { firstOf, itemProperty, metaOf } from './page-meta.ts';
import { pageText } from './page-text.ts';
import { pageType } from './page-type.ts';
import { eachOnce, peopleIn } from './people.ts';
import { readArticle } from './read-article.ts';
import { tagDate } from './tag-dates.ts';
import { readByline } from './text-names.ts';

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

/** "Headline | Outlet", "Outlet - Headline": the headline. */
const withoutSite = (title: string, outlet: string | null): string => {
  const sides = title.split(/\s+(?:[|–—·»«:]|-)\s+/u);
  if (sides.length < 2) return title;
  const isSite = (side: string): boolean =>
    outlet !== null &&
    side.trim().toLowerCase().replace(/^the /, '') === outlet.toLowerCase().replace(/^the /, '');
  if (isSite(sides.at(-1)!))
    return title.slice(0, title.lastIndexOf(sides.at(-1)!)).replace(/\s+[|–—·»«:-]\s*$/u, '');
  return isSite(sides[0]!) ? title.slice(sides[0]!.length).replace(/^\s*[|–—·»«:-]\s+/u, '') : title;
};

const findTitle = (page: Page, outlet: string | null): Text => {
  const { document } = page;
  const headings = [...document.querySelectorAll('h1')]
    .map((one) => wordsIn(one, 500))
    .filter((words) => words !== '');
  const shown = wordsIn(document.querySelector('title'), 500);
  const heading =
    headings.find((words) => shown.includes(words)) ?? (headings.length === 1 ? headings[0] : undefined);
  const made =
    tag(page, 'citation-tags', 'citation_title') ??
    (page.data && page.data.type !== 'WebPage' ? fromData(page, 'headline', 'name') : null) ??
    tag(page, 'dublin-core', 'dc.title', 'dcterms.title') ??
    tag(page, 'open-graph', 'og:title', 'twitter:title') ??
    property(page, 'headline') ??
    (heading ? found(heading, 'stated', 'page-heading', heading) : null) ??
    (shown === '' ? null : found(shown, 'stated', 'page-title', shown));
  return made === null ? null : { ...made, value: withoutSite(made.value, outlet) };
};

const findAuthors = (page: Page, outlet: string | null, byline: string | null): Found<CslName[]> | null => {
  const { document, meta, data } = page;
  const of = (
    texts: readonly string[],
    from: Found<string>['from'],
    certainty: 'stated' | 'guessed' = 'stated',
  ) => {
    const names = eachOnce(texts.slice(0, 300).flatMap((text) => peopleIn(text, outlet)));
    return names.length === 0 ? null : found(names, certainty, from, texts.join('; '));
  };
  const tags = (...names: string[]): string[] => names.flatMap((name) => [...meta(name)]);
  const linked = data
    ? listOf(data, data.work.author ?? data.work.creator).flatMap((one) => textOf(one) ?? [])
    : [];
  const cited =
    tags('citation_author').length > 0
      ? tags('citation_author')
      : tags('citation_authors').flatMap((list) => list.split(/;\s*/));
  const properties = itemProperty(document, 'author').map(({ content, words }) => content ?? words);
  const links = [
    ...document.querySelectorAll('a[rel~="author"], [class~="byline"], [class~="author-name"]'),
  ].slice(0, 5);
  return (
    of(cited, 'citation-tags') ??
    of(linked, 'json-ld') ??
    of(tags('dc.creator', 'dc.contributor.author', 'dcterms.creator'), 'dublin-core') ??
    of(tags('article:author', 'og:article:author'), 'open-graph') ??
    of(
      tags('author', 'parsely-author', 'sailthru.author', 'byl', 'twitter:data1').filter((text) =>
        readByline(text),
      ),
      'page-tags',
    ) ??
    of(properties, 'item-properties') ??
    (byline !== null && byline.length < 200 ? of([byline], 'byline') : null) ??
    of(
      [...new Set(links.map((one) => wordsIn(one, 200)))].filter((text) => readByline(text)),
      'byline',
    )
  );
};

const findDate = (page: Page): Found<CslDate> | null => {
  const { document, meta, data, now } = page;
  const of = (
    text: string | null | undefined,
    from: Found<string>['from'],
    sure = true,
  ): Found<CslDate> | null => {
    const read = text ? tagDate(text, now) : null;
    return read ? found(read.date, sure && !read.ambiguous ? 'stated' : 'guessed', from, text!) : null;
  };
  const first = (...names: string[]): string | null => firstOf(meta, names);
  const times = [...document.querySelectorAll('time[datetime]')].slice(0, 20);
  const isPublished = (one: (typeof times)[number]): boolean =>
    one.getAttribute('pubdate') !== null ||
    /publi|posted|entry-date|dateline/i.test(one.getAttribute('class') ?? '');
  const marked = times.find(isPublished);
  return (
    of(
      first('citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year'),
      'citation-tags',
    ) ??
    of(data && textOf(data.work.datePublished), 'json-ld') ??
    of(
      first(
        'dcterms.issued',
        'dc.date.issued',
        'dcterms.date',
        'dc.date',
        'dcterms.created',
        'dc.date.created',
        'prism.publicationdate',
      ),
      'dublin-core',
    ) ??
    of(first('article:published_time', 'og:article:published_time', 'og:published_time'), 'open-graph') ??
    of(
      first(
        'date',
        'pubdate',
        'publish-date',
        'publishdate',
        'parsely-pub-date',
        'sailthru.date',
        'article.published',
        'datepublished',
        'article_date_original',
        'dat',
      ),
      'page-tags',
    ) ??
    of(
      itemProperty(document, 'datePublished')[0]?.content ??
        itemProperty(document, 'datePublished')[0]?.words,
      'item-properties',
    ) ??
    of(marked?.getAttribute('datetime'), 'time-element') ??
    of(times[0]?.getAttribute('datetime'), 'time-element', times.length === 1) ??
    of(data && textOf(data.work.dateCreated ?? data.work.dateModified), 'json-ld', false) ??
    of(
      first('article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified'),
      'open-graph',
      false,
    )
  );
};

/** What stands behind "By" and above the text is looked for only where the page's head says nothing. */
const fromText = (text: string, now: Date): ReadItem => readArticle(text, now);

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
  const own = fromText(body.text, now);
  const inText = <T>(variable: string): Found<T> | null => {
    const field = own.fields.find((one) => one.variable === variable);
    return field ? { value: own.csl[variable] as T, ...field } : null;
  };
  const site = outlet ?? inText<string>('container-title');
  const isOwn = ['book', 'report', 'thesis', 'dataset', 'legislation'].includes(type.value);
  const { publisher, ...rest } = findRest(page, type.value);
  const address = findAddress(page, base);
  const day: CslDate = { 'date-parts': [[now.getFullYear(), now.getMonth() + 1, now.getDate()]] };
  const read = itemOf({
    type:
      type.value === 'webpage' && site !== null && outlet === null
        ? { ...(inText<string>('type') ?? type) }
        : type,
    title: findTitle(page, site?.value ?? null) ?? inText<string>('title'),
    author: findAuthors(page, site?.value ?? null, body.byline) ?? inText<CslName[]>('author'),
    'container-title': isOwn ? null : site,
    publisher: publisher ?? (isOwn ? site : null),
    issued: findDate(page) ?? inText<CslDate>('issued'),
    ...rest,
    language: findLanguage(page, body.text),
    DOI: findDoi(page),
    URL: address,
    accessed: address ? found(day, 'stated', 'capture-day', '') : null,
  });
  return { ...read, html: body.html, text: body.text };
};

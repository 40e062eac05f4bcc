import type { CslDate } from '../../../shared/citations/csl-item.ts';
import { type Found, found } from './findings.ts';
import { textOf } from './json-ld.ts';
import type { Page } from './page-fields.ts';
import { firstOf, itemProperty } from './page-meta.ts';
import { tagDate } from './tag-dates.ts';

const read = (
  now: Date,
  text: string | null | undefined,
  from: Found<string>['from'],
  sure = true,
): Found<CslDate> | null => {
  const date = text ? tagDate(text, now) : null;
  return date ? found(date.date, sure && !date.ambiguous ? 'stated' : 'guessed', from, text!) : null;
};

const isPublished = /publi|posted|entry-date|dateline/i;

/** The day on which a page says that it was published, in its head or in the marks of its text. */
export const statedDate = (page: Page): Found<CslDate> | null => {
  const { document, meta, data, now } = page;
  const first = (...names: string[]): string | null => firstOf(meta, names);
  const [property] = itemProperty(document, 'datePublished');
  const published = [...document.querySelectorAll('time[datetime], abbr[title]')]
    .slice(0, 50)
    .find((one) => one.getAttribute('pubdate') !== null || isPublished.test(one.getAttribute('class') ?? ''));
  return (
    read(
      now,
      first('citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year'),
      'citation-tags',
    ) ??
    // An encyclopedia that everybody writes tells when an entry was begun.
    (data && /wikimedia/i.test(textOf(data.follow(data.work.publisher)) ?? '')
      ? read(now, textOf(data.work.dateModified), 'json-ld')
      : null) ??
    read(now, data && textOf(data.work.datePublished), 'json-ld') ??
    read(
      now,
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
    read(
      now,
      first(
        'article.published_time',
        'og.article.published_time',
        'og.published_time',
        'article.published.time',
      ),
      'open-graph',
    ) ??
    read(
      now,
      first(
        'date',
        'pubdate',
        'pub_date',
        'publish-date',
        'publishdate',
        'publish_date',
        'publication_date',
        'published_at',
        'parsely-pub-date',
        'sailthru.date',
        'article.published',
        'datepublished',
        'article_date_original',
        'dat',
      ),
      'page-tags',
    ) ??
    read(now, property?.content ?? property?.words, 'item-properties') ??
    read(now, published?.getAttribute('datetime') ?? published?.getAttribute('title'), 'time-element')
  );
};

/** What says something of when a page was published, but not that it was: a time in it, when it was changed, its address. */
export const likelyDate = (page: Page, address: string | null): Found<CslDate> | null => {
  const { document, meta, data, now } = page;
  const [time] = document.querySelectorAll('time[datetime]');
  const day = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/-]|$)/.exec(
    address === null ? '' : new URL(address).pathname,
  );
  return (
    read(now, day ? `${day[1]}-${day[2]}-${day[3]}` : null, 'address', false) ??
    read(now, time?.getAttribute('datetime'), 'time-element', false) ??
    read(now, data && textOf(data.work.dateCreated ?? data.work.dateModified), 'json-ld', false) ??
    read(
      now,
      firstOf(meta, ['article.modified_time', 'og.updated_time', 'last-modified', 'dcterms.modified']),
      'open-graph',
      false,
    )
  );
};

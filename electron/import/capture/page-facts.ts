import { normalDoi } from '../../../shared/sources/identity.ts';
import { type Found, found } from './findings.ts';
import { listOf, textOf } from './json-ld.ts';
import { areOfOneSite, plainAddress } from './page-address.ts';
import { fromData, type Page, type Text, tag } from './page-fields.ts';
import { firstOf } from './page-meta.ts';
import { textLanguage } from './text-language.ts';

/** The language of a page's words where these are clear, else that which it says. */
export const findLanguage = (page: Page, text: string): Text => {
  const { document, meta } = page;
  const said =
    document.documentElement?.getAttribute('lang') ??
    document.documentElement?.getAttribute('xml:lang') ??
    firstOf(meta, [
      'citation_language',
      'dc.language',
      'dcterms.language',
      'og:locale',
      'content-language',
    ]) ??
    (page.data ? textOf(page.data.work.inLanguage) : null);
  let named: string | null = null;
  try {
    const [tagged] = Intl.getCanonicalLocales(
      (said ?? '')
        .trim()
        .split(/[,;\s]/)[0]!
        .replace('_', '-'),
    );
    named = tagged ?? null;
  } catch {
    // No tag of a language.
  }
  const words = textLanguage(text);
  // Sites say the language of their template; the words say that of the text.
  if (words?.certainty === 'stated' && named?.split('-')[0] !== words.value) return words;
  return named === null ? words : found(named, 'stated', 'language-attribute', said ?? '');
};

/** The address that a page gives for itself, as far as it may speak for it; else where it is from. */
export const findAddress = (page: Page, given: string | null): Text => {
  const canonical = plainAddress(
    page.document.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    given,
  );
  const told = [
    canonical === null ? null : found(canonical, 'stated', 'canonical', canonical),
    ...[
      tag(
        page,
        'citation-tags',
        'citation_public_url',
        'citation_abstract_html_url',
        'citation_fulltext_html_url',
      ),
      tag(page, 'open-graph', 'og:url'),
      fromData(page, 'url'),
    ].map((one) => {
      const address = one ? plainAddress(one.value, given) : null;
      return one && address !== null ? { ...one, value: address } : null;
    }),
  ].find((one): one is Found<string> => one !== null && (given === null || areOfOneSite(one.value, given)));
  if (told && !(given !== null && new URL(told.value).pathname === '/' && new URL(given).pathname !== '/'))
    return told;
  return given === null ? null : found(given, 'stated', 'address', given);
};

export const findDoi = (page: Page): Text => {
  const identifiers = page.data
    ? listOf(page.data, page.data.work.identifier ?? page.data.work.sameAs).map((one) => {
        const thing = one as { value?: unknown } | string;
        return typeof thing === 'string' ? thing : (textOf(thing?.value) ?? '');
      })
    : [];
  const texts: [string | null | undefined, Found<string>['from']][] = [
    [firstOf(page.meta, ['citation_doi', 'bepress_citation_doi']), 'citation-tags'],
    [identifiers.find((text) => /doi|^10\./i.test(text)), 'json-ld'],
    [
      page.meta('dc.identifier').find((text) => /doi|^10\./i.test(text)) ??
        firstOf(page.meta, ['dc.identifier.doi', 'prism.doi']),
      'dublin-core',
    ],
  ];
  for (const [text, from] of texts) {
    const doi = normalDoi(text);
    if (doi !== '' && text) return found(doi, 'stated', from, text);
  }
  return null;
};

/** The part of a work that pages of journals and publishers tell. */
export const findRest = (page: Page, type: string): Record<string, Text> => {
  const cited = (...names: string[]): Text => tag(page, 'citation-tags', ...names);
  const [first, last] = [cited('citation_firstpage'), cited('citation_lastpage')];
  const pages = first
    ? { ...first, value: last && last.value !== first.value ? `${first.value}–${last.value}` : first.value }
    : null;
  const publisher = cited(
    'citation_publisher',
    'citation_technical_report_institution',
    'citation_dissertation_institution',
  );
  return {
    volume: cited('citation_volume') ?? fromData(page, 'volumeNumber'),
    issue: cited('citation_issue') ?? fromData(page, 'issueNumber'),
    page: pages ?? fromData(page, 'pagination'),
    number: cited('citation_technical_report_number'),
    ISSN: cited('citation_issn'),
    ISBN: cited('citation_isbn') ?? (type === 'book' ? fromData(page, 'isbn') : null),
    publisher,
    abstract:
      cited('citation_abstract') ??
      (type === 'article-journal'
        ? tag(page, 'dublin-core', 'dc.description.abstract', 'dcterms.abstract')
        : null),
  };
};

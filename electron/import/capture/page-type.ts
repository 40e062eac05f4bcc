import { isMagazine, soundsLikeNewspaper } from '../../../shared/citations/parse/vocabulary.ts';
import { type Found, found } from './findings.ts';
import type { LinkedData } from './json-ld.ts';
import { isOutletName } from './outlet-names.ts';
import { firstOf, type Meta } from './page-meta.ts';

const bySchema: Readonly<Record<string, string>> = {
  ScholarlyArticle: 'article-journal',
  MedicalScholarlyArticle: 'article-journal',
  ReportageNewsArticle: 'article-newspaper',
  AnalysisNewsArticle: 'article-newspaper',
  OpinionNewsArticle: 'article-newspaper',
  BackgroundNewsArticle: 'article-newspaper',
  ReviewNewsArticle: 'article-newspaper',
  AskPublicNewsArticle: 'article-newspaper',
  NewsArticle: 'article-newspaper',
  LiveBlogPosting: 'article-newspaper',
  BlogPosting: 'post-weblog',
  Report: 'report',
  TechArticle: 'report',
  Legislation: 'legislation',
  Thesis: 'thesis',
  Book: 'book',
  Chapter: 'chapter',
  Dataset: 'dataset',
  PodcastEpisode: 'broadcast',
  SocialMediaPosting: 'post',
};

const byCitation: readonly [string, string][] = [
  ['citation_journal_title', 'article-journal'],
  ['citation_conference_title', 'paper-conference'],
  ['citation_inbook_title', 'chapter'],
  ['citation_dissertation_institution', 'thesis'],
  ['citation_technical_report_institution', 'report'],
  ['citation_isbn', 'book'],
];

const pressType = (outlet: string): string => (isMagazine(outlet) ? 'article-magazine' : 'article-newspaper');

/** The type of CSL that a page's source has; a page of which nothing more is known is a page. */
export const pageType = (meta: Meta, data: LinkedData | null, outlet: string | null): Found<string> => {
  for (const [name, type] of byCitation) {
    const value = firstOf(meta, [name]);
    if (value !== null) return found(type, 'stated', 'citation-tags', `${name}: ${value}`);
  }
  const schema = data ? bySchema[data.type] : undefined;
  if (data && schema !== undefined) {
    const isPress = schema === 'article-newspaper' && outlet !== null;
    return found(isPress ? pressType(outlet) : schema, 'stated', 'json-ld', data.type);
  }
  const isArticle = data?.type === 'Article' || firstOf(meta, ['og:type']) === 'article';
  if (outlet !== null && (isOutletName(outlet) || (isArticle && soundsLikeNewspaper(outlet))))
    return found(pressType(outlet), isOutletName(outlet) ? 'stated' : 'guessed', 'open-graph', outlet);
  return found('webpage', 'stated', 'page-tags', '');
};

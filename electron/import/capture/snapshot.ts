import type { CslItem } from '../../../shared/citations/csl-item.ts';

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** What a snapshot says of where its text is from. */
export type SnapshotFacts = {
  title: string;
  language: string | null;
  url: string | null;
  /** The day it was taken, as YYYY-MM-DD. */
  captured: string;
  /** The SHA-256 of the file or text it was taken from. */
  sha256: string;
};

const style =
  'body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif}' +
  'h1{line-height:1.25}img{max-width:100%}table{border-collapse:collapse}td,th{border:1px solid;padding:.25rem .5rem}' +
  'blockquote{margin-inline:1.5rem}';

/** The heading a text begins with. */
const firstHeading =
  /^(\s*(?:<(?:div|article|section)[^>]*>\s*)*)<h([1-6])(?:\s[^>]*)?>([\s\S]{0,2000}?)<\/h\2>/i;
const lettersOf = (html: string): string =>
  html
    .replace(/<[^>]*>|&[^;\s]{1,8};/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** A text without a heading that only says its title again. */
const withoutTitle = (body: string, title: string): string => {
  const [heading = '', before = '', , words = ''] = firstHeading.exec(body) ?? [];
  return heading !== '' && lettersOf(words) === lettersOf(escapeHtml(title))
    ? before + body.slice(heading.length)
    : body;
};

/**
 * A page that holds the clean text of a source and nothing that loads or runs: what is kept beside the source.
 * @param body clean HTML
 */
export const snapshotPage = (facts: SnapshotFacts, body: string): string => {
  const meta = (name: string, content: string | null): string =>
    content === null ? '' : `<meta name="${name}" content="${escapeHtml(content)}">\n`;
  const text = withoutTitle(body, facts.title);
  const hasHeading = firstHeading.exec(text)?.[2] === '1';
  return `<!doctype html>
<html${facts.language === null ? '' : ` lang="${escapeHtml(facts.language)}"`}>
<head>
<meta charset="utf-8">
<title>${escapeHtml(facts.title)}</title>
${meta('ibid-captured', facts.captured)}${meta('ibid-original-sha256', facts.sha256)}${meta('ibid-url', facts.url)}<style>${style}</style>
</head>
<body>
<article>
${hasHeading || facts.title === '' ? '' : `<h1>${escapeHtml(facts.title)}</h1>\n`}${text}
</article>
</body>
</html>
`;
};

/** Paragraphs of plain text as HTML. */
export const paragraphsAsHtml = (paragraphs: readonly string[]): string =>
  paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');

/** The name of a snapshot's file: that of the title. */
export const snapshotName = (csl: Pick<CslItem, 'title'>, day: string): string => {
  const title = (csl.title ?? '')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .trim();
  return `${title === '' ? 'Text' : title} (${day}).html`;
};

import * as fc from 'fast-check';

/* HTML of any making, as programs write it and as no program should. */

const inlineTags = ['b', 'i', 'span', 'a', 'sup', 'sub', 'font', 'u', 'o:p', 'code', 'cite'];
const blockTags = [
  'p',
  'div',
  'h1',
  'h3',
  'h6',
  'blockquote',
  'section',
  'pre',
  'center',
  'ul',
  'ol',
  'li',
  'dl',
  'dd',
  'details',
  'figure',
  'figcaption',
  'nav',
  'custom-tag',
];
const styles = [
  '',
  ' style="font-weight:700"',
  ' style="font-style:italic;display:block"',
  ' style="mso-list:l0 level2 lfo1"',
  ' class=MsoQuote',
  ' href="#x1" id=x2',
  ' href="https://example.org/#x2" id=x1',
  ' style="white-space:pre-wrap"',
  ' role=heading aria-level=9',
  ' data-type=footnote data-note-id=n1',
  ' data-type=note',
];

type Html = { html: (next: () => string) => string };
const word: fc.Arbitrary<Html> = fc
  .constantFrom('', ' ', '\u00a0', '\n', '  ')
  .map((blank) => ({ html: (next) => `${blank}${next()}${blank}` }));
const inTag = (tag: string, style: string, inside: readonly Html[]): Html => ({
  html: (next) => `<${tag}${style}>${inside.map((part) => part.html(next)).join('')}</${tag}>`,
});
const tree = fc.letrec<{ any: Html; inline: Html; block: Html; grid: Html }>((tie) => ({
  inline: fc
    .tuple(fc.constantFrom(...inlineTags), fc.constantFrom(...styles), fc.array(tie('any'), { maxLength: 3 }))
    .map(([tag, style, inside]) => inTag(tag, style, inside)),
  block: fc
    .tuple(fc.constantFrom(...blockTags), fc.constantFrom(...styles), fc.array(tie('any'), { maxLength: 4 }))
    .map(([tag, style, inside]) => inTag(tag, style, inside)),
  grid: fc
    .array(fc.array(fc.tuple(fc.constantFrom('td', 'th'), tie('any')), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((rows) => ({
      html: (next) =>
        `<table>${rows.map((row) => `<tr>${row.map(([tag, inside]) => `<${tag}>${inside.html(next)}</${tag}>`).join('')}</tr>`).join('')}</table>`,
    })),
  any: fc.oneof(
    { maxDepth: 5 },
    { weight: 4, arbitrary: word },
    fc.constantFrom('<br>', '<hr>', '<!-- c -->', '<br><br>').map((tag) => ({ html: () => tag })),
    { weight: 3, arbitrary: tie('inline') },
    { weight: 3, arbitrary: tie('block') },
    tie('grid'),
  ),
}));

/** HTML with the words in it ("w1w", "w2w" …). */
export const anyHtml: fc.Arbitrary<{ html: string; words: string[] }> = fc
  .array(tree.any, { minLength: 1, maxLength: 5 })
  .map((parts) => {
    const words: string[] = [];
    const html = parts
      .map((part) =>
        part.html(() => {
          words.push(`w${words.length + 1}w`);
          return ` ${words.at(-1)} `;
        }),
      )
      .join('');
    return { html, words: words.sort() };
  });

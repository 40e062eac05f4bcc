import type { Declarations } from './css.ts';

/** How words look, as far as a paper can keep it. */
export type Look = {
  readonly em: boolean;
  readonly strong: boolean;
  readonly smallCaps: boolean;
  readonly raised: 'sup' | 'sub' | null;
  readonly href: string | null;
  /** The language of the words, where it is not the paper's. */
  readonly lang: string | null;
  /** Whether line breaks in the text are breaks on the page. */
  readonly keepsBreaks: boolean;
};

export const plainLook: Look = {
  em: false,
  strong: false,
  smallCaps: false,
  raised: null,
  href: null,
  lang: null,
  keepsBreaks: false,
};

const safeAddress = /^(https?:|mailto:)/i;

/** The address of a link that a paper can hold; redirects of Google's exports lead to where they go. */
const addressOf = (href: string | null): string | null => {
  const address = href?.trim() ?? '';
  if (!safeAddress.test(address) || address.length > 4000) return null;
  if (!/^https?:\/\/www\.google\.[a-z.]+\/url\?/i.test(address)) return address;
  const target = URL.parse(address)?.searchParams.get('q') ?? '';
  return safeAddress.test(target) ? target : address;
};

const bold = /^(bold(er)?|[6-9]\d\d|1000)$/;

const byTag: Record<string, Partial<Look>> = {
  em: { em: true },
  i: { em: true },
  cite: { em: true },
  dfn: { em: true },
  var: { em: true },
  b: { strong: true },
  strong: { strong: true },
  sup: { raised: 'sup' },
  sub: { raised: 'sub' },
  pre: { keepsBreaks: true },
  listing: { keepsBreaks: true },
};

const byStyle = (look: Look, style: Declarations): Look => {
  if (style.size === 0) return look;
  const changed: { -readonly [Name in keyof Look]: Look[Name] } = { ...look };
  const slant = style.get('font-style');
  if (slant) changed.em = /^(italic|oblique)/.test(slant);
  const weight = style.get('font-weight');
  if (weight) changed.strong = bold.test(weight);
  const variant = style.get('font-variant-caps') ?? style.get('font-variant');
  if (variant) changed.smallCaps = /small-caps/.test(variant);
  const height = style.get('vertical-align');
  if (height === 'super') changed.raised = 'sup';
  else if (height === 'sub') changed.raised = 'sub';
  else if (height === 'baseline') changed.raised = null;
  const blanks = style.get('white-space') ?? style.get('white-space-collapse');
  if (blanks)
    changed.keepsBreaks = /^(pre|pre-wrap|pre-line|break-spaces|preserve|preserve-breaks)\b/.test(blanks);
  return changed;
};

const canonical = (tag: string): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
};

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** How the words in an element look, given how those around it do and the styles of its classes. */
export const lookIn = (
  element: Element,
  around: Look,
  style: Declarations,
  classes: readonly Declarations[],
  paperLang: string,
): Look => {
  let look: Look = { ...around, ...byTag[element.localName] };
  // Wikipedia's references are set upright.
  if (element.localName === 'cite' && element.classList.contains('citation')) look = around;
  for (const rule of classes) look = byStyle(look, rule);
  look = byStyle(look, style);
  if (element.localName === 'a') {
    const href = addressOf(element.getAttribute('href'));
    if (href !== null) look = { ...look, href };
  }
  const lang = element.getAttribute('lang');
  if (lang !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(lang))
    look = { ...look, lang: primary(lang) === primary(paperLang) ? null : canonical(lang) };
  return look;
};

/** Words in the elements by which a paper says how they look. */
export const dressed = (node: Node, look: Look, document: Document): Node => {
  let out = node;
  const wrap = (tag: string, attrs: Record<string, string> = {}): void => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value);
    element.append(out);
    out = element;
  };
  if (look.raised) wrap(look.raised);
  if (look.smallCaps) wrap('span', { class: 'small-caps' });
  if (look.strong) wrap('strong');
  if (look.em) wrap('em');
  if (look.lang) wrap('span', { lang: look.lang });
  if (look.href) wrap('a', { href: look.href });
  return out;
};

import type { Mark, Node } from 'prosemirror-model';
import type { Run } from '#shared/citations/citation.ts';
import { canonicalTag } from '#shared/document/language-tag.ts';
import type { MarkName } from '#shared/document/schema.ts';
import { say } from '#shared/reports/said.ts';
import type { ExportContext } from './context.ts';
import { runLanguage } from './language.ts';
import type { RunFormat } from './run-format.ts';
import { oneLine } from './text.ts';

/** A run's look and the address it links to. */
export type RunStyle = { format: RunFormat; href?: string };

type MarkWriter = (mark: Mark, style: RunStyle, ctx: ExportContext) => RunStyle;

const set =
  (format: RunFormat): MarkWriter =>
  (_mark, style) => ({ ...style, format: { ...style.format, ...format } });

/** A mark without a writer is a compile error. */
const markWriters: Record<MarkName, MarkWriter> = {
  em: set({ italics: true }),
  strong: set({ bold: true }),
  small_caps: set({ smallCaps: true }),
  superscript: set({ superScript: true }),
  subscript: set({ subScript: true }),
  lang: (mark, style, ctx) => {
    const tag = canonicalTag(String(mark.attrs.tag));
    if (tag) return { ...style, format: { ...style.format, ...runLanguage(tag) } };
    ctx.losses.add(say('passage-not-a-language', { tag: oneLine(String(mark.attrs.tag)) }), ctx.where);
    return style;
  },
  link: (mark, style, ctx) => {
    const href = linkTarget(String(mark.attrs.href), ctx);
    return href === null ? style : { ...style, href };
  },
};

export const styleOfMarks = (node: Node, ctx: ExportContext): RunStyle =>
  node.marks.reduce<RunStyle>((style, mark) => markWriters[mark.type.name as MarkName](mark, style, ctx), {
    format: {},
  });

/** The look of a piece of a printed citation, on top of the marks that the citation carries. */
export const styleOfRun = (run: Run, base: RunStyle, ctx: ExportContext): RunStyle => {
  const format: RunFormat = {
    ...base.format,
    ...(run.em ? { italics: true } : {}),
    ...(run.strong ? { bold: true } : {}),
    ...(run.smallCaps ? { smallCaps: true } : {}),
    ...(run.superscript ? { superScript: true } : {}),
    ...(run.subscript ? { subScript: true } : {}),
  };
  const href = run.href === undefined ? base.href : (linkTarget(run.href, ctx) ?? base.href);
  return href === undefined ? { format } : { format, href };
};

/** Word refuses a file with a longer address. */
const longestAddress = 2079;
const plainAddress = /^(?:https?|mailto):(?:[\w\-.~:/?#@!$&'()*+,;=]|%[\da-f]{2})+$/i;

/**
 * The address as a link of a package may carry it, or null: Word calls a file damaged over one address that
 * is none.
 */
export const linkTarget = (href: string, ctx: ExportContext): string | null => {
  const lose = (code: 'link-invalid' | 'link-not-web' | 'link-too-long'): null => {
    ctx.losses.add(say(code, { address: oneLine(href).slice(0, 120) }), ctx.where);
    return null;
  };
  let url: URL;
  try {
    url = new URL(href.trim());
  } catch {
    return lose('link-invalid');
  }
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return lose('link-not-web');
  const target = plainAddress.test(href)
    ? href
    : url.href.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, (character) => encodeURIComponent(character));
  return target.length > longestAddress ? lose('link-too-long') : target;
};

import { ExternalHyperlink, FootnoteReferenceRun, type ParagraphChild, TextRun } from 'docx';
import type { Node } from 'prosemirror-model';
import type { RichText, Run } from '#shared/citations/citation.ts';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import type { CitationId, NoteId } from '#shared/ids.ts';
import { say } from '#shared/reports/said.ts';
import type { ExportContext, Place } from './context.ts';
import { type RunStyle, styleOfMarks, styleOfRun } from './format.ts';
import { writeNote } from './notes.ts';
import { lineBreak, runContent, withoutForbidden } from './text.ts';

/** One thing in a line: a run of text, which may be part of a link, or a mark of a note. */
type Piece = { run: ParagraphChild; href?: string };

export type InlineWriter = (node: Node, ctx: ExportContext, place: Place) => Piece[];

const rightToLeftText = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

const textPiece = (text: string, { format, href }: RunStyle, ctx: ExportContext): Piece[] => {
  const clean = withoutForbidden(text);
  if (clean.removed > 0) ctx.losses.add(say('control-characters'), ctx.where);
  const children = runContent(clean.text);
  if (children.length === 0) return [];
  // In a paper from right to left, Word takes the fonts and the direction of its script only when told to.
  const direction =
    ctx.rightToLeft && !format.language && rightToLeftText.test(clean.text) ? { rightToLeft: true } : {};
  const run = new TextRun({ ...direction, ...(href ? { style: 'Hyperlink' } : {}), ...format, children });
  return [href ? { run, href } : { run }];
};

export const writeText: InlineWriter = (node, ctx) =>
  textPiece(node.text ?? '', styleOfMarks(node, ctx), ctx);

export const writeHardBreak: InlineWriter = () => [{ run: new TextRun({ children: [lineBreak()] }) }];

/**
 * Takes the angle brackets around an address into its link. LibreOffice breaks a line where a link starts,
 * which leaves a "<" alone on a line before a long address.
 */
const bracketsInLinks = (text: RichText): RichText => {
  const runs: Run[] = text.map((run) => ({ ...run }));
  for (const [n, run] of runs.entries()) {
    const [before, after] = [runs[n - 1], runs[n + 1]];
    if (!run.href || before?.href || after?.href) continue;
    if (!before?.text.endsWith('<') || !after?.text.startsWith('>')) continue;
    before.text = before.text.slice(0, -1);
    run.text = `<${run.text}>`;
    after.text = after.text.slice(1);
  }
  return runs;
};

/**
 * Words from right to left of a printed text, kept apart from the punctuation and numbers around them. Word does so
 * by the run's own direction; LibreOffice needs the characters, which Word steps over.
 */
const apart = (run: Run, style: RunStyle, ctx: ExportContext): Piece[] => {
  if (!run.rtl || ctx.rightToLeft) return textPiece(run.text, style, ctx);
  const words = { ...style, format: { ...style.format, rightToLeft: true as const } };
  return [...textPiece(`\u202B${run.text}\u202C`, words, ctx), ...textPiece('\u200E', style, ctx)];
};

/** Printed text that belongs to no node: an entry of the list of references. */
export const writeRichText = (text: RichText, ctx: ExportContext): ParagraphChild[] =>
  joinLinks(bracketsInLinks(text).flatMap((run) => apart(run, styleOfRun(run, { format: {} }, ctx), ctx)));

export const writeCitation: InlineWriter = (node, ctx) => {
  const base = styleOfMarks(node, ctx);
  const text = ctx.citations.get(node.attrs.id as CitationId);
  if (text) return bracketsInLinks(text).flatMap((run) => apart(run, styleOfRun(run, base, ctx), ctx));
  ctx.losses.add(say('citation-not-formatted'), ctx.where);
  const keys = node.type.spec.leafText?.(node) ?? '[?]';
  return textPiece(keys, { ...base, format: { ...base.format, bold: true } }, ctx);
};

export const writeFootnote: InlineWriter = (node, ctx, place) => {
  if (place.kind === 'note') {
    ctx.losses.add(say('mark-in-note'), ctx.where);
    return [];
  }
  const id = writeNote(node.attrs.id as NoteId, ctx);
  if (id === null) return [];
  const mark = [new FootnoteReferenceRun(id)];
  return ctx.references.marked('note mark', String(node.attrs.id), mark).map((run) => ({ run }));
};

/** A field that Word keeps right; the word before a number is text, the quotes around a title too. */
export const writeCrossReference: InlineWriter = (node, ctx) => {
  const reference = node.attrs as CrossReference;
  const { format } = styleOfMarks(node, ctx);
  const printed = ctx.references.read(reference);
  const text = (words: string): Piece[] => textPiece(words, { format }, ctx);
  const field = (words: string): Piece[] =>
    ctx.references.field(reference, printed, words, format).map((run) => ({ run }));
  switch (printed.kind) {
    case 'titled':
      return [...text(printed.quotes[0]), ...field(printed.title), ...text(printed.quotes[1])];
    case 'numbered': {
      if (printed.word === '') return field(printed.number);
      const word = `${printed.word}\u00a0`;
      // Its caption says the same words, and Word keeps both in step.
      return reference.kind === 'table' || reference.kind === 'figure'
        ? field(`${word}${printed.number}`)
        : [...text(word), ...field(printed.number)];
    }
    case 'missing':
      ctx.losses.add(say('reference-missing', { printed: printed.text }), ctx.where);
      return textPiece(printed.text, { format: { ...format, bold: true } }, ctx);
  }
};

/** Puts runs that share an address into one link. */
export const joinLinks = (pieces: readonly Piece[]): ParagraphChild[] => {
  const children: ParagraphChild[] = [];
  for (let i = 0; i < pieces.length; ) {
    const { run, href } = pieces[i]!;
    if (href === undefined) {
      children.push(run);
      i++;
      continue;
    }
    const runs: ParagraphChild[] = [];
    for (; pieces[i]?.href === href; i++) runs.push(pieces[i]!.run);
    children.push(new ExternalHyperlink({ link: href, children: runs }));
  }
  return children;
};

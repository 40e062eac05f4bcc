import type { RichText } from '#shared/citations/citation.ts';
import { say } from '#shared/reports/said.ts';
import type { Block, ExportContext, Place } from './context.ts';
import { writeRichText } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { oneLine, words } from './text.ts';

const ownHeading = /^(?:references|bibliography|sources|riferimenti(?: bibliografici)?|bibliografia|fonti)$/i;

/** Has the author written a list already, under a heading of that name? */
const hasOwnList = (ctx: ExportContext): boolean =>
  ctx.doc
    .child(1)
    .children.some(
      ({ type, textContent }) => type.name === 'heading' && ownHeading.test(oneLine(textContent)),
    );

/** All sources of the paper under a heading without a number; nothing where the author has made the list. */
export const writeReferenceList = (ctx: ExportContext, entries: readonly RichText[]): Block[] => {
  if (entries.length === 0 || hasOwnList(ctx)) return [];
  ctx.where = say('reference-list');
  const place: Place = { kind: 'closing', style: 'Bibliography', depth: 0, indent: 0 };
  return [
    paragraph(ctx, place, [words(ctx.labels.references)], { style: 'Heading1', numbering: false }),
    ...entries.map((entry) => paragraph(ctx, place, writeRichText(entry, ctx))),
  ];
};

import { type ParagraphChild, Tab, TextRun } from 'docx';
import type { RichText } from '#shared/citations/citation.ts';
import type { PrintedReferences } from '#shared/citations/printed-references.ts';
import { plainList, type ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import type { ReferenceEntry } from '#shared/citations/reference-list.ts';
import { referenceListOf } from '#shared/document/reference-list-node.ts';
import { say } from '#shared/reports/said.ts';
import type { BlockWriter } from './blocks.ts';
import type { Block, ExportContext, Place } from './context.ts';
import { fieldCharacter } from './fields.ts';
import { writeRichText } from './inline.ts';
import { paragraph } from './paragraph.ts';
import { fieldInstruction, lineBreak, oneLine, words } from './text.ts';

const ownHeading = /^(?:references|bibliography|sources|riferimenti(?: bibliografici)?|bibliografia|fonti)$/i;

/** Has the author made the list: as a block, or by hand under a heading of that name? */
const hasOwnList = (ctx: ExportContext): boolean =>
  ctx.doc
    .child(1)
    .children.some(
      ({ type, textContent }) =>
        type.name === 'reference_list' || (type.name === 'heading' && ownHeading.test(oneLine(textContent))),
    );

const place: Place = { kind: 'closing', style: 'Bibliography', depth: 0, indent: 0 };

/** A label stands in the room that the style of the paragraph leaves before its other lines. */
const writeEntry = ({ label, text, below = [] }: ReferenceEntry, ctx: ExportContext): ParagraphChild[] => [
  ...(label ? [...writeRichText(label, ctx), new TextRun({ children: [new Tab()] })] : []),
  ...writeRichText(text, ctx),
  ...below.flatMap((line: { text: RichText }) => [
    new TextRun({ children: [lineBreak()] }),
    ...writeRichText(line.text, ctx),
  ]),
];

/**
 * Word leaves a field of this kind as it is. It says where the list begins and ends and how it is set, for the
 * day the file comes back.
 */
const inField = (
  lines: readonly ParagraphChild[][],
  settings: ReferenceListSettings,
): readonly ParagraphChild[][] => {
  const instruction = ` ADDIN IBID_BIBL ${JSON.stringify(settings)} `;
  return lines.map((line, n) => [
    ...(n === 0
      ? [
          fieldCharacter('begin'),
          new TextRun({ children: [fieldInstruction(instruction)] }),
          fieldCharacter('separate'),
        ]
      : []),
    ...line,
    ...(n === lines.length - 1 ? [fieldCharacter('end')] : []),
  ]);
};

type Line = { children: ParagraphChild[]; isHeading: boolean };

const writeList = (
  { groups }: PrintedReferences,
  settings: ReferenceListSettings,
  ctx: ExportContext,
): Block[] => {
  ctx.where = say('reference-list');
  const lines = groups.flatMap(({ name, entries }): Line[] => [
    ...(name === null || name === '' ? [] : [{ children: [words(oneLine(name))], isHeading: true }]),
    ...entries.map((entry) => ({ children: writeEntry(entry, ctx), isHeading: false })),
  ]);
  const written = inField(
    lines.map(({ children }) => children),
    settings,
  );
  return lines.map(({ isHeading }, n) =>
    paragraph(
      ctx,
      place,
      written[n] ?? [],
      // A group is found in Word's list of headings, and has no number as the list has none.
      isHeading ? { style: 'Heading2', numbering: false } : {},
    ),
  );
};

/** A list of references where the author has put it. */
export const writeReferenceListBlock: BlockWriter = (node, ctx) => {
  const settings = referenceListOf(node);
  return writeList(ctx.printList(settings), settings, ctx);
};

/** All sources of the paper under a heading without a number; nothing where the author has made the list. */
export const writeReferenceList = (ctx: ExportContext): Block[] => {
  if (hasOwnList(ctx)) return [];
  const blocks = writeList(ctx.printList(plainList), plainList, ctx);
  if (blocks.length === 0) return [];
  return [
    paragraph(ctx, place, [words(ctx.labels.references)], { style: 'Heading1', numbering: false }),
    ...blocks,
  ];
};

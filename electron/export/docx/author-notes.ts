import {
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionAlign,
  type ParagraphChild,
  VerticalPositionAlign,
} from 'docx';
import type { Node } from 'prosemirror-model';
import { type MarkedAuthor, markedAuthors } from '#shared/document/author-marks.ts';
import { prints } from '#shared/document/prints.ts';
import { textWidth } from '#shared/document/templates/template.ts';
import type { Block, ExportContext, Place } from './context.ts';
import { paragraph } from './paragraph.ts';
import { words } from './text.ts';

/*
 * The notes on the authors, to which asterisks after their names point. They are paragraphs and no notes of
 * Word, so that the notes of the file are the paper's own and count from 1.
 */

/** As many characters of biographies as stand well at the foot of a cover. */
const mostOnCover = 1200;

const withNote = (ctx: ExportContext): MarkedAuthor[] =>
  markedAuthors(ctx.doc.child(0)).filter(({ bio }) => prints(bio));

/** Where the notes of this paper stand: long ones go to the closing parts, where there is room. */
export const authorNotesPlace = (ctx: ExportContext): 'cover' | 'after-text' | 'closing' => {
  const { authorNote } = ctx.template;
  if (authorNote !== 'cover') return authorNote;
  const length = withNote(ctx).reduce((sum, { bio }) => sum + bio.textContent.length, 0);
  return length <= mostOnCover ? 'cover' : 'closing';
};

const noteText = (ctx: ExportContext, { mark, bio }: MarkedAuthor, place: Place): ParagraphChild[] => [
  ...(mark === '' ? [] : [words(`${mark} `)]),
  ...ctx.writeInline(bio, place),
];

/** The notes among the closing parts. */
export const closingAuthorNotes = (ctx: ExportContext): Block[] => {
  const place: Place = { kind: 'closing', style: 'AuthorBio', depth: 0, indent: 0 };
  return withNote(ctx).map((author) => paragraph(ctx, place, noteText(ctx, author, place)));
};

/** The notes right after the text. */
export const authorNotesAfterText = (ctx: ExportContext): Block[] => {
  const place: Place = { kind: 'closing', style: 'AuthorNote', depth: 0, indent: 0 };
  return withNote(ctx).map((author, n) =>
    paragraph(ctx, place, noteText(ctx, author, place), n === 0 ? { spacing: { before: 360 } } : {}),
  );
};

const hasMarks = (front: Node): boolean => {
  let found = false;
  front.descendants((node) => {
    if (node.type.name === 'footnote') found = true;
    return !found;
  });
  return found;
};

/**
 * The notes at the foot of the cover, in a frame: unlike a text box, a frame may hold notes, and unlike a
 * footer its words belong to the text. Where the cover has notes of its own, which a frame would cover, they
 * follow what stands above.
 */
export const authorNotesAtFoot = (ctx: ExportContext): Block[] => {
  const place: Place = { kind: 'front', style: 'AuthorNote', depth: 0, indent: 0 };
  const frame = hasMarks(ctx.doc.child(0))
    ? {}
    : {
        frame: {
          type: 'alignment',
          alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
          anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
          width: textWidth(ctx.template),
          wrap: FrameWrap.AROUND,
        } as const,
      };
  const notes = withNote(ctx).map((author) => paragraph(ctx, place, noteText(ctx, author, place), frame));
  // A frame belongs to the page of the paragraph behind it.
  return notes.length === 0 ? [] : [...notes, paragraph(ctx, place, [], { style: 'BoxEnd' })];
};

import { Paragraph } from 'docx';
import type { NoteId } from '#shared/ids.ts';
import { say } from '#shared/reports/said.ts';
import type { ExportContext, Place } from './context.ts';
import { paragraph } from './paragraph.ts';
import { words } from './text.ts';

const notePlace: Place = { kind: 'note', style: 'FootnoteText', depth: 0, indent: 0 };

/**
 * Writes the note that a mark refers to and returns the id Word knows it by, or null if there is no such
 * note. Marks and notes of the file are one to one: a second mark of the same note gets a copy of it.
 */
export const writeNote = (noteId: NoteId, ctx: ExportContext): number | null => {
  const note = ctx.noteNodes.get(noteId);
  if (!note) {
    ctx.losses.add(say('mark-without-note'), ctx.where);
    return null;
  }
  ctx.notes += 1;
  const id = ctx.notes;
  const { where } = ctx;
  ctx.where = say('note', { number: String(id) });
  // docx puts the number into the first paragraph, without a space; before a list or a quotation the number
  // needs a line of its own.
  const lead = [words(' ')];
  const children = note.children
    .flatMap((child, n) =>
      n === 0 && child.type.name === 'paragraph'
        ? ctx.writeBlock(child, { ...notePlace, lead })
        : ctx.writeBlock(child, notePlace),
    )
    .filter((block) => block instanceof Paragraph);
  if (note.firstChild?.type.name !== 'paragraph') children.unshift(paragraph(ctx, notePlace, lead));
  ctx.footnotes[id] = { children };
  ctx.where = where;
  return id;
};

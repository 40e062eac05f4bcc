import type { Node } from 'prosemirror-model';
import * as z from 'zod';
import { type CitationItem, locatorLabels, type RichText, type Run } from '#shared/citations/citation.ts';
import { tidyItem } from '#shared/document/citation-attrs.ts';
import { nodesOfRuns } from '#shared/document/rich-text-nodes.ts';
import { schema } from '#shared/document/schema.ts';
import { emptyPaper } from '#shared/document/stored-paper.ts';
import { asCitationId, asNoteId, asSourceId, type CitationId } from '#shared/ids.ts';
import { IbidError } from '#shared/result.ts';

const item = z.strictObject({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  locator: z.union([z.string(), z.number()]).transform(String).optional(),
  label: z.enum(locatorLabels).optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  suppressAuthor: z.boolean().optional(),
});
const part = z.union([z.string(), z.strictObject({ items: z.array(item).min(1) })]);
const notesFile = z.array(z.array(part)).max(100_000);

/** Notes as `ibid render` takes them: prose and citations, in order. */
export type NotesFile = z.output<typeof notesFile>;

/**
 * Checks a file of notes.
 * @throws IbidError 'bad-file' that names the note and part with the first mistake
 */
export const parseNotesFile = (json: unknown): NotesFile => {
  const parsed = notesFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path ?? [];
  const [note, piece] = path;
  const place =
    typeof note !== 'number'
      ? 'It must be an array of notes.'
      : typeof piece !== 'number'
        ? `Note ${note + 1} is not an array.`
        : `Part ${piece + 1} of note ${note + 1} is neither text nor a citation with its items ({"items": [{"id": …}]}).`;
  throw new IbidError('bad-file', `The notes can't be read. ${place}`);
};

/**
 * A paper whose notes are these, each with its mark in one paragraph, so that citations are placed and
 * printed exactly as in any paper.
 * @param parseInline reads Markdown inline text; white space at its ends is kept here
 */
export const documentOfNotes = (notes: NotesFile, parseInline: (text: string) => RichText): Node => {
  const { note, paragraph, footnote, citation, body, notes: section } = schema.nodes;
  let citations = 0;
  const inline = (piece: NotesFile[number][number]): Node[] => {
    if (typeof piece !== 'string') {
      const items = piece.items.map(({ id, ...rest }) =>
        tidyItem({ ...(rest as Omit<CitationItem, 'sourceId'>), sourceId: asSourceId(id) }),
      );
      return [citation.create({ id: asCitationId(`c${++citations}`), items })];
    }
    const [, before = '', middle = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece) ?? [];
    const runs: RichText = [{ text: before }, ...(middle ? parseInline(middle) : []), { text: after }];
    return [...nodesOfRuns(runs).content];
  };
  const id = (index: number) => asNoteId(`n${index + 1}`);
  const paper = emptyPaper();
  return paper.type.createChecked(paper.attrs, [
    paper.child(0),
    body.create(
      null,
      paragraph.create(
        null,
        notes.map((_, i) => footnote.create({ id: id(i) })),
      ),
    ),
    section.create(
      null,
      notes.map((pieces, i) => note.create({ id: id(i) }, paragraph.create(null, pieces.flatMap(inline)))),
    ),
  ]);
};

const runOf = (node: Node): Run => {
  const run: Run = { text: node.text ?? '' };
  for (const { type, attrs } of node.marks) {
    if (type.name === 'link') run.href = attrs.href as string;
    if (type.name === 'em') run.em = true;
    if (type.name === 'strong') run.strong = true;
    if (type.name === 'small_caps') run.smallCaps = true;
    if (type.name === 'superscript') run.superscript = true;
    if (type.name === 'subscript') run.subscript = true;
  }
  return run;
};

/** Every note as it is printed: its prose with its citations in their places. */
export const printedNotes = (doc: Node, citations: ReadonlyMap<CitationId, RichText>): RichText[] => {
  const printed: RichText[] = [];
  doc.child(2).forEach((note) => {
    const runs: Run[] = [];
    note.forEach((block) => {
      block.forEach((node) => {
        if (node.isText) runs.push(runOf(node));
        else if (node.type.name === 'citation')
          runs.push(...(citations.get(node.attrs.id as CitationId) ?? []));
      });
    });
    printed.push(joined(runs));
  });
  return printed;
};

/** Runs of the same form as one, so that what is written has no seams in it. */
const joined = (runs: readonly Run[]): RichText => {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && form(last) === form(run)) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
};
const form = ({ text: _, ...rest }: Run): string => JSON.stringify(rest, Object.keys(rest).sort());

import * as fc from 'fast-check';
import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import type { CitationItem, TextByHand } from '#shared/citations/citation.ts';
import { carryNote } from '#shared/document/carried-notes.ts';
import { schema } from '#shared/document/schema.ts';
import { asSourceId } from '#shared/ids.ts';

/*
 * Documents and edits for property tests. Ids come from a small set, so that they collide often.
 */

const noteId = fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5', '');
const citationId = fc.constantFrom('c1', 'c2', 'c3', '');
const words = fc.constantFrom('a', 'word', 'two words', ' ', 'End. ', '(see', '“q”');

const marks: fc.Arbitrary<readonly Mark[]> = fc
  .subarray(['em', 'strong', 'small_caps', 'superscript'] as const, { maxLength: 2 })
  .map((names) =>
    names.reduce<readonly Mark[]>((set, name) => schema.marks[name].create().addToSet(set), []),
  );

const text = fc.tuple(words, marks).map(([value, set]) => schema.text(value, set));
const item: fc.Arbitrary<CitationItem> = fc.record(
  {
    sourceId: fc.constantFrom('k1', 'k2', 'k3').map(asSourceId),
    locator: fc.constantFrom('3', '4-5'),
    prefix: fc.constantFrom('see '),
    fields: fc.constantFrom({ title: { value: 'By hand', was: 'Title', reason: 'why' } }),
  },
  { requiredKeys: ['sourceId'] },
);
const textByHand: fc.Arbitrary<TextByHand> = fc
  .constantFrom('Own words', 'Own words.', 'Ibid.')
  .map((words) => ({ text: [{ text: words }], was: 'Live words', reason: 'why' }));
const citation = fc
  .tuple(citationId, fc.array(item, { minLength: 1, maxLength: 2 }), fc.option(textByHand, { freq: 3 }))
  .map(([id, items, byHand]) => schema.nodes.citation.create({ id, items, byHand }));

const plainInline = fc.array(fc.oneof({ weight: 4, arbitrary: text }, citation), { maxLength: 4 });
const plainParagraph = plainInline.map((nodes) => schema.nodes.paragraph.create(null, Fragment.from(nodes)));
const carried = fc.option(
  fc
    .array(plainParagraph, { minLength: 1, maxLength: 2 })
    .map((blocks) => carryNote(schema.nodes.note.create({ id: 'x' }, blocks))),
  { freq: 4 },
);
const mark = fc
  .tuple(noteId, carried)
  .map(([id, value]) => schema.nodes.footnote.create({ id, carried: value }));
const reference = fc
  .record({
    kind: fc.constantFrom('section', 'table', 'figure', 'note'),
    target: fc.constantFrom('t1', 't2', 'n1', 'gone'),
    form: fc.constantFrom('full', 'number'),
  })
  .map((attrs) => schema.nodes.cross_reference.create(attrs));
const inline = fc.array(
  fc.oneof({ weight: 4, arbitrary: text }, { weight: 2, arbitrary: mark }, citation, reference),
  { maxLength: 6 },
);
const paragraph = inline.map((nodes) => schema.nodes.paragraph.create(null, Fragment.from(nodes)));
const list = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items) =>
  schema.nodes.bullet_list.create(
    null,
    items.map((p) => schema.nodes.list_item.create(null, p)),
  ),
);
const targetId = fc.constantFrom('', 't1', 't2');
const heading = fc
  .tuple(targetId, fc.boolean(), inline)
  .map(([id, numbered, nodes]) => schema.nodes.heading.create({ id, numbered }, Fragment.from(nodes)));
const figure = fc.tuple(targetId, inline).map(([id, nodes]) => {
  const { figure: type, caption, image, source_line } = schema.nodes;
  return type.create({ id }, [
    caption.create(null, Fragment.from(nodes)),
    image.create(),
    source_line.create(),
  ]);
});
const tableBlock = fc.tuple(targetId, paragraph).map(([id, content]) => {
  const { table_block, caption, table, table_row, table_cell, source_line } = schema.nodes;
  const row = table_row.create(null, table_cell.create(null, content));
  return table_block.create({ id }, [caption.create(), table.create(null, row), source_line.create()]);
});
const box = fc
  .tuple(inline, fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 2 }))
  .map(([title, blocks]) =>
    schema.nodes.text_box.create(null, [
      schema.nodes.box_title.create(null, Fragment.from(title)),
      ...blocks,
    ]),
  );
const bodyBlock = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 2, arbitrary: heading },
  list,
  figure,
  tableBlock,
  box,
  fc.constant(schema.nodes.page_break.create()),
  fc.constant(schema.nodes.reference_list.create()),
);
const noteBlocks = fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, list), {
  minLength: 1,
  maxLength: 2,
});

/** A paper that fits the schema and has any problem that `findProblems` can name. */
export const anyDocument: fc.Arbitrary<Node> = fc
  .record({
    title: inline,
    body: fc.array(bodyBlock, { minLength: 1, maxLength: 5 }),
    notes: fc.array(fc.tuple(noteId, noteBlocks), { maxLength: 5 }),
  })
  .map(({ title, body, notes }) => {
    const { doc, front, body: bodyType, notes: notesType, note, paragraph: empty } = schema.nodes;
    return doc.createChecked({ meta: {} }, [
      front.createChecked(null, [
        schema.nodes.title.create(null, Fragment.from(title)),
        schema.nodes.subtitle.create(),
        schema.nodes.abstract.create(null, empty.create()),
        schema.nodes.keywords.create(),
        schema.nodes.about.create(null, empty.create()),
      ]),
      bodyType.create(null, body),
      notesType.create(
        null,
        notes.map(([id, blocks]) => note.create({ id }, blocks)),
      ),
    ]);
  });

/** A change someone might make, with positions as fractions of the document. */
export type Edit =
  | { kind: 'delete'; from: number; to: number }
  | { kind: 'copy'; from: number; to: number; at: number; cut: boolean }
  | { kind: 'insert'; at: number; nodes: readonly Node[] }
  | { kind: 'split'; at: number }
  | { kind: 'retype'; at: number; heading: boolean; id: string }
  | { kind: 'type'; at: number };

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('delete' as const), from: fraction, to: fraction }),
  fc.record({
    kind: fc.constant('copy' as const),
    from: fraction,
    to: fraction,
    at: fraction,
    cut: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('insert' as const), at: fraction, nodes: inline }),
  fc.record({ kind: fc.constant('split' as const), at: fraction }),
  fc.record({
    kind: fc.constant('retype' as const),
    at: fraction,
    heading: fc.boolean(),
    id: targetId,
  }),
  fc.record({ kind: fc.constant('type' as const), at: fraction }),
);

const bounds = (tr: Transform, a: number, b: number): [number, number] => {
  const size = tr.doc.content.size;
  const [from, to] = [Math.floor(Math.min(a, b) * size), Math.floor(Math.max(a, b) * size)];
  return [from, to];
};

/** Does the edit to a transform; an edit that can't be done there does nothing. */
export const applyEdit = (tr: Transform, edit: Edit): void => {
  const before = tr.steps.length;
  try {
    switch (edit.kind) {
      case 'delete':
        tr.delete(...bounds(tr, edit.from, edit.to));
        break;
      case 'copy': {
        const [from, to] = bounds(tr, edit.from, edit.to);
        const slice = tr.doc.slice(from, to);
        if (edit.cut) tr.delete(from, to);
        const at = Math.floor(edit.at * tr.doc.content.size);
        tr.replaceRange(at, at, slice);
        break;
      }
      case 'insert': {
        const at = Math.floor(edit.at * tr.doc.content.size);
        tr.replaceRange(at, at, new Slice(Fragment.from(edit.nodes as Node[]), 0, 0));
        break;
      }
      case 'split':
        tr.split(Math.floor(edit.at * tr.doc.content.size), 1);
        break;
      case 'retype': {
        const at = Math.floor(edit.at * tr.doc.content.size);
        if (edit.heading) tr.setBlockType(at, at, schema.nodes.heading, { id: edit.id });
        else tr.setBlockType(at, at, schema.nodes.paragraph);
        break;
      }
      case 'type': {
        const at = Math.floor(edit.at * tr.doc.content.size);
        if (tr.doc.resolve(at).parent.inlineContent) tr.insert(at, schema.text('x'));
        break;
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError || (error as Error).name === 'TransformError')) throw error;
  }
  for (let i = before; i < tr.steps.length; i++) tr.docs[i]!.check();
};

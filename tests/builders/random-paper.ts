import * as fc from 'fast-check';
import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { type CitationItem, locatorLabels } from '#shared/citations/citation.ts';
import { tidyItem } from '#shared/document/citation-attrs.ts';
import type { PaperMeta } from '#shared/document/paper-meta.ts';
import { repairedDocument } from '#shared/document/repair.ts';
import { schema } from '#shared/document/schema.ts';
import { asSourceId } from '#shared/ids.ts';
import { anyFieldsByHand, anyTextByHand } from './any-by-hand.ts';
import { anyReferenceList } from './any-reference-list.ts';
import { awkwardText as string } from './awkward-text.ts';
import { anyHouseRules } from './random-rules.ts';

/*
 * Sound papers that Markdown can hold whole, made of the text that is hardest to write in it.
 */

const { nodes, marks } = schema;

const name = fc.constantFrom(
  'rossi2019',
  'a',
  'a_b',
  'doi:10.1/x',
  'odd key',
  '{x}',
  'a}b',
  'x;y',
  'é',
  'a.b.',
  '1',
  'a]b',
  'k@x',
  '\\x',
  'x/y~z',
);

const item: fc.Arbitrary<CitationItem> = fc
  .record(
    {
      sourceId: name.map(asSourceId),
      locator: fc.oneof(
        fc.constantFrom('3', '3-4', 'iv', '3, 5–7', 'ch. 2', 'two', 'p. 3', '{3}', 'A-D'),
        string,
      ),
      label: fc.constantFrom(...locatorLabels),
      prefix: fc.oneof(fc.constantFrom('see ', 'See also, for a contrary view, ', '(', 'cf. '), string),
      suffix: fc.oneof(fc.constantFrom(', and more', ' and more', ', 3', '.', ' (in Italian)'), string),
      suppressAuthor: fc.constant(true as boolean),
      fields: anyFieldsByHand,
    },
    { requiredKeys: ['sourceId'] },
  )
  // A label without a locator says nothing.
  .map(({ label, ...rest }) => tidyItem(rest.locator && label ? { ...rest, label } : rest));
const citation = fc
  .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.option(anyTextByHand, { freq: 2 }))
  .map(([items, byHand]) => nodes.citation.create({ id: '', items, byHand }));

const mark: fc.Arbitrary<Mark> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(marks.em.create()) },
  { weight: 3, arbitrary: fc.constant(marks.strong.create()) },
  fc.constant(marks.small_caps.create()),
  fc.constant(marks.superscript.create()),
  fc.constant(marks.subscript.create()),
  fc.constantFrom('it', 'en-GB', 'odd "tag"').map((tag) => marks.lang.create({ tag })),
  fc
    .constantFrom('https://x.org/', 'https://x.org/a_(b)', 'mailto:a@b.org', 'https://x.org/?q=1&amp;b^~*')
    .map((href) => marks.link.create({ href })),
);
const markSet = fc
  .array(mark, { maxLength: 3 })
  .map((list) => list.reduce<readonly Mark[]>((set, next) => next.addToSet(set), []));

const inlineOf = (leaves: fc.Arbitrary<Node>[]): fc.Arbitrary<Fragment> =>
  fc
    .array(
      fc
        .tuple(
          fc.oneof(
            { weight: 5, arbitrary: string.map((text) => schema.text(text)) },
            citation,
            reference,
            ...leaves,
          ),
          markSet,
        )
        .map(([node, set]) => node.mark(set)),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) => Fragment.fromArray(list));
const reference = fc
  .record({
    kind: fc.constantFrom('section', 'table', 'figure', 'note'),
    target: fc.constantFrom('s1', 'tab:1', 'n1', 'n2', 'gone', 'odd id)', ''),
    form: fc.constantFrom('full', 'number'),
  })
  .map((attrs) => nodes.cross_reference.create(attrs));
const footnote = fc.constant(null).map(() => nodes.footnote.create({ id: '' }));
const hardBreak = fc.constant(nodes.hard_break.create());

const withoutLastBreak = (content: Fragment): Fragment => {
  let end = content.childCount;
  while (end > 0 && content.child(end - 1).type.name === 'hard_break') end--;
  return Fragment.fromArray(content.content.slice(0, end));
};
const paragraphOf = (leaves: fc.Arbitrary<Node>[]): fc.Arbitrary<Node> =>
  inlineOf([...leaves, hardBreak])
    .map(withoutLastBreak)
    .filter((content) => content.size > 0)
    .map((content) => nodes.paragraph.create(null, content));

const listOf = (paragraph: fc.Arbitrary<Node>): fc.Arbitrary<Node> => {
  const { list } = fc.letrec<{ list: Node; item: Node }>((tie) => ({
    item: fc
      .tuple(
        fc.oneof({ weight: 5, arbitrary: paragraph }, fc.constant(nodes.paragraph.create())),
        fc.array(fc.oneof({ maxDepth: 2 }, paragraph, tie('list')), { maxLength: 2 }),
      )
      .map(([first, rest]) =>
        nodes.list_item.create(
          null,
          first.content.size === 0 && rest[0]?.type === nodes.paragraph ? rest : [first, ...rest],
        ),
      ),
    list: fc
      .tuple(
        fc.boolean(),
        fc.constantFrom(1, 1, 0, 7, 99),
        fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
      )
      .map(([ordered, start, items]) =>
        ordered ? nodes.ordered_list.create({ start }, items) : nodes.bullet_list.create(null, items),
      ),
  }));
  return list;
};

const quoteOf = (paragraph: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: paragraph }, listOf(paragraph)), { minLength: 1, maxLength: 3 })
    .map((blocks) => nodes.blockquote.create(null, blocks));

const bodyParagraph = paragraphOf([footnote]);
const optional = (content: fc.Arbitrary<Fragment>): fc.Arbitrary<Fragment> =>
  fc.oneof(fc.constant(Fragment.empty), content);
const line = inlineOf([footnote]);
const caption = optional(inlineOf([footnote, hardBreak]).map(withoutLastBreak)).map((content) =>
  nodes.caption.create(null, content),
);
const sourceLine = optional(fc.oneof(line, fc.constant(Fragment.from(schema.text('Source: own data'))))).map(
  (content) => nodes.source_line.create(null, content),
);

const table = fc
  .tuple(
    fc.array(fc.constantFrom(null, 'left', 'center', 'right'), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
    fc.integer({ min: 1, max: 3 }),
  )
  .chain(([aligns, head, height]) =>
    fc
      .array(optional(line), { minLength: aligns.length * height, maxLength: aligns.length * height })
      .map((cells) => {
        const rows = Array.from({ length: height }, (_, row) =>
          nodes.table_row.create(
            null,
            aligns.map((align, column) => {
              let content = cells[row * aligns.length + column]!;
              if (head && row === 0 && content.size === 0) content = Fragment.from(schema.text('Head'));
              return (head && row === 0 ? nodes.table_header : nodes.table_cell).create(
                { align },
                nodes.paragraph.create(null, content),
              );
            }),
          ),
        );
        return nodes.table.create(null, rows);
      }),
  );

const targetId = fc.constantFrom('', '', 's1', 'tab:1', 'é_2-b');
const heading = fc
  .tuple(fc.constantFrom(1, 2, 3), fc.boolean(), targetId, optional(line))
  .map(([level, numbered, id, content]) => nodes.heading.create({ level, numbered, id }, content));

const box = fc
  .tuple(
    optional(inlineOf([footnote, hardBreak]).map(withoutLastBreak)),
    fc.array(fc.oneof({ weight: 3, arbitrary: bodyParagraph }, listOf(bodyParagraph)), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([title, blocks]) => nodes.text_box.create(null, [nodes.box_title.create(null, title), ...blocks]));

const block: fc.Arbitrary<Node> = fc.oneof(
  { weight: 6, arbitrary: bodyParagraph },
  { weight: 2, arbitrary: heading },
  quoteOf(bodyParagraph),
  listOf(bodyParagraph),
  fc.constant(nodes.horizontal_rule.create()),
  fc.constant(nodes.page_break.create()),
  anyReferenceList(['k', 'a b', 'x,y', 'é', '@odd', '[x', '"']).map((settings) =>
    nodes.reference_list.create(settings),
  ),
  box,
  fc
    .tuple(targetId, caption, table, sourceLine)
    .map(([id, ...parts]) => nodes.table_block.create({ id }, parts)),
  fc
    .tuple(
      targetId,
      fc.constantFrom(null, null, 10, 50, 100),
      caption,
      fc.constantFrom('a.png', '', 'my map (1).png', 'data:image/png;base64,AA=='),
      fc.constantFrom('', 'A map', 'a "b" \\'),
      sourceLine,
    )
    .map(([id, width, title, src, alt, source]) =>
      nodes.figure.create({ id }, [title, nodes.image.create({ src, alt, width }), source]),
    ),
);

const noteParagraph = paragraphOf([]);
const noteBlocks = fc.array(
  fc.oneof({ weight: 4, arbitrary: noteParagraph }, listOf(noteParagraph), quoteOf(noteParagraph)),
  { maxLength: 3 },
);

const field = optional(inlineOf([footnote, hardBreak]).map(withoutLastBreak));
const texts = fc
  .array(bodyParagraph, { maxLength: 2 })
  .map((list) => (list.length > 0 ? list : [nodes.paragraph.create()]));
const metaText = fc.oneof(
  fc.constantFrom('26 | 01', 'true', '2026', '', ' x', '"q"', 'a: b', '# c', '\u0085\u2028'),
  string,
);
const meta: fc.Arbitrary<PaperMeta> = fc.record(
  {
    lang: metaText,
    style: metaText,
    rules: anyHouseRules.filter((rules) => Object.keys(rules).length > 0),
    template: metaText,
    series: metaText,
    number: metaText,
    issn: metaText,
    date: metaText,
    address: fc.array(metaText, { maxLength: 2 }),
    director: fc.record({ name: metaText, email: metaText }, { requiredKeys: ['name'] }),
    latestTitle: metaText,
    latest: fc.array(fc.record({ number: metaText, authors: metaText, title: metaText }), { maxLength: 2 }),
    bibliography: fc.oneof(metaText, fc.array(metaText, { maxLength: 2 })),
    extra: fc
      .record(
        {
          colour: fc.oneof(metaText, fc.integer(), fc.boolean(), fc.constant(null)),
          list: fc.array(metaText),
          map: fc.record({ a: metaText }),
        },
        { requiredKeys: [] },
      )
      .filter((value) => Object.keys(value).length > 0),
  },
  { requiredKeys: [] },
);

const withNoteIds = (doc: Node, contents: readonly (readonly Node[])[]): Node => {
  let count = 0;
  const number = (node: Node): Node => {
    if (node.isText) return node;
    if (node.type === nodes.footnote) return nodes.footnote.create({ id: `n${++count}` }, null, node.marks);
    const children: Node[] = [];
    node.forEach((child) => void children.push(number(child)));
    return node.type.create(node.attrs, children, node.marks);
  };
  const [front, body] = [number(doc.child(0)), number(doc.child(1))];
  const notes = Array.from({ length: count }, (_, i) => {
    const blocks = contents[i % contents.length] ?? [];
    return nodes.note.create({ id: `n${i + 1}` }, blocks.length > 0 ? blocks : nodes.paragraph.create());
  });
  return doc.type.create(doc.attrs, [front, body, nodes.notes.create(null, notes)]);
};

/** A sound paper without empty paragraphs (save where a place needs one), with nothing Markdown can't hold. */
export const anyPaper: fc.Arbitrary<Node> = fc
  .record({
    meta,
    title: field,
    subtitle: field,
    authors: fc.array(fc.tuple(field, field, field), { maxLength: 2 }),
    abstract: texts,
    keywords: field,
    about: texts,
    body: fc.array(block, { minLength: 1, maxLength: 5 }),
    notes: fc.array(noteBlocks, { minLength: 1, maxLength: 4 }),
  })
  .map((parts) => {
    const doc = nodes.doc.create({ meta: parts.meta }, [
      nodes.front.createChecked(null, [
        nodes.title.create(null, parts.title),
        nodes.subtitle.create(null, parts.subtitle),
        ...parts.authors.map(([author, affiliation, bio]) =>
          nodes.author.createChecked(null, [
            nodes.author_name.create(null, author),
            nodes.affiliation.create(null, affiliation),
            nodes.bio.create(null, bio),
          ]),
        ),
        nodes.abstract.create(null, parts.abstract),
        nodes.keywords.create(null, parts.keywords),
        nodes.about.create(null, parts.about),
      ]),
      nodes.body.create(null, parts.body),
      nodes.notes.create(),
    ]);
    return repairedDocument(withNoteIds(doc, parts.notes));
  });

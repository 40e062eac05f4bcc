import type { Node } from 'prosemirror-model';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { schema } from '#shared/document/schema.ts';
import { newCitationId, newNoteId } from '#shared/ids.ts';

/** A paper with one paragraph and, for each list of source ids, a note that cites them. */
export const paperCiting = (text: string, ...notes: string[][]): Node => {
  const n = schema.nodes;
  const ids = notes.map(() => newNoteId());
  const front = n.front.create(null, [
    n.title.create(null, schema.text(text)),
    n.subtitle.create(),
    n.abstract.create(null, n.paragraph.create()),
    n.keywords.create(),
    n.about.create(null, n.paragraph.create()),
  ]);
  const marks = ids.map((id) => n.footnote.create({ id }));
  const cites = notes.map((sources, i) =>
    n.note.create(
      { id: ids[i] },
      n.paragraph.create(
        null,
        n.citation.create({ id: newCitationId(), items: sources.map((sourceId) => ({ sourceId })) }),
      ),
    ),
  );
  const doc = schema.topNodeType.create(null, [
    front,
    n.body.create(null, n.paragraph.create(null, [schema.text(`${text} in a sentence.`), ...marks])),
    n.notes.create(null, cites),
  ]);
  doc.check();
  return doc;
};

export const book = (id: string, title: string, year = 2020, more: Partial<CslItem> = {}): CslItem => ({
  id,
  type: 'book',
  title,
  author: [{ family: 'Marrone', given: 'Alessandro' }],
  issued: { 'date-parts': [[year]] },
  ...more,
});

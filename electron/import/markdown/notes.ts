import type { FootnoteDefinition } from 'mdast';
import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '#shared/document/schema.ts';

/** What a file says for `[^label]`: the Markdown of one paragraph, or blocks. */
export type NoteSource = { label: string; line: number } & (
  | { text: string }
  | { blocks: FootnoteDefinition; lineOffset: number }
);

/** The same words once more, in which citations have ids of their own; what holds none is shared. */
const repeated = (content: Fragment, newId: () => string): Fragment => {
  const nodes = content.content.map((node) => {
    if (node.type === schema.nodes.citation)
      return node.type.create({ ...node.attrs, id: newId() }, null, node.marks);
    const inner = repeated(node.content, newId);
    return inner === node.content ? node : node.copy(inner);
  });
  return nodes.every((node, at) => node === content.child(at)) ? content : Fragment.fromArray(nodes);
};

/**
 * The notes of a file: which labels there are, which of them the text refers to, and the notes written
 * inside the text.
 */
export class NoteCollector {
  private readonly sources = new Map<string, NoteSource>();
  private readonly ids = new Map<string, string>();
  /** Ids of notes that are referred to, and whose marks may be still to come. */
  private readonly referred = new Map<string, string>();
  /** Second notes of the same label, which nothing can refer to. */
  private readonly spare: NoteSource[] = [];
  /** What has a mark, in the order of the marks. */
  private readonly marked: { id: string; source: NoteSource | string }[] = [];
  private readonly newId: () => string;

  constructor(newId: () => string) {
    this.newId = newId;
  }

  define(source: NoteSource): void {
    const label = source.label.toLowerCase();
    if (this.sources.has(label)) this.spare.push(source);
    else this.sources.set(label, source);
  }

  /**
   * The mark for a label, or null if the file has no such note. A note has one mark, so that a further mark in the
   * text has a note of its own with the same words.
   */
  mark(label: string, inNote = false): Node | null {
    const key = label.toLowerCase();
    const source = this.sources.get(key);
    if (!source) return null;
    const known = this.ids.get(key);
    if (known !== undefined && inNote) return schema.nodes.footnote.create({ id: known });
    const id = known === undefined ? (this.referred.get(key) ?? this.newId()) : this.newId();
    if (known === undefined) this.ids.set(key, id);
    this.marked.push({ id, source });
    return schema.nodes.footnote.create({ id });
  }

  /** The id of the note with a label, or null if the file has no such note. Only a mark makes it a note. */
  idFor(label: string): string | null {
    const key = label.toLowerCase();
    if (!this.sources.has(key)) return null;
    const id = this.ids.get(key) ?? this.referred.get(key) ?? this.newId();
    this.referred.set(key, id);
    return id;
  }

  inlineMark(text: string): Node {
    const id = this.newId();
    this.marked.push({ id, source: text });
    return schema.nodes.footnote.create({ id });
  }

  /** Notes that no mark refers to. */
  unused(): NoteSource[] {
    return [
      ...[...this.sources].filter(([key]) => !this.ids.has(key)).map(([, source]) => source),
      ...this.spare,
    ];
  }

  /** Makes a mark for an unused note. */
  markFor(source: NoteSource): Node {
    const key = `\n${this.ids.size}`;
    this.sources.set(key, source);
    return this.mark(key)!;
  }

  /** Builds every note that has a mark; building one can bring up marks for others. */
  build(write: (source: NoteSource | string) => Node[]): Node[] {
    const written = new Map<NoteSource, Fragment>();
    const notes: Node[] = [];
    for (const { id, source } of this.marked) {
      const known = typeof source === 'string' ? undefined : written.get(source);
      const content = known ? repeated(known, this.newId) : Fragment.fromArray(write(source));
      if (typeof source !== 'string') written.set(source, content);
      notes.push(schema.nodes.note.create({ id }, content));
    }
    return notes;
  }
}

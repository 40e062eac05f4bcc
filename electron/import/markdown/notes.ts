import type { FootnoteDefinition } from 'mdast';
import type { Node } from 'prosemirror-model';
import { schema } from '#shared/document/schema.ts';

/** What a file says for `[^label]`: the Markdown of one paragraph, or blocks. */
export type NoteSource = { label: string; line: number } & (
  | { text: string }
  | { blocks: FootnoteDefinition; lineOffset: number }
);

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
  private readonly inline: { id: string; text: string }[] = [];
  private readonly newId: () => string;

  constructor(newId: () => string) {
    this.newId = newId;
  }

  define(source: NoteSource): void {
    const label = source.label.toLowerCase();
    if (this.sources.has(label)) this.spare.push(source);
    else this.sources.set(label, source);
  }

  /** The mark for a label, or null if the file has no such note. */
  mark(label: string): Node | null {
    const key = label.toLowerCase();
    if (!this.sources.has(key)) return null;
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.referred.get(key) ?? this.newId();
      this.ids.set(key, id);
    }
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
    this.inline.push({ id, text });
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

  /**
   * Builds every note that has a mark; building one can bring up marks for others.
   */
  build(write: (source: NoteSource | string) => Node[]): Node[] {
    const notes: Node[] = [];
    const done = new Set<string>();
    for (let again = true; again; ) {
      again = false;
      for (const [key, id] of this.ids) {
        if (done.has(id)) continue;
        done.add(id);
        again = true;
        notes.push(schema.nodes.note.create({ id }, write(this.sources.get(key)!)));
      }
      for (const { id, text } of this.inline.splice(0)) {
        again = true;
        notes.push(schema.nodes.note.create({ id }, write(text)));
      }
    }
    return notes;
  }
}

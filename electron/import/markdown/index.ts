import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast';
import type { Fragment, Node } from 'prosemirror-model';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { Loss } from '#shared/contract/methods.ts';
import { repairedDocument } from '#shared/document/repair.ts';
import { schema } from '#shared/document/schema.ts';
import { type Said, say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { type BlockContext, simpleBlocks } from './blocks.ts';
import { type Draft, readBody } from './body.ts';
import { unescaped } from './characters.ts';
import { divs } from './divs.ts';
import { type FrontText, readFrontMatter } from './front-matter.ts';
import type { InlineContext } from './inline-context.ts';
import { parseInlineNodes } from './inline-parser.ts';
import { normalLabel, type Resource } from './links.ts';
import { NoteCollector, type NoteSource } from './notes.ts';
import { segments } from './segments.ts';
import { stableIds } from './stable-ids.ts';
import { parseBlocks, walk } from './syntax-tree.ts';

/** A Markdown file may have at most so many characters; images inside it included. */
const maxLength = 50_000_000;

export type ImportedPaper = {
  doc: Node;
  /** Files of sources that the front matter names, as it names them. */
  bibliography: string[];
  /** What the document can't hold; the words are kept. Empty means that nothing was lost. */
  losses: Loss[];
};

/**
 * Reads a paper written in Pandoc's Markdown: YAML front matter, text with citations and notes. The same text
 * gives the same document, ids included.
 * @throws IbidError 'bad-file' where the front matter is not YAML, 'too-large' over 50 million characters
 */
export const importMarkdown = (text: string): ImportedPaper => {
  if (text.length > maxLength) throw new IbidError('too-large', say('markdown-too-long'));
  const source = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD');
  return new MarkdownImport(source).read();
};

class MarkdownImport {
  private readonly text: string;
  private readonly losses: Loss[] = [];
  private readonly newId: () => string;
  private readonly notes: NoteCollector;
  private readonly definitions = new Map<string, Resource>();

  constructor(text: string) {
    this.text = text;
    this.newId = stableIds(text);
    this.notes = new NoteCollector(this.newId);
  }

  read(): ImportedPaper {
    const { front, meta, bibliography, rest, restLine } = readFrontMatter(this.text, (what) =>
      this.lose(what, say('front-matter')),
    );
    const drafts = this.readDrafts(rest, restLine);
    const body = readBody(drafts, (lineOffset) => this.blockContext(lineOffset), front.title === '');
    const frontNode = this.readFront(body.title === null ? front : { ...front, title: body.title });
    const blocks = [...body.blocks, ...this.unusedNotes()];
    const notes = this.notes.build((note) => this.readNote(note));
    const doc = schema.nodes.doc.createChecked({ meta }, [
      frontNode,
      schema.nodes.body.create(null, blocks.length > 0 ? blocks : [schema.nodes.paragraph.create()]),
      schema.nodes.notes.create(null, notes),
    ]);
    return { doc: repairedDocument(doc), bibliography, losses: this.losses };
  }

  private lose(what: Said, where: Said): void {
    this.losses.push({ what, where });
  }

  private inline(text: string, where: Said, inNote = false): Fragment {
    const context: InlineContext = {
      lose: (what) => this.lose(what, where),
      noteMark: (label) => {
        const mark = this.notes.mark(label, inNote);
        if (!mark) this.lose(say('note-not-there', { label }), where);
        else if (inNote) this.lose(say('note-in-note'), where);
        return mark;
      },
      inlineNote: (note) => {
        if (inNote) this.lose(say('note-in-note'), where);
        return this.notes.inlineMark(note);
      },
      citation: (items: CitationItem[]) => schema.nodes.citation.create({ id: this.newId(), items }),
      printsAuthors: inNote,
      reference: (attrs) => {
        const label = attrs.kind === 'note' ? /^fn-(.+)$/u.exec(attrs.target)?.[1] : undefined;
        if (label === undefined) return schema.nodes.cross_reference.create(attrs);
        const target = this.notes.idFor(label) ?? `missing-${label}`;
        if (target === `missing-${label}`) this.lose(say('referred-note-not-there', { label }), where);
        return schema.nodes.cross_reference.create({ ...attrs, target });
      },
      definition: (label) => this.definitions.get(label),
    };
    return parseInlineNodes(text, context);
  }

  private blockContext(lineOffset: number, inNote = false): BlockContext {
    return {
      inline: (text, line) => this.inline(text, say('line', { line }), inNote),
      lose: (what, line) => this.lose(what, say('line', { line })),
      lineOffset,
    };
  }

  /** What stands in the text, one after another; notes and link definitions are put aside. */
  private readDrafts(text: string, firstLine: number): Draft[] {
    const drafts: Draft[] = [];
    for (const part of divs(text, firstLine, (what, line) => this.lose(what, say('line', { line }))))
      if (part.kind === 'box') {
        const tree = parseBlocks(part.text);
        this.collect(tree, part.line - 1);
        drafts.push({ ...part, blocks: tree.children });
      } else if (part.kind === 'references') drafts.push(part);
      else this.readSegments(part.text, part.line, drafts);
    return drafts;
  }

  private readSegments(text: string, firstLine: number, drafts: Draft[]): void {
    for (const segment of segments(text, firstLine))
      if (segment.kind === 'note') this.notes.define(segment);
      else if (segment.kind === 'markdown') {
        const tree = parseBlocks(segment.text);
        this.collect(tree, segment.line - 1);
        for (const block of tree.children)
          drafts.push({ kind: 'block', block, lineOffset: segment.line - 1 });
      } else drafts.push(segment);
  }

  private collect(tree: Root, lineOffset: number): void {
    walk(tree, (node) => {
      if (node.type === 'footnoteDefinition')
        this.notes.define({
          label: (node as FootnoteDefinition).label ?? (node as FootnoteDefinition).identifier,
          line: blockLine(node as FootnoteDefinition) + lineOffset,
          blocks: node as FootnoteDefinition,
          lineOffset,
        });
      else if (node.type === 'definition') {
        const { label, identifier, url, title } = node as Definition;
        const name = normalLabel(label ?? identifier);
        if (!this.definitions.has(name))
          this.definitions.set(name, { address: unescaped(url), title: unescaped(title ?? '') });
      }
    });
  }

  private readNote(note: NoteSource | string): Node[] {
    if (typeof note === 'string')
      return [schema.nodes.paragraph.create(null, this.inline(note, say('notes'), true))];
    if ('text' in note)
      return [
        schema.nodes.paragraph.create(null, this.inline(note.text, say('line', { line: note.line }), true)),
      ];
    return simpleBlocks(note.blocks.children, this.blockContext(note.lineOffset, true), true);
  }

  /** Nobody would see a note without a mark, so its mark is set at the end of the text. */
  private unusedNotes(): Node[] {
    const unused = this.notes.unused();
    if (unused.length === 0) return [];
    const marks = unused.map((note) => {
      this.lose(say('note-without-mark', { label: note.label }), say('line', { line: note.line }));
      return this.notes.markFor(note);
    });
    return [schema.nodes.paragraph.create(null, marks)];
  }

  private readFront(front: FrontText): Node {
    const { nodes } = schema;
    const where = say('front-matter');
    const paragraphs = (text: string): Node[] =>
      text
        .split(/\n(?:[ \t]*\n)+/)
        .map((part) => nodes.paragraph.create(null, this.inline(part.trim(), where)));
    return nodes.front.create(null, [
      nodes.title.create(null, this.inline(front.title, where)),
      nodes.subtitle.create(null, this.inline(front.subtitle, where)),
      ...front.authors.map(({ name, affiliation, bio }) =>
        nodes.author.create(null, [
          nodes.author_name.create(null, this.inline(name, where)),
          nodes.affiliation.create(null, this.inline(affiliation, where)),
          nodes.bio.create(null, this.inline(bio, where)),
        ]),
      ),
      nodes.abstract.create(null, paragraphs(front.abstract)),
      nodes.keywords.create(null, this.inline(front.keywords, where)),
      nodes.about.create(null, paragraphs(front.about)),
    ]);
  }
}

const blockLine = (node: RootContent): number => node.position?.start.line ?? 1;

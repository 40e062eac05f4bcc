import { BookmarkEnd, BookmarkStart, type ParagraphChild, TextRun, type XmlComponent } from 'docx';
import type { Node } from 'prosemirror-model';
import type { CrossReference, ReferenceKind } from '#shared/document/cross-reference-node.ts';
import {
  type PrintedReference,
  type ReferenceTargets,
  readReference,
  referenceTargets,
  referenceWords,
} from '#shared/document/cross-references.ts';
import { fieldCharacter } from './fields.ts';
import type { RunFormat } from './run-format.ts';
import { fieldInstruction, runContent, withoutForbidden } from './text.ts';

/*
 * Cross-references as Word's own: a bookmark around what is referred to, and a field that reads it. The field
 * holds what it prints now, so that it is right before Word updates it, and stays right when it does.
 */

/** What a bookmark stands around: a heading, "Table 2" or the "2" in it, the mark of a note. */
export type BookmarkPart = 'heading' | 'caption' | 'caption number' | 'note mark';

export type References = {
  /** What a cross-reference prints. */
  read: (reference: CrossReference) => PrintedReference;
  /** The children with a bookmark around them, if a reference needs one there and none is written yet. */
  marked: (part: BookmarkPart, id: string, children: readonly ParagraphChild[]) => ParagraphChild[];
  /** The field that reads the bookmark of a reference; it prints `text` until it is updated. */
  field: (
    reference: CrossReference,
    printed: PrintedReference,
    text: string,
    format: RunFormat,
  ) => ParagraphChild[];
};

const partOf = ({ kind, form }: CrossReference): BookmarkPart => {
  if (kind === 'section') return 'heading';
  if (kind === 'note') return 'note mark';
  return form === 'full' ? 'caption' : 'caption number';
};

const prefixes: Record<BookmarkPart, string> = {
  heading: '_Ref_',
  caption: '_Ref_',
  'caption number': '_RefNo_',
  'note mark': '_RefNote_',
};

/**
 * Names of bookmarks by what they stand around. They begin with "_Ref", as those Word makes, which hides them
 * from its list, and keep the id, so that it is there when the file comes back. Word takes 40 letters, digits
 * and underscores, and does not tell upper from lower case.
 */
const nameBookmarks = (doc: Node, targets: ReferenceTargets): Map<string, string> => {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const words = referenceWords();
  doc.descendants((node) => {
    if (node.type.name !== 'cross_reference') return;
    const reference = node.attrs as CrossReference;
    if (readReference(reference, targets, words).kind === 'missing') return;
    const part = partOf(reference);
    const key = `${part} ${reference.target}`;
    if (names.has(key)) return;
    const fits = /^\w{1,28}$/.test(reference.target);
    let name = `${prefixes[part]}${fits ? reference.target : names.size + 1}`;
    for (let n = 1; taken.has(name.toLowerCase()); n++) name = `${prefixes[part]}${names.size + 1}_${n}`;
    taken.add(name.toLowerCase());
    names.set(key, name);
  });
  return names;
};

const instructions: Record<ReferenceKind, string> = {
  section: 'REF',
  table: 'REF',
  figure: 'REF',
  note: 'NOTEREF',
};

/** The references of one export. Marks of notes go through here too, since a note may be referred to. */
export const createReferences = (doc: Node, lang: string): References => {
  const targets = referenceTargets(doc);
  const words = referenceWords(lang);
  const names = nameBookmarks(doc, targets);
  const written = new Set<string>();
  return {
    read: (reference) => readReference(reference, targets, words),
    marked: (part, id, children) => {
      const name = names.get(`${part} ${id}`);
      if (id === '' || name === undefined || written.has(name)) return [...children];
      written.add(name);
      const number = written.size;
      // A paragraph may hold the two ends of a bookmark apart, though docx's types know only whole ones.
      const edge = (component: XmlComponent): ParagraphChild => component as ParagraphChild;
      return [edge(new BookmarkStart(name, number)), ...children, edge(new BookmarkEnd(number))];
    },
    field: (reference, printed, text, format) => {
      const name = names.get(`${partOf(reference)} ${reference.target}`) ?? '';
      // \r prints the number of the heading, without it its words; \h makes it a link.
      const number = reference.kind === 'section' && printed.kind === 'numbered' ? ' \\r' : '';
      return [
        fieldCharacter('begin', format),
        new TextRun({
          ...format,
          children: [fieldInstruction(` ${instructions[reference.kind]} ${name}${number} \\h `)],
        }),
        fieldCharacter('separate', format),
        new TextRun({ ...format, children: runContent(withoutForbidden(text).text) }),
        fieldCharacter('end', format),
      ];
    },
  };
};

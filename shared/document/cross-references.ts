import type { Node } from 'prosemirror-model';
import type { NoteId } from '../ids.ts';
import type { CrossReference, ReferenceForm, ReferenceKind } from './cross-reference-node.ts';
import { figureNumbers, headingNumbers, noteNumbers } from './reading-order.ts';
import { metaOf } from './schema.ts';

/*
 * What cross-references print. It follows from the numbers of the paper and is never stored, so that "Section
 * 3.1" stays right when a section is put before it.
 */

/** A heading, table or figure with an id. The number is null for an unnumbered heading, which prints its title. */
export type ReferenceTarget = {
  kind: Exclude<ReferenceKind, 'note'>;
  number: string | null;
  title: string;
};

/** Everything that cross-references of a paper can name. */
export type ReferenceTargets = {
  blocks: ReadonlyMap<string, ReferenceTarget>;
  notes: ReadonlyMap<NoteId, number>;
};

/** The words that cross-references and captions are made of. */
export type ReferenceWords = {
  section: string;
  table: string;
  figure: string;
  note: string;
  missing: Readonly<Record<ReferenceKind, string>>;
  quotes: readonly [string, string];
  /** What leads to a reference: "see". */
  see: string;
};

const english: ReferenceWords = {
  section: 'Section',
  table: 'Table',
  figure: 'Figure',
  note: 'note',
  missing: {
    section: '[section missing]',
    table: '[table missing]',
    figure: '[figure missing]',
    note: '[note missing]',
  },
  quotes: ['“', '”'],
  see: 'see ',
};

const italian: ReferenceWords = {
  section: 'Sezione',
  table: 'Tabella',
  figure: 'Figura',
  note: 'nota',
  missing: {
    section: '[sezione mancante]',
    table: '[tabella mancante]',
    figure: '[figura mancante]',
    note: '[nota mancante]',
  },
  quotes: ['«', '»'],
  // All that can be referred to is feminine.
  see: 'si veda la ',
};

/** Italian for Italian papers, English for all others. */
export const referenceWords = (lang = 'en'): ReferenceWords => (/^it\b/i.test(lang) ? italian : english);

const blockKinds: Readonly<Record<string, ReferenceTarget['kind']>> = {
  heading: 'section',
  table_block: 'table',
  figure: 'figure',
};

/** The words of a heading or caption on one line. */
const titleOf = (node: Node): string => node.textContent.replace(/\s+/gu, ' ').trim();

/** Calls `visit` for every heading, table and figure of the body, in order; the position is that before it. */
export const eachTarget = (
  doc: Node,
  numbers: { headings: readonly (string | null)[]; captions: readonly string[] },
  visit: (target: ReferenceTarget, id: string, pos: number) => void,
): void => {
  let heading = 0;
  let caption = 0;
  let pos = 0;
  doc.forEach((part, start) => {
    if (part.type.name !== 'body') return;
    part.forEach((node, offset) => {
      const kind = blockKinds[node.type.name];
      if (!kind) return;
      pos = start + 1 + offset;
      const section = kind === 'section';
      const number = section ? (numbers.headings[heading++] ?? null) : (numbers.captions[caption++] ?? null);
      visit({ kind, number, title: titleOf(section ? node : node.child(0)) }, String(node.attrs.id), pos);
    });
  });
};

/** The blocks of a paper that have an id; of two with the same id the first. */
export const blockTargets = (
  doc: Node,
  numbers: { headings: readonly (string | null)[]; captions: readonly string[] },
): Map<string, ReferenceTarget> => {
  const targets = new Map<string, ReferenceTarget>();
  eachTarget(doc, numbers, (target, id) => {
    if (id !== '' && !targets.has(id)) targets.set(id, target);
  });
  return targets;
};

/** All targets of a paper. */
export const referenceTargets = (doc: Node): ReferenceTargets => ({
  blocks: blockTargets(doc, { headings: headingNumbers(doc), captions: figureNumbers(doc) }),
  notes: noteNumbers(doc),
});

/** What a target prints, in parts: the word before, the number or title, and the quotes around a title. */
export type PrintedReference =
  | { kind: 'numbered'; word: string; number: string }
  | { kind: 'titled'; title: string; quotes: readonly [string, string] }
  | { kind: 'missing'; text: string };

/** What a reference to something prints. */
const readTarget = (
  { kind, number, title }: { kind: ReferenceKind; number: string | null; title: string },
  form: ReferenceForm,
  words: ReferenceWords,
): PrintedReference =>
  number === null
    ? { kind: 'titled', title, quotes: words.quotes }
    : { kind: 'numbered', word: form === 'full' ? words[kind] : '', number };

/** What a cross-reference prints, in the parts of which a writer makes fields. */
export const readReference = (
  reference: CrossReference,
  targets: ReferenceTargets,
  words: ReferenceWords,
): PrintedReference => {
  const { kind, target, form } = reference;
  if (kind === 'note') {
    const number = targets.notes.get(target as NoteId);
    return number === undefined
      ? { kind: 'missing', text: words.missing.note }
      : readTarget({ kind, number: String(number), title: '' }, form, words);
  }
  const found = targets.blocks.get(target);
  return found?.kind === kind
    ? readTarget(found, form, words)
    : { kind: 'missing', text: words.missing[kind] };
};

/** Word and number stand on one line: a space that does not break is between them. */
const textOf = (printed: PrintedReference): string => {
  switch (printed.kind) {
    case 'numbered':
      return printed.word === '' ? printed.number : `${printed.word}\u00a0${printed.number}`;
    case 'titled':
      return `${printed.quotes[0]}${printed.title}${printed.quotes[1]}`;
    case 'missing':
      return printed.text;
  }
};

/** What a reference to something would print. */
export const printTarget = (
  target: { kind: ReferenceKind; number: string | null; title: string },
  form: ReferenceForm,
  words: ReferenceWords,
): string => textOf(readTarget(target, form, words));

/** What a cross-reference prints. */
export const printReference = (
  reference: CrossReference,
  targets: ReferenceTargets,
  words: ReferenceWords,
): { text: string; missing: boolean } => {
  const printed = readReference(reference, targets, words);
  return { text: textOf(printed), missing: printed.kind === 'missing' };
};

export type BrokenReference = CrossReference & { pos: number };

/**
 * Cross-references whose target is not in the paper, in document order. They are told, and stay: only the
 * author knows what they should say now.
 */
export const findBrokenReferences = (doc: Node): BrokenReference[] => {
  const targets = referenceTargets(doc);
  const words = referenceWords(metaOf(doc).lang);
  const broken: BrokenReference[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name !== 'cross_reference') return;
    const reference = node.attrs as CrossReference;
    if (printReference(reference, targets, words).missing) broken.push({ ...reference, pos });
  });
  return broken;
};

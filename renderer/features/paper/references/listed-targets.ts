import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { CrossReference, ReferenceKind } from '#shared/document/cross-reference-node.ts';
import { eachTarget, type ReferenceWords } from '#shared/document/cross-references.ts';
import type { NoteId } from '#shared/ids.ts';
import { fold } from '#shared/sources/fold.ts';
import type { Target } from '../../../editor/commands/cross-references.ts';
import { noteAround } from '../../../editor/places.ts';
import { numbersOf } from '../../../editor/plugins/numbering/index.ts';

/** Something that a cross-reference can name, as the list to choose from shows it. */
export type ListedTarget = {
  kind: ReferenceKind;
  target: Target;
  /** The id that references name it by; '' for a block that has none yet. */
  id: string;
  /** Null for an unnumbered heading. */
  number: string | null;
  /** The words of the heading or caption, or the first of the note. */
  title: string;
  /** Levels below the highest heading. */
  depth: number;
};

/** More of a note is not shown. */
const longest = 160;

/** The first words of a note; `printed` gives what its citations print. */
const wordsOf = (note: Node, printed: (leaf: Node) => string): string =>
  note.textBetween(0, note.content.size, ' ', printed).replace(/\s+/gu, ' ').trim().slice(0, longest);

/**
 * All that a reference at the caret can name: sections, tables, figures, notes, each in the order of the
 * paper. The note that the caret is in names itself to nobody.
 */
export const listTargets = (state: EditorState, printed: (leaf: Node) => string): ListedTarget[] => {
  const { doc } = state;
  const { notes, headings, captions } = numbersOf(state);
  const found: Record<ReferenceKind, ListedTarget[]> = { section: [], table: [], figure: [], note: [] };
  eachTarget(doc, { headings, captions }, ({ kind, number, title }, id, pos) => {
    const depth = kind === 'section' ? Number(doc.nodeAt(pos)?.attrs.level ?? 1) - 1 : 0;
    found[kind].push({ kind, target: { kind, pos }, id, number, title, depth });
  });
  const here = noteAround(state.selection.$head)?.id;
  doc.lastChild?.forEach((note) => {
    const id = note.attrs.id as NoteId;
    const number = notes.get(id);
    if (number === undefined || id === here) return;
    const title = wordsOf(note, printed);
    found.note.push({
      kind: 'note',
      target: { kind: 'note', id },
      id,
      number: String(number),
      title,
      depth: 0,
    });
  });
  return [...found.section, ...found.table, ...found.figure, ...found.note];
};

/** How the list names kinds in the language of the interface; papers may be in another. */
type KindNames = Readonly<Record<ReferenceKind, string>>;

/**
 * The targets that have all the words of `query` in their kind, number or title. A number that is typed in
 * full comes first.
 */
export const filterTargets = (
  targets: readonly ListedTarget[],
  query: string,
  words: ReferenceWords,
  names: KindNames,
): readonly ListedTarget[] => {
  const asked = fold(query).split(/\s+/u).filter(Boolean);
  if (asked.length === 0) return targets;
  const ranked = targets.flatMap((entry) => {
    const number = entry.number ?? '';
    const text = fold(`${words[entry.kind]} ${names[entry.kind]} ${entry.title}`);
    const starts = text.split(/[^\p{L}\p{N}]+/u);
    const fits = asked.every((word) =>
      /^[\d.]+$/.test(word) && number.startsWith(word)
        ? true
        : /^\p{L}{1,2}$/u.test(word)
          ? starts.some((start) => start.startsWith(word))
          : text.includes(word),
    );
    if (!fits) return [];
    return [{ entry, rank: asked.includes(number) ? 0 : 1 }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
};

/** The target in the list that a reference names now. */
export const namedBy = (
  targets: readonly ListedTarget[],
  reference: CrossReference | null,
): ListedTarget | undefined =>
  reference === null
    ? undefined
    : targets.find(({ kind, id }) => id !== '' && kind === reference.kind && id === reference.target);

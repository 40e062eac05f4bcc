import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { blocksWithoutMarks } from '#shared/document/carried-notes.ts';
import { notesById } from '#shared/document/reading-order.ts';
import { schema } from '#shared/document/schema.ts';
import { asNoteId, type NoteId, newNoteId } from '#shared/ids.ts';
import { crossesParts, markPosition, noteAround, notePosition } from '../places.ts';
import {
  capitalised,
  endsSentence,
  inSentence,
  isBlank,
  leafSign,
  markSign,
  onlyCitations,
  onOneLine,
  plain,
  trimmed,
  withoutStop,
  withStop,
} from './note-words.ts';
import { addNote, removeNote } from './notes.ts';

const paragraphsOf = (blocks: Fragment): Fragment => {
  const paragraphs: Node[] = [];
  blocks.descendants((node) => {
    if (node.inlineContent && node.content.size > 0)
      paragraphs.push(schema.nodes.paragraph.create(null, node.content));
    return !node.inlineContent;
  });
  return Fragment.from(paragraphs);
};

/** What was cut out of the midst of lists may be no list any more: its lines are paragraphs then. */
const wholeOrFlat = (blocks: Fragment): Fragment => {
  try {
    schema.nodes.note.create({ id: 'made' }, blocks).check();
    return blocks;
  } catch {
    return paragraphsOf(blocks);
  }
};

/** Blocks of the text as blocks of a note; null if something can't stand in a note. */
const asNoteBlocks = (content: Fragment, parent: Node): Fragment | null => {
  if (parent.inlineContent) return Fragment.from(schema.nodes.paragraph.create(null, content));
  if (parent.type === schema.nodes.bullet_list || parent.type === schema.nodes.ordered_list)
    return wholeOrFlat(Fragment.from(parent.copy(content)));
  if (parent.type === schema.nodes.list_item) return wholeOrFlat(content);
  const blocks: Node[] = [];
  for (const node of content.content) {
    if (node.type.isInGroup('note_block')) blocks.push(node);
    else if (node.isTextblock) blocks.push(schema.nodes.paragraph.create(null, node.content));
    else return null;
  }
  // A selection that begins at the end of a line takes nothing of that line along.
  while (blocks.length > 1 && isBlank(blocks[0]!.content)) blocks.shift();
  while (blocks.length > 1 && isBlank(blocks.at(-1)!.content)) blocks.pop();
  return wholeOrFlat(Fragment.from(blocks));
};

/** Words that stood in the text as they stand in a note: without brackets around, a sentence with its stop. */
const asNote = (blocks: Fragment): Fragment => {
  const only = blocks.childCount === 1 ? blocks.firstChild! : null;
  const nodes = blocks.content.map((block, i) => {
    if (block.type !== schema.nodes.paragraph) return block;
    let line = trimmed(block.content);
    if (only && /^\([^()]*\)$/u.test(plain(line))) line = trimmed(line.cut(1, line.size - 1));
    if (i === 0) line = capitalised(line);
    return block.copy(withStop(line, false));
  });
  return Fragment.from(nodes);
};

const innerMarks = (content: Fragment): NoteId[] => {
  const ids: NoteId[] = [];
  content.descendants((node) => {
    if (node.type === schema.nodes.footnote) ids.push(asNoteId(String(node.attrs.id)));
  });
  return ids;
};

type ToNote = { from: number; to: number; content: Fragment; inner: readonly NoteId[] };

const readSelection = (state: EditorState): ToNote | null => {
  const { selection, doc } = state;
  if (!(selection instanceof TextSelection) || selection.empty || crossesParts(selection)) return null;
  const { $from, $to, from, to } = selection;
  if (noteAround($from) || noteAround($to)) return null;
  const slice = doc.slice(from, to);
  const notes = notesById(doc);
  const given = new Set<string>();
  const contentOf = (mark: Node): Fragment | null => {
    const id = asNoteId(String(mark.attrs.id));
    if (given.has(id)) return null;
    given.add(id);
    return notes.get(id)?.content ?? null;
  };
  const blocks = asNoteBlocks(slice.content, $from.node($from.sharedDepth(to)));
  // A note has no notes of its own: their words stand where their marks stood.
  const content = blocks && asNote(blocksWithoutMarks(blocks, contentOf));
  if (!content || isBlank(content)) return null;
  return { from, to, content, inner: innerMarks(slice.content) };
};

const isWhole = ($from: ResolvedPos, $to: ResolvedPos): boolean =>
  $from.parentOffset === 0 &&
  $to.parentOffset === $to.parent.content.size &&
  $from.depth === $to.depth &&
  $from.sharedDepth($to.pos) >= $from.depth - 1;

/** Takes the words out of the text; the position for the mark. */
const takeOut = (tr: Transaction, { from, to }: ToNote): number => {
  const $from = tr.doc.resolve(from);
  const $to = tr.doc.resolve(to);
  if (isWhole($from, $to)) {
    const start = $from.before();
    const before = tr.doc.resolve(start).nodeBefore;
    if (before?.type === schema.nodes.paragraph && !isBlank(before.content)) {
      tr.delete(start, $to.after());
      const room = before.content.size - plain(before.content).trimEnd().length;
      return start - 1 - room;
    }
  }
  const before = plain($from.parent.content).slice(0, $from.parentOffset);
  const after = plain($to.parent.content).slice($to.parentOffset);
  const space = before.length - before.trimEnd().length;
  let end = to;
  if (/[.,;:!?…]\uE000*$/u.test(before.trimEnd()) && /^[.,;:]/.test(after)) end++;
  let rest = after.slice(end - to);
  const startsBlock = before.trimEnd() === '';
  if (startsBlock) {
    end += rest.length - rest.trimStart().length;
    rest = rest.trimStart();
  }
  tr.delete(from - space, end);
  const at = from - space;
  // The mark stands behind the punctuation.
  const stop = startsBlock ? '' : (/^[.,;:!?…]+[”’"'»)\]]*/u.exec(rest)?.[0] ?? '');
  if (!startsBlock && new RegExp(`^[\\p{L}\\p{N}(“‘"«${leafSign}]`, 'u').test(rest.slice(stop.length)))
    tr.insertText(' ', at + stop.length);
  return at + stop.length;
};

/**
 * Makes a note of the selected words, with emphasis, links and citations; the mark stands where they stood.
 * Whole paragraphs hang on the end of the one before. Not for what can't stand in a note, such as a table.
 */
export const selectionToNote: Command = (state, dispatch) => {
  const read = readSelection(state);
  if (!read) return false;
  if (dispatch) {
    const { tr } = state;
    for (const id of read.inner) {
      const note = notePosition(tr.doc, id);
      if (note) tr.delete(note.pos, note.pos + note.node.nodeSize);
    }
    const pos = takeOut(tr, read);
    addNote(tr, pos, newNoteId(), [...read.content.content]);
    dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
  }
  return true;
};

/** A line of a note that goes into the sentence or between the sentences where its mark stood. */
type Inline = { from: number; to: number; line: Fragment };

const asInline = ($mark: ResolvedPos, content: Fragment): Inline => {
  const text = plain($mark.parent.content);
  const before = text.slice(0, $mark.parentOffset);
  const after = text.slice($mark.parentOffset + 1);
  const pos = $mark.pos;
  const space = Fragment.from(schema.text(' '));
  const spaceAfter = /^[\p{L}\p{N}(“‘"«\uFFFC]/u.test(after) ? space : Fragment.empty;
  const words = before.replaceAll(markSign, '');
  const gap = /\S$/u.test(before) ? space : Fragment.empty;
  const isProse = !onlyCitations(content);
  if (words.trim() === '' || (endsSentence(words) && isProse)) {
    const sentence = $mark.parent.type === schema.nodes.paragraph ? withStop(content, true) : content;
    return { from: pos, to: pos + 1, line: gap.append(sentence).append(spaceAfter) };
  }
  // A remark in a sentence stands in brackets, before the punctuation; in square ones within brackets.
  const open = (words.match(/\(/g)?.length ?? 0) > (words.match(/\)/g)?.length ?? 0);
  const [left, right] = open ? ['[', ']'] : ['(', ')'];
  const remark = Fragment.from(schema.text(left))
    .append(withoutStop(inSentence(content)))
    .append(Fragment.from(schema.text(right)));
  const punctuation = /[.,;:](\uE000*)$/u.exec(before);
  if (!punctuation) return { from: pos, to: pos + 1, line: gap.append(remark).append(spaceAfter) };
  const from = pos - punctuation[0].length;
  // What stands between goes behind the remark: the punctuation and marks before this one.
  const kept = $mark.parent.content.cut(from - $mark.start(), $mark.parentOffset);
  return { from, to: pos + 1, line: space.append(remark).append(kept).append(spaceAfter) };
};

/** In a note a citation at the end of a paragraph is printed with its full stop; in the text it needs one. */
const withStops = (blocks: Fragment): Fragment =>
  Fragment.from(
    blocks.content.map((block) => {
      if (!block.inlineContent) return block.copy(withStops(block.content));
      return plain(block.content).endsWith(leafSign) ? block.copy(withStop(block.content, true)) : block;
    }),
  );

/** Blocks that may stand behind the block of the mark; null where only a line may stand. */
const asFollowing = ($mark: ResolvedPos, blocks: Fragment): Fragment | null => {
  const parent = $mark.node($mark.depth - 1);
  const index = $mark.indexAfter($mark.depth - 1);
  for (const following of [blocks, paragraphsOf(blocks)])
    if (parent.canReplace(index, index, following)) return withStops(following);
  return null;
};

/**
 * Puts the words of a note where its mark stands and takes the note away. One paragraph goes into the text:
 * between two sentences as it is, within one in brackets, before the punctuation. Several follow as blocks.
 */
export const noteToText =
  (id: NoteId): Command =>
  (state, dispatch) => {
    const note = notePosition(state.doc, id);
    const pos = markPosition(state.doc, id);
    if (!note || pos === null) return false;
    if (isBlank(note.node.content)) return removeNote(id)(state, dispatch);
    if (!dispatch) return true;
    const tr = state.tr.delete(note.pos, note.pos + note.node.nodeSize);
    const $mark = tr.doc.resolve(pos);
    const blocks = note.node.content;
    const oneLine = blocks.childCount === 1 && blocks.firstChild!.type === schema.nodes.paragraph;
    const following = oneLine ? null : asFollowing($mark, blocks);
    let end: number;
    if (following) {
      const after = $mark.after();
      tr.insert(after, following).delete(pos, pos + 1);
      end = after - 1 + following.size - 1;
    } else {
      const { from, to, line } = asInline($mark, onOneLine(blocks));
      tr.replaceWith(from, to, line);
      end = from + line.size;
    }
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView());
    return true;
  };

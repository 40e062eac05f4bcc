import type { Mark, Node } from 'prosemirror-model';
import type { Change, Edit, Span } from './change.ts';
import { citationPairs, inlineRuns, type Run } from './inline-runs.ts';
import { inlineTokens, type Token } from './inline-tokens.ts';

/** A change before it is known in which note it is and where it is shown. */
export type Found = Change extends infer One
  ? One extends Change
    ? Omit<One, 'note' | 'at'>
    : never
  : never;

type Block = { tokens: readonly Token[]; node: Node; start: number };

const pointOf = ({ tokens, node, start }: Block, index: number): number =>
  start + (tokens[index]?.from ?? node.content.size);
const spanOf = (block: Block, from: number, to: number): Span => ({
  from: pointOf(block, from),
  to: from === to ? pointOf(block, from) : block.start + block.tokens[to - 1]!.to,
});

/** Tokens that change together, with the one that says what they are. */
type Stretch = { from: number; to: number; head: Token };

/**
 * Stretches of tokens: words and signs together, each citation and each mark by itself. Signs beside a citation
 * come and go with it: a full stop is nothing that a reader looks for.
 */
const stretches = (tokens: readonly Token[], [from, to]: readonly [number, number]): Stretch[] => {
  const found: Stretch[] = [];
  const isCitation = ({ leaf }: Token): boolean => leaf?.type.name === 'citation';
  const standsAlone = (token: Token): boolean => isCitation(token) || token.leaf?.type.name === 'footnote';
  const isSigns = (stretch: Stretch): boolean =>
    tokens.slice(stretch.from, stretch.to).every(({ leaf, key }) => !leaf && !/[\p{L}\p{N}]/u.test(key));
  for (let i = from; i < to; i++) {
    const last = found.at(-1);
    if (last && !standsAlone(tokens[i]!) && !standsAlone(tokens[i - 1]!)) last.to = i + 1;
    else found.push({ from: i, to: i + 1, head: tokens[i]! });
  }
  const joined: Stretch[] = [];
  for (const stretch of found) {
    const last = joined.at(-1);
    if (last && isCitation(last.head) && isSigns(stretch)) last.to = stretch.to;
    else if (last && isSigns(last) && isCitation(stretch.head))
      joined[joined.length - 1] = { ...stretch, from: last.from };
    else joined.push(stretch);
  }
  return joined;
};

const oneSided = (token: Token, edit: Edit, how: 'added' | 'removed'): Found => {
  const edits = [edit];
  switch (token.leaf?.type.name) {
    case 'citation':
      return { kind: 'citation', how, edits };
    case 'footnote':
      return { kind: 'note', how, edits };
    default:
      return { kind: how === 'added' ? 'insertion' : 'deletion', edits };
  }
};

const replaced = (old: Block, now: Block, run: Run, found: Found[]): void => {
  const nowPoint = pointOf(now, run.now[0]);
  const oldPoint = pointOf(old, run.old[1]);
  for (const { from, to, head } of stretches(old.tokens, run.old)) {
    const edit: Edit = {
      kind: 'replace',
      old: spanOf(old, from, to),
      now: { from: nowPoint, to: nowPoint },
    };
    found.push(oneSided(head, edit, 'removed'));
  }
  for (const { from, to, head } of stretches(now.tokens, run.now)) {
    const edit: Edit = {
      kind: 'replace',
      old: { from: oldPoint, to: oldPoint },
      now: spanOf(now, from, to),
    };
    found.push(oneSided(head, edit, 'added'));
  }
};

const changedRun = (old: Block, now: Block, run: Run, found: Found[]): void => {
  let [a, b] = [run.old[0], run.now[0]];
  for (const [i, j] of citationPairs(old.tokens, now.tokens, run)) {
    replaced(old, now, { same: false, old: [a, i], now: [b, j] }, found);
    found.push({
      kind: 'citation',
      how: 'changed',
      edits: [{ kind: 'replace', old: spanOf(old, i, i + 1), now: spanOf(now, j, j + 1) }],
    });
    [a, b] = [i + 1, j + 1];
  }
  replaced(old, now, { same: false, old: [a, run.old[1]], now: [b, run.now[1]] }, found);
};

const marksIn = (block: Block, token: Token): Mark[] => {
  const marks: Mark[] = [];
  block.node.nodesBetween(token.from, token.to, (node) => {
    for (const mark of node.marks) if (!mark.isInSet(marks)) marks.push(mark);
  });
  return marks;
};

const namesWithout = (marks: readonly Mark[], others: readonly Mark[]): string[] => [
  ...new Set(marks.filter((mark) => !mark.isInSet(others)).map((mark) => mark.type.name)),
];

/** The same words: where their emphasis is another one, and leaves with another id. */
const sameRun = (old: Block, now: Block, run: Run, found: Found[]): void => {
  const contentOf = (block: Block, from: number, to: number) => {
    const { tokens, node } = block;
    return node.content.cut(tokens[from]!.from, tokens[to - 1]!.to);
  };
  if (contentOf(old, ...run.old).eq(contentOf(now, ...run.now))) return;
  let last: { found: Found & { kind: 'format' }; edit: Edit & { kind: 'replace' }; index: number } | null =
    null;
  for (let i = run.old[0]; i < run.old[1]; i++) {
    const j = run.now[0] + i - run.old[0];
    if (contentOf(old, i, i + 1).eq(contentOf(now, j, j + 1))) continue;
    const [before, after] = [marksIn(old, old.tokens[i]!), marksIn(now, now.tokens[j]!)];
    const [added, removed] = [namesWithout(after, before), namesWithout(before, after)];
    const edit: Edit & { kind: 'replace' } = {
      kind: 'replace',
      old: spanOf(old, i, i + 1),
      now: spanOf(now, j, j + 1),
    };
    if (old.tokens[i]!.leaf && added.length + removed.length === 0) {
      found.push({ kind: 'unseen', edits: [edit] });
    } else if (
      last?.index === i - 1 &&
      last.found.added.join() === added.join() &&
      last.found.removed.join() === removed.join()
    ) {
      last.edit.old.to = edit.old.to;
      last.edit.now.to = edit.now.to;
      last.index = i;
    } else {
      const change: Found & { kind: 'format' } = { kind: 'format', added, removed, edits: [edit] };
      found.push(change);
      last = { found: change, edit, index: i };
    }
  }
};

/**
 * The changes between two blocks of text: words, citations, marks of notes and emphasis.
 * @param oldStart position of the beginning of the block's content in its document
 */
export const compareInline = (older: Node, newer: Node, oldStart: number, nowStart: number): Found[] => {
  const old: Block = { tokens: inlineTokens(older), node: older, start: oldStart };
  const now: Block = { tokens: inlineTokens(newer), node: newer, start: nowStart };
  const found: Found[] = [];
  for (const run of inlineRuns(old.tokens, now.tokens))
    if (run.same) sameRun(old, now, run, found);
    else changedRun(old, now, run, found);
  return found;
};

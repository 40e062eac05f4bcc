import type { Node } from 'prosemirror-model';
import type { Range } from '../places.ts';
import { type BlockHit, BlockHits, type Printed } from './block-hits.ts';
import { compilePattern } from './match-text.ts';
import { type Matcher, matcherOf, type PatternRunner, TooSlow } from './matcher.ts';
import { type PatternFault, patternFault } from './pattern-fault.ts';
import { type Query, type Scope, sameQuery } from './query.ts';
import { type PlacedBlock, searchedBlocks } from './searched-blocks.ts';

/** A block with hits: the position before it, and how many hits stand before it in the paper. */
export type BlockFound = PlacedBlock & { hits: readonly BlockHit[]; before: number };

/** All hits in one state of the document. */
export type Found = {
  doc: Node;
  blocks: readonly BlockFound[];
  total: number;
  /** Those in what citations print. */
  inCitations: number;
};

/** A hit with its place in the document. */
export type PlacedHit = { index: number; block: BlockFound; hit: BlockHit; from: number; to: number };

export type SearchOutcome =
  | { kind: 'found'; found: Found }
  | { kind: 'bad-pattern'; fault: PatternFault }
  | { kind: 'too-slow' }
  /** Something newer was asked meanwhile. */
  | { kind: 'dropped' };

export type SearchRequest = { doc: Node; query: Query; scope: Scope; within: Range | null };

/** How long the search may hold up the page before it lets a frame through (ms). */
const slice = 6;

const nextTurn = (): Promise<void> => new Promise((done) => setTimeout(done));

const nothing = (doc: Node): Found => ({ doc, blocks: [], total: 0, inCitations: 0 });

/** Searches a paper in slices. Only the newest request is answered; what was found in a block is kept. */
export class PaperSearch {
  readonly #run: PatternRunner;
  readonly #print: Printed;
  #query: Query | null = null;
  #hits: BlockHits | null = null;
  #matcher: Matcher | null = null;
  #turn = 0;

  constructor(run: PatternRunner, print: Printed) {
    this.#run = run;
    this.#print = print;
  }

  /** Drops what is under way. */
  stop(): void {
    this.#turn++;
  }

  async search({ doc, query, scope, within }: SearchRequest): Promise<SearchOutcome> {
    const turn = ++this.#turn;
    if (query.text === '') return { kind: 'found', found: nothing(doc) };
    if (query.regex) {
      try {
        compilePattern(query);
      } catch (error) {
        return { kind: 'bad-pattern', fault: patternFault(error) };
      }
    }
    if (!this.#hits || !this.#matcher || !this.#query || !sameQuery(this.#query, query)) {
      this.#query = query;
      this.#matcher = matcherOf(query, this.#run);
      this.#hits = new BlockHits(this.#matcher, this.#print);
    }
    const hits = this.#hits;
    const matcher = this.#matcher;
    const blocks = searchedBlocks(doc, scope, within);
    const perBlock = new Map<Node, readonly BlockHit[]>();
    const unknown: Node[] = [];
    let since = performance.now();
    for (const { node } of blocks) {
      const known = hits.of(node);
      if (known) perBlock.set(node, known);
      else unknown.push(node);
      if (performance.now() - since < slice) continue;
      await nextTurn();
      if (turn !== this.#turn) return { kind: 'dropped' };
      since = performance.now();
    }
    if (unknown.length > 0) {
      try {
        await matcher.learn(unknown.flatMap((node) => hits.textsOf(node)));
      } catch (error) {
        if (turn !== this.#turn) return { kind: 'dropped' };
        if (error instanceof TooSlow) return { kind: 'too-slow' };
        throw error;
      }
      if (turn !== this.#turn) return { kind: 'dropped' };
      for (const node of unknown) perBlock.set(node, hits.of(node) ?? []);
    }
    return { kind: 'found', found: collect(doc, blocks, perBlock, within) };
  }
}

const collect = (
  doc: Node,
  blocks: readonly PlacedBlock[],
  perBlock: ReadonlyMap<Node, readonly BlockHit[]>,
  within: Range | null,
): Found => {
  const found: BlockFound[] = [];
  let total = 0;
  let inCitations = 0;
  for (const block of blocks) {
    let hits = perBlock.get(block.node) ?? [];
    if (within) {
      const start = block.pos + 1;
      hits = hits.filter((hit) => start + hit.from >= within.from && start + hit.to <= within.to);
    }
    if (hits.length === 0) continue;
    found.push({ ...block, hits, before: total });
    total += hits.length;
    for (const hit of hits) if (hit.kind === 'citation') inCitations++;
  }
  return { doc, blocks: found, total, inCitations };
};

/** The last block that begins before a position; -1 for none. */
const lastBlockBefore = ({ blocks }: Found, pos: number): number => {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.pos < pos) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const place = (block: BlockFound, i: number): PlacedHit => {
  const hit = block.hits[i]!;
  const start = block.pos + 1;
  return { index: block.before + i, block, hit, from: start + hit.from, to: start + hit.to };
};

/** The hit with this index, counted from 0. */
export const hitAt = (found: Found, index: number): PlacedHit | null => {
  let low = 0;
  let high = found.blocks.length - 1;
  if (index < 0 || index >= found.total) return null;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (found.blocks[middle]!.before <= index) low = middle;
    else high = middle - 1;
  }
  const block = found.blocks[low];
  return block ? place(block, index - block.before) : null;
};

/** The first hit at or after a position, else the first of all; null for none. */
export const hitFrom = (found: Found, pos: number): PlacedHit | null => {
  for (let i = Math.max(0, lastBlockBefore(found, pos)); i < found.blocks.length; i++) {
    const block = found.blocks[i]!;
    const at = block.hits.findIndex((hit) => block.pos + 1 + hit.from >= pos);
    if (at >= 0) return place(block, at);
  }
  return hitAt(found, 0);
};

/** The last hit that ends at or before a position, else the last of all; null for none. */
export const hitBefore = (found: Found, pos: number): PlacedHit | null => {
  for (let i = lastBlockBefore(found, pos); i >= 0; i--) {
    const block = found.blocks[i]!;
    const at = block.hits.findLastIndex((hit) => block.pos + 1 + hit.to <= pos);
    if (at >= 0) return place(block, at);
  }
  return hitAt(found, found.total - 1);
};

import { Fragment, type Node } from 'prosemirror-model';
import type { RichText } from '#shared/citations/citation.ts';
import { nodesOfRuns } from '#shared/document/rich-text-nodes.ts';
import { schema } from '#shared/document/schema.ts';
import { type Said, say } from '#shared/reports/said.ts';
import { captionText } from '../../import/markdown/blocks.ts';
import { characterAt, characterBefore, flanking, isSpace } from '../../import/markdown/characters.ts';
import { parseInlineNodes } from '../../import/markdown/inline-parser.ts';
import { type Cell, toCells, type WrittenReference } from './inline-cells.ts';

/*
 * Inline content as Markdown that reads back the same. What is written is read again at once; where that
 * gives something else, marks are written as spans and every sign is escaped, which always reads back.
 */

export type InlinePlace = {
  /** Where the text will stand: what begins a line there, and which signs mean something. */
  in: 'paragraph' | 'heading' | 'caption' | 'cell' | 'brackets';
  /** Right below a table or figure a line that begins with "Source:" would belong to it. */
  belowTable?: boolean;
  label(noteId: string): string;
  reference(node: Node): WrittenReference;
  lose(what: Said): void;
};

const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;
const reference = (character: string): string => `&#${character.codePointAt(0)};`;

/** Writes inline content for its place. */
export const writeInlineContent = (content: Fragment, place: InlinePlace): string => {
  if (content.size === 0) return '';
  const fitting = asPlaceHolds(content, place);
  const names = {
    label: place.label,
    reference: place.reference,
    rich: (text: RichText) => writeInlineContent(nodesOfRuns(text), { ...place, in: 'brackets' }),
  };
  for (const spans of [false, true])
    for (const escapeAll of [false, true]) {
      const text = assemble(
        toCells(fitting, { ...names, spans, bracketed: place.in === 'brackets' }),
        place,
        escapeAll,
      );
      if (readsBack(text, fitting, place)) return text;
    }
  return assemble(toCells(fitting, { ...names, spans: true, bracketed: true }), place, true);
};

/** What the place can hold: one line in a heading or cell, no line break at the end of a paragraph. */
const asPlaceHolds = (content: Fragment, place: InlinePlace): Fragment => {
  const nodes: Node[] = [];
  content.forEach((node) => void nodes.push(node));
  if (place.in === 'heading' || place.in === 'cell') {
    if (!nodes.some((node) => node.type.name === 'hard_break')) return content;
    place.lose(say(place.in === 'heading' ? 'break-in-heading' : 'break-in-cell'));
    return Fragment.fromArray(
      nodes.map((node) => (node.type.name === 'hard_break' ? schema.text(' ', node.marks) : node)),
    );
  }
  let end = nodes.length;
  while (end > 0 && nodes[end - 1]!.type.name === 'hard_break') end--;
  if (end === nodes.length) return content;
  place.lose(say('break-at-end'));
  return Fragment.fromArray(nodes.slice(0, end));
};

/** Citations without ids, and notes by the names they have in the file. */
const withFileNames = (content: Fragment, place: InlinePlace): Fragment => {
  const nodes: Node[] = [];
  content.forEach((node) => {
    if (node.type.name === 'citation')
      nodes.push(node.type.create({ ...node.attrs, id: '' }, null, node.marks));
    else if (node.type.name === 'footnote')
      nodes.push(node.type.create({ id: place.label(node.attrs.id) }, null, node.marks));
    else if (node.type.name === 'cross_reference') {
      const target = place.reference(node).address.slice(1);
      nodes.push(node.type.create({ ...node.attrs, target }, null, node.marks));
    } else nodes.push(node);
  });
  return Fragment.fromArray(nodes);
};

const readsBack = (text: string, content: Fragment, place: InlinePlace): boolean => {
  let lost = false;
  const read = parseInlineNodes(text, {
    lose: () => {
      lost = true;
    },
    noteMark: (id) => schema.nodes.footnote.create({ id }),
    // Nothing that was written is an inline note, so whatever reads as one reads wrong.
    inlineNote: () => schema.nodes.footnote.create({ id: '' }),
    printsAuthors: false,
    citation: (items) => schema.nodes.citation.create({ id: '', items }),
    reference: (attrs) => schema.nodes.cross_reference.create(attrs),
    definition: () => undefined,
  });
  return !lost && read.eq(withFileNames(content, place));
};

/** The cells as text: each with its escape, and with references where emphasis needs other neighbours. */
const assemble = (cells: readonly Cell[], place: InlinePlace, escapeAll: boolean): string => {
  const out = cells.map((cell) =>
    cell.kind === 'character' ? cell.text : cell.kind === 'syntax' ? cell.text : '',
  );
  const flat = cells
    .map((cell) => (cell.kind === 'break' ? '\n' : cell.kind === 'emphasis' ? cell.sign : cell.text))
    .join('');
  const context = { cells, place, escapeAll, flat, risky: /\][([{:]|\[\^|@/.test(plainOf(cells)) };
  let at = 0;
  for (const [i, cell] of cells.entries()) {
    if (cell.kind === 'character') {
      out[i] = escapeCharacter(cell, i, at, context);
      at += cell.text.length;
    } else if (cell.kind === 'break') {
      out[i] = '\\\n';
      at += 1;
    } else {
      out[i] = cell.kind === 'emphasis' ? cell.sign : cell.text;
      at += out[i].length;
    }
  }
  escapeLineStarts(cells, out, place);
  mendEmphasis(cells, out);
  return out.join('');
};

const plainOf = (cells: readonly Cell[]): string =>
  cells
    .map((cell) =>
      cell.kind === 'break' ? '\n' : cell.kind === 'character' && cell.text !== '\n' ? cell.text : '\uFFFC',
    )
    .join('');

type EscapeContext = {
  cells: readonly Cell[];
  place: InlinePlace;
  escapeAll: boolean;
  flat: string;
  risky: boolean;
};

const escapeCharacter = (
  { text, tight, bracketed }: Extract<Cell, { kind: 'character' }>,
  i: number,
  at: number,
  { cells, place, escapeAll, flat, risky }: EscapeContext,
): string => {
  if (/\s/u.test(text)) {
    const before = cells[i - 1];
    const after = cells[i + 1];
    const edge = !before || !after || before.kind === 'break' || after.kind === 'break';
    return tight || edge || /[\n\r\t]/.test(text) ? reference(text) : text;
  }
  if (!/^[!-/:-@[-`{-~]$/.test(text)) return text;
  const escaped = `\\${text}`;
  if (escapeAll) return escaped;
  const before = characterBefore(flat, at);
  const after = characterAt(flat, at + text.length);
  switch (text) {
    case '\\':
    case '`':
      return escaped;
    case '*':
      return isSpace(before) && isSpace(after) ? text : escaped;
    case '_':
      return (isSpace(before) && isSpace(after)) ||
        (/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after))
        ? text
        : escaped;
    case '[':
    case ']':
      return risky || bracketed || afterSyntax(cells[i - 1]) ? escaped : text;
    case '<':
      return /[a-z/!?]/i.test(after) ? escaped : text;
    case '&':
      return entity.test(flat.slice(at, at + 40)) ? escaped : text;
    case '@':
      return !/[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}_{]/u.test(after) ? escaped : text;
    case '~':
    case '^':
      return after === '[' || flat.indexOf(text) !== flat.lastIndexOf(text) ? escaped : text;
    case '!':
      return after === '[' ? escaped : text;
    case '{':
      return place.in === 'heading' || place.in === 'caption' || afterSyntax(cells[i - 1]) ? escaped : text;
    case '(':
    case ':':
      return afterSyntax(cells[i - 1]) ? escaped : text;
    case '|':
      return place.in === 'cell' ? escaped : text;
    case '#':
      return place.in === 'heading' && /^#*\s*$/.test(flat.slice(at)) ? escaped : text;
    default:
      return text;
  }
};

/** Would a bracket or colon that follows belong to what stands before it? */
const afterSyntax = (cell: Cell | undefined): boolean => cell?.kind === 'syntax' && /[\])}]$/.test(cell.text);

/** Escapes what would make a line a heading, list, quote, rule, table or caption. */
const escapeLineStarts = (cells: readonly Cell[], out: string[], place: InlinePlace): void => {
  if (place.in === 'heading') return;
  const plain = plainOf(cells);
  if (place.in === 'cell') {
    // A row below the table that says so is its caption.
    if (captionText(plain) !== null) escapeLineStart(plain.replace(/:.*/s, ':'), 0, out, false);
    return;
  }
  const lines = plain.split('\n');
  let start = 0;
  for (const [number, line] of lines.entries()) {
    // In brackets the first line stands behind the bracket.
    if (number > 0 || place.in !== 'brackets')
      escapeLineStart(line, start, out, place.belowTable && number === 0);
    start += [...line].length + 1;
  }
};

const escapeLineStart = (
  line: string,
  start: number,
  out: string[],
  belowTable: boolean | undefined,
): void => {
  const escapeAt = (offset: number): void => {
    const index = start + offset;
    if (out[index] !== undefined && !/^[\\&]./.test(out[index])) out[index] = `\\${out[index]}`;
  };
  const list = /^\d{1,9}(?=[.)](?:\s|$))/.exec(line);
  const caption = /^(?:table|tabella)(?=:)/i.exec(line);
  const source = belowTable ? /^(?:sources?|fonti?)\s*(?=:)/i.exec(line) : null;
  if (/^(?:#{1,6}(?:\s|$)|[-+*](?:\s|$)|[>|:]|=+\s*$|-[-\s]*$|(?=.*[|:-])[\s|:-]+$)/.test(line)) escapeAt(0);
  else if (list) escapeAt(list[0].length);
  else if (caption) escapeAt(caption[0].length);
  else if (source) escapeAt(source[0].length);
};

/**
 * A sign of emphasis opens or closes only beside the right characters. Where the neighbours are others, the
 * nearest character is written as a reference, which counts as punctuation.
 */
const mendEmphasis = (cells: readonly Cell[], out: string[]): void => {
  for (let i = 0; i < cells.length; i++) {
    if (cells[i]!.kind !== 'emphasis') continue;
    let end = i;
    let opens = false;
    let closes = false;
    for (let cell = cells[end]; cell?.kind === 'emphasis'; cell = cells[++end])
      if (cell.opens) opens = true;
      else closes = true;
    const refer = (index: number): boolean => {
      const cell = cells[index];
      if (cell?.kind !== 'character' || out[index]!.startsWith('&#')) return false;
      out[index] = reference(cell.text);
      return true;
    };
    for (let tries = 0; tries < 3; tries++) {
      const before = i > 0 ? characterBefore(out[i - 1]!, out[i - 1]!.length) : '';
      const after = end < cells.length ? characterAt(out[end]!, 0) : '';
      const sides = flanking('*', before, after);
      if (closes && !sides.close) {
        if (!refer(isSpace(before) ? i - 1 : end)) break;
      } else if (opens && !sides.open) {
        if (!refer(isSpace(after) ? end : i - 1)) break;
      } else break;
    }
    i = end - 1;
  }
};

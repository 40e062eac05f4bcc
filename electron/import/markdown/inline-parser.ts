import { Fragment, type Node } from 'prosemirror-model';
import type { CitationItem, Run } from '#shared/citations/citation.ts';
import { runsOfNodes } from '#shared/document/rich-text-nodes.ts';
import { schema } from '#shared/document/schema.ts';
import { say } from '#shared/reports/said.ts';
import { readAttributes } from './attributes.ts';
import { autolink, codeEnd, matchBrackets } from './brackets.ts';
import { citationByHand } from './by-hand.ts';
import { characterAt, characterBefore, flanking, isAsciiPunctuation, readEntity } from './characters.ts';
import { type PlainText, readAfterKey, readCitationItems, readKey } from './citation-syntax.ts';
import { type Piece, resolveEmphasis, withMarks } from './emphasis.ts';
import { bareContext, type InlineContext } from './inline-context.ts';
import { normalLabel, type Resource, readResource, safeAddress } from './links.ts';
import { marksOf, referenceIn } from './written-attributes.ts';

/*
 * The inline part of Pandoc's Markdown, straight into the document model: CommonMark's emphasis, links,
 * escapes and character references; Pandoc's citations, notes, spans, sub- and superscript. There is no HTML:
 * it is text. Quotes, dashes and dots stay as they are typed.
 */

/** Nested constructs beyond this are text: nobody writes them, and recursion must end. */
const maxDepth = 30;
const special = /[\\`*_[<&@~^!\n]/g;

export const parseInlineNodes = (text: string, context: InlineContext): Fragment =>
  new InlineParser(text, context).parse(0, text.length, 0);

/** The words of a piece of Markdown; marks are reported as lost. */
export const plainText =
  (context: InlineContext): PlainText =>
  (markdown) => {
    if (!/[\\`*_[<&~^\n]/.test(markdown)) return markdown;
    const nodes = parseInlineNodes(markdown, { ...bareContext, definition: context.definition });
    let text = '';
    nodes.forEach((node) => {
      if (node.marks.length > 0) context.lose(say('citation-format'));
      text += node.isText ? node.text : node.type.name === 'hard_break' ? ' ' : '';
    });
    return text;
  };

const hardBreak = (): Node => schema.nodes.hard_break.create();

class InlineParser {
  private readonly text: string;
  private readonly context: InlineContext;
  private readonly brackets: ReadonlyMap<number, number>;

  constructor(text: string, context: InlineContext) {
    this.text = text;
    this.context = context;
    this.brackets = text.includes('[') ? matchBrackets(text) : new Map();
  }

  parse(from: number, to: number, depth: number): Fragment {
    const { text } = this;
    const pieces: Piece[] = [];
    let plain = '';
    const flush = (): void => {
      if (plain !== '') pieces.push({ nodes: [schema.text(plain)] });
      plain = '';
    };
    const add = (nodes: readonly Node[]): void => {
      flush();
      if (nodes.length > 0) pieces.push({ nodes });
    };

    let at = from;
    while (at < to) {
      special.lastIndex = at;
      const match = special.exec(text);
      const next = match && match.index < to ? match.index : to;
      plain += text.slice(at, next);
      at = next;
      if (at >= to) break;
      const sign = text[at]!;

      if (sign === '*' || sign === '_') {
        let end = at;
        while (end < to && text[end] === sign) end++;
        const sides = flanking(
          sign,
          at > from ? characterBefore(text, at) : '',
          end < to ? characterAt(text, end) : '',
        );
        flush();
        pieces.push({ sign, count: end - at, length: end - at, ...sides });
        at = end;
        continue;
      }
      if (sign === '\n') {
        const spaces = /[ \t]*$/.exec(plain)![0];
        plain = plain.slice(0, plain.length - spaces.length);
        if (spaces.endsWith('  ')) add([hardBreak()]);
        else plain += ' ';
        at++;
        while (text[at] === ' ' || text[at] === '\t') at++;
        continue;
      }
      const found = depth < maxDepth ? this.construct(sign, at, to, depth) : null;
      if (!found) {
        plain += sign;
        at++;
      } else {
        if (typeof found.content === 'string') plain += found.content;
        else {
          if (found.dropMinus) plain = plain.slice(0, -1);
          add(found.content);
        }
        at = found.end;
      }
    }
    flush();
    return pieces.some((piece) => 'sign' in piece)
      ? resolveEmphasis(pieces)
      : Fragment.fromArray(pieces.flatMap((piece) => ('nodes' in piece ? piece.nodes : [])));
  }

  /** What starts at a sign, or null if the sign is itself. */
  private construct(sign: string, at: number, to: number, depth: number): Found | null {
    const { text } = this;
    switch (sign) {
      case '\\':
        return this.escape(at, to);
      case '&': {
        const reference = readEntity(text, at);
        return reference && reference.end <= to ? { content: reference.value, end: reference.end } : null;
      }
      case '`': {
        const code = codeEnd(text, at);
        if (!code || code.end > to) {
          const run = /`+/y;
          run.lastIndex = at;
          const signs = run.exec(text)![0];
          return { content: signs, end: at + signs.length };
        }
        this.context.lose(say('code-format'));
        const inner = text.slice(code.open, code.close).replace(/\n/g, ' ');
        return { content: /^ .*[^ ].* $/.test(inner) ? inner.slice(1, -1) : inner, end: code.end };
      }
      case '<':
        return this.angle(at, to);
      case '@':
        return this.textCitation(at, to);
      case '!':
        return text[at + 1] === '[' ? this.image(at, to, depth) : null;
      case '[':
        return this.bracket(at, to, depth);
      default:
        return this.script(sign, at, to, depth);
    }
  }

  private escape(at: number, to: number): Found | null {
    const next = at + 1 < to ? this.text[at + 1]! : '';
    if (next === '\n') {
      let end = at + 2;
      while (this.text[end] === ' ' || this.text[end] === '\t') end++;
      return { content: [hardBreak()], end };
    }
    if (next === ' ') return { content: '\u00A0', end: at + 2 };
    return isAsciiPunctuation(next) ? { content: next, end: at + 2 } : null;
  }

  /** `<https://…>`, a comment, or HTML, which stays text. */
  private angle(at: number, to: number): Found | null {
    const { text, context } = this;
    autolink.lastIndex = at;
    const link = autolink.exec(text);
    if (link && at + link[0].length <= to) {
      const address = link[1] ?? `mailto:${link[2]}`;
      const end = at + link[0].length;
      if (safeAddress.test(address))
        return {
          content: [schema.text(link[1] ?? link[2]!, [schema.marks.link.create({ href: address })])],
          end,
        };
      context.lose(say('link-as-text', { address }));
      return { content: address, end };
    }
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      if (end >= 0 && end + 3 <= to) {
        context.lose(say('comment', { text: text.slice(at + 4, end).trim() }));
        return { content: '', end: end + 3 };
      }
    }
    const tag = /<\/?[a-z][^<>]*>/iy;
    tag.lastIndex = at;
    if (tag.test(text)) context.lose(say('html'));
    return null;
  }

  /** `@key` or `@key [p. 3]` in the text, `-@key` too. */
  private textCitation(at: number, to: number): Found | null {
    const { text, context } = this;
    const before = characterBefore(text, at);
    if (/[\p{L}\p{N}]/u.test(before)) return null;
    const key = readKey(text, at + 1);
    if (!key || key.end > to) return null;
    const suppress = before === '-' && !/[\p{L}\p{N}-]/u.test(characterBefore(text, at - 1));
    let { end } = key;
    let after: ReturnType<typeof readAfterKey> = {};
    const open = text[end] === ' ' ? end + 1 : end;
    const close = text[open] === '[' ? this.brackets.get(open) : undefined;
    if (
      close !== undefined &&
      close < to &&
      !/[@^]/.test(text.slice(open, close)) &&
      !/[([{:]/.test(text[close + 1] ?? '')
    ) {
      after = readAfterKey(`, ${text.slice(open + 1, close)}`, plainText(context));
      if (after.suffix && !after.locator) after.suffix = after.suffix.replace(/^, /, ', ');
      end = close + 1;
    }
    const items = readCitationItems(`${suppress ? '-' : ''}@{x}`, (plain) => plain)!;
    const item: CitationItem = { ...items[0]!, sourceId: key.key as CitationItem['sourceId'] };
    if (after.locator) item.locator = after.locator;
    if (after.locator && after.label && after.label !== 'page') item.label = after.label;
    if (after.suffix) item.suffix = after.suffix;
    const node = context.citation([item]);
    if (!node) return null;
    if (!suppress && !context.printsAuthors) context.lose(say('author-in-text', { key: key.key }));
    return { content: [node], end, dropMinus: suppress };
  }

  private image(at: number, to: number, depth: number): Found | null {
    const close = this.brackets.get(at + 1);
    if (close === undefined || close >= to) return null;
    const resource = readResource(this.text, close + 1) ?? this.reference(at + 1, close);
    if (!resource || resource.end > to) return null;
    this.context.lose(say('image-in-line', { address: resource.address }));
    const end = readAttributes(this.text, resource.end)?.end ?? resource.end;
    return { content: childrenOf(this.parse(at + 2, close, depth + 1)), end };
  }

  /** Note, citation, span or link: whatever starts with a bracket. */
  private bracket(at: number, to: number, depth: number): Found | null {
    const { text, context } = this;
    const close = this.brackets.get(at);
    if (close === undefined || close >= to) return null;
    if (text[at + 1] === '^') {
      const label = text.slice(at + 2, close);
      const mark = label !== '' && !/[\s[\]^]/u.test(label) ? context.noteMark(label) : null;
      if (mark) return { content: [mark], end: close + 1 };
    }
    const attributes = readAttributes(text, close + 1);
    if (attributes && attributes.end <= to) {
      const nodes = childrenOf(this.parse(at + 1, close, depth + 1));
      const byHand = citationByHand(nodes, attributes.attributes, this.byHandText, context.lose);
      if (byHand) return { content: [byHand], end: attributes.end };
      const marks = marksOf(attributes.attributes, context.lose);
      return { content: nodes.map((node) => withMarks(node, marks)), end: attributes.end };
    }
    const resource =
      text[close + 1] === '(' && !this.holds('](', at, close) ? readResource(text, close + 1) : null;
    if (!resource && this.holds('@', at, close)) {
      const items = readCitationItems(text.slice(at + 1, close), plainText(context));
      const node = items && context.citation(items);
      if (node) return { content: [node], end: close + 1 };
    }
    const target = resource ?? this.reference(at, close);
    if (!target || target.end > to) return null;
    let { end } = target;
    const more = readAttributes(text, end);
    if (more && more.end <= to) {
      const attrs = referenceIn(target.address, more.attributes);
      const node = attrs && context.reference(attrs);
      if (node) return { content: [node], end: more.end };
      end = more.end;
      context.lose(say('link-attributes'));
    }
    if (target.title) context.lose(say('link-title', { title: target.title }));
    const nodes = childrenOf(this.parse(at + 1, close, depth + 1));
    if (!safeAddress.test(target.address)) {
      context.lose(say('link-as-text', { address: target.address }));
      return { content: nodes, end };
    }
    const link = schema.marks.link.create({ href: target.address });
    return { content: nodes.map((node) => withMarks(node, [link])), end };
  }

  /** The text of a citation that is set by hand. */
  private readonly byHandText = (markdown: string): Run[] =>
    runsOfNodes(parseInlineNodes(markdown, { ...bareContext, definition: this.context.definition }));

  /** Does `sign` stand between the positions? Links hold no links, and a citation needs an `@`. */
  private holds(sign: '](' | '@', from: number, to: number): boolean {
    const found = this.text.indexOf(sign, from);
    return found >= 0 && found < to;
  }

  /** `[text][label]`, `[text][]` or `[label]`. */
  private reference(at: number, close: number): (Resource & { end: number }) | null {
    const second = this.text[close + 1] === '[' ? this.brackets.get(close + 1) : undefined;
    const label = second === undefined ? '' : this.text.slice(close + 2, second);
    if (close - at > 1000) return null;
    const definition = this.context.definition(normalLabel(label || this.text.slice(at + 1, close)));
    return definition ? { ...definition, end: (second ?? close) + 1 } : null;
  }

  /** `~sub~`, `^sup^`, `~~struck~~` and `^[note]`. */
  private script(sign: string, at: number, to: number, depth: number): Found | null {
    const { text, context } = this;
    if (sign === '^' && text[at + 1] === '[') {
      const close = this.brackets.get(at + 1);
      const note = close !== undefined && close < to ? context.inlineNote(text.slice(at + 2, close)) : null;
      if (note) return { content: [note], end: close! + 1 };
    }
    if (text.startsWith('~~', at)) {
      const end = text.indexOf('~~', at + 2);
      if (end < 0 || end + 2 > to || end === at + 2) return { content: '~~', end: at + 2 };
      context.lose(say('strike-through'));
      return { content: childrenOf(this.parse(at + 2, end, depth + 1)), end: end + 2 };
    }
    for (let i = at + 1; i < to; i++) {
      const character = text[i]!;
      if (character === '\\') i++;
      else if (character === '[') i = Math.min(this.brackets.get(i) ?? i, to);
      else if (/\s/u.test(character)) return null;
      else if (character === sign) {
        if (i === at + 1) return null;
        const mark = schema.marks[sign === '^' ? 'superscript' : 'subscript'].create();
        return {
          content: childrenOf(this.parse(at + 1, i, depth + 1)).map((node) => withMarks(node, [mark])),
          end: i + 1,
        };
      }
    }
    return null;
  }
}

/** Text to add, or finished nodes, and where the parser goes on. */
type Found = { content: string | readonly Node[]; end: number; dropMinus?: boolean };

const childrenOf = (fragment: Fragment): Node[] => {
  const nodes: Node[] = [];
  fragment.forEach((node) => void nodes.push(node));
  return nodes;
};

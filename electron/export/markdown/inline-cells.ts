import type { Fragment, Mark, Node } from 'prosemirror-model';
import type { CitationItem, RichText, TextByHand } from '#shared/citations/citation.ts';
import type { MarkName } from '#shared/document/schema.ts';
import { writeByHand } from './by-hand.ts';
import { writeCitation } from './citation.ts';

/**
 * A line of Markdown in the making: characters of the text, which may have to be escaped, signs of emphasis,
 * and syntax that stands as it is.
 */
export type Cell =
  | { kind: 'character'; text: string; tight: boolean; bracketed: boolean }
  | { kind: 'emphasis'; sign: '*' | '**'; opens: boolean }
  | { kind: 'syntax'; text: string }
  | { kind: 'break' };

/** What stands in a line. */
export type InlineName = 'text' | 'footnote' | 'citation' | 'cross_reference' | 'hard_break';

/** A cross-reference as its file has it: what it prints, and the address in the file that it names. */
export type WrittenReference = { text: string; address: string; classes: readonly string[] };

export type CellOptions = {
  /** The label of the note with an id. */
  label(noteId: string): string;
  reference(node: Node): WrittenReference;
  /** Formatted text as Markdown that stands by itself. */
  rich(text: RichText): string;
  /** All marks as spans, which read back whatever they stand beside. */
  spans: boolean;
  /** Is the text inside the brackets of an image or span? */
  bracketed: boolean;
};

const autolink = /^[a-z][a-z\d+.-]{1,31}:[^\s<>]*$/i;
const mail = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i;

/** The order of marks that begin and end together, from the outside. */
const outermost = ['link', 'lang', 'small_caps', 'strong', 'em', 'superscript', 'subscript'];

const address = (href: string): string =>
  /^[^\s<>()\\&[\]{}*_`~^!@"'|]+$/.test(href)
    ? href
    : plainAddress.test(href)
      ? href
      : `<${href.replace(/[\\<>&|]/g, escapeAddress)}>`;
const plainAddress = /^[\w:/.?=&#%~+,;@-]+$/;
const escapeAddress = (sign: string): string => (sign === '|' ? '&#124;' : `\\${sign}`);

/** The address of a link or image between its brackets. */
export const writeAddress = (href: string): string =>
  href === '' ? '<>' : address(href.replace(/[\n\r\t]/g, (space) => `%0${space.charCodeAt(0).toString(16)}`));

/** Words between brackets that nobody reads back: enough of them is escaped that the brackets hold. */
const writeReference = ({ text, address, classes }: WrittenReference): string =>
  `[${text.replace(/[\\[\]()<>`|^@]/g, (sign) => (sign === '|' ? '&#124;' : `\\${sign}`))}](${writeAddress(address)}){${classes.map((name) => `.${name}`).join(' ')}}`;

/** Turns inline content into cells. */
export const toCells = (content: Fragment, options: CellOptions): Cell[] => {
  const nodes: Node[] = [];
  content.forEach((node) => void nodes.push(node));
  const cells: Cell[] = [];
  const syntax = (text: string): void => void cells.push({ kind: 'syntax', text });

  const leaf = (node: Node, tight: boolean, bracketed: boolean): void => {
    const name = node.type.name as InlineName;
    switch (name) {
      case 'footnote':
        syntax(`[^${options.label(node.attrs.id)}]`);
        break;
      case 'citation':
        syntax(
          writeByHand(
            writeCitation(node.attrs.items as CitationItem[], options.spans),
            node.attrs.items as CitationItem[],
            node.attrs.byHand as TextByHand | null,
            node.attrs.byHand ? options.rich((node.attrs.byHand as TextByHand).text) : '',
          ),
        );
        break;
      case 'cross_reference':
        syntax(writeReference(options.reference(node)));
        break;
      case 'hard_break':
        cells.push({ kind: 'break' });
        break;
      case 'text':
        for (const text of node.text ?? '') cells.push({ kind: 'character', text, tight, bracketed });
        break;
      default:
        name satisfies never;
    }
  };

  const write = (
    from: number,
    to: number,
    done: readonly Mark[],
    tight: boolean,
    bracketed: boolean,
  ): void => {
    for (let i = from; i < to; ) {
      const open = nodes[i]!.marks.filter((mark) => !mark.isInSet(done));
      if (open.length === 0) {
        leaf(nodes[i]!, tight, bracketed);
        i++;
        continue;
      }
      let end = i;
      let mark = open[0]!;
      for (const candidate of [...open].sort(byOrder)) {
        let last = i + 1;
        while (last < to && candidate.isInSet(nodes[last]!.marks)) last++;
        if (last > end) {
          end = last;
          mark = candidate;
        }
      }
      writeMark(mark, i, end, [...done, mark], tight, bracketed);
      i = end;
    }
  };

  const writeMark = (
    mark: Mark,
    from: number,
    to: number,
    done: Mark[],
    tight: boolean,
    bracketed: boolean,
  ): void => {
    const wrap = (before: string, after: string): void => {
      syntax(before);
      write(from, to, done, tight, true);
      syntax(after);
    };
    const emphasis = (sign: '*' | '**'): void => {
      cells.push({ kind: 'emphasis', sign, opens: true });
      write(from, to, done, tight, bracketed);
      cells.push({ kind: 'emphasis', sign, opens: false });
    };
    const script = (sign: '^' | '~'): void => {
      syntax(sign);
      write(from, to, done, true, bracketed);
      syntax(sign);
    };
    const name = mark.type.name as MarkName;
    switch (name) {
      case 'link': {
        const { href } = mark.attrs as { href: string };
        const only = to === from + 1 ? nodes[from]! : null;
        const text =
          only?.isText && only.marks.every((other) => other.isInSet(done)) ? (only.text ?? '') : '';
        if (text === href && autolink.test(href)) syntax(`<${href}>`);
        else if (`mailto:${text}` === href && mail.test(text)) syntax(`<${text}>`);
        else if (nodes.slice(from, to).some((node) => node.type.name === 'cross_reference'))
          // A link can't hold what looks like one.
          wrap('[', `]{href="${href.replaceAll('|', '%7C').replace(/["\\]/g, '\\$&')}"}`);
        else wrap('[', `](${writeAddress(href)})`);
        break;
      }
      case 'lang': {
        const { tag } = mark.attrs as { tag: string };
        wrap('[', `]{lang=${/^[\w-]+$/.test(tag) ? tag : `"${tag.replace(/["\\]/g, '\\$&')}"`}}`);
        break;
      }
      case 'small_caps':
        wrap('[', ']{.smallcaps}');
        break;
      case 'strong':
        if (options.spans) wrap('[', ']{.strong}');
        else emphasis('**');
        break;
      case 'em':
        if (options.spans) wrap('[', ']{.em}');
        else emphasis('*');
        break;
      case 'superscript':
        if (options.spans) wrap('[', ']{.superscript}');
        else script('^');
        break;
      case 'subscript':
        if (options.spans) wrap('[', ']{.subscript}');
        else script('~');
        break;
      default:
        name satisfies never;
    }
  };

  write(0, nodes.length, [], false, options.bracketed);
  return cells;
};

const byOrder = (one: Mark, other: Mark): number =>
  outermost.indexOf(one.type.name) - outermost.indexOf(other.type.name);

import type { RichText, Run } from './citation.ts';
import { withDirections } from './text-direction.ts';

/*
 * The engine knows only strings, so formatting travels through it as single characters that no text holds:
 * Unicode noncharacters. What the engine must not interpret (apostrophes, quotes, tags, "|", "&", hyphens in
 * document numbers) travels as characters of the private use area and is decoded on the way out.
 */
export const mark = {
  italicOn: '\uFDD0',
  italicOff: '\uFDD1',
  uprightOn: '\uFDD2',
  uprightOff: '\uFDD3',
  boldOn: '\uFDD4',
  boldOff: '\uFDD5',
  smallCapsOn: '\uFDD6',
  smallCapsOff: '\uFDD7',
  superscriptOn: '\uFDD8',
  superscriptOff: '\uFDD9',
  subscriptOn: '\uFDDA',
  subscriptOff: '\uFDDB',
  /** Quotes that the style sets round a title. */
  quoteOn: '\uFDDC',
  quoteOff: '\uFDDD',
  /** Double quotes in the source's own text. */
  innerOn: '\uFDDE',
  innerOff: '\uFDDF',
  linkOn: '\uFDE2',
  linkOff: '\uFDE3',
  /** Emphasis in the source's own text: roman where the style prints italics. */
  emphasisOn: '\uFDE4',
  emphasisOff: '\uFDE5',
  /** The hyphen of a page range, printed as the locale's page-range-delimiter. */
  range: '\uFDE6',
  /** A text that runs from right to left. */
  rtlOn: '\uFDE0',
  rtlOff: '\uFDE1',
  /** What stands in the margin of an entry of a list, beside that, on lines of its own, and indented there. */
  labelOn: '\uFDE7',
  besideOn: '\uFDED',
  blockOn: '\uFDE9',
  indentOn: '\uFDEA',
  displayOff: '\uFDEB',
  /** Between the id of an entry and its text. */
  entry: '\uFDEC',
  /** Not bold and not small capitals within what is; they end as upright does. */
  lightOn: '\uFDEE',
  plainCapsOn: '\uFDEF',
} as const;

const base = 0xe700;

/** Hides a text from the engine, character by character: all but letters and digits. */
export const hideAll = (text: string): string => text.replace(/[^\p{L}\p{N}\uFDD0-\uFDEF]/gu, hideOne);

const hideOne = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? String.fromCharCode(base + code) : (hiddenQuotes[character] ?? character);
};

/** Typographic characters that the engine would take for markup of its own. */
const hiddenQuotes: Record<string, string> = {
  '‘': '\uE780',
  '’': '\uE781',
  '“': '\uE782',
  '”': '\uE783',
  '–': '\uE784',
  '—': '\uE785',
  '«': '\uE786',
  '»': '\uE787',
};
const shownQuotes = new Map(Object.entries(hiddenQuotes).map(([shown, hidden]) => [hidden, shown]));

/**
 * Hides what the engine would change in titles and names: markup, punctuation at the start (which it moves
 * out of the italics) and after a space (before which it sets a narrow one, as the French do).
 */
export const hideMarkup = (text: string): string =>
  text.replace(/['"<>&|‘’“”«»]|^[.,:;?!]+|(?<= )[:;?!]+/g, (found) => [...found].map(hideOne).join(''));

/** Hides tags and joiners alone, and leaves the typography to the engine. */
export const hideOdd = (text: string): string => withoutMarkers(text).replace(/[<>|]/g, hideOne);

/** Hides what the engine reads as markup or turns: for words whose punctuation it shall see. */
export const hideQuotes = (text: string): string => withoutMarkers(text).replace(/['"<>&|‘’“”«»]/g, hideOne);

/** Takes out of an outside text what would be read as a marker or a hidden character. */
export const withoutMarkers = (text: string): string =>
  text.replace(/[\uFDD0-\uFDEF]/g, '').replace(/[\uE700-\uE7FF]/g, '\uFFFD');

/** The locale's words that decoding needs. */
export type Quotes = {
  open: string;
  close: string;
  innerOpen: string;
  innerClose: string;
  rangeDelimiter: string;
};

type Format = Omit<Run, 'text'>;

/** Letters and figures that are raised by themselves, as in 1ʳᵉ. */
const raised = /[\u00AA\u00B2\u00B3\u00B9\u00BA\u02B0-\u02B8\u02E0-\u02E4\u1D2C-\u1D61\u2070-\u207F]/;

/**
 * Turns the engine's string into runs. Quotes alternate between outer and inner, emphasis flips.
 * @param raises letters that are raised by themselves become letters that are set so
 */
export const decode = (text: string, quotes: Quotes, raises = false): Run[] => {
  const runs: Run[] = [];
  const formats: Format[] = [{}];
  let quoteDepth = 0;
  let plain = '';
  let link: Run[] | null = null;

  const format = (): Format => formats[formats.length - 1] ?? {};
  const flush = (): void => {
    if (plain === '') return;
    (link ?? runs).push({ text: plain, ...format() });
    plain = '';
  };
  const push = (change: (format: Format) => Format): void => {
    flush();
    formats.push(change({ ...format() }));
  };
  const pop = (): void => {
    flush();
    if (formats.length > 1) formats.pop();
  };
  const closeLink = (): void => {
    flush();
    if (!link) return;
    const href = safeHref(link.map((run) => run.text).join(''));
    runs.push(...link.map((run) => (href ? { ...run, href } : run)));
    link = null;
  };
  const openQuote = (): void => {
    plain += quoteDepth % 2 === 0 ? quotes.open : quotes.innerOpen;
    quoteDepth++;
  };
  const closeQuote = (): void => {
    if (quoteDepth > 0) quoteDepth--;
    plain += quoteDepth % 2 === 0 ? quotes.close : quotes.innerClose;
  };

  let last = '';
  let hasEnded = false;
  for (const character of text) {
    switch (character) {
      case mark.italicOn:
        push((now) => ({ ...now, em: true }));
        break;
      case mark.uprightOn:
        push(({ em: _, ...now }) => now);
        break;
      case mark.emphasisOn:
        push(({ em, ...now }) => (em ? now : { ...now, em: true }));
        break;
      case mark.lightOn:
        push(({ strong: _, ...now }) => now);
        break;
      case mark.plainCapsOn:
        push(({ smallCaps: _, ...now }) => now);
        break;
      case mark.boldOn:
        push((now) => ({ ...now, strong: true }));
        break;
      case mark.smallCapsOn:
        push((now) => ({ ...now, smallCaps: true }));
        break;
      case mark.superscriptOn:
        push(({ subscript: _, ...now }) => ({ ...now, superscript: true }));
        break;
      case mark.subscriptOn:
        push(({ superscript: _, ...now }) => ({ ...now, subscript: true }));
        break;
      case mark.rtlOn:
        push((now) => ({ ...now, rtl: true }));
        break;
      case mark.italicOff:
      case mark.uprightOff:
      case mark.emphasisOff:
      case mark.boldOff:
      case mark.smallCapsOff:
      case mark.superscriptOff:
      case mark.subscriptOff:
        pop();
        break;
      case mark.rtlOff:
        pop();
        hasEnded = /[.!?؟…۔]/.test(last);
        break;
      case mark.quoteOn:
      case mark.innerOn:
        openQuote();
        break;
      case mark.quoteOff:
      case mark.innerOff:
        closeQuote();
        break;
      case mark.linkOn:
        flush();
        link = [];
        break;
      case mark.linkOff:
        closeLink();
        break;
      case mark.range:
        plain += quotes.rangeDelimiter;
        break;
      default:
        if (raises && raised.test(character)) {
          push((now) => ({ ...now, superscript: true }));
          last = character.normalize('NFKC');
          plain += last;
          pop();
        } else {
          last = show(character);
          // Behind a mark the engine has not seen that the text ends in a stop of its own.
          if (!(hasEnded && last === '.')) plain += last;
        }
        hasEnded = false;
    }
  }
  closeLink();
  flush();
  return joinRuns(withDirections(runs));
};

/** A text as it sorts: without markers, and with what was hidden from the engine. */
export const sortable = (text: string): string =>
  /[\uE700-\uE7FF\uFDD0-\uFDEF]/.test(text)
    ? text.replace(/[\uFDD0-\uFDEF]/g, '').replace(/[\uE700-\uE7FF]/g, show)
    : text;

const show = (character: string): string => {
  const code = character.charCodeAt(0);
  if (code >= base && code < base + 0x80) return String.fromCharCode(code - base);
  return shownQuotes.get(character) ?? character;
};

const safeHref = (address: string): string | undefined =>
  /^(https?:\/\/|mailto:)\S+$/i.test(address) ? address : undefined;

const sameFormat = (a: Run, b: Run): boolean =>
  a.em === b.em &&
  a.strong === b.strong &&
  a.smallCaps === b.smallCaps &&
  a.superscript === b.superscript &&
  a.subscript === b.subscript &&
  a.rtl === b.rtl &&
  a.href === b.href;

/** Neighbouring runs of one format as one run, empty ones left out. */
export const joinRuns = (runs: RichText): Run[] => {
  const joined: Run[] = [];
  for (const run of runs) {
    if (run.text === '') continue;
    const last = joined[joined.length - 1];
    if (last && sameFormat(last, run)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
};

/** Whether two printed texts are the same, formatting included. */
export const sameRuns = (a: RichText, b: RichText): boolean =>
  a.length === b.length &&
  a.every((run, index) => {
    const other = b[index];
    return other !== undefined && run.text === other.text && sameFormat(run, other);
  });

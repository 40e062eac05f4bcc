import { table } from '../../../shared/table.ts';

/*
 * LaTeX as it stands in fields of bibliographies, as text: accents, signs, dashes, quotation marks, emphasis. What is
 * beyond that is left to the whole parser, so that nothing is guessed.
 */

/** Combining marks of accents that are signs, and of those that are letters. */
const accents: Readonly<Record<string, string>> = table({
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
  u: '\u0306',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
});

const letters: Readonly<Record<string, string>> = table({
  AA: 'Å',
  AE: 'Æ',
  DH: 'Ð',
  DJ: 'Đ',
  L: 'Ł',
  NG: 'Ŋ',
  O: 'Ø',
  OE: 'Œ',
  P: '¶',
  S: '§',
  TH: 'Þ',
  aa: 'å',
  ae: 'æ',
  copyright: '©',
  dh: 'ð',
  dj: 'đ',
  dots: '…',
  i: 'ı',
  j: 'ȷ',
  l: 'ł',
  ldots: '…',
  ng: 'ŋ',
  o: 'ø',
  oe: 'œ',
  pounds: '£',
  ss: 'ß',
  textasciicircum: '^',
  textasciitilde: '~',
  textbackslash: '\\',
  textbar: '|',
  textellipsis: '…',
  textemdash: '—',
  textendash: '–',
  texteuro: '€',
  textgreater: '>',
  textless: '<',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedbl: '"',
  textquotesingle: "'",
  textunderscore: '_',
  th: 'þ',
});

const emphasis: Readonly<Record<string, string>> = table({ emph: 'i', textit: 'i', textbf: 'b' });

/** Deeper braces are not read. */
const deepest = 50;
const special = /[\\{}$~`'\s-]/;

/** What an accent stands on: a letter, in braces or not, or \i and \j; with where it ends. */
const base = /\s*(?:\{\s*(?:\\([ij])|(\p{L}))\s*\}|\\([ij])(?![a-zA-Z])\s*|(\p{L}))/uy;

/** The text of LaTeX; null where it holds something that is not read here. */
export const latexText = (raw: string): string | null => {
  if (!special.test(raw)) return raw;
  let out = '';
  const open: string[] = [];
  for (let at = 0; at < raw.length; ) {
    const sign = raw[at]!;
    switch (sign) {
      case '\\': {
        const command = readCommand(raw, at);
        if (command === null) return null;
        if (command.mark !== undefined) {
          if (open.length >= deepest) return null;
          out += `<${command.mark}>`;
          open.push(`</${command.mark}>`);
        } else out += command.text;
        at = command.at;
        break;
      }
      case '{':
        if (open.length >= deepest) return null;
        open.push('');
        at++;
        break;
      case '}': {
        const closed = open.pop();
        if (closed === undefined) return null;
        out += closed;
        at++;
        break;
      }
      case '$':
        return null;
      case '~':
        out += '\u00a0';
        at++;
        break;
      case '-':
      case '`':
      case "'": {
        let end = at;
        while (raw[end] === sign) end++;
        const run = runs[raw.slice(at, end)] ?? (end - at === 1 ? sign : null);
        if (run === null || (sign === '`' && /[!?]/.test(raw[at - 1] ?? ''))) return null;
        out += run;
        at = end;
        break;
      }
      default: {
        let end = at;
        if (/\s/.test(sign)) {
          while (end < raw.length && /\s/.test(raw[end]!)) end++;
          out += ' ';
        } else {
          while (end < raw.length && !special.test(raw[end]!)) end++;
          out += raw.slice(at, end);
        }
        at = end;
      }
    }
  }
  return open.length > 0 ? null : out.normalize('NFC').trim();
};

const runs: Readonly<Record<string, string>> = table({ '--': '–', '---': '—', '``': '“', "''": '”' });

type Command = { text: string; mark?: string; at: number };

const readCommand = (raw: string, at: number): Command | null => {
  const next = raw[at + 1] ?? '';
  if (/[&%$#_{}]/.test(next)) return { text: next, at: at + 2 };
  if (Object.hasOwn(accents, next) && !/[a-z]/i.test(next)) return accented(raw, at + 2, accents[next]!);
  const name = /^[a-zA-Z]+/.exec(raw.slice(at + 1, at + 40))?.[0];
  if (name === undefined) return null;
  const end = at + 1 + name.length;
  if (Object.hasOwn(accents, name)) return accented(raw, end, accents[name]!);
  if (Object.hasOwn(emphasis, name))
    return raw[end] === '{' ? { text: '', mark: emphasis[name]!, at: end + 1 } : null;
  if (!Object.hasOwn(letters, name)) return null;
  const empty = /^(\s*\{\}|\s+)/.exec(raw.slice(end, end + 20))?.[0] ?? '';
  return { text: letters[name]!, at: end + empty.length };
};

const accented = (raw: string, from: number, mark: string): Command | null => {
  base.lastIndex = from;
  const found = base.exec(raw);
  if (!found) return null;
  // With an accent "i" has no dot of its own, so \i is the plain letter.
  const letter = found[1] ?? found[2] ?? found[3] ?? found[4]!;
  return { text: (letter + mark).normalize('NFC'), at: from + found[0].length };
};

/*
 * Most of a paper is plain paragraphs, headings and one-paragraph notes between blank lines, and these need
 * no Markdown parser to be told apart. Reading them here makes the import three times as fast; everything
 * else goes to the parser, with its line number.
 */

export type Segment = { line: number } & (
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'note'; label: string; text: string }
  | { kind: 'markdown'; text: string }
);

/** A line that starts so is text wherever it stands: no list, quote, table, rule, fence or definition. */
const plainStart =
  /^(?:[\p{L}“”‘’"'(«»…–—@$%€£&!;,.\\/]|\*{1,3}[\p{L}\p{N}“‘]|\d+(?![\d.)])|\[[@\p{L}][^\]\n]*\](?!:))/u;
const note = /^\[\^([^\s[\]^]+)\]:[ \t]+/;
const heading = /^(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/;
/** Where a line like these stands, blank lines do not end what it starts, or may not. */
const fence = /^ {0,3}(?:`{3}|~{3})/m;

const isPlain = (lines: readonly string[]): boolean => lines.every((line) => plainStart.test(line));

const trimmed = (line: string): string => line.replace(/[ \t]+$/, '');

/** The parts of a text, in order. `lineAfter` is the number of the first line. */
export const segments = (text: string, firstLine: number): Segment[] => {
  if (fence.test(text)) return [{ kind: 'markdown', text, line: firstLine }];
  const lines = text.split('\n');
  const found: Segment[] = [];
  let pending: { start: number; end: number } | null = null;
  const flush = (): void => {
    if (pending)
      found.push({
        kind: 'markdown',
        text: lines.slice(pending.start, pending.end).join('\n'),
        line: firstLine + pending.start,
      });
    pending = null;
  };

  for (let at = 0; at < lines.length; ) {
    if (/^[ \t]*$/.test(lines[at]!)) {
      at++;
      continue;
    }
    const start = at;
    while (at < lines.length && !/^[ \t]*$/.test(lines[at]!)) at++;
    const chunk = lines.slice(start, at);
    const first = chunk[0]!;
    let next = at;
    while (next < lines.length && /^[ \t]*$/.test(lines[next]!)) next++;
    // An indented line after a blank one belongs to the note, or to the list the parser is reading.
    const goesOn = next < lines.length && /^[ \t]/.test(lines[next]!);
    const title = heading.exec(first);
    const definition = note.exec(first);
    const line = firstLine + start;
    if (title && chunk.length === 1 && !goesOn) {
      flush();
      found.push({ kind: 'heading', level: title[1]!.length, text: title[2]!, line });
    } else if (definition && !goesOn && isPlain([first.slice(definition[0].length), ...chunk.slice(1)])) {
      flush();
      const words = [first.slice(definition[0].length), ...chunk.slice(1)];
      found.push({ kind: 'note', label: definition[1]!, text: trimmed(words.join('\n')), line });
    } else if (!goesOn && isPlain(chunk)) {
      flush();
      found.push({ kind: 'paragraph', text: trimmed(chunk.join('\n')), line });
    } else pending = { start: (pending as { start: number } | null)?.start ?? start, end: at };
  }
  flush();
  return found;
};

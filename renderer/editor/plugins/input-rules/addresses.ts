import { schema } from '#shared/document/schema.ts';
import { tidyAddress } from '../../commands/marks.ts';
import type { Found, TypingRule } from './rule.ts';

const starts = /^(?:https?:\/\/|www\.)/i;
/** The last word of a text, where it can be the beginning of an address. */
const lastToken = /(?:^|[\s(<[{“‘«„"'’/])((?:https?:\/\/|www\.|mailto:)[^\s<>"“”„«»\ufffc]*)$/iu;

/** Whether the end of this text is in an address, whose signs are not to be touched. */
export const isInAddress = (before: string): boolean => lastToken.test(before);

/** An address without the punctuation of the sentence that follows it. */
const withoutPunctuation = (address: string): string => {
  let text = address;
  for (;;) {
    const last = text.at(-1) ?? '';
    const opening = last === ')' ? '(' : last === ']' ? '[' : null;
    const unpaired = opening !== null && text.split(opening).length < text.split(last).length;
    if (!unpaired && !/[.,;:!?'’”»…*]/u.test(last)) return text;
    text = text.slice(0, -1);
  }
};

/** The address a text is or begins with: what is printed, and where it leads. Null if it is none. */
export const readAddress = (text: string): { printed: string; href: string } | null => {
  if (!starts.test(text)) return null;
  const printed = withoutPunctuation(text);
  if (!/^(?:https?:\/\/[^\s/]+|www\.[^\s/.]+\.[^\s/]+)/i.test(printed)) return null;
  const href = tidyAddress(printed);
  return href === null ? null : { printed, href };
};

/** The address at the end of a text, punctuation after it allowed. */
export const findAddress = (before: string): Found | null => {
  // A closing bracket of the house style: <https://…>
  const bare = before.replace(/[>)\].,;:!?”»’]*$/u, '');
  const tail = before.length - bare.length;
  const token = lastToken.exec(bare)?.[1];
  const whole = token === undefined ? null : before.slice(bare.length - token.length).replace(/>.*$/u, '');
  const address = whole === null ? null : readAddress(whole);
  if (!address || token === undefined) return null;
  const start = token.length + tail;
  return { start, end: start - address.printed.length, by: address.href };
};

/** An address becomes a link when the space after it is typed. */
export const addressRule: TypingRule = {
  help: 'links',
  find: ({ before }) => {
    if (!/\s$/u.test(before)) return null;
    const found = findAddress(before.slice(0, -1));
    return found && { ...found, start: found.start + 1, end: found.end + 1 };
  },
  apply: (state, from, to, { by }) => {
    const { link } = schema.marks;
    if (!by || state.doc.rangeHasMark(from, to, link)) return null;
    return state.tr.addMark(from, to, link.create({ href: by })).removeStoredMark(link);
  },
};

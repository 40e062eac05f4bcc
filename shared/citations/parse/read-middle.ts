import type { Element } from './elements.ts';
import { type Host, readHost } from './read-host.ts';
import { type ReadNames, readNames } from './read-names.ts';
import type { Tail } from './read-tail.ts';

/** What stands between the title and the numbers. */
export type Middle = {
  host: Host | null;
  /** A description of the document, which follows its title after a full stop. */
  genre?: string;
  /** What follows the description: whom or what it was for. */
  occasion?: string;
  /** An identifier in parentheses. */
  number?: string;
  /** A work that is reviewed. */
  reviewed?: { names: ReadNames; title?: string };
  /** A meeting at which a paper was presented. */
  event?: string;
  /** Text that could not be placed. */
  left: string;
};

const presented =
  /^(?:paper|relazione|intervento) (?:presented|given|prepared|presentat[ao])(?: at| for| to| a| al| alla)?\s+(.+)$/iu;
const reviewOf = /^(?:review of|recensione (?:di|a))\s+(.+)$/iu;
const otherRole: readonly [RegExp, Tail['people'][number]['role']][] = [
  [/^(?:interview(?:ed)? by|intervista (?:a cura )?di)\s+/iu, 'interviewer'],
  [/^(?:translated by|trans\.(?: by)?|trad\. di)\s+/iu, 'translator'],
];

/** Reads a host, or a description and an identifier; people that it finds go to the tail. */
export const readMiddle = (
  given: readonly Element[],
  source: string,
  quoted: boolean,
  tail: Tail,
): Middle => {
  let between = [...given];
  const middle: Middle = { host: null, left: '' };
  for (;;) {
    const next = between[0];
    if (!next || next.title !== null || next.inParentheses) break;
    const role = otherRole.find(([form]) => form.test(next.text));
    if (!role) break;
    const names = readNames(next.text.replace(role[0], ''));
    if (!names) break;
    tail.people.push({ role: role[1], names });
    between = between.slice(1);
  }
  const review = between[0]?.title === null ? reviewOf.exec(between[0].text) : null;
  if (review) {
    const names = readNames(review[1]!);
    const work = between[1]?.title === 'italic' ? between[1].text.replace(/[,.]$/, '') : undefined;
    if (names) {
      middle.reviewed = { names, ...(work === undefined ? {} : { title: work }) };
      between = between.slice(work === undefined ? 1 : 2);
    }
  }
  const first = between[0];
  if (!first) return middle;
  const last = between[between.length - 1]!;
  const talk = presented.exec(first.text);
  if (talk)
    return {
      ...middle,
      event: talk[1]!,
      left: between.length > 1 ? source.slice(between[1]!.from, last.to) : '',
    };
  if (!quoted && first.inParentheses && between.length === 1)
    return /\d/.test(first.text) ? { ...middle, number: first.text } : { ...middle, left: `(${first.text})` };
  const isHost =
    quoted || first.title === 'italic' || middle.reviewed !== undefined || /^in(?:\s|:|$)/i.test(first.text);
  if (!isHost && first.after === 'stop') return { ...middle, ...described(between, source) };
  const host = isHost ? readHost(between, source) : null;
  if (!host) return { ...middle, left: source.slice(first.from, last.to) };
  const numbered = tail.issue !== undefined || tail.pages !== undefined || tail.date !== undefined;
  if (host.volume !== undefined && tail.volume === undefined && numbered) tail.volume = host.volume;
  else if (host.volume !== undefined) {
    if (!host.marked) host.title = `${host.title} ${host.volume}`;
    delete host.volume;
  }
  return { ...middle, host };
};

/** "Speech, European Parliament", "Hearing (118-240)". */
const described = (between: readonly Element[], source: string): Partial<Middle> => {
  const [first, second] = between as [Element, Element | undefined];
  const last = between[between.length - 1]!;
  const number = second?.inParentheses ? second.text : undefined;
  const rest = between.slice(number === undefined ? 1 : 2)[0];
  return {
    genre: first.text.replace(/[,.]$/, ''),
    ...(number === undefined ? {} : { number }),
    ...(rest === undefined ? {} : { occasion: source.slice(rest.from, last.to) }),
  };
};

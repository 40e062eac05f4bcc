import { fold } from '../sources/fold.ts';
import { kindCalled, kindNames } from '../sources/kind-names.ts';
import { isCslType, type SourceKind, sourceKinds } from '../sources/kinds.ts';
import {
  type HasWhat,
  hasNames,
  hasWhat,
  noWords,
  type Operator,
  operatorNames,
  type TextField,
  yesWords,
} from './operators.ts';
import { phraseWays, type Ways, wordWays } from './query-words.ts';

/*
 * What is typed into the search of the library:
 *
 *   erdogan "foreign policy" author:aydin year:2015..2020 -type:book cited:no
 *
 * Every condition must hold, one with a hyphen before it must not; of two with OR between them one is enough. Nothing that can be typed is an error: what is
 * not understood is words, and a hint says so.
 */

export type TextCondition = { kind: 'text'; field: TextField; ways: Ways };
/** What a source must be, or with `not` must not be. Names are as they were typed; the library looks them up. */
export type Condition = { not: boolean } & (
  | TextCondition
  /** Either end may be open. */
  | { kind: 'year'; from: number | null; to: number | null }
  /** One of these kinds, or of this type of CSL. */
  | { kind: 'type'; kinds: readonly SourceKind[]; type: string | null }
  | { kind: 'tag'; name: string }
  | { kind: 'collection'; name: string }
  /** By any paper, by none, or by those whose title begins with these words. */
  | { kind: 'cited'; by: 'any' | 'none' | { paper: string } }
  | { kind: 'has'; what: HasWhat }
  | { kind: 'language'; tag: string }
  /** With any judgement, without one, or with one that is called so. */
  | { kind: 'judged'; as: 'any' | 'none' | { name: string } }
  /** One of these is enough; none of them is one that must not be. */
  | { kind: 'either'; of: readonly Condition[] }
);

export type QueryHint = {
  /** `unknown-operator`: no operator is called so. `unknown-value`: the operator does not know what is behind it. */
  code: 'unknown-operator' | 'unknown-value' | 'no-value';
  operator: string;
  value: string;
};
export type Query = { conditions: Condition[]; hints: QueryHint[] };

/** A part of what was typed, and where it stands. */
export type QueryToken = {
  from: number;
  to: number;
  not: boolean;
  /** As it was typed before the colon; null where there is none. */
  operator: string | null;
  value: string;
  quoted: boolean;
  /** Its quotation mark is not closed yet. */
  isOpen: boolean;
};

const longest = 1000;
const mostConditions = 24;
const tokens =
  /(?<not>-?)(?:(?<operator>\p{L}+):)?(?:["“”«](?<quoted>[^"“”»]*)(?<end>["“”»]?)|(?<value>[^\s"“”«]*))/gu;

/** The parts of a query in the order in which they were typed. */
export const queryTokens = (query: string): QueryToken[] => {
  const found: QueryToken[] = [];
  for (const match of query.slice(0, longest).matchAll(tokens)) {
    if (match[0] === '') continue;
    const { not, operator, quoted, end, value } = match.groups!;
    // "http://…" is words.
    const isOperator = operator !== undefined && !/^\/\//.test(value ?? '');
    found.push({
      from: match.index,
      to: match.index + match[0].length,
      not:
        not === '-' && (operator !== undefined || quoted !== undefined || /^[\p{L}\p{N}]/u.test(value ?? '')),
      operator: isOperator ? operator! : null,
      value: isOperator ? (quoted ?? value ?? '') : (quoted ?? match[0]),
      quoted: quoted !== undefined,
      isOpen: quoted !== undefined && end === '',
    });
  }
  return found;
};

const operators = new Map<string, Operator>(
  (['it', 'en'] as const).flatMap((language) =>
    Object.entries(operatorNames[language]).flatMap(([operator, names]) =>
      names.map((name): [string, Operator] => [fold(name), operator as Operator]),
    ),
  ),
);
/** The operator of this name in any language; null where there is none. */
export const operatorOf = (name: string): Operator | null => operators.get(fold(name)) ?? null;

const fieldOf: Partial<Readonly<Record<Operator, TextField>>> = {
  author: 'names',
  title: 'title',
  outlet: 'place',
  note: 'notes',
  quotation: 'quotations',
  file: 'files',
  doi: 'any',
  isbn: 'any',
  url: 'any',
};

/**
 * "2020", "2020..2025", "2020-2025", "..2000", "2020.."; null where it is none of them. A year that is typed in part
 * stands for all that begin so.
 */
const yearsOf = (value: string): { from: number | null; to: number | null } | null => {
  const found = /^(\d{1,4})?(?:(\.+|…|[-–])(\d{1,4})?)?$/u.exec(value.trim());
  if (!found || (found[1] === undefined && found[3] === undefined)) return null;
  const first = (digits: string | undefined): number | null =>
    digits === undefined ? null : Number(digits.padEnd(4, '0'));
  const last = (digits: string | undefined): number | null =>
    digits === undefined ? null : Number(digits.padEnd(4, '9'));
  if (found[2] === undefined) return { from: first(found[1]), to: last(found[1]) };
  const [from, to] = [first(found[1]), last(found[3])];
  return from !== null && to !== null && to < from
    ? { from: first(found[3]), to: last(found[1]) }
    : { from, to };
};

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const namedKinds = sourceKinds.map((kind) => ({
  kind,
  names: [kind, kindNames.en[kind], kindNames.it[kind]].map(wordsIn),
}));

/** The kinds of source that a word or a few name, in any language; each word may be the beginning of one. */
const kindsCalled = (value: string): { kinds: SourceKind[]; type: string | null } | null => {
  const words = wordsIn(value);
  if (words.length === 0) return null;
  const called = kindCalled(value);
  const kind = called ?? (value.toLowerCase() as SourceKind);
  // "book" is all books and no review of one; "article" is what CSL calls a preprint, and nobody else.
  const exact =
    called !== null ||
    (sourceKinds.includes(kind) && wordsIn(kindNames.en[kind]).some((part) => part === words[0]));
  const kinds = exact
    ? [kind]
    : namedKinds
        .filter(({ names }) =>
          names.some((name) => words.every((word) => name.some((part) => part.startsWith(word)))),
        )
        .map((named) => named.kind);
  return kinds.length === 0 ? null : { kinds, type: isCslType(kind) ? kind : null };
};

const hasOf = (value: string): HasWhat | null =>
  hasWhat.find((what) => [...hasNames.en[what], ...hasNames.it[what]].includes(fold(value))) ?? null;

type Found = { conditions: Condition[] } | { hint: QueryHint['code'] };

const text = (field: TextField, { value, quoted, isOpen, not }: QueryToken): Condition[] => {
  if (quoted) {
    const ways = phraseWays(value, isOpen);
    return ways ? [{ kind: 'text', field, ways, not }] : [];
  }
  return wordWays(value).map((ways) => ({ kind: 'text', field, ways, not }));
};

const conditionsOf = (operator: Operator, token: QueryToken): Found => {
  const { not, value } = token;
  if (value.trim() === '') return { hint: 'no-value' };
  const one = (condition: DistributedOmit<Condition, 'not'> | null): Found =>
    condition ? { conditions: [{ ...condition, not }] } : { hint: 'unknown-value' };
  const field = fieldOf[operator];
  if (field !== undefined) return { conditions: text(field, token) };
  switch (operator) {
    case 'year': {
      const years = yearsOf(value);
      return one(years && { kind: 'year', ...years });
    }
    case 'type': {
      const called = kindsCalled(value);
      return one(called && { kind: 'type', ...called });
    }
    case 'tag':
      return one({ kind: 'tag', name: value });
    case 'in':
      return one({ kind: 'collection', name: value });
    case 'cited':
      return one({ kind: 'cited', by: yesNoOr(token) ?? { paper: value } });
    case 'has': {
      const what = hasOf(value);
      return one(what && { kind: 'has', what });
    }
    case 'lang':
      return one({ kind: 'language', tag: fold(value) });
    case 'judged':
      return one({ kind: 'judged', as: yesNoOr(token) ?? { name: value } });
    default:
      return { hint: 'unknown-value' };
  }
};

type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const yesNoOr = ({ value, quoted }: QueryToken): 'any' | 'none' | null => {
  const folded = fold(value.trim());
  if (quoted) return null;
  return yesWords.includes(folded) ? 'any' : noWords.includes(folded) ? 'none' : null;
};

/** Stands between two conditions of which one is enough; in capitals, because "or" is a word. */
const isOr = ({ operator, quoted, value }: QueryToken): boolean =>
  operator === null && !quoted && /^(?:OR|OPPURE|\|)$/.test(value);

/** Both as one condition of which either part is enough; null where one of them must not be. */
const either = (one: Condition, other: Condition): Condition | null => {
  if (one.not || other.not) return null;
  if (one.kind === 'text' && other.kind === 'text' && one.field === other.field)
    return { ...one, ways: [...one.ways, ...other.ways] };
  return { kind: 'either', of: [...(one.kind === 'either' ? one.of : [one]), other], not: false };
};

/** Puts conditions behind those there are; after OR the first of them with the last there is. */
const append = (conditions: Condition[], more: readonly Condition[], afterOr: boolean): void => {
  const [last, first] = [conditions.at(-1), more[0]];
  const both = afterOr && last && first ? either(last, first) : null;
  if (both) conditions.splice(-1, 1, both, ...more.slice(1));
  else conditions.push(...more);
};

/** What a query asks for. */
export const parseQuery = (query: string): Query => {
  const conditions: Condition[] = [];
  const hints: QueryHint[] = [];
  let afterOr = false;
  for (const token of queryTokens(query)) {
    if (isOr(token) && conditions.length > 0) {
      afterOr = true;
      continue;
    }
    const words = token.operator === null ? token : { ...token, value: `${token.operator} ${token.value}` };
    const more: Condition[] = [];
    if (token.operator === null) more.push(...text('any', words));
    else {
      const operator = operatorOf(token.operator);
      const found: Found = operator ? conditionsOf(operator, token) : { hint: 'unknown-operator' };
      if ('conditions' in found) more.push(...found.conditions);
      else {
        // A title may be typed with its colon.
        const isHint = found.hint !== 'unknown-operator' || token.value !== '';
        if (isHint) hints.push({ code: found.hint, operator: token.operator, value: token.value });
        if (found.hint !== 'no-value') more.push(...text('any', { ...words, quoted: false }));
      }
    }
    append(conditions, more, afterOr);
    afterOr = false;
    if (conditions.length >= mostConditions) break;
  }
  return { conditions: conditions.slice(0, mostConditions), hints };
};

/** The conditions that look for words and must hold: what there is to mark in a source. */
export const soughtTexts = ({ conditions }: Query): TextCondition[] =>
  conditions.flatMap((condition): TextCondition[] => {
    if (condition.not) return [];
    if (condition.kind === 'either') return soughtTexts({ conditions: [...condition.of], hints: [] });
    return condition.kind === 'text' ? [condition] : [];
  });

import { isDeepStrictEqual } from 'node:util';
import type { CslItem } from '../../../shared/citations/csl-item.ts';

/** The rows that hang on a source, without its id; by their table and what they are known by in it. */
export type Hanging = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A source whole: what it says, what hangs on it, when it came and was changed. */
export type SourceState = {
  csl: CslItem;
  hanging: Hanging;
  created: string;
  modified: string;
  /** Its place in the order in which sources come; it is not known of what was kept by earlier versions. */
  num?: number;
};

/** As much of a state as an act changed; a variable or row that is on one side only came or went. */
export type PartOfState = { csl: Readonly<Record<string, unknown>>; hanging: Hanging };

/** What an act changed of a source that was there before and after it. */
export type PartsOfChange = { before: PartOfState; after: PartOfState };

/**
 * What an act did to a source. One that went is kept whole. One that came is not kept: what it was is what it is
 * without all later changes.
 */
export type SourceChange = PartsOfChange | { before: SourceState; after: null };

/** The change that is none. */
export const unchanged: PartsOfChange = { before: { csl: {}, hanging: {} }, after: { csl: {}, hanging: {} } };

type Values = Readonly<Record<string, unknown>>;

const valuesOf = (csl: CslItem): Values => csl as Values;

/** Where two lists of values differ, as both say it. */
const apart = (one: Values, other: Values): { one: Values; other: Values } => {
  const differing = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => !isDeepStrictEqual(one[key], other[key]),
  );
  const of = (values: Values): Values =>
    Object.fromEntries(
      differing.filter((key) => Object.hasOwn(values, key)).map((key) => [key, values[key]]),
    );
  return { one: of(one), other: of(other) };
};

/** What changed between two states of a source that stayed; null where nothing did. */
export const changeBetween = (
  before: Pick<SourceState, 'csl' | 'hanging'>,
  after: Pick<SourceState, 'csl' | 'hanging'>,
): PartsOfChange | null => {
  const csl = apart(valuesOf(before.csl), valuesOf(after.csl));
  const hanging = apart(before.hanging, after.hanging);
  const change = {
    before: { csl: csl.one, hanging: hanging.one as Hanging },
    after: { csl: csl.other, hanging: hanging.other as Hanging },
  };
  return isNothing(change) ? null : change;
};

const isNothing = ({ before, after }: PartsOfChange): boolean =>
  [before.csl, before.hanging, after.csl, after.hanging].every((part) => Object.keys(part).length === 0);

/** Whether the source was there before and after it. */
export const isOfParts = (change: SourceChange): change is PartsOfChange => change.after !== null;

/** Two changes, one after the other, as one; null where the second takes back the first. */
export const bothChanges = (first: PartsOfChange, second: PartsOfChange): PartsOfChange | null => {
  const joined = <Kind extends 'csl' | 'hanging'>(kind: Kind): { one: Values; other: Values } => {
    const [was, came] = [first.before[kind] as Values, second.after[kind] as Values];
    const touchedFirst = { ...was, ...first.after[kind] };
    const touchedThen = { ...second.before[kind], ...came };
    const only = (values: Values, without: Values): Values =>
      Object.fromEntries(Object.entries(values).filter(([key]) => !Object.hasOwn(without, key)));
    return apart(
      { ...was, ...only(second.before[kind], touchedFirst) },
      { ...came, ...only(first.after[kind], touchedThen) },
    );
  };
  const [csl, hanging] = [joined('csl'), joined('hanging')];
  const change = {
    before: { csl: csl.one, hanging: hanging.one as Hanging },
    after: { csl: csl.other, hanging: hanging.other as Hanging },
  };
  return isNothing(change) ? null : change;
};

/** Values after a change was taken back: what was changed again since stays, unless it must not. */
const takenBack = (
  now: Values,
  change: { before: Values; after: Values },
  force: boolean,
): { values: Values; kept: string[] } => {
  const values: Record<string, unknown> = { ...now };
  const kept: string[] = [];
  for (const key of new Set([...Object.keys(change.before), ...Object.keys(change.after)])) {
    const [was, became] = [change.before[key], change.after[key]];
    if (isDeepStrictEqual(now[key], was)) continue;
    if (!force && !isDeepStrictEqual(now[key], became)) kept.push(key);
    else if (Object.hasOwn(change.before, key)) values[key] = was;
    else delete values[key];
  }
  return { values, kept };
};

/** What a state is after a change was taken back, and which variables and rows stay as they are now. */
export const withoutChange = (
  now: SourceState,
  change: PartsOfChange,
  force: boolean,
): { state: SourceState; variables: string[]; rows: string[] } => {
  const csl = takenBack(valuesOf(now.csl), { before: change.before.csl, after: change.after.csl }, force);
  const hanging = takenBack(
    now.hanging,
    { before: change.before.hanging, after: change.after.hanging },
    force,
  );
  return {
    state: { ...now, csl: csl.values as CslItem, hanging: hanging.values as Hanging },
    variables: csl.kept,
    rows: hanging.kept,
  };
};

/** Two changes of a source in one act, the first of which left it there. */
export const joinedChange = (first: SourceChange, second: SourceChange): SourceChange => {
  if (!isOfParts(first)) return first;
  if (isOfParts(second)) return bothChanges(first, second) ?? unchanged;
  return { before: withoutChange(second.before, first, true).state, after: null };
};

import type { Locator } from '../locators.ts';

/** A value as it was read, and how sure that is, 0 to 1. */
export type Field = { value: unknown; confidence: number };

/** How a reference to a source that was cited before says which one. */
export type Repeat =
  | { kind: 'ibid' }
  | { kind: 'cited'; names: string; title: string }
  /** Names, a title and perhaps a page, without any word that says so: only an earlier source makes it one. */
  | { kind: 'short'; names: string; title: string; alone: boolean }
  | { kind: 'note'; names: string; title: string; note: number };

/** What one reference says by itself, before it is held against other notes and the library. */
export type Reading = {
  type: string;
  typeConfidence: number;
  /** By CSL variable. */
  fields: Record<string, Field>;
  locator?: Locator;
  suffix?: string;
  repeat?: Repeat;
  /** How much it looks like a reference: a sentence of prose has less than `enough`. */
  score: number;
};

/** The least score of a reference. */
export const enough = 2.5;

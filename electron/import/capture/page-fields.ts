import { type Found, found } from './findings.ts';
import { type linkedData, textOf } from './json-ld.ts';
import type { PageDocument } from './page-dom.ts';
import { firstOf, itemProperty, type Meta } from './page-meta.ts';

export type LinkedData = ReturnType<typeof linkedData>;
/** A page with what its head says, and the day on which it is read. */
export type Page = { document: PageDocument; meta: Meta; data: LinkedData; now: Date };
export type Text = Found<string> | null;

/** The first of some tags that says anything. */
export const tag = ({ meta }: Page, from: Found<string>['from'], ...names: string[]): Text => {
  const value = firstOf(meta, names);
  return value === null ? null : found(value, 'stated', from, value);
};
/** The first of some fields of a page's linked data that says anything. */
export const fromData = ({ data }: Page, ...names: string[]): Text => {
  if (!data) return null;
  for (const name of names) {
    const value = textOf(data.follow(data.work[name]));
    if (value !== null) return found(value, 'stated', 'json-ld', value);
  }
  return null;
};
/** A mark in the text of a page. */
export const property = ({ document }: Page, name: string): Text => {
  const [first] = itemProperty(document, name);
  const value = first?.content ?? first?.words ?? '';
  return value === '' ? null : found(value, 'stated', 'item-properties', value);
};

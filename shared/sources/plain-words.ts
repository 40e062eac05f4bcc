import { fold } from './fold.ts';

/** The words of a text in their plainest form, in which "Müller" and "Mueller" are the same. */
export const plainWords = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/([aou])e/g, '$1'));

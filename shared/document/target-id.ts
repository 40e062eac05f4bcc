import type { Element } from './dom-element.ts';

const form = /^[\p{L}\p{N}_:-]{1,100}$/u;

/** Can this be the id of a heading, table or figure? The signs are those that Pandoc takes in `{#id}`. */
export const isTargetId = (text: string): boolean => form.test(text);

/** The id an element carries, or '' if it carries none that is one. */
export const targetIdOf = (dom: Element): string => {
  const id = dom.getAttribute('data-target-id') ?? '';
  return isTargetId(id) ? id : '';
};

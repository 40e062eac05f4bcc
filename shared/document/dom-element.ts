/** What parse rules ask of an element of the DOM, which this part of the house does not know. */
export type Element = {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
};

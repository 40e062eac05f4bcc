/** How much there may be of a quotation, in characters, and how many at a source. */
export const quotationLimits = {
  text: 20_000,
  note: 20_000,
  locator: 200,
  atSource: 1000,
} as const;

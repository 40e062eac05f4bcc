/** Strings of what is set by hand in a citation. */
export const byHand = {
  byHand: 'set by hand',
  live: 'live',
  fieldByHand: (field: string) => `${field} set by hand`,
  otherReason: 'another reason for what is set by hand',
};

/** What can go wrong with the quotations of a source. */
export const quotations = {
  'quotation-gone': () =>
    'This quotation is no longer in the library. It may have been removed in another window.',
  'quotation-empty': () => 'A quotation needs words. What was typed is still in its field.',
  'quotation-too-many': ({ count }: { count: number }) =>
    `A source can have ${count} quotations. Remove one that is no longer needed, then add this one again.`,
};

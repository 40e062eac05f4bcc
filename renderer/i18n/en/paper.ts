/** Strings of the page and of the citation picker. */
export const paper = {
  page: 'Paper',
};

import type { CslItem } from '../citations/csl-item.ts';

/**
 * Whether a source, as a list shows it, says too little to be cited: it has no title, or nobody is named in it
 * and it says neither when nor in what it appeared. What has no author, like a law or a web page, says the rest.
 */
export const isIncomplete = (row: {
  title: string;
  authors: string;
  container: string;
  year: string;
}): boolean => row.title === '' || (row.authors === '' && row.container === '' && row.year === '');

/** What a source is known by that was made of nothing else; null for one that says more. */
export const onlyKnownBy = ({
  id: _id,
  type: _type,
  accessed: _accessed,
  ...said
}: CslItem): 'DOI' | 'URL' | null => {
  const [only, more] = Object.keys(said);
  return more === undefined && (only === 'DOI' || only === 'URL') ? only : null;
};

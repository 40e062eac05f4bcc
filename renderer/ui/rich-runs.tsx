import type { ReactNode } from 'react';
import type { RichText, Run } from '#shared/citations/citation.ts';

const formatted = ({ text, em, strong, smallCaps, superscript, subscript, rtl }: Run): ReactNode => {
  let node: ReactNode = rtl ? <bdi dir="rtl">{text}</bdi> : text;
  if (superscript) node = <sup>{node}</sup>;
  if (subscript) node = <sub>{node}</sub>;
  if (smallCaps) node = <span className="small-caps">{node}</span>;
  if (strong) node = <strong>{node}</strong>;
  if (em) node = <em>{node}</em>;
  return node;
};

/** Printed text outside the page. Its links are only shown: what is not yet in the paper leads nowhere. */
export const RichRuns = ({ runs }: { runs: RichText }) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name and are drawn anew together
  runs.map((run, i) => <span key={i}>{formatted(run)}</span>);

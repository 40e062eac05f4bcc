import type { CslItem } from '../../../shared/citations/csl-item.ts';
import { kindOf } from '../../../shared/sources/kinds.ts';

/** The bits of the column `facts`: what a source has. */
export const factBits = { abstract: 1, doi: 2, isbn: 4, url: 8 } as const;

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** The columns of a source that the search asks for beside its words. */
export const factColumns = (item: CslItem): { kind: string; language: string; facts: number } => ({
  kind: kindOf(item) ?? item.type,
  language: isText(item.language) ? item.language!.trim().slice(0, 50) : '',
  facts:
    (isText(item.abstract) ? factBits.abstract : 0) |
    (isText(item.DOI) ? factBits.doi : 0) |
    (isText(item.ISBN) ? factBits.isbn : 0) |
    (isText(item.URL) ? factBits.url : 0),
});

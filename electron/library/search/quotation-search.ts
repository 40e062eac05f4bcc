import type { Input } from '../../../shared/contract/methods.ts';
import type { FoundQuotation, Quotation } from '../../../shared/contract/quotations.ts';
import { queryWords, searchable } from '../../../shared/sources/search-text.ts';
import type { ReadDb } from '../db.ts';

/** Words shorter than this begin so many others that looking into every quotation finds a page of them sooner. */
const indexed = 3;

const wordsIn = (text: string): string[] => searchable(text).match(/[\p{L}\p{N}]+/gu) ?? [];

type Row = Record<string, string> & { authors: string; title: string; year: string };

/**
 * Finds quotations by words of their own and of their sources. The indexes of the search say which sources may have
 * one; which of their quotations it is, their text says.
 */
export const quotationFinder = (
  db: ReadDb,
  read: (row: unknown) => Quotation,
): ((input: Input<'quotations.find'>) => FoundQuotation[]) => {
  const hit = `(s.num IN (SELECT rowid FROM source_words WHERE source_words MATCH ?)
    OR s.num IN (SELECT rowid FROM source_more_words WHERE source_more_words MATCH ?))`;
  return ({ query, among, limit }) => {
    const words = queryWords(query);
    // Punctuation alone asks for nothing that a quotation could have.
    if (words.length === 0 && query.trim() !== '') return [];
    const longer = words.filter(({ length }) => length >= indexed);
    const wanted = [
      ...(among ? ['q.source_id IN (SELECT value FROM json_each(?))'] : []),
      ...longer.map(() => hit),
    ];
    const rows = db
      .prepare(
        `SELECT q.*, s.authors, s.title, s.year FROM quotations q JOIN sources s ON s.id = q.source_id
         ${wanted.length > 0 ? `WHERE ${wanted.join(' AND ')}` : ''} ORDER BY q.modified DESC`,
      )
      .iterate(
        ...(among ? [JSON.stringify(among)] : []),
        ...longer.flatMap((word) => [`"${word}"*`, `quotations : "${word}"*`]),
      ) as IterableIterator<Row>;
    const found: FoundQuotation[] = [];
    for (const { authors, title, year, ...row } of rows) {
      const quotation = read(row);
      const own = [quotation.text, quotation.translation, quotation.note, authors, title, year];
      const there = words.length === 0 ? [] : wordsIn(own.join(' '));
      if (!words.every((word) => there.some((one) => one.startsWith(word)))) continue;
      found.push({ quotation, authors, title, year });
      if (found.length === limit) break;
    }
    return found;
  };
};

import type { Input, Output } from '../../../shared/contract/methods.ts';
import type { FoundQuotation, Quotation } from '../../../shared/contract/quotations.ts';
import { byPlace } from '../../../shared/quotations/by-place.ts';
import { queryWords, searchable } from '../../../shared/sources/search-text.ts';
import type { ReadDb } from '../db.ts';

/** Words shorter than this begin so many others that looking into every quotation finds a page of them sooner. */
const indexed = 3;

/** More are not offered; words find what is not among them. */
const mostChoices = 2000;

const wordsIn = (text: string): string[] => searchable(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is asked of the library; which papers use a quotation their documents say. */
export type QuotationQuery = Omit<Input<'quotations.find'>, 'paper'>;

const orders: Readonly<Record<QuotationQuery['order'], string>> = {
  changed: 'q.modified DESC',
  made: 'q.created DESC',
  source: 's.authors COLLATE NOCASE, s.title COLLATE NOCASE, s.id, q.created',
};

/** The sources that have quotations and their tags, for a list to be narrowed to. */
export const quotationChoices = (db: ReadDb): (() => Output<'quotations.choices'>) => {
  const sources = db.prepare(
    `SELECT id, authors, title, year FROM sources WHERE id IN (SELECT source_id FROM quotations)
     ORDER BY authors COLLATE NOCASE, title COLLATE NOCASE LIMIT ${mostChoices}`,
  );
  const tags = db.prepare(
    `SELECT id, name FROM tags WHERE id IN
       (SELECT tag_id FROM source_tags WHERE source_id IN (SELECT source_id FROM quotations)) ORDER BY folded`,
  );
  return () => ({ sources: sources.all(), tags: tags.all() }) as Output<'quotations.choices'>;
};

type Row = Record<string, string> & { authors: string; title: string; year: string };

/** Those of one source, which stand together, in the order of their places. */
const placed = (found: readonly FoundQuotation[]): FoundQuotation[] => {
  const bySource = Map.groupBy(found, ({ quotation }) => quotation.sourceId);
  return [...bySource.values()].flatMap((list) => list.toSorted((a, b) => byPlace(a.quotation, b.quotation)));
};

/**
 * Finds quotations by words of their own and of their sources. The indexes of the search say which sources may have
 * one; which of their quotations it is, their text says.
 */
export const quotationFinder = (
  db: ReadDb,
  read: (row: unknown) => Quotation,
): ((input: QuotationQuery, fits?: (quotation: Quotation) => boolean) => FoundQuotation[]) => {
  const hit = `(s.num IN (SELECT rowid FROM source_words WHERE source_words MATCH ?)
    OR s.num IN (SELECT rowid FROM source_more_words WHERE source_more_words MATCH ?))`;
  return ({ query, among, tag, order, limit }, fits = () => true) => {
    const words = queryWords(query);
    // Punctuation alone asks for nothing that a quotation could have.
    if (words.length === 0 && query.trim() !== '') return [];
    const longer = words.filter(({ length }) => length >= indexed);
    const wanted = [
      ...(among ? ['q.source_id IN (SELECT value FROM json_each(?))'] : []),
      ...(tag ? ['q.source_id IN (SELECT source_id FROM source_tags WHERE tag_id = ?)'] : []),
      ...longer.map(() => hit),
    ];
    const rows = db
      .prepare(
        `SELECT q.*, s.authors, s.title, s.year FROM quotations q JOIN sources s ON s.id = q.source_id
         ${wanted.length > 0 ? `WHERE ${wanted.join(' AND ')}` : ''} ORDER BY ${orders[order]}`,
      )
      .iterate(
        ...(among ? [JSON.stringify(among)] : []),
        ...(tag ? [tag] : []),
        ...longer.flatMap((word) => [`"${word}"*`, `quotations : "${word}"*`]),
      ) as IterableIterator<Row>;
    const found: FoundQuotation[] = [];
    for (const { authors, title, year, ...row } of rows) {
      const quotation = read(row);
      const own = [quotation.text, quotation.translation, quotation.note, authors, title, year];
      const there = words.length === 0 ? [] : wordsIn(own.join(' '));
      if (!words.every((word) => there.some((one) => one.startsWith(word)))) continue;
      if (!fits(quotation)) continue;
      found.push({ quotation, authors, title, year });
      if (found.length === limit) break;
    }
    return order === 'source' ? placed(found) : found;
  };
};

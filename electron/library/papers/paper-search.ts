import type { Input, Output } from '../../../shared/contract/methods.ts';
import { hitsIn, parseTextQuery, snippet } from '../../../shared/document/text-search.ts';
import type { ReadDb } from '../db.ts';

type FoundPaper = Output<'papers.search'>['papers'][number];

/** More passages than this are not ranked or counted: one letter more finds what is meant. */
const mostPassages = 5000;
const startLength = 200;

type Row = {
  id: string;
  title: string;
  authors: string;
  modified: string;
  archived: string | null;
  part: string;
  note: number;
  position: number;
  text: string;
};

/** Searches the texts of the papers outside the bin. All that is asked must stand in one block of text. */
export const paperSearch = (db: ReadDb): ((input: Input<'papers.search'>) => Output<'papers.search'>) => {
  const find = db.prepare(
    `SELECT papers.id, title, authors, modified, archived_at AS archived, part, note, position, text
     FROM (SELECT rowid FROM paper_words WHERE paper_words MATCH @match LIMIT ${mostPassages}) AS hits
     JOIN paper_texts ON num = hits.rowid JOIN papers ON papers.id = paper_id
     WHERE deleted_at IS NULL AND (@paper IS NULL OR papers.id = @paper)
     ORDER BY papers.id, position`,
  );
  return ({ query, paper, places, limit }) => {
    const terms = parseTextQuery(query);
    if (terms.length === 0) return { papers: [], total: 0 };
    const match = terms.map((words) => `"${words.join(' ')}"*`).join(' AND ');
    const byPaper = new Map<string, Row[]>();
    for (const row of find.all({ match, paper: paper ?? null }) as Row[]) {
      const rows = byPaper.get(row.id);
      if (rows) rows.push(row);
      else byPaper.set(row.id, [row]);
    }
    const inTitle = (rows: readonly Row[]): number => (rows.some(({ part }) => part === 'title') ? 1 : 0);
    const ordered = [...byPaper.values()].sort(
      (a, b) => inTitle(b) - inTitle(a) || b.length - a.length || (a[0]!.modified < b[0]!.modified ? 1 : -1),
    );
    const papers = ordered.slice(0, limit).map((rows): FoundPaper => {
      const { id, title, authors, archived } = rows[0]!;
      return {
        id: id as FoundPaper['id'],
        title,
        authors,
        archived: archived !== null,
        hits: rows.length,
        places: rows.slice(0, places).map(({ part, note, position, text }) => {
          const hits = hitsIn(text, terms);
          return {
            part: part as FoundPaper['places'][number]['part'],
            note,
            block: position,
            start: text.slice(0, startLength),
            from: hits[0]?.from ?? 0,
            to: hits[0]?.to ?? 0,
            runs: snippet(text, hits),
          };
        }),
      };
    });
    return { papers, total: byPaper.size };
  };
};

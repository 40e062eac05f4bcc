import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { Judgement } from '../../../shared/contract/organising.ts';
import type { SourceRow } from '../../../shared/contract/source-lists.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { normalDoi } from '../../../shared/sources/identity.ts';
import { authorsLabel, nameWords } from '../../../shared/sources/labels.ts';
import type { ReadDb } from '../db.ts';
import { differs } from '../papers/paper-sources.ts';

type Row = Omit<SourceRow, 'doi' | 'tags' | 'judged' | 'similar' | 'differsIn'> & {
  num: number;
  csl: string;
  tags: string;
  copies: string;
  judged: string | null;
};

const differing = (copies: string, csl: string): Pick<SourceRow, 'differsIn'> => {
  const count = (JSON.parse(copies) as string[]).filter((copy) => differs(copy, csl)).length;
  return count === 0 ? {} : { differsIn: count };
};

/** Reads rows as a list shows them, in the order of the numbers that are given. */
export const sourceRowReader = (
  db: ReadDb,
): ((nums: readonly number[], lang: 'en' | 'it') => { num: number; row: SourceRow }[]) => {
  const byNum = db.prepare(
    `SELECT num, id, type, kind, authors, title, container, year, language, created, modified, csl,
       (SELECT count(*) FROM paper_citations JOIN papers ON papers.id = paper_id
        WHERE source_id = sources.id AND count > 0 AND deleted_at IS NULL) AS citedIn,
       (SELECT json_group_array(paper_citations.csl) FROM paper_citations JOIN papers ON papers.id = paper_id
        WHERE source_id = sources.id AND count > 0 AND deleted_at IS NULL
          AND paper_citations.csl IS NOT NULL AND paper_citations.csl IS NOT sources.csl) AS copies,
       (SELECT count(*) FROM attachments
        WHERE source_id = sources.id AND removed_at IS NULL AND left_at IS NULL) AS files,
       (SELECT json_group_array(json_object('name', name, 'colour', colour)) FROM
          (SELECT name, colour FROM source_tags JOIN tags ON tags.id = tag_id
           WHERE source_id = sources.id ORDER BY folded)) AS tags,
       (SELECT json_object('kind', judged.kind, 'note', judged.note) FROM source_judgements AS judged
        WHERE source_id = sources.id) AS judged
     FROM sources WHERE num IN (SELECT value FROM json_each(?))`,
  );
  return (nums, lang) => {
    const rows = new Map(
      (byNum.all(JSON.stringify(nums)) as Row[]).map(({ num, csl, tags, copies, judged, ...row }) => {
        const item = JSON.parse(csl) as CslItem;
        const listed: SourceRow = {
          ...row,
          id: row.id as SourceId,
          doi: normalDoi(item.DOI),
          ...differing(copies, csl),
          tags: JSON.parse(tags) as SourceRow['tags'],
          ...(judged === null ? {} : { judged: JSON.parse(judged) as Judgement }),
          // The stored names are in English.
          ...(lang === 'en' ? {} : { authors: authorsLabel(item, nameWords[lang]).slice(0, 500) }),
        };
        return [num, listed];
      }),
    );
    return nums.flatMap((num) => {
      const row = rows.get(num);
      return row ? [{ num, row }] : [];
    });
  };
};

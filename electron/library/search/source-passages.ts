import type { CslItem } from '../../../shared/citations/csl-item.ts';
import type { SourcePassage } from '../../../shared/contract/source-lists.ts';
import { snippet } from '../../../shared/document/text-search.ts';
import type { AttachmentId, SourceId } from '../../../shared/ids.ts';
import { hasWays, marksIn } from '../../../shared/search/marks.ts';
import { parseQuery, soughtTexts, type TextCondition } from '../../../shared/search/query.ts';
import { namesOf, wholeName } from '../../../shared/sources/names.ts';
import { searchable } from '../../../shared/sources/search-text.ts';
import { labelOf, type PageNumbers } from '../../../shared/texts/page-numbers.ts';
import { pageEnd } from '../../../shared/texts/text-state.ts';
import type { ReadDb } from '../db.ts';
import { matchOf } from './source-conditions.ts';

type Row = { csl: string; authors: string; title: string; container: string; year: string };
type File = { num: number; id: AttachmentId; name: string; shift: number | null };
type Text = { text: string; name: string };

/** Variables that a list shows or that hold no words. */
const shown = new Set(['id', 'type', 'title', 'container-title', 'issued', 'accessed']);

/** So few characters stand before the hit that it is in sight in a narrow column. */
const before = 24;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The words of each variable of an item that a list does not show. */
const fieldsOf = (item: CslItem): Text[] =>
  Object.entries(item).flatMap(([name, value]): Text[] => {
    if (shown.has(name)) return [];
    if (typeof value === 'string' || typeof value === 'number') return [{ name, text: String(value) }];
    const names = namesOf(item, name).map(wholeName).join('; ');
    return names === '' ? [] : [{ name, text: names }];
  });

/**
 * The place of a source in which something of a query stands that its row in a list does not show: in a note, a
 * quotation, a field or an attached file. Null where the row shows all, or nothing is looked for.
 */
export const sourcePassages = (db: ReadDb): ((query: string, id: SourceId) => SourcePassage | null) => {
  const row = db.prepare('SELECT csl, authors, title, container, year FROM sources WHERE id = ?');
  const notes = db.prepare(`SELECT text, '' AS name FROM source_notes WHERE source_id = ? ORDER BY created`);
  const quotations = db.prepare(
    `SELECT text || ' ' || translation || ' ' || note AS text, locator AS name
     FROM quotations WHERE source_id = ? ORDER BY created`,
  );
  const files = db.prepare(
    `SELECT num, id, name, shift FROM attachments
     JOIN attachment_texts ON attachment_texts.sha256 = attachments.sha256
     LEFT JOIN attachment_places ON attachment_id = id
     WHERE source_id = ? AND removed_at IS NULL AND left_at IS NULL ORDER BY added_at`,
  );
  const hasWords = db
    .prepare('SELECT 1 FROM attachment_words WHERE attachment_words MATCH ? AND rowid = ?')
    .pluck();
  const fileText = db.prepare('SELECT text, labels FROM attachment_texts WHERE num = ?');

  const passage = (
    id: SourceId,
    text: string,
    sought: readonly TextCondition[],
    where: Pick<SourcePassage, 'in'> & Partial<SourcePassage>,
  ): SourcePassage | null => {
    const line = oneLine(text);
    const marks = marksIn(
      line,
      sought.map(({ ways }) => ways),
    );
    if (marks.length === 0) return null;
    return {
      id,
      variable: '',
      file: '',
      page: '',
      attached: null,
      ...where,
      runs: snippet(line, marks, before),
    };
  };

  const inFile = (id: SourceId, sought: readonly TextCondition[]): SourcePassage | null => {
    for (const { num, id: attachment, name, shift } of files.all(id) as File[]) {
      const there = sought.filter(({ ways }) => hasWords.get(matchOf(ways), num) !== undefined);
      if (there.length === 0) continue;
      const { text, labels } = fileText.get(num) as { text: string; labels: string };
      const starts = there.flatMap(({ ways }) => ways.flat().map(({ words }) => words[0]!));
      const pages = text.split(pageEnd);
      const numbers: PageNumbers = {
        count: pages.length,
        labels: labels === '' ? null : (JSON.parse(labels) as string[]),
        shift,
      };
      for (const [at, page] of pages.entries()) {
        // Cheaper than to look for whole words, which only this page needs then.
        const folded = searchable(page);
        if (!starts.some((start) => folded.includes(start))) continue;
        const found = passage(id, page, there, {
          in: 'file',
          file: name,
          page: pages.length > 1 ? labelOf(numbers, at + 1) : '',
          attached: { id: attachment, page: pages.length > 1 ? at + 1 : null },
        });
        if (found) return found;
      }
    }
    return null;
  };

  return (query, id) => {
    const all = soughtTexts(parseQuery(query));
    const found = all.length > 0 ? (row.get(id) as Row | undefined) : undefined;
    if (!found) return null;
    const seen = [found.authors, found.title, found.container, found.year].join(' \n ');
    const isSeen = ({ field, ways }: TextCondition): boolean =>
      (field === 'any' || field === 'names' || field === 'place') && hasWays(seen, ways);
    const hidden = all.filter((condition) => !isSeen(condition));
    const of = (...fields: TextCondition['field'][]): TextCondition[] =>
      hidden.filter(({ field }) => fields.includes(field));
    const inNotes = of('notes', 'any');
    const inQuotations = of('quotations', 'any');
    const inFields = of('names', 'place', 'any');
    const inFiles = of('files', 'any');
    if (hidden.length === 0) return null;
    const first = (
      texts: readonly Text[],
      take: (text: Text) => SourcePassage | null,
    ): SourcePassage | null => {
      for (const text of texts) {
        const taken = take(text);
        if (taken) return taken;
      }
      return null;
    };
    return (
      first(notes.all(id) as Text[], ({ text }) => passage(id, text, inNotes, { in: 'note' })) ??
      first(quotations.all(id) as Text[], ({ text, name }) =>
        passage(id, text, inQuotations, { in: 'quotation', page: name }),
      ) ??
      first(fieldsOf(JSON.parse(found.csl) as CslItem), ({ text, name }) =>
        passage(id, text, inFields, { in: 'field', variable: name }),
      ) ??
      (inFiles.length > 0 ? inFile(id, inFiles) : null)
    );
  };
};

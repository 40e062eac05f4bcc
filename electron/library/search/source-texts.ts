import type { SourceId } from '../../../shared/ids.ts';
import type { SourceText } from '../../../shared/review/check-quotation.ts';
import { labelOf } from '../../../shared/texts/page-numbers.ts';
import { pageEnd } from '../../../shared/texts/text-state.ts';
import type { ReadDb } from '../db.ts';

/** Files longer than this together are not held against passages of one source (characters). */
const most = 4_000_000;

type Kept = { text: string; translation: string; label: string; locator: string };
type File = { name: string; text: string; labels: string; shift: number | null };

/** What is known of the words of a source: its quotations, and what was read out of its files. */
export const sourceTexts = (db: ReadDb): ((id: SourceId) => SourceText[]) => {
  const kept = db.prepare('SELECT text, translation, label, locator FROM quotations WHERE source_id = ?');
  const files = db.prepare(
    `SELECT name, text, labels, shift FROM attachments
     JOIN attachment_texts ON attachment_texts.sha256 = attachments.sha256
     LEFT JOIN attachment_places ON attachment_id = attachments.id
     WHERE source_id = ? AND removed_at IS NULL AND left_at IS NULL AND text <> ''`,
  );
  const ofFile = ({ name, text, labels, shift }: File): SourceText => {
    const ends = [...text.matchAll(new RegExp(pageEnd, 'g'))].map(({ index }) => index);
    const named = labels === '' ? null : (JSON.parse(labels) as string[]);
    const numbers = { count: ends.length + 1, labels: named, shift };
    return {
      kind: 'file',
      name,
      text,
      // Without either the pages are only counted, which says nothing of what is printed on them.
      pageAt: (position) =>
        named === null && shift === null
          ? ''
          : labelOf(numbers, ends.filter((end) => end < position).length + 1),
    };
  };
  return (id) => {
    const texts = (kept.all(id) as Kept[]).flatMap(({ text, translation, label, locator }) =>
      [text, translation]
        .filter((words) => words !== '')
        .map(
          (words): SourceText => ({
            kind: 'quotation',
            name: '',
            text: words,
            pageAt: () => (label === 'page' || label === '' ? locator : ''),
          }),
        ),
    );
    let size = 0;
    for (const file of files.all(id) as File[]) {
      size += file.text.length;
      if (size <= most) texts.push(ofFile(file));
    }
    return texts;
  };
};

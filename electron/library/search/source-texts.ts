import type { AttachmentId, SourceId } from '../../../shared/ids.ts';
import type { SourceText } from '../../../shared/review/check-quotation.ts';
import { labelOf } from '../../../shared/texts/page-numbers.ts';
import { pageEnd } from '../../../shared/texts/text-state.ts';
import type { ReadDb } from '../db.ts';

/** Files longer than this together are not held against passages of one source (characters). */
const most = 4_000_000;

type Kept = { text: string; translation: string; label: string; locator: string; attached: string };
type File = {
  id: AttachmentId;
  name: string;
  mediaType: string;
  text: string;
  labels: string;
  shift: number | null;
};

/** What is known of the words of a source: its quotations, and what was read out of its files. */
export const sourceTexts = (db: ReadDb): ((id: SourceId) => SourceText[]) => {
  const kept = db.prepare(
    'SELECT text, translation, label, locator, attachment_id AS attached FROM quotations WHERE source_id = ?',
  );
  const files = db.prepare(
    `SELECT attachments.id, name, media_type AS mediaType, text, labels, shift FROM attachments
     JOIN attachment_texts ON attachment_texts.sha256 = attachments.sha256
     LEFT JOIN attachment_places ON attachment_id = attachments.id
     WHERE source_id = ? AND removed_at IS NULL AND left_at IS NULL AND text <> ''`,
  );
  const ofFile = ({ id, name, mediaType, text, labels, shift }: File): SourceText => {
    const ends = [...text.matchAll(new RegExp(pageEnd, 'g'))].map(({ index }) => index);
    const named = labels === '' ? null : (JSON.parse(labels) as string[]);
    const pageBefore = (position: number): number => ends.filter((end) => end < position).length;
    const numbers = { count: ends.length + 1, labels: named, shift };
    return {
      kind: 'file',
      name,
      taken: false,
      text,
      // Without either the pages are only counted, which says nothing of what is printed on them.
      pageAt: (position) =>
        named === null && shift === null ? '' : labelOf(numbers, pageBefore(position) + 1),
      readAt: (from, to) => {
        const before = pageBefore(from);
        const start = before === 0 ? 0 : ends[before - 1]! + pageEnd.length;
        // A passage over two pages is shown where it begins.
        const end = Math.min(to, ends[before] ?? text.length);
        const page = mediaType === 'application/pdf' ? before + 1 : null;
        return { id, page, from: from - start, to: end - start };
      },
    };
  };
  return (id) => {
    const texts = (kept.all(id) as Kept[]).flatMap(({ text, translation, label, locator, attached }) =>
      [text, translation]
        .filter((words) => words !== '')
        .map(
          (words): SourceText => ({
            kind: 'quotation',
            name: '',
            taken: attached !== '' && words === text,
            text: words,
            pageAt: () => (label === 'page' || label === '' ? locator : ''),
            readAt: () => null,
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

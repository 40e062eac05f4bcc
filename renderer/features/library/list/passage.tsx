import type { SourcePassage } from '#shared/contract/source-lists.ts';
import { useFileReader } from '../../../api/file-reader.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { wordsOf } from '../form/field-words.ts';

/** A row is narrow: of what stands before the first hit only so much is shown that the hit is seen (characters). */
const longestLead = 24;
const withShortLead = (runs: SourcePassage['runs']): SourcePassage['runs'] =>
  runs.map((run, at) =>
    at > 0 || run.hit || run.text.length <= longestLead
      ? run
      : { ...run, text: `…${run.text.slice(-longestLead).replace(/^\S*\s/, '')}` },
  );

/** What opens the file in which a hit stands, at its words; null for a hit in something else. */
export const useReadPassage = (): ((passage: SourcePassage) => (() => void) | null) => {
  const read = useFileReader();
  return ({ attached, runs }) => {
    if (!attached) return null;
    const hits = runs.filter(({ hit }) => hit).map(({ text }) => text);
    return () =>
      read({
        id: attached.id,
        page: attached.page ?? undefined,
        find: [...new Set(hits)].join(' '),
      });
  };
};

/** Where a hit stands that the row does not show, with the words around it; in a file it is opened there. */
export const Passage = ({ passage }: { passage: SourcePassage }) => {
  const { sourceSearch: words, variables, fieldWords } = useMessages();
  const read = useReadPassage();
  const { in: where, variable, file, page, attached, runs } = passage;
  const name =
    where === 'field'
      ? wordsOf(variable, null, { variables, fieldWords }).label
      : where === 'file'
        ? words.inFile(file, page)
        : where === 'quotation'
          ? words.inQuotation(page)
          : words.inNote;
  const around = (
    <>
      <span className="cell-passage-where">{name}:</span>{' '}
      {withShortLead(runs).map(({ text, hit }, at) =>
        hit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name and are drawn anew together
          <mark key={at} className="found">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
  if (!attached) return <span className="cell-line cell-passage">{around}</span>;
  return (
    <button
      type="button"
      className="cell-line cell-passage cell-passage-read"
      // The list is walked by its rows.
      tabIndex={-1}
      title={words.readThere}
      onClick={(event) => {
        event.stopPropagation();
        read(passage)?.();
      }}
    >
      {around}
    </button>
  );
};

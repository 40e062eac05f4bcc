import type { SourcePassage } from '#shared/contract/source-lists.ts';
import type { SourceId } from '#shared/ids.ts';
import { useFileReader } from '../../../api/file-reader.tsx';
import type { SourceTab } from '../../../api/source-tabs.ts';
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

/** Opens a part of the panel of a source. */
export type ShowPart = (id: SourceId, tab: SourceTab) => void;

/**
 * What goes to where a hit stands: into its file, at its words, or to the notes and quotations of the source; null for
 * a hit in something else.
 */
export const useGoToPassage = (
  showPart: ShowPart,
): ((id: SourceId, passage: SourcePassage) => (() => void) | null) => {
  const read = useFileReader();
  return (id, { in: where, attached, runs }) => {
    if (where === 'note' || where === 'quotation') return () => showPart(id, 'passages');
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
export const Passage = ({
  id,
  passage,
  showPart,
}: {
  id: SourceId;
  passage: SourcePassage;
  showPart: ShowPart;
}) => {
  const { sourceSearch: words, variables, fieldWords } = useMessages();
  const go = useGoToPassage(showPart)(id, passage);
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
  if (!go) return <span className="cell-line cell-passage">{around}</span>;
  return (
    <button
      type="button"
      className="cell-line cell-passage cell-passage-read"
      // The list is walked by its rows.
      tabIndex={-1}
      title={attached ? words.readThere : words.showThere}
      onClick={(event) => {
        event.stopPropagation();
        go();
      }}
    >
      {around}
    </button>
  );
};

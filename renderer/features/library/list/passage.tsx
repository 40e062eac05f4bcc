import type { SourcePassage } from '#shared/contract/source-lists.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { wordsOf } from '../form/field-words.ts';

/** Where a hit stands that the row does not show, with the words around it. */
export const Passage = ({ passage }: { passage: SourcePassage }) => {
  const { sourceSearch: words, variables, fieldWords } = useMessages();
  const { in: where, variable, file, page, runs } = passage;
  const name =
    where === 'field'
      ? wordsOf(variable, null, { variables, fieldWords }).label
      : where === 'file'
        ? words.inFile(file, page)
        : where === 'quotation'
          ? words.inQuotation(page)
          : words.inNote;
  return (
    <span className="cell-line cell-passage">
      <span className="cell-passage-where">{name}:</span>{' '}
      {runs.map(({ text, hit }, at) =>
        hit ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name and are drawn anew together
          <mark key={at} className="found">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  );
};

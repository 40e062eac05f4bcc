import { useId } from 'react';
import type { SourceKind } from '#shared/sources/kinds.ts';
import type { FieldOfRecords } from '#shared/sources/merging.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { wordsOf } from '../form/field-words.ts';
import { useValueText } from '../form/value-text.ts';

/** A field in which the records differ: what each says, of which one is chosen. */
export const ComparedField = ({
  field,
  kind,
  chosen,
  names,
  onChoose,
}: {
  field: FieldOfRecords;
  kind: SourceKind | null;
  chosen: number;
  /** How the records are called. */
  names: readonly string[];
  onChoose: (index: number) => void;
}) => {
  const { duplicates: words, variables, fieldWords } = useMessages();
  const text = useValueText();
  const group = useId();
  const { label } = wordsOf(field.variable, kind, { variables, fieldWords });
  return (
    <tr>
      <th scope="row">
        {label}
        <span className="match-differs">{words.differs}</span>
      </th>
      {field.values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the records stand in one order
        <td key={index} className={index === chosen ? 'match-cell match-chosen' : 'match-cell'}>
          <label>
            <input
              type="radio"
              name={group}
              checked={index === chosen}
              aria-label={words.choose(
                label,
                names[index] ?? '',
                text(field.variable, value) || words.nothing,
              )}
              onChange={() => onChoose(index)}
            />
            <span className={value === undefined ? 'match-value match-nothing' : 'match-value'}>
              {text(field.variable, value) || words.nothing}
            </span>
          </label>
        </td>
      ))}
    </tr>
  );
};

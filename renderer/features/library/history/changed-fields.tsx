import { ArrowRight } from 'lucide-react';
import type { PastChange } from '#shared/contract/acts.ts';
import type { SourceKind } from '#shared/sources/kinds.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { wordsOf } from '../form/field-words.ts';
import { useValueText } from '../form/value-text.ts';
import { ChangedBelongings } from './changed-belongings.tsx';

/** What became of the fields of a source, from what to what, and of what hangs on it. */
export const ChangedFields = ({
  change: { before, after, belongings },
  kind,
}: {
  change: Pick<PastChange, 'before' | 'after' | 'belongings'>;
  /** By which the fields are called; null where it is not known. */
  kind: SourceKind | null;
}) => {
  const { sourceHistory: words, variables, fieldWords } = useMessages();
  const text = useValueText();
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (fields.length + belongings.length === 0) return null;
  return (
    <dl className="past-change-fields">
      {fields.map((variable) => (
        <div key={variable}>
          <dt>{wordsOf(variable, kind, { variables, fieldWords }).label}</dt>
          <dd>
            <span className="visually-hidden">{words.was} </span>
            <Value of="del" text={text(variable, before[variable])} />
            <ArrowRight aria-hidden size={12} />
            <span className="visually-hidden">{words.is} </span>
            <Value of="ins" text={text(variable, after[variable])} />
          </dd>
        </div>
      ))}
      <ChangedBelongings belongings={belongings} />
    </dl>
  );
};

const Value = ({ of: Part, text }: { of: 'del' | 'ins'; text: string }) => {
  const { sourceHistory: words } = useMessages();
  return text === '' ? <span className="past-change-nothing">{words.nothing}</span> : <Part>{text}</Part>;
};

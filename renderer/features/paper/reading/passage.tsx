import { CircleCheck } from 'lucide-react';
import type { MarkedText } from '#shared/citations/parse/marked-text.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { ReadPassage } from './reading.ts';
import { type Stretch, textDifference } from './text-difference.ts';

const Stretches = ({ list, kind }: { list: readonly Stretch[]; kind: 'del' | 'ins' }) =>
  list.map(({ text, em, differs }, index) => {
    const Mark = differs ? kind : 'span';
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no other name and are drawn anew together
    return <Mark key={index}>{em ? <em>{text}</em> : text}</Mark>;
  });

/** A passage as it stands beside what it will print, with what differs marked in both. */
export const Passage = ({
  read: { passage },
  before,
  after,
}: {
  read: ReadPassage;
  before: MarkedText;
  /** Null until it is known. */
  after: MarkedText | null;
}) => {
  const { reading } = useMessages();
  const difference = after === null ? null : textDifference(before, after);
  return (
    <div className="reading-passage">
      <h3 className="reading-where">{passage.inNote ? reading.note(passage.number) : reading.inText}</h3>
      <dl className="reading-forms">
        <div>
          <dt>{reading.before}</dt>
          <dd className="reading-text">
            {difference ? <Stretches list={difference.was} kind="del" /> : before.text}
          </dd>
        </div>
        <div>
          <dt>{reading.after}</dt>
          <dd className="reading-text">
            {difference ? <Stretches list={difference.now} kind="ins" /> : reading.printing}
            {difference?.isSame ? (
              <span className="reading-same">
                <CircleCheck aria-hidden size={14} strokeWidth={2} /> {reading.same}
              </span>
            ) : null}
          </dd>
        </div>
      </dl>
    </div>
  );
};

import { Trash2 } from 'lucide-react';
import type { OtherJudgement } from '#shared/contract/organising.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useActs } from '../history/use-acts.ts';

/** What was thought of the sources that were merged into this one; a person chooses which judgement stands. */
export const OtherJudgements = ({ judgements }: { judgements: readonly OtherJudgement[] }) => {
  const { judging: words } = useMessages();
  const { act } = useActs();
  const settle = (id: string, take: boolean): void =>
    void act('judgements.settle', { id, take }, () => (take ? words.otherTaken : words.otherDropped));
  if (judgements.length === 0) return null;
  return (
    <div className="other-judgements">
      <p className="field-hint">{words.others}</p>
      <ul>
        {judgements.map(({ id, kind, note }) => (
          <li key={id}>
            <span>{[kind === '' ? '' : words.kinds[kind], note].filter(Boolean).join(': ')}</span>
            <Button look="quiet" onPress={() => settle(id, true)}>
              {words.takeOther}
            </Button>
            <IconButton icon={Trash2} size={14} label={words.dropOther} onPress={() => settle(id, false)} />
          </li>
        ))}
      </ul>
    </div>
  );
};

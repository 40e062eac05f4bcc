import { Trash2 } from 'lucide-react';
import type { OtherJudgement } from '#shared/contract/organising.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useActs } from '../history/use-acts.ts';

/** What was thought of the sources that were merged into this one; a person chooses which judgement stands. */
export const OtherJudgements = ({ judgements }: { judgements: readonly OtherJudgement[] }) => {
  const { judging: words } = useMessages();
  const { run, tell } = useActs();
  const settle = async (id: string, take: boolean): Promise<void> => {
    const settled = await run('judgements.settle', { id, take });
    if (settled) tell(take ? words.otherTaken : words.otherDropped, settled.act);
  };
  if (judgements.length === 0) return null;
  return (
    <div className="other-judgements">
      <p className="field-hint">{words.others}</p>
      <ul>
        {judgements.map(({ id, kind, note }) => (
          <li key={id}>
            <span>{[kind === '' ? '' : words.kinds[kind], note].filter(Boolean).join(': ')}</span>
            <Button look="quiet" onPress={() => void settle(id, true)}>
              {words.takeOther}
            </Button>
            <IconButton
              icon={Trash2}
              size={14}
              label={words.dropOther}
              onPress={() => void settle(id, false)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
};

import { Lightbulb, Plus } from 'lucide-react';
import { useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Judgement, OtherJudgement } from '#shared/contract/organising.ts';
import type { SourceId } from '#shared/ids.ts';
import { guessJudgement } from '#shared/sources/judged-guess.ts';
import { judgedKinds, organisingLimits } from '#shared/sources/organising.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { useActs } from '../history/use-acts.ts';
import { OtherJudgements } from './other-judgements.tsx';
import { useDraft } from './use-draft.ts';
import { useJudging } from './use-judging.ts';

/** What an editor thinks of a source: what kind of voice it is, and how far it can be relied on. */
export const SourceJudgement = ({
  id,
  item,
  judgement,
  others,
}: {
  id: SourceId;
  item: CslItem;
  judgement: Judgement;
  others: readonly OtherJudgement[];
}) => {
  const { judging: words } = useMessages();
  const { actQuietly } = useActs();
  const { judge } = useJudging();
  const [isOpen, setOpen] = useState(false);
  const guess = judgement.kind === '' ? guessJudgement(item) : null;
  const setKind = (kind: Judgement['kind']): void => void judge([id], kind);
  const { text, type, flush } = useDraft(
    judgement.note,
    async (note) => (await actQuietly('judgements.set', { sources: [id], note })) !== null,
  );
  return (
    <section className="form-section">
      <h3 className="form-heading">{words.title}</h3>
      <div className="judgement-kind">
        <Select<Judgement['kind']>
          label={words.kind}
          choices={(['', ...judgedKinds] as const).map((kind) => ({
            id: kind,
            label: kind === '' ? words.none : words.kinds[kind],
          }))}
          value={judgement.kind}
          onChange={setKind}
        />
        {guess === null ? null : (
          <Button look="quiet" icon={Lightbulb} onPress={() => setKind(guess)}>
            {words.suggested(words.kinds[guess])}
          </Button>
        )}
      </div>
      {guess === null ? null : <p className="field-hint">{words.suggestedHint}</p>}
      {isOpen || text !== '' ? (
        <TextField
          label={words.reliability}
          multiline
          value={text}
          maxLength={organisingLimits.judgement}
          onChange={type}
          onBlur={() => void flush()}
          autoFocus={isOpen && text === ''}
        />
      ) : (
        <Button look="quiet" icon={Plus} onPress={() => setOpen(true)}>
          {words.addReliability}
        </Button>
      )}
      <OtherJudgements judgements={others} />
    </section>
  );
};

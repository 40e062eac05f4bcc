import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Judgement } from '#shared/contract/organising.ts';
import type { SourceId } from '#shared/ids.ts';
import type { WeighedSource } from '#shared/review/balance/paper.ts';
import { organisingLimits } from '#shared/sources/organising.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { KindSelect } from '../organising/kind-select.tsx';
import { useJudging } from '../organising/use-judging.ts';

/** Judges all sources of a share at once; what is noted of one already stays. */
export const JudgeAll = ({
  name,
  sources,
  judged,
}: {
  /** What they have in common. */
  name: string;
  sources: readonly WeighedSource[];
  judged: ReadonlyMap<SourceId, Judgement>;
}) => {
  const { judging: words } = useMessages();
  const { judge, note } = useJudging();
  const [text, setText] = useState<string | null>(null);
  const ids = sources.map(({ id }) => id);
  const kinds = new Set(sources.map(({ kind }) => kind));
  const [kind = ''] = kinds.size === 1 ? kinds : [];
  const bare = ids.filter((id) => (judged.get(id)?.note ?? '') === '');
  return (
    <div className="balance-judge">
      <KindSelect
        label={words.judgeAll(ids.length, name)}
        value={kind === '' ? null : kind}
        onChange={(chosen) => void judge(ids, chosen)}
      />
      {bare.length === 0 ? null : text === null ? (
        <Button look="quiet" icon={Plus} onPress={() => setText('')}>
          {words.noteForAll(bare.length)}
        </Button>
      ) : (
        <form
          className="balance-judge-note"
          onSubmit={(event) => {
            event.preventDefault();
            setText(null);
            if (text.trim() !== '') void note(bare, text.trim());
          }}
        >
          <TextField
            label={words.reliability}
            hint={bare.length < ids.length ? words.othersKeepTheirs(ids.length - bare.length) : undefined}
            multiline
            autoFocus
            value={text}
            maxLength={organisingLimits.judgement}
            onChange={setText}
          />
          <Button type="submit">{words.saveNote(bare.length)}</Button>
          <Button look="quiet" onPress={() => setText(null)}>
            {words.leaveNote}
          </Button>
        </form>
      )}
    </div>
  );
};

import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Judgement } from '#shared/contract/organising.ts';
import type { SourceId } from '#shared/ids.ts';
import type { WeighedSource } from '#shared/review/balance/paper.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { KindSelect } from '../organising/kind-select.tsx';
import { NoteForAll, withoutNote } from '../organising/note-for-all.tsx';
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
  const { judge } = useJudging();
  const [isNoting, setNoting] = useState(false);
  const ids = sources.map(({ id }) => id);
  const kinds = new Set(sources.map(({ kind }) => kind));
  const [kind = ''] = kinds.size === 1 ? kinds : [];
  const bare = withoutNote(ids, judged);
  return (
    <div className="balance-judge">
      <KindSelect
        label={words.judgeAll(ids.length, name)}
        value={kind === '' ? null : kind}
        onChange={(chosen) => void judge(ids, chosen)}
      />
      {bare.length === 0 ? null : isNoting ? (
        <NoteForAll bare={bare} of={ids.length} onDone={() => setNoting(false)} />
      ) : (
        <Button look="quiet" icon={Plus} onPress={() => setNoting(true)}>
          {words.noteForAll(bare.length)}
        </Button>
      )}
    </div>
  );
};

import type { SourceBelonging } from '#shared/contract/acts.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';

/** What became of what hangs on a source, as parts of a list of terms. */
export const ChangedBelongings = ({ belongings }: { belongings: readonly SourceBelonging[] }) => {
  const { sourceHistory: words } = useMessages();
  const format = useFormat();
  return belongings.map((one) => (
    <div key={one.kind}>
      <dt>{words.belongings[one.kind]}</dt>
      <dd>
        {(['added', 'removed', 'changed'] as const)
          .filter((what) => one[what].length > 0)
          .map((what) => `${words[what]}: ${format.list(one[what].map((name) => name || '–'))}`)
          .join('; ')}
      </dd>
    </div>
  ));
};

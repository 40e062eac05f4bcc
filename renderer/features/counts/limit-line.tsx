import { Check, CircleAlert, CircleDashed } from 'lucide-react';
import { heldAgainst, type LimitState } from '#shared/document/counts.ts';
import type { WordRange } from '#shared/document/series.ts';
import { useMessages } from '../../i18n/language.tsx';

const icons: Record<LimitState['kind'], typeof Check> = {
  within: Check,
  under: CircleDashed,
  over: CircleAlert,
};

/** A number of words against what is asked for: in words, with a sign, and as a bar on which the range is marked. */
export const LimitLine = ({ label, count, asked }: { label: string; count: number; asked: WordRange }) => {
  const { series } = useMessages();
  const state = heldAgainst(count, asked);
  const Icon = icons[state.kind];
  // Half as much again as is allowed is the end of the bar.
  const end = asked.max * 1.5;
  const part = (words: number): string => `${Math.min(100, (words / end) * 100)}%`;
  return (
    <div className={`limit limit-${state.kind}`}>
      <p>
        <Icon aria-hidden size={14} strokeWidth={2} />
        <strong>{label}</strong> {series.counts.held(count, asked, state)}
      </p>
      <div className="limit-bar" aria-hidden>
        <div
          className="limit-range"
          style={{ insetInlineStart: part(asked.min), width: part(asked.max - asked.min) }}
        />
        <div className="limit-words" style={{ width: part(count) }} />
      </div>
    </div>
  );
};

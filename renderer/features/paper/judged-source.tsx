import { Scale } from 'lucide-react';
import type { Judgement } from '#shared/contract/organising.ts';
import { useMessages } from '../../i18n/language.tsx';
import './judged-source.css';

/** What an editor thinks of a source, for whoever cites it; nothing where nothing is said. */
export const JudgedSource = ({ judged }: { judged: Judgement | undefined }) => {
  const { judging: words } = useMessages();
  if (!judged) return null;
  return (
    <section className="judged-source" aria-label={words.title}>
      <Scale aria-hidden size={14} />
      {judged.kind === '' ? null : <p className="judged-kind">{words.kinds[judged.kind]}</p>}
      {judged.note === '' ? null : (
        <p className="judged-note">
          <span className="judged-label">{words.reliabilityLabel}</span> {judged.note}
        </p>
      )}
    </section>
  );
};

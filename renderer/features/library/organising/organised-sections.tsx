import type { CslItem } from '#shared/citations/csl-item.ts';
import type { SourceId } from '#shared/ids.ts';
import { SourceJudgement } from './source-judgement.tsx';
import { SourceNotes } from './source-notes.tsx';
import { SourceOrder } from './source-order.tsx';
import { useOrganised } from './use-organised.ts';
import './organising.css';

/** Tags, collections, notes and judgement of a source, beside the page that cites it. */
export const OrganisedSections = ({ id, item }: { id: SourceId; item: CslItem }) => {
  const organised = useOrganised(id);
  if (!organised) return null;
  return (
    <div className="organised-sections">
      <SourceOrder id={id} organised={organised} />
      <SourceNotes id={id} notes={organised.notes} />
      <SourceJudgement
        id={id}
        item={item}
        judgement={organised.judgement}
        others={organised.otherJudgements}
      />
    </div>
  );
};

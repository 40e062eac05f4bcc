import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Judgement } from '#shared/contract/organising.ts';
import type { CitationId, SourceId } from '#shared/ids.ts';
import { placesOf } from '#shared/review/balance/paper.ts';
import type { Facet, Share } from '#shared/review/balance/shares.ts';
import { outletKey } from '#shared/sources/known-outlets.ts';
import type { OutletNames } from '#shared/sources/outlet.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { PlaceLinks } from '../organising/place-links.tsx';
import { JudgeAll } from './judge-all.tsx';
import type { Weight } from './paper-balance.tsx';

/** Rows that are drawn before the rest is asked for. */
const most = 12;

type Props = {
  facet: Facet;
  weight: Weight;
  shares: readonly Share[];
  nameOfShare: (share: Share) => string;
  nameOf: (id: SourceId) => string;
  judged: ReadonlyMap<SourceId, Judgement>;
  /** Outlets that are counted under another name. */
  names: OutletNames;
  onCountAs: (key: string, as: string | null) => void;
  onShow: (id: SourceId) => void;
  onGo: (id: CitationId) => void;
};

/** Shares as bars; each opens to its sources and the notes that cite them. */
export const ShareRows = ({ shares, ...props }: Props) => {
  const { balance: words } = useMessages();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? shares : shares.slice(0, most);
  const { facet, names, onCountAs } = props;
  return (
    <>
      <ul className="balance-rows">
        {shown.map((share) => (
          <Row key={share.key} share={share} others={shares} {...props} />
        ))}
      </ul>
      {shown.length < shares.length ? (
        <Button look="quiet" onPress={() => setWhole(true)}>
          {words.showMore(shares.length - shown.length)}
        </Button>
      ) : null}
      {facet === 'outlet'
        ? Object.entries(names)
            .filter(([, as]) => shares.some(({ name }) => name === as))
            .map(([key, as]) => (
              <p key={key} className="field-hint">
                {words.together(key, as)}{' '}
                <Button look="quiet" onPress={() => onCountAs(key, null)}>
                  {words.apart}
                </Button>
              </p>
            ))
        : null}
    </>
  );
};

const Row = ({
  share,
  others,
  facet,
  weight,
  nameOfShare,
  nameOf,
  judged,
  onCountAs,
  onShow,
  onGo,
}: Omit<Props, 'shares' | 'names'> & { share: Share; others: readonly Share[] }) => {
  const { balance: words } = useMessages();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const part = weight === 'citations' ? share.ofCitations : share.ofSources;
  const known = others.filter(({ key }) => key !== '' && key !== share.key);
  return (
    <li className="balance-row">
      <button type="button" className="balance-head" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <ChevronRight aria-hidden size={14} />
        <strong>{nameOfShare(share)}</strong>
        <span className="balance-share">{format.percent(part)}</span>
        <span className="balance-counts">{words.row(share.sources.length, share.citations)}</span>
      </button>
      <div className="balance-bar" aria-hidden>
        <div className={share.key === '' ? 'is-open' : ''} style={{ width: `${part * 100}%` }} />
      </div>
      {isOpen ? (
        <div className="balance-inside">
          <ul className="balance-list">
            {share.sources.map((source) => (
              <li key={source.id}>
                <button type="button" className="balance-name" onClick={() => onShow(source.id)}>
                  {nameOf(source.id)}
                </button>
                {judged.get(source.id)?.note ? (
                  <p className="balance-note">{judged.get(source.id)?.note}</p>
                ) : null}
                <PlaceLinks places={placesOf([source])} onGo={onGo} />
              </li>
            ))}
          </ul>
          <JudgeAll name={nameOfShare(share)} sources={share.sources} judged={judged} />
          {facet === 'outlet' && share.key !== '' && known.length > 0 ? (
            <div className="balance-count-as">
              <Select
                label={words.countAs}
                placeholder="—"
                choices={known.map(({ key, name }) => ({ id: key, label: name }))}
                value={null}
                onChange={(key) => {
                  const as = known.find((one) => one.key === key);
                  if (as) onCountAs(outletKey(share.name), as.name);
                }}
              />
              <p className="field-hint">{words.countAsHint}</p>
            </div>
          ) : null}
        </div>
      ) : null}
    </li>
  );
};

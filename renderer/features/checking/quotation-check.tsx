import { ArrowLeft, RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { QuotedHere } from '#shared/contract/quotations.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckedPassage, type Mending } from './checked-passage.tsx';
import './checking.css';

/**
 * What came of holding the quotations of a paper against their sources, beside the page: each leads to its passage
 * and to what mends it.
 */
export const QuotationCheck = ({
  found: { quoted, uncompared, doubtful },
  mending,
  onAgain,
  onClose,
  back,
}: {
  found: Output<'quotations.check'>;
  mending: Mending;
  onAgain: () => void;
  onClose: () => void;
  /** What is shown in its place when it is closed. */
  back: string;
}) => {
  const { checking: words } = useMessages();
  // What was mended is done with, until the paper is checked again.
  const [mended, setMended] = useState<ReadonlySet<QuotedHere>>(new Set());
  const open = doubtful.filter((passage) => !mended.has(passage));
  const compared = quoted - uncompared.length;
  return (
    <div className="checking">
      <div className="pane-head">
        <Button look="quiet" icon={ArrowLeft} onPress={onClose}>
          {back}
        </Button>
      </div>
      <section className="checking-body" aria-labelledby="checking-title">
        <h2 id="checking-title" className="form-heading">
          {words.title}
        </h2>
        <div role="status">
          <p>{quoted === 0 ? words.nothing : words.quoted(quoted)}</p>
          {open.length > 0 ? <p>{words.doubtful(open.length)}</p> : null}
          {open.length === 0 && doubtful.length > 0 ? <p>{words.allMended}</p> : null}
          {doubtful.length === 0 && compared > 0 ? <p>{words.right}</p> : null}
        </div>
        <Button icon={RotateCw} onPress={onAgain}>
          {words.again}
        </Button>
        {open.length > 0 ? (
          <ul className="checked" aria-label={words.list}>
            {open.map((passage) => (
              <CheckedPassage
                key={doubtful.indexOf(passage)}
                passage={passage}
                mending={mending}
                onMended={() => setMended(new Set([...mended, passage]))}
              />
            ))}
          </ul>
        ) : null}
        {uncompared.length > 0 ? (
          <>
            <h3 className="form-heading">{words.uncompared(uncompared.length)}</h3>
            <p className="field-hint">{words.uncomparedHint}</p>
            <ul className="checked" aria-label={words.uncomparedList}>
              {uncompared.map((passage, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal and never move.
                <CheckedPassage key={index} passage={passage} mending={mending} />
              ))}
            </ul>
          </>
        ) : null}
      </section>
    </div>
  );
};

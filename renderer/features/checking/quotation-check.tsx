import type { Output } from '#shared/contract/methods.ts';
import type { DoubtfulPassage } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import './checking.css';

/** What came of holding the quotations of a paper against their sources; a press on a place goes there. */
export const QuotationCheck = ({
  found: { quoted, uncompared, doubtful },
  nameOf,
  onGo,
  onClose,
}: {
  found: Output<'quotations.check'>;
  /** A source as one names it in a sentence. */
  nameOf: (id: SourceId) => string;
  onGo: (passage: DoubtfulPassage) => void;
  onClose: () => void;
}) => {
  const { checking: words } = useMessages();
  const compared = quoted - uncompared;
  return (
    <Dialog title={words.title} isOpen onClose={onClose} size="wide">
      <p>{quoted === 0 ? words.nothing : words.quoted(quoted)}</p>
      {doubtful.length > 0 ? (
        <p>{words.doubtful(doubtful.length)}</p>
      ) : compared > 0 ? (
        <p>{words.right}</p>
      ) : null}
      {doubtful.length > 0 ? (
        <ul className="checked" aria-label={words.list}>
          {doubtful.map((passage, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal and never move.
            <li key={index} className="checked-line">
              <Button look="quiet" onPress={() => onGo(passage)}>
                {passage.note > 0 ? words.note(passage.note) : words.inText}
              </Button>
              <div>
                <blockquote className="checked-text" dir="auto">
                  {passage.text}
                </blockquote>
                <Finding passage={passage} name={nameOf(passage.sourceId)} />
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {uncompared > 0 ? <p className="field-hint">{words.uncompared(uncompared)}</p> : null}
    </Dialog>
  );
};

const Finding = ({ passage: { verdict }, name }: { passage: DoubtfulPassage; name: string }) => {
  const { checking: words } = useMessages();
  switch (verdict.kind) {
    case 'absent':
      return <p className="checked-finding">{words.absent(name)}</p>;
    case 'other-page':
      return <p className="checked-finding">{words.otherPage(verdict.cited, verdict.page)}</p>;
    case 'differs':
      return (
        <p className="checked-finding">
          {words.differs(verdict.page)}{' '}
          {[
            verdict.paper.length > 0 ? words.onlyPaper(verdict.paper.join(', ')) : '',
            verdict.source.length > 0 ? words.onlySource(verdict.source.join(', ')) : '',
          ]
            .filter(Boolean)
            .join('; ')}
        </p>
      );
  }
};

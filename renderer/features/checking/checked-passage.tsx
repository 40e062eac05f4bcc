import { BookOpen, Check, Library } from 'lucide-react';
import type { DoubtfulPassage, QuotedHere } from '#shared/contract/quotations.ts';
import type { CitationId, SourceId } from '#shared/ids.ts';
import type { ReadPlace } from '#shared/review/check-quotation.ts';
import { differingWords, withSourceWords } from '#shared/review/quoted-words.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';

/** Where a finding leads, and what mends it. */
export type Mending = {
  /** A source as one names it in a sentence. */
  nameOf: (id: SourceId) => string;
  /** The name of its language where that is another than the paper's; '' where it is the same or not known. */
  foreign: (id: SourceId) => string;
  onGo: (passage: QuotedHere) => void;
  onRead: (place: ReadPlace) => void;
  onSource: (id: SourceId) => void;
  /** These answer whether they could; absent where the paper can't be changed. */
  onReplace: ((passage: QuotedHere, words: string) => boolean) | undefined;
  onCitePage: ((citation: CitationId, source: SourceId, page: string) => boolean) | undefined;
};

type Verdict = DoubtfulPassage['verdict'];

/** A passage of the paper with what was found out about it. */
export const CheckedPassage = ({
  passage,
  mending,
  onMended = () => {},
}: {
  passage: QuotedHere & { verdict?: Verdict };
  mending: Mending;
  onMended?: () => void;
}) => {
  const { checking: words } = useMessages();
  const { verdict, note, text, sourceId } = passage;
  const stretch = verdict?.kind === 'differs' ? verdict.words : '';
  const read = verdict && 'read' in verdict ? verdict.read : null;
  return (
    <li className="checked-line">
      <Button look="quiet" onPress={() => mending.onGo(passage)}>
        {note > 0 ? words.note(note) : words.inText}
      </Button>
      <blockquote className="checked-text" dir="auto">
        {stretch === '' ? text : <Marked text={text} other={stretch} />}
      </blockquote>
      {verdict ? <Finding verdict={verdict} passage={passage} mending={mending} /> : null}
      {stretch === '' ? null : (
        <blockquote className="checked-text checked-source" dir="auto">
          <Marked text={stretch} other={text} />
        </blockquote>
      )}
      <div className="checked-acts">
        {verdict ? <Mend verdict={verdict} passage={passage} mending={mending} onMended={onMended} /> : null}
        {read ? (
          <Button look="quiet" icon={BookOpen} onPress={() => mending.onRead(read)}>
            {words.read}
          </Button>
        ) : null}
        <Button look="quiet" icon={Library} onPress={() => mending.onSource(sourceId)}>
          {words.source(mending.nameOf(sourceId))}
        </Button>
      </div>
    </li>
  );
};

/** A text with the words marked that another has not. */
const Marked = ({ text, other }: { text: string; other: string }) =>
  differingWords(text, other).map((run, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text never move.
    run.differs ? <mark key={index}>{run.text}</mark> : <span key={index}>{run.text}</span>,
  );

type Found = { verdict: Verdict; passage: QuotedHere; mending: Mending };

const Finding = ({ verdict, passage: { sourceId }, mending }: Found) => {
  const { checking: words } = useMessages();
  const name = mending.nameOf(sourceId);
  const language = mending.foreign(sourceId);
  const said = (): string => {
    switch (verdict.kind) {
      case 'absent':
        return language === '' ? words.absent(name) : words.absentForeign(name, language);
      case 'only-kept':
        return words.onlyKept(name);
      case 'other-page':
        return words.otherPage(verdict.cited, verdict.page);
      case 'differs':
        return words.differs(verdict.page);
    }
  };
  return <p className="checked-finding">{said()}</p>;
};

/** What mends a finding in one step, where that can be done without a person's judgement of the words. */
const Mend = ({ verdict, passage, mending, onMended }: Found & { onMended: () => void }) => {
  const { checking: words } = useMessages();
  const { onReplace, onCitePage } = mending;
  if (verdict.kind === 'other-page' && onCitePage)
    return (
      <Button
        icon={Check}
        onPress={() => {
          if (onCitePage(passage.citation, passage.sourceId, verdict.page)) onMended();
        }}
      >
        {words.citePage(verdict.page)}
      </Button>
    );
  const mended = verdict.kind === 'differs' ? withSourceWords(passage.text, verdict.words) : null;
  if (mended === null || !onReplace) return null;
  return (
    <Button
      icon={Check}
      onPress={() => {
        if (onReplace(passage, mended)) onMended();
      }}
    >
      {words.takeWords}
    </Button>
  );
};

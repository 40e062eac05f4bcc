import { type FormEvent, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import type { Host } from '../../../api/host.ts';
import { isLong } from '../../../editor/quoting/passage.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { Button } from '../../../ui/button.tsx';
import { PickList } from '../../../ui/pick-list.tsx';
import { AnchoredPopover } from '../anchored-popover.tsx';
import { useFoundQuotations } from './use-found-quotations.ts';

/** The beginning of a passage, for a line or two of a list. */
const start = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160).trimEnd()}…` : line;
};

/** Chooses a quotation of the library to put in; all of it by keys. */
export const QuotationPicker = ({
  host,
  place,
  cited,
  translated,
  onTranslated,
  onPick,
  onClose,
}: {
  host: Host;
  place: Place;
  /** The sources of the paper, whose quotations come first. */
  cited: readonly SourceId[];
  /** Whether a translation stands in the text, and the original in the note. */
  translated: boolean;
  onTranslated: (translated: boolean) => void;
  onPick: (quotation: Quotation) => void;
  onClose: () => void;
}) => {
  const { quoting, paper } = useMessages();
  const [query, setQuery] = useState('');
  const { list, isAnswered } = useFoundQuotations(host, query, cited);
  const [marked, setMarked] = useState<string | null>(null);
  const current = list.find(({ quotation }) => quotation.id === marked)?.quotation ?? list[0]?.quotation;
  const pick = (id: string): void => {
    const found = list.find(({ quotation }) => quotation.id === id);
    if (found) onPick(found.quotation);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (current) onPick(current);
  };
  const hasTranslation = current !== undefined && current.translation !== '';
  const words = current && (translated && hasTranslation ? current.translation : current.text);
  return (
    <AnchoredPopover place={place} label={quoting.title} className="picker" onClose={onClose}>
      <PickList
        label={quoting.search}
        listLabel={quoting.results}
        query={query}
        onQuery={setQuery}
        isAnswered={isAnswered}
        onMark={setMarked}
        onPick={pick}
        empty={!isAnswered ? '' : query.trim() === '' ? quoting.empty : quoting.none}
        entries={list.map(({ quotation, authors, title, year, isCited }) => ({
          id: quotation.id,
          group: isCited ? quoting.ofPaper : quoting.ofLibrary,
          content: (
            <span className="quoted">
              <span className="quoted-text" lang={quotation.lang || undefined} dir="auto">
                {start(quotation.text)}
              </span>
              <span className="quoted-source">
                {[
                  authors || title,
                  year,
                  quotation.locator &&
                    `${quotation.label === 'page' ? 'p.' : paper.locators[quotation.label]} ${quotation.locator}`,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </span>
          ),
        }))}
      />
      {current && words ? (
        <form className="picker-foot" onSubmit={submit}>
          {hasTranslation ? (
            <Checkbox className="picker-check quoted-check" isSelected={translated} onChange={onTranslated}>
              <span className="check-box" aria-hidden />
              {quoting.translated}
            </Checkbox>
          ) : null}
          <Button look="primary" type="submit">
            {quoting.insert}
          </Button>
          <span className="picker-hint">{isLong(words) ? quoting.asBlock : quoting.inMarks}</span>
        </form>
      ) : null}
    </AnchoredPopover>
  );
};

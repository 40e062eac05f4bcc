import {
  BookOpen,
  ClipboardCopy,
  Copy,
  GripVertical,
  MapPin,
  MoreHorizontal,
  Pencil,
  Quote,
  Trash2,
} from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { ActionMenu, type MenuAction } from '../../../ui/menu.tsx';
import { putQuotation } from '../../../ui/quotation-drag.ts';
import { placeWords } from './place-words.ts';
import { type GoToPlace, QuotationUses } from './quotation-uses.tsx';
import type { CopiedQuotation } from './use-quotation-acts.ts';

/** What can be done with a quotation; what is absent can't be done here. */
export type QuotationActions = {
  onQuote: (() => void) | undefined;
  onOpen: (() => void) | undefined;
  onEdit: () => void;
  onCopy: (how: CopiedQuotation) => void;
  onRemove: () => void;
};

const start = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);

/** A quotation to be read, dragged into a paper and acted on. */
export const QuotationCard = ({
  quotation,
  lang,
  source,
  onGo,
  ...actions
}: {
  quotation: Quotation;
  /** The language of its words; '' where it is not known. */
  lang: string;
  /** Where it stands among those of other sources. */
  source?: { words: string; onPress: () => void };
  /** Goes to where a paper has it; absent where papers can't be shown. */
  onGo: GoToPlace | undefined;
} & QuotationActions) => {
  const { quotations: words, paper } = useMessages();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [isCut, setCut] = useState(false);
  const [showsUses, setUses] = useState(false);
  const box = useRef<HTMLLIElement>(null);
  const text = useRef<HTMLQuoteElement>(null);
  const translation = useRef<HTMLParagraphElement>(null);
  const textId = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured when there are other words
  useLayoutEffect(() => {
    const isTooHigh = (element: HTMLElement | null): boolean =>
      element !== null && element.scrollHeight > element.clientHeight + 1;
    if (!isOpen) setCut(isTooHigh(text.current) || isTooHigh(translation.current));
  }, [quotation.text, quotation.translation, isOpen]);

  const menu: MenuAction[] = [
    ...(actions.onQuote ? [{ id: 'quote', label: words.quote, icon: Quote, onAction: actions.onQuote }] : []),
    ...(actions.onOpen ? [{ id: 'open', label: words.open, icon: BookOpen, onAction: actions.onOpen }] : []),
    // The menu gives the focus back to its button before the field takes it.
    { id: 'edit', label: words.edit, icon: Pencil, onAction: () => setTimeout(actions.onEdit) },
    { id: 'copy', label: words.copy, icon: Copy, onAction: () => actions.onCopy('words') },
    {
      id: 'copy-cited',
      label: words.copyCited,
      icon: ClipboardCopy,
      onAction: () => actions.onCopy('cited'),
    },
    ...(onGo ? [{ id: 'uses', label: words.uses, icon: MapPin, onAction: () => setUses(!showsUses) }] : []),
    {
      id: 'remove',
      label: words.remove,
      icon: Trash2,
      danger: true,
      begins: true,
      onAction: actions.onRemove,
    },
  ];
  const facts = [placeWords(quotation, paper.locators) || words.noPlace];
  if (quotation.lang !== '') facts.push(format.language(quotation.lang));
  const isChanged = format.date(quotation.modified) !== format.date(quotation.created);
  const times = [
    words.made(format.dateTime(quotation.created)),
    words.changed(format.dateTime(quotation.modified)),
  ].join('\n');
  return (
    <li ref={box} className="quotation">
      <span
        className="quotation-grip"
        title={words.drag}
        aria-hidden
        draggable
        onDragStart={(event) => {
          putQuotation(event.dataTransfer, quotation);
          if (box.current) event.dataTransfer.setDragImage(box.current, 8, 8);
        }}
      >
        <GripVertical size={16} strokeWidth={1.5} />
      </span>
      <div className="quotation-words">
        <blockquote
          ref={text}
          id={textId}
          className={isOpen ? 'quotation-text' : 'quotation-text is-clamped'}
          lang={lang || undefined}
          dir="auto"
        >
          {quotation.text}
        </blockquote>
        {quotation.translation === '' ? null : (
          <p
            ref={translation}
            className={isOpen ? 'quotation-translation' : 'quotation-translation is-clamped'}
          >
            {quotation.translation}
          </p>
        )}
        {isCut ? (
          <button
            type="button"
            className="quotation-more"
            aria-expanded={isOpen}
            aria-controls={textId}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? words.less : words.more}
          </button>
        ) : null}
        {quotation.note === '' ? null : <p className="quotation-note">{quotation.note}</p>}
        {source ? (
          <button type="button" className="quotation-source" onClick={source.onPress}>
            {source.words}
          </button>
        ) : null}
        <div className="quotation-foot">
          <span className="quotation-facts">
            {facts.join(' · ')} ·{' '}
            <time dateTime={quotation.modified} title={times}>
              {isChanged
                ? words.changed(format.date(quotation.modified))
                : words.made(format.date(quotation.created))}
            </time>
          </span>
          {actions.onQuote ? (
            <Button look="quiet" icon={Quote} onPress={actions.onQuote}>
              {words.quote}
            </Button>
          ) : null}
        </div>
        {showsUses && onGo ? <QuotationUses quotation={quotation} onGo={onGo} /> : null}
      </div>
      <span className="quotation-menu">
        <ActionMenu label={words.actionsFor(start(quotation.text))} actions={menu}>
          <IconButton icon={MoreHorizontal} label={words.actionsFor(start(quotation.text))} />
        </ActionMenu>
      </span>
    </li>
  );
};

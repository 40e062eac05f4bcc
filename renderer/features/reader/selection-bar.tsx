import { Copy, FileInput, Quote, TextQuote } from 'lucide-react';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { Quotation } from '#shared/contract/quotations.ts';
import { quotationLimits } from '#shared/quotations/limits.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import type { Passage } from './page/passage.ts';
import type { ReaderPaper } from './reader-pane.tsx';

/** What can be done with the words that are selected in a file. */
export const SelectionBar = ({
  file,
  passage,
  label,
  sourceWords,
  paper,
  onLeave,
}: {
  file: Attachment;
  passage: Passage;
  /** The printed number of its page, or of its pages; '' where there is none. */
  label: string;
  sourceWords: string;
  paper: ReaderPaper | null;
  /** Back to the words. */
  onLeave: () => void;
}) => {
  const host = useHost();
  const fail = useFailure();
  const { reader: words } = useMessages();
  const count = passage.text.match(/\S+/g)?.length ?? 0;

  const keep = async (): Promise<Quotation | null> => {
    if (passage.text.length > quotationLimits.text) {
      notify({ kind: 'info', text: words.tooLong });
      return null;
    }
    const result = await host.call('quotations.add', {
      sourceId: file.sourceId,
      text: passage.text,
      label: 'page',
      locator: label,
      attached: {
        attachmentId: file.id,
        page: passage.page,
        from: passage.from,
        to: passage.to,
        ...(passage.end ? { end: passage.end } : {}),
      },
    });
    if (result.ok) return result.value;
    fail(result.error);
    return null;
  };
  const copy = async (): Promise<void> => {
    const text = `“${passage.text}” (${sourceWords === '' ? file.name : sourceWords}${label === '' ? '' : `, p. ${label}`})`;
    try {
      await navigator.clipboard.writeText(text);
      notify({ kind: 'done', text: words.copied });
    } catch {
      // Where the system refuses, the selection is still there for its own key.
    }
  };
  return (
    <div
      className="reader-selection"
      role="toolbar"
      tabIndex={-1}
      aria-label={words.selection}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <span role="status">{label === '' ? words.selected(count) : words.selectedOn(count, label)}</span>
      <Button
        icon={TextQuote}
        look="primary"
        onPress={async () => {
          if (await keep()) notify({ kind: 'done', text: words.quoted });
        }}
      >
        {words.quote}
      </Button>
      {paper ? (
        <>
          <Button
            icon={FileInput}
            onPress={async () => {
              const quotation = await keep();
              if (quotation) paper.quote(quotation);
            }}
          >
            {words.quoteInPaper}
          </Button>
          <Button icon={Quote} onPress={() => paper.cite([file.sourceId], label)}>
            {label === '' ? words.citeHere : words.citeHerePage(label)}
          </Button>
        </>
      ) : null}
      <Button icon={Copy} onPress={() => void copy()}>
        {words.copyWithPage}
      </Button>
    </div>
  );
};

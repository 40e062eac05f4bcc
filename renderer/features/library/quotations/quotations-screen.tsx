import { ArrowLeft } from 'lucide-react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { AllQuotations } from './all-quotations.tsx';

/** The quotations of the library, in the place of its list of sources. */
export const QuotationsScreen = ({
  onQuote,
  onSource,
  onClose,
}: {
  onQuote: ((quotation: Quotation) => void) | undefined;
  onSource: (id: SourceId) => void;
  onClose: () => void;
}) => {
  const { quotations: words, duplicates } = useMessages();
  return (
    <section
      className="quotations-screen"
      aria-labelledby="quotations-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className="screen-head">
        <IconButton icon={ArrowLeft} label={duplicates.back} onPress={onClose} />
        <h1 id="quotations-title">{words.title}</h1>
      </header>
      <AllQuotations onQuote={onQuote} onSource={onSource} />
    </section>
  );
};

import { ArrowLeft } from 'lucide-react';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { AllQuotations, type QuotationsPlace } from './all-quotations.tsx';

/** The quotations of the library, in the place of its list of sources. */
export const QuotationsScreen = ({ onClose, ...place }: QuotationsPlace & { onClose: () => void }) => {
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
      <AllQuotations {...place} />
    </section>
  );
};

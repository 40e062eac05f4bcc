import { authorsLabel, nameWords, plainTitle } from '#shared/sources/labels.ts';
import { useLanguage } from '../i18n/language.tsx';
import { QuotationCheck } from './parts.ts';
import type { WindowState } from './window/use-window.ts';

/** Within a frame or two the page can take the focus again (ms). */
const returning = 80;

/** What came of checking the quotations of the paper on the page. */
export const QuotationCheckDialog = ({ state }: { state: WindowState }) => {
  const language = useLanguage();
  const { quotationCheck: check, papers, panel } = state;
  const { handle } = papers;
  if (!check.found || !handle) return null;
  return (
    <QuotationCheck
      found={check.found}
      nameOf={(id) => {
        const item = handle.cited().find((source) => source.id === id)?.item;
        return item ? authorsLabel(item, nameWords[language]) || plainTitle(item) || id : id;
      }}
      onGo={({ sourceId, note }) => {
        const places = handle.citing(sourceId);
        const place = places.find((one) => one.note === note) ?? places[0];
        check.close();
        panel.leaveOverlay();
        // While the dialog goes, it gives the focus back to where it was.
        if (place) setTimeout(() => handle.goToCitation(place.id), returning);
      }}
      onClose={check.close}
    />
  );
};

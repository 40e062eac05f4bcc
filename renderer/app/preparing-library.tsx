import { ProgressBar } from 'react-aria-components';
import type { Preparing } from '#shared/contract/preparing.ts';
import { formatIn, type Language } from '../i18n/format.ts';
import { messagesFor } from '../i18n/language.tsx';

/** What goes on while a library of an older version is brought up to date, or a damaged one is mended. */
export const PreparingLibrary = ({ preparing, language }: { preparing: Preparing; language: Language }) => {
  const { app } = messagesFor(language);
  const { number } = formatIn(language);
  const isCounted = preparing.step !== 'backup' && preparing.total > 0;
  const words =
    preparing.step === 'mending'
      ? { title: app.mending, first: app.mendingFirst, safe: app.mendingSafe }
      : { title: app.preparing, first: app.preparingBackup, safe: app.preparingSafe };
  const share = isCounted ? (preparing.done / preparing.total) * 100 : 0;
  return (
    <main className="start" aria-busy="true">
      <h1>{words.title}</h1>
      <ProgressBar
        className="preparing"
        aria-label={words.title}
        isIndeterminate={!isCounted}
        value={share}
        valueLabel={isCounted ? app.prepared(number(preparing.done), number(preparing.total)) : undefined}
      >
        {({ valueText }) => (
          <>
            <span className="preparing-track">
              <span className="preparing-bar" style={{ width: `${share}%` }} />
            </span>
            <span>{isCounted ? valueText : words.first}</span>
          </>
        )}
      </ProgressBar>
      <p>{words.safe}</p>
    </main>
  );
};

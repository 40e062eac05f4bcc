import { useCallback, useEffect, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import { wordsOf } from '#shared/reports/said.ts';
import type { Failure } from '#shared/result.ts';
import type { Host } from '../api/host.ts';
import { HostProvider } from '../api/host-context.tsx';
import { defaultPreferences } from '../api/preferences.ts';
import { LanguageProvider, messagesFor } from '../i18n/language.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { startingWith } from './first-start.ts';
import { Frame } from './frame.tsx';
import { usePreferences } from './window/use-preferences.ts';

type Start =
  | { state: 'opening' }
  | { state: 'failed'; failure: Failure }
  | { state: 'open'; info: Output<'app.info'>; settings: Record<string, unknown> };

/** The window: asks the host who it is and what was remembered, then shows the frame. */
export const App = ({ host }: { host: Host }) => {
  const [start, setStart] = useState<Start>({ state: 'opening' });

  const open = useCallback(async (): Promise<void> => {
    setStart({ state: 'opening' });
    const [info, settings] = await Promise.all([host.call('app.info', {}), host.call('settings.get', {})]);
    if (!info.ok) setStart({ state: 'failed', failure: info.error });
    else if (!settings.ok) setStart({ state: 'failed', failure: settings.error });
    else
      setStart({
        state: 'open',
        info: info.value,
        settings: await startingWith(host, settings.value.settings),
      });
  }, [host]);
  useEffect(() => {
    void open();
    // A backup took the place of everything: the window starts anew.
    return host.on('library.restored', () => void open());
  }, [open, host]);

  const { app, errors, reports } = messagesFor(defaultPreferences(navigator.language).language);
  switch (start.state) {
    case 'opening':
      return (
        <main className="start" aria-busy="true">
          <p>{app.opening}</p>
        </main>
      );
    case 'failed':
      return (
        <main className="start">
          <h1>{app.notPossible}</h1>
          <p>{errors[start.failure.code]}</p>
          {start.failure.said ? <p>{wordsOf(reports, start.failure.said)}</p> : null}
          <button type="button" className="button button-primary" onClick={() => void open()}>
            {app.retry}
          </button>
        </main>
      );
    case 'open':
      return (
        <HostProvider host={host}>
          <ErrorBoundary>
            <Window host={host} info={start.info} settings={start.settings} />
          </ErrorBoundary>
        </HostProvider>
      );
  }
};

const Window = ({
  host,
  info,
  settings,
}: {
  host: Host;
  info: Output<'app.info'>;
  settings: Record<string, unknown>;
}) => {
  const { preferences, change } = usePreferences(host, settings);
  return (
    <LanguageProvider language={preferences.language}>
      <Frame info={info} preferences={preferences} onPreferences={change} />
    </LanguageProvider>
  );
};

import { useCallback, useEffect, useState } from 'react';
import type { Output } from '#shared/contract/methods.ts';
import type { Preparing } from '#shared/contract/preparing.ts';
import { type Said, say, wordsOf } from '#shared/reports/said.ts';
import type { Failure } from '#shared/result.ts';
import type { Host } from '../api/host.ts';
import { HostProvider } from '../api/host-context.tsx';
import { defaultPreferences } from '../api/preferences.ts';
import { keepWritten, wasRestoredHere } from '../api/starting-anew.ts';
import { LanguageProvider, messagesFor } from '../i18n/language.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { startingWith } from './first-start.ts';
import { Frame } from './frame.tsx';
import { PreparingLibrary } from './preparing-library.tsx';
import { usePreferences } from './window/use-preferences.ts';
import { WorkProvider } from './window/work-provider.tsx';

type Start =
  | { state: 'opening'; preparing: Preparing | null }
  | { state: 'failed'; failure: Failure }
  | { state: 'open'; info: Output<'app.info'>; settings: Record<string, unknown> };

const withNews = (info: Output<'app.info'>, news: readonly Said[]): Output<'app.info'> => ({
  ...info,
  notices: [...info.notices, ...news],
});

/** The window: asks the host who it is and what was remembered, then shows the frame. */
export const App = ({ host }: { host: Host }) => {
  const [start, setStart] = useState<Start>({ state: 'opening', preparing: null });

  const open = useCallback(
    async (...news: readonly Said[]): Promise<void> => {
      setStart({ state: 'opening', preparing: null });
      const [info, settings] = await Promise.all([host.call('app.info', {}), host.call('settings.get', {})]);
      if (!info.ok) setStart({ state: 'failed', failure: info.error });
      else if (!settings.ok) setStart({ state: 'failed', failure: settings.error });
      else
        setStart({
          state: 'open',
          info: withNews(info.value, news),
          settings: await startingWith(host, settings.value.settings),
        });
    },
    [host],
  );
  useEffect(() => {
    // Heard before the first question, which is answered when the library is there.
    const end = host.on('library.preparing', (preparing) =>
      setStart((now) => (now.state === 'opening' ? { ...now, preparing } : now)),
    );
    void open();
    // A backup took the place of everything: the window starts anew, with what was being written here kept.
    const endRestored = host.on('library.restored', async ({ since, aside }) => {
      if (wasRestoredHere(aside)) return await open();
      const kept = await keepWritten(Date.parse(since));
      if (kept.ok) await open(say('library-was-restored', { aside, kept: kept.value.join(', ') }));
      else
        setStart((now) =>
          now.state === 'open' ? { ...now, info: withNews(now.info, [say('restored-not-kept')]) } : now,
        );
    });
    return () => {
      end();
      endRestored();
    };
  }, [open, host]);

  const { language } = defaultPreferences(navigator.language);
  const { app, errors, reports } = messagesFor(language);
  switch (start.state) {
    case 'opening':
      if (start.preparing) return <PreparingLibrary preparing={start.preparing} language={language} />;
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
      <WorkProvider>
        <Frame info={info} preferences={preferences} onPreferences={change} />
      </WorkProvider>
    </LanguageProvider>
  );
};

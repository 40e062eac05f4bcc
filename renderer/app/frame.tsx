import { useEffect } from 'react';
import { FileReaderProvider } from '../api/file-reader.tsx';
import { CommandPalette } from '../features/commands/command-palette.tsx';
import { ShortcutSheet } from '../features/commands/shortcut-sheet.tsx';
import { TakeAlong } from '../features/export/take-along.tsx';
import { useMessages } from '../i18n/language.tsx';
import { ReportDialog } from '../ui/report-dialog.tsx';
import { Toasts } from '../ui/toast.tsx';
import { Banners } from './banners.tsx';
import {
  fetchPartsLater,
  ImportQuestions,
  PaperPages,
  PaperPanel,
  TableColumns,
  ZoteroDialog,
} from './parts.ts';
import { Rail } from './rail.tsx';
import { ReaderPlace } from './reader-place.tsx';
import { Sections } from './sections.tsx';
import { StatusBar } from './status-bar.tsx';
import { StyleDialogs } from './style-dialogs.tsx';
import { TopBar } from './top-bar.tsx';
import { useCommands } from './window/use-commands.ts';
import { useWindow, type WindowProps } from './window/use-window.ts';

/** The window: tabs above, sections at the left, the page, the side panel, the status line. */
export const Frame = (props: WindowProps) => {
  const { app, window: words } = useMessages();
  const state = useWindow(props);
  const commands = useCommands(state);
  useEffect(fetchPartsLater, []);
  const { info, papers, panel, preferences, change } = state;
  const modes = papers.onPage
    ? [
        ...(preferences.focus ? [{ label: words.focusOn, off: () => change({ focus: false }) }] : []),
        ...(preferences.typewriter
          ? [{ label: words.typewriterOn, off: () => change({ typewriter: false }) }]
          : []),
      ]
    : [];
  return (
    <FileReaderProvider value={state.reader.open}>
      <div className="frame">
        <TopBar state={state} onPalette={() => commands.show('palette')} />
        <Banners notices={info.notices} readOnly={info.readOnly} />
        <div className="panes">
          {papers.onPage && preferences.focus ? null : (
            <Rail
              screen={papers.screen}
              wide={preferences.railOpen && state.wideRail}
              mayWiden={state.wideRail}
              onScreen={(screen) => {
                state.reader.close();
                change({ screen });
              }}
              onWide={(railOpen) => change({ railOpen })}
            />
          )}
          <main className="screen" hidden={state.reader.isWide}>
            {papers.onPage ? (
              <h1 className="visually-hidden">{papers.onPage.title || app.untitled}</h1>
            ) : null}
            <Sections state={state} />
            {papers.drawn.length > 0 ? <PaperPages state={state} /> : null}
          </main>
          <ReaderPlace state={state} />
          {panel.isOpen && !state.reader.isWide ? <PaperPanel state={state} /> : null}
        </div>
        <StatusBar
          counts={state.facts?.counts ?? null}
          lang={state.facts?.languages[0] ?? null}
          onLang={() => panel.show('paper')}
          library={info.libraryPath}
          running={state.running}
          onCancel={state.cancelWork}
          sheet={preferences.pageView === 'sheet'}
          onSheet={(sheet) => change({ pageView: sheet ? 'sheet' : 'wide' })}
          modes={modes}
          zoom={state.zoom}
        />
        {commands.view === 'palette' ? (
          <CommandPalette
            commands={commands.list()}
            onChosen={() => papers.handle?.closeOver()}
            onClose={() => commands.show(null)}
          />
        ) : null}
        {commands.view === 'shortcuts' ? (
          <ShortcutSheet commands={commands.list()} onClose={() => commands.show(null)} />
        ) : null}
        {state.asking.tables.asked ? (
          <TableColumns
            asked={state.asking.tables.asked}
            onDecide={state.asking.tables.decide}
            onCancel={() => state.asking.tables.decide(null)}
          />
        ) : null}
        {state.asking.questions ? (
          <ImportQuestions
            key={state.asking.questions.token}
            questions={state.asking.questions}
            onDecide={(decision) => {
              const { questions, decide } = state.asking;
              if (questions) void decide(questions, decision);
            }}
            onCancel={() => {
              const { questions, dismiss } = state.asking;
              if (questions) dismiss(questions);
            }}
          />
        ) : null}
        {state.zotero.isOpen ? (
          <ZoteroDialog
            canChoose={state.info.host === 'electron'}
            onTake={(path, parts, files) => void state.zotero.take(path, parts, files)}
            onClose={state.zotero.close}
          />
        ) : null}
        {state.takeAlong ? <TakeAlong question={state.takeAlong} /> : null}
        <StyleDialogs state={state} />
        <ReportDialog report={state.report} onClose={state.closeReport} onSource={state.editSource} />
        <Toasts />
      </div>
    </FileReaderProvider>
  );
};

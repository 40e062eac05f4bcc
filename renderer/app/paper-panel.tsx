import { useState } from 'react';
import type { PaperId } from '#shared/ids.ts';
import { PaperDetails } from '../features/details/paper-details.tsx';
import { ChangeList } from '../features/history/comparing/change-list.tsx';
import { HistoryPanel } from '../features/history/history-panel.tsx';
import type { NoteFilter } from '../features/notes/notes-pane.tsx';
import { useMessages } from '../i18n/language.tsx';
import { SplitHandle } from '../ui/split-handle.tsx';
import { NotesListPane } from './notes-list-pane.tsx';
import { OutlinePane } from './outline-pane.tsx';
import { SidePanel } from './side-panel.tsx';
import { SourcesPane } from './sources-pane.tsx';
import type { WindowState } from './window/use-window.ts';

const noFilter: NoteFilter = { kind: 'all', source: null };

/** The side panel of the paper on the page, beside it or, on a narrow window, over it. */
export const PaperPanel = ({ state }: { state: WindowState }) => {
  const { app } = useMessages();
  const { panel, comparison, preferences, change } = state;
  const { active, handle } = state.papers;
  const [filter, setFilter] = useState<NoteFilter & { paper: PaperId | null }>({ paper: null, ...noFilter });
  return (
    <aside
      id="side-panel"
      className={panel.isOverlay ? 'side-panel side-panel-over' : 'side-panel'}
      aria-label={app.sidePanel}
      style={{ width: preferences.sidePanelWidth }}
    >
      {panel.isOverlay ? null : (
        <SplitHandle
          label={app.resizeSidePanel}
          controls="side-panel"
          size={preferences.sidePanelWidth}
          min={220}
          max={600}
          side="after"
          onResize={(sidePanelWidth) => change({ sidePanelWidth })}
        />
      )}
      <SidePanel
        tab={preferences.sidePanelTab}
        onTab={(sidePanelTab) => change({ sidePanelTab })}
        outline={<OutlinePane key={active} handle={handle} onGo={panel.leaveOverlay} />}
        notes={
          handle ? (
            <NotesListPane
              key={active}
              handle={handle}
              filter={filter.paper === active ? filter : noFilter}
              onFilter={(next) => setFilter({ paper: active, ...next })}
              onGo={panel.leaveOverlay}
            />
          ) : null
        }
        source={
          handle ? (
            <SourcesPane
              state={state}
              handle={handle}
              onNotes={(source) => {
                setFilter({ paper: active, kind: 'all', source });
                panel.show('notes');
              }}
            />
          ) : null
        }
        history={
          comparison.pair ? (
            <ChangeList comparison={comparison} />
          ) : active && handle ? (
            <HistoryPanel
              key={active}
              paper={active}
              isEditable={handle.isEditable}
              flush={handle.flush}
              shown={panel.version}
              onShow={(version) => panel.showVersion(active, version)}
              onRemoved={panel.forgetVersion}
              onCompare={(old, now) => comparison.start({ paper: active, old, now })}
              onSince={(since) => void comparison.startSince(active, since)}
              asksName={panel.asksName}
              onNameAsked={panel.nameAsked}
            />
          ) : null
        }
        paper={
          handle ? (
            <PaperDetails
              key={active}
              paper={handle}
              asksRules={panel.asksRules}
              onRulesAsked={panel.rulesAsked}
              styleOf={state.styles.styleOf}
              onChooseStyle={() => state.styles.open('paper')}
            />
          ) : null
        }
      />
    </aside>
  );
};

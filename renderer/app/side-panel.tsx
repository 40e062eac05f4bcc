import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Preferences } from '../api/preferences.ts';
import { useMessages } from '../i18n/language.tsx';

/** The panel at the right of a page: its outline, the source under the caret, its versions, the paper's own data. */
export const SidePanel = ({
  tab,
  onTab,
  outline,
  notes,
  source,
  history,
  paper,
}: {
  tab: Preferences['sidePanelTab'];
  onTab: (tab: Preferences['sidePanelTab']) => void;
  outline: ReactNode;
  notes: ReactNode;
  source: ReactNode;
  history: ReactNode;
  paper: ReactNode;
}) => {
  const { app, history: historyWords, panes } = useMessages();
  return (
    <Tabs
      className="side-tabs"
      selectedKey={tab}
      onSelectionChange={(key) =>
        onTab(key === 'notes' || key === 'source' || key === 'history' || key === 'paper' ? key : 'outline')
      }
    >
      <TabList className="side-tab-list" aria-label={app.sidePanel}>
        <Tab id="outline" className="side-tab">
          {app.outline}
        </Tab>
        <Tab id="notes" className="side-tab">
          {panes.notes.tab}
        </Tab>
        <Tab id="source" className="side-tab">
          {app.source}
        </Tab>
        <Tab id="history" className="side-tab">
          {historyWords.tab}
        </Tab>
        <Tab id="paper" className="side-tab">
          {app.paper}
        </Tab>
      </TabList>
      <TabPanel id="outline" className="side-tab-panel">
        {outline}
      </TabPanel>
      <TabPanel id="notes" className="side-tab-panel">
        {notes}
      </TabPanel>
      <TabPanel id="source" className="side-tab-panel">
        {source}
      </TabPanel>
      <TabPanel id="history" className="side-tab-panel">
        {history}
      </TabPanel>
      <TabPanel id="paper" className="side-tab-panel">
        {paper}
      </TabPanel>
    </Tabs>
  );
};

import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Preferences } from '../api/preferences.ts';
import { useMessages } from '../i18n/language.tsx';

/** The panel at the right of a page: its outline, and the source under the caret. */
export const SidePanel = ({
  tab,
  onTab,
  outline,
  source,
}: {
  tab: Preferences['sidePanelTab'];
  onTab: (tab: Preferences['sidePanelTab']) => void;
  outline: ReactNode;
  source: ReactNode;
}) => {
  const { app } = useMessages();
  return (
    <Tabs
      className="side-tabs"
      selectedKey={tab}
      onSelectionChange={(key) => onTab(key === 'source' ? 'source' : 'outline')}
    >
      <TabList className="side-tab-list" aria-label={app.sidePanel}>
        <Tab id="outline" className="side-tab">
          {app.outline}
        </Tab>
        <Tab id="source" className="side-tab">
          {app.source}
        </Tab>
      </TabList>
      <TabPanel id="outline" className="side-tab-panel">
        {outline}
      </TabPanel>
      <TabPanel id="source" className="side-tab-panel">
        {source}
      </TabPanel>
    </Tabs>
  );
};

import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { PanelTab } from '../../../api/source-tabs.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';

/** The parts of a source, one at a time; each tab says how much there is in it. */
export const SourceTabs = <Shown extends PanelTab>({
  tabs,
  tab,
  onTab,
  counts,
  panels,
}: {
  tabs: readonly Shown[];
  tab: Shown;
  onTab: (tab: Shown) => void;
  /** What is not known yet, or not counted, is absent. */
  counts: Partial<Record<PanelTab, number | undefined>>;
  panels: Record<Shown, ReactNode>;
}) => {
  const { sourcePanel: words } = useMessages();
  const format = useFormat();
  return (
    <Tabs
      className="source-tabs"
      selectedKey={tab}
      onSelectionChange={(key) => {
        const chosen = tabs.find((one) => one === key);
        if (chosen) onTab(chosen);
      }}
    >
      <TabList className="source-tab-list" aria-label={words.parts}>
        {tabs.map((one) => (
          <Tab key={one} id={one} className="side-tab source-tab">
            {words.tabs[one].full === words.tabs[one].short ? (
              words.tabs[one].full
            ) : (
              <>
                <span className="tab-full">{words.tabs[one].full}</span>
                <span className="tab-short">{words.tabs[one].short}</span>
              </>
            )}
            {counts[one] ? <span className="source-tab-count"> {format.number(counts[one])}</span> : null}
          </Tab>
        ))}
      </TabList>
      {tabs.map((one) => (
        <TabPanel key={one} id={one} className="panel-body">
          {panels[one]}
        </TabPanel>
      ))}
    </Tabs>
  );
};

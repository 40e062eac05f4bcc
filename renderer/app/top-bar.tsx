import { Command as CommandIcon, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { templateOf } from '#shared/document/templates/index.ts';
import { useMessages } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';
import { ExportMenu } from './export-menu.tsx';
import { PaperTabs } from './paper-tabs.tsx';
import type { WindowState } from './window/use-window.ts';

/** The head of the window: its tabs, and what is done with the paper as a whole. */
export const TopBar = ({ state, onPalette }: { state: WindowState; onPalette: () => void }) => {
  const { app, palette } = useMessages();
  const { papers, panel, preferences } = state;
  const { onPage } = papers;
  return (
    <header className="top-bar">
      <span className={preferences.railOpen && state.wideRail ? 'brand' : 'brand brand-narrow'}>
        {app.name}
      </span>
      <PaperTabs state={state} />
      <div className="top-tools">
        <IconButton icon={CommandIcon} label={palette.title} onPress={onPalette} />
        {onPage ? (
          <ExportMenu
            own={templateOf(papers.handle?.meta() ?? {})}
            onExport={(format, template) => void state.exportPaper(onPage, format, template)}
            onSources={(format) => void state.exportSources(format, { paper: onPage.id })}
          />
        ) : null}
        {onPage ? (
          <IconButton
            icon={panel.isOpen ? PanelRightClose : PanelRightOpen}
            label={panel.isOpen ? app.hideSidePanel : app.showSidePanel}
            onPress={panel.toggle}
          />
        ) : null}
      </div>
    </header>
  );
};

import { FileText, LibraryBig, type LucideIcon, PanelLeftClose, PanelLeftOpen, Settings } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { Preferences } from '../api/preferences.ts';
import { useMessages } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';

type Screen = 'papers' | 'library' | 'settings';
const entries: readonly [Screen, LucideIcon][] = [
  ['papers', FileText],
  ['library', LibraryBig],
  ['settings', Settings],
];

/** The sections of Ibid at the left edge: with words where there is room, else as icons. */
export const Rail = ({
  screen,
  wide,
  mayWiden,
  onScreen,
  onWide,
}: {
  screen: Preferences['screen'];
  wide: boolean;
  /** The window has room for the words. */
  mayWiden: boolean;
  onScreen: (screen: Screen) => void;
  onWide: (wide: boolean) => void;
}) => {
  const { app } = useMessages();
  return (
    <nav className={wide ? 'rail' : 'rail rail-narrow'} aria-label={app.navigation}>
      {entries.map(([id, Icon]) => (
        <TooltipTrigger key={id} delay={300} closeDelay={0} isDisabled={wide}>
          <Button
            className="rail-button"
            aria-label={app[id]}
            aria-current={screen === id ? 'page' : 'false'}
            onPress={() => onScreen(id)}
          >
            <Icon aria-hidden size={18} strokeWidth={1.75} />
            {wide ? <span>{app[id]}</span> : null}
          </Button>
          <Tooltip className="tooltip" placement="right" offset={6}>
            {app[id]}
          </Tooltip>
        </TooltipTrigger>
      ))}
      {mayWiden ? (
        <div className="rail-foot">
          <IconButton
            icon={wide ? PanelLeftClose : PanelLeftOpen}
            label={wide ? app.hideRail : app.showRail}
            onPress={() => onWide(!wide)}
          />
        </div>
      ) : null}
    </nav>
  );
};

import {
  Bold,
  ChevronDown,
  CornerUpLeft,
  Ellipsis,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Superscript,
  Table as TableIcon,
  TextQuote,
  Undo2,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  Button as AriaButton,
  Toolbar as AriaToolbar,
  ToggleButton,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import type { CommandId } from '../../../editor/command-table.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { ActionMenu } from '../../../ui/menu.tsx';
import type { PaperSession } from '../paper-session.ts';
import { useCommandLabel } from '../use-command-label.ts';
import { useRequest } from '../use-request.ts';
import { leavingGroups, useToolbarMenus } from './toolbar-menus.ts';
import { readToolbar, type ToolbarState } from './toolbar-state.ts';
import { useFittingGroups } from './use-fitting-groups.ts';

const Toggle = ({
  label,
  icon: Icon,
  isOn,
  isDisabled = false,
  onPress,
}: {
  label: string;
  icon: LucideIcon;
  isOn: boolean;
  isDisabled?: boolean;
  onPress: () => void;
}) => (
  <TooltipTrigger delay={500} closeDelay={0}>
    <ToggleButton
      className="icon-button"
      aria-label={label}
      isSelected={isOn}
      isDisabled={isDisabled}
      onPress={onPress}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
    </ToggleButton>
    <Tooltip className="tooltip" offset={6}>
      {label}
    </Tooltip>
  </TooltipTrigger>
);

/** What the caret is in, read after the frame and not within the key press. */
const useToolbarState = (session: PaperSession): ToolbarState => {
  const [state, setState] = useState(() => readToolbar(session.editor.view.state));
  useEffect(() => {
    const read = (): void => {
      if (session.editor.view.isDestroyed) return;
      const next = readToolbar(session.editor.view.state);
      setState((before) =>
        (Object.keys(next) as (keyof ToolbarState)[]).every((name) => next[name] === before[name])
          ? before
          : next,
      );
    };
    read();
    return session.subscribe(read);
  }, [session]);
  return state;
};

/**
 * The buttons over the page, in one row at every width: groups that do not fit go into the menu at its end.
 * Each does what its key does, and gives the focus back to the page.
 */
export const Toolbar = ({ session }: { session: PaperSession }) => {
  const { paper } = useMessages();
  const state = useToolbarState(session);
  const label = useCommandLabel(session);
  const bar = useRef<HTMLDivElement>(null);
  const gone = useFittingGroups(bar, leavingGroups, useLanguage());
  const menus = useToolbarMenus(session, state);
  useRequest(session, 'toolbar', () =>
    bar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus(),
  );
  const run = (id: CommandId) => () => void session.editor.run(id);
  const named = (id: CommandId): string => label(id).withKeys;
  return (
    <AriaToolbar ref={bar} className="page-toolbar" aria-label={paper.toolbar}>
      {gone.has('style') ? null : (
        <div className="tool-group" data-group="style">
          <ActionMenu label={paper.style} actions={menus.styles}>
            <AriaButton
              className="style-button"
              aria-label={`${paper.style}: ${paper.styles[state.style]}`}
              isDisabled={!state.headings}
            >
              <span>{paper.styles[state.style]}</span>
              <ChevronDown aria-hidden size={14} />
            </AriaButton>
          </ActionMenu>
        </div>
      )}
      {gone.has('emphasis') ? null : (
        <div className="tool-group" data-group="emphasis">
          <Toggle label={named('em')} icon={Italic} isOn={state.em} onPress={run('em')} />
          <Toggle label={named('strong')} icon={Bold} isOn={state.strong} onPress={run('strong')} />
        </div>
      )}
      {gone.has('lists') ? null : (
        <div className="tool-group" data-group="lists">
          <Toggle
            label={named('bulletList')}
            icon={List}
            isOn={state.bulletList}
            isDisabled={!state.blocks}
            onPress={run('bulletList')}
          />
          <Toggle
            label={named('orderedList')}
            icon={ListOrdered}
            isOn={state.orderedList}
            isDisabled={!state.blocks}
            onPress={run('orderedList')}
          />
          <Toggle
            label={named('quote')}
            icon={TextQuote}
            isOn={state.quote}
            isDisabled={!state.blocks}
            onPress={run('quote')}
          />
        </div>
      )}
      <div className="tool-group" data-group="main">
        <AriaButton
          className="word-button"
          isDisabled={!state.canNote && !state.inNote}
          aria-label={
            state.inNote ? paper.withKeys(paper.backToText, label('note').keys ?? '') : named('note')
          }
          onPress={run('note')}
        >
          {state.inNote ? (
            <CornerUpLeft aria-hidden size={16} strokeWidth={1.75} />
          ) : (
            <Superscript aria-hidden size={16} strokeWidth={1.75} />
          )}
          {state.inNote ? paper.text : label('note').name}
        </AriaButton>
        <AriaButton
          className="word-button"
          isDisabled={!state.canCite}
          aria-label={named('cite')}
          onPress={run('cite')}
        >
          <Quote aria-hidden size={16} strokeWidth={1.75} />
          {label('cite').name}
        </AriaButton>
      </div>
      {gone.has('insert') ? null : (
        <div className="tool-group" data-group="insert">
          <IconButton label={named('link')} icon={LinkIcon} onPress={run('link')} />
          {state.inTable ? (
            <ActionMenu label={label('table').name} actions={menus.table}>
              <AriaButton className="icon-button is-on" aria-label={label('table').name}>
                <TableIcon aria-hidden size={16} strokeWidth={1.75} />
              </AriaButton>
            </ActionMenu>
          ) : (
            <IconButton
              label={named('table')}
              icon={TableIcon}
              isDisabled={!state.canTable}
              onPress={run('table')}
            />
          )}
        </div>
      )}
      {gone.has('history') ? null : (
        <div className="tool-group" data-group="history">
          <IconButton label={named('undo')} icon={Undo2} isDisabled={!state.undo} onPress={run('undo')} />
          <IconButton label={named('redo')} icon={Redo2} isDisabled={!state.redo} onPress={run('redo')} />
        </div>
      )}
      <div className="tool-group" data-group="more">
        <ActionMenu label={paper.more} actions={() => menus.more(gone)}>
          <AriaButton className="icon-button" aria-label={paper.more}>
            <Ellipsis aria-hidden size={16} strokeWidth={1.75} />
          </AriaButton>
        </ActionMenu>
      </div>
    </AriaToolbar>
  );
};

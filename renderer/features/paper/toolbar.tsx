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
import type { Command } from 'prosemirror-state';
import { useEffect, useRef, useState } from 'react';
import {
  Button as AriaButton,
  Toolbar as AriaToolbar,
  ToggleButton,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import type { CommandId } from '../../editor/command-table.ts';
import { passageLanguages, setPassageLanguage } from '../../editor/commands/figures.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { IconButton } from '../../ui/button.tsx';
import { ActionMenu, type MenuAction } from '../../ui/menu.tsx';
import type { PaperSession } from './paper-session.ts';
import { readToolbar, type ToolbarState } from './toolbar-state.ts';
import { useCommandLabel } from './use-command-label.ts';
import { useRequest } from './use-request.ts';

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

/** The buttons over the page. Each does what its key does, and gives the focus back to the page. */
export const Toolbar = ({ session }: { session: PaperSession }) => {
  const { paper } = useMessages();
  const format = useFormat();
  const state = useToolbarState(session);
  const label = useCommandLabel(session);
  const bar = useRef<HTMLDivElement>(null);
  useRequest(session, 'toolbar', () =>
    bar.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus(),
  );
  const run = (command: Command | CommandId) => () => void session.editor.run(command);
  const named = (id: CommandId): string => label(id).withKeys;
  const action = (id: string, text: string, command: Command | CommandId): MenuAction => ({
    id,
    label: text,
    onAction: () => {
      session.editor.run(command);
      // A menu that closes gives the focus to its button, within a frame or two: one goes on writing.
      setTimeout(() => {
        if (!session.editor.view.isDestroyed) session.editor.view.focus();
      }, 60);
    },
  });
  const entry = (id: CommandId, text = label(id).name): MenuAction => action(id, text, id);
  const styles: MenuAction[] = [
    entry('paragraph'),
    ...([1, 2, 3] as const).map((level) =>
      action(
        `heading${level}`,
        paper.styles[`heading${level}`],
        state.style === `heading${level}` ? () => true : (`heading${level}` as const),
      ),
    ),
    ...(state.style.startsWith('heading')
      ? [entry('headingNumber', `${state.numbered ? '✓ ' : ''}${label('headingNumber').name}`)]
      : []),
  ];
  const more: MenuAction[] = [
    entry('smallCaps', named('smallCaps')),
    entry('superscript', named('superscript')),
    entry('subscript', named('subscript')),
    {
      id: 'language',
      label: paper.passageLanguage,
      isDisabled: !state.hasSelection,
      onAction: () => {},
      more: [
        ...passageLanguages.map((tag) =>
          action(`language-${tag}`, format.language(tag), setPassageLanguage(tag)),
        ),
        action('language-none', paper.noPassageLanguage, setPassageLanguage(null)),
      ],
    },
    { ...entry('picture'), isDisabled: !state.canTable },
    { ...entry('rule'), isDisabled: !state.canTable },
    entry('author'),
    ...(state.inAuthor ? [entry('removeAuthor')] : []),
  ];
  const tableActions: MenuAction[] = [
    entry('rowBelow'),
    entry('columnAfter'),
    entry('headerRow'),
    entry('removeRow'),
    entry('removeColumn'),
    { ...entry('removeTable'), danger: true },
  ];
  return (
    <AriaToolbar ref={bar} className="page-toolbar" aria-label={paper.toolbar}>
      <div className="tool-group">
        <ActionMenu label={paper.style} actions={state.headings ? styles : styles.slice(0, 1)}>
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
      <div className="tool-group">
        <Toggle label={named('em')} icon={Italic} isOn={state.em} onPress={run('em')} />
        <Toggle label={named('strong')} icon={Bold} isOn={state.strong} onPress={run('strong')} />
      </div>
      <div className="tool-group">
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
      <div className="tool-group tool-main">
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
          {/* Short, so that the bar does not grow a second line when the caret goes into a note. */}
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
      <div className="tool-group">
        <IconButton label={named('link')} icon={LinkIcon} onPress={run('link')} />
        {state.inTable ? (
          <ActionMenu label={label('table').name} actions={tableActions}>
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
        <ActionMenu label={paper.more} actions={more}>
          <AriaButton className="icon-button" aria-label={paper.more}>
            <Ellipsis aria-hidden size={16} strokeWidth={1.75} />
          </AriaButton>
        </ActionMenu>
      </div>
      <div className="tool-group">
        <IconButton label={named('undo')} icon={Undo2} isDisabled={!state.undo} onPress={run('undo')} />
        <IconButton label={named('redo')} icon={Redo2} isDisabled={!state.redo} onPress={run('redo')} />
      </div>
    </AriaToolbar>
  );
};

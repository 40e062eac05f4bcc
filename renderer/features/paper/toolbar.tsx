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
import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, toggleHeaderRow } from 'prosemirror-tables';
import { type Ref, useEffect, useState } from 'react';
import {
  Button as AriaButton,
  Toolbar as AriaToolbar,
  ToggleButton,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { schema } from '#shared/document/schema.ts';
import {
  insertTable,
  removeTable,
  setParagraph,
  toggleHeading,
  toggleHeadingNumber,
  toggleList,
  toggleQuote,
} from '../../editor/commands/blocks.ts';
import { insertRule, passageLanguages, setPassageLanguage } from '../../editor/commands/figures.ts';
import { addAuthor, removeAuthor } from '../../editor/commands/front.ts';
import {
  toggleEm,
  toggleSmallCaps,
  toggleStrong,
  toggleSubscript,
  toggleSuperscript,
} from '../../editor/commands/marks.ts';
import { insertOrLeaveNote } from '../../editor/commands/notes.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { IconButton } from '../../ui/button.tsx';
import { ActionMenu, type MenuAction } from '../../ui/menu.tsx';
import type { PaperSession } from './paper-session.ts';
import { readToolbar, type ToolbarState } from './toolbar-state.ts';

const mac = typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform);
/** A key as the system writes it: "Ctrl+I", "⌘I". */
const keys = (text: string): string =>
  mac ? text.replace('Mod+', '⌘').replace('Alt+', '⌥').replace('Shift+', '⇧') : text.replace('Mod', 'Ctrl');

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
export const Toolbar = ({
  session,
  ref,
  onCite,
  onLink,
  onPicture,
}: {
  session: PaperSession;
  ref: Ref<HTMLDivElement>;
  onCite: () => void;
  onLink: () => void;
  onPicture: () => void;
}) => {
  const { paper } = useMessages();
  const format = useFormat();
  const state = useToolbarState(session);
  const run = (command: Command) => () => void session.editor.run(command);
  const named = (name: string, key: string): string => paper.withKeys(name, keys(key));
  const action = (id: string, label: string, command: Command): MenuAction => ({
    id,
    label,
    onAction: () => {
      session.editor.run(command);
      // A menu that closes gives the focus to its button, within a frame or two: one goes on writing.
      setTimeout(() => {
        if (!session.editor.view.isDestroyed) session.editor.view.focus();
      }, 60);
    },
  });
  const styles: MenuAction[] = [
    action('paragraph', paper.styles.paragraph, setParagraph),
    ...([1, 2, 3] as const).map((level) =>
      action(
        `heading${level}`,
        paper.styles[`heading${level}`],
        state.style === `heading${level}` ? () => true : toggleHeading(level),
      ),
    ),
    ...(state.style.startsWith('heading')
      ? [action('numbered', `${state.numbered ? '✓ ' : ''}${paper.headingNumber}`, toggleHeadingNumber)]
      : []),
  ];
  const more: MenuAction[] = [
    action('small-caps', named(paper.smallCaps, 'Mod+Shift+K'), toggleSmallCaps),
    action('superscript', named(paper.superscript, 'Mod+.'), toggleSuperscript),
    action('subscript', named(paper.subscript, 'Mod+,'), toggleSubscript),
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
    { id: 'picture', label: paper.insertPicture, isDisabled: !state.canTable, onAction: onPicture },
    { ...action('rule', paper.insertRule, insertRule), isDisabled: !state.canTable },
    action('author', paper.author, addAuthor),
    ...(state.inAuthor ? [action('remove-author', paper.removeAuthor, removeAuthor)] : []),
  ];
  const tableActions: MenuAction[] = [
    action('row', paper.addRow, addRowAfter),
    action('column', paper.addColumn, addColumnAfter),
    action('header', paper.headerRow, toggleHeaderRow),
    action('no-row', paper.removeRow, deleteRow),
    action('no-column', paper.removeColumn, deleteColumn),
    { ...action('no-table', paper.removeTable, removeTable), danger: true },
  ];
  return (
    <AriaToolbar ref={ref} className="page-toolbar" aria-label={paper.toolbar}>
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
        <Toggle label={named(paper.em, 'Mod+I')} icon={Italic} isOn={state.em} onPress={run(toggleEm)} />
        <Toggle
          label={named(paper.strong, 'Mod+B')}
          icon={Bold}
          isOn={state.strong}
          onPress={run(toggleStrong)}
        />
      </div>
      <div className="tool-group">
        <Toggle
          label={named(paper.bulletList, 'Mod+Shift+8')}
          icon={List}
          isOn={state.bulletList}
          isDisabled={!state.blocks}
          onPress={run(toggleList(schema.nodes.bullet_list))}
        />
        <Toggle
          label={named(paper.orderedList, 'Mod+Shift+7')}
          icon={ListOrdered}
          isOn={state.orderedList}
          isDisabled={!state.blocks}
          onPress={run(toggleList(schema.nodes.ordered_list))}
        />
        <Toggle
          label={named(paper.quote, 'Mod+Shift+9')}
          icon={TextQuote}
          isOn={state.quote}
          isDisabled={!state.blocks}
          onPress={run(toggleQuote)}
        />
      </div>
      <div className="tool-group tool-main">
        <AriaButton
          className="word-button"
          isDisabled={!state.canNote && !state.inNote}
          aria-label={named(state.inNote ? paper.backToText : paper.insertNote, 'Mod+Alt+F')}
          onPress={run(insertOrLeaveNote)}
        >
          {state.inNote ? (
            <CornerUpLeft aria-hidden size={16} strokeWidth={1.75} />
          ) : (
            <Superscript aria-hidden size={16} strokeWidth={1.75} />
          )}
          {/* Short, so that the bar does not grow a second line when the caret goes into a note. */}
          {state.inNote ? paper.text : paper.insertNote}
        </AriaButton>
        <AriaButton
          className="word-button"
          isDisabled={!state.canCite}
          aria-label={named(paper.cite, 'Mod+Alt+C')}
          onPress={onCite}
        >
          <Quote aria-hidden size={16} strokeWidth={1.75} />
          {paper.cite}
        </AriaButton>
      </div>
      <div className="tool-group">
        <IconButton label={named(paper.link, 'Mod+K')} icon={LinkIcon} onPress={onLink} />
        {state.inTable ? (
          <ActionMenu label={paper.table} actions={tableActions}>
            <AriaButton className="icon-button is-on" aria-label={paper.table}>
              <TableIcon aria-hidden size={16} strokeWidth={1.75} />
            </AriaButton>
          </ActionMenu>
        ) : (
          <IconButton
            label={paper.table}
            icon={TableIcon}
            isDisabled={!state.canTable}
            onPress={run(insertTable())}
          />
        )}
        <ActionMenu label={paper.more} actions={more}>
          <AriaButton className="icon-button" aria-label={paper.more}>
            <Ellipsis aria-hidden size={16} strokeWidth={1.75} />
          </AriaButton>
        </ActionMenu>
      </div>
      <div className="tool-group">
        <IconButton
          label={named(paper.undo, 'Mod+Z')}
          icon={Undo2}
          isDisabled={!state.undo}
          onPress={run(undo)}
        />
        <IconButton
          label={named(paper.redo, 'Mod+Y')}
          icon={Redo2}
          isDisabled={!state.redo}
          onPress={run(redo)}
        />
      </div>
    </AriaToolbar>
  );
};

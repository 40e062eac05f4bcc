import type { Command } from 'prosemirror-state';
import type { CommandId } from '../../../editor/command-table.ts';
import { commandOf } from '../../../editor/command-table.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { afterClosing } from '../../../ui/after-closing.ts';
import type { MenuAction } from '../../../ui/menu.tsx';
import type { PaperSession } from '../paper-session.ts';
import { useCommandLabel } from '../use-command-label.ts';
import type { ToolbarState } from './toolbar-state.ts';

/** Groups of buttons that go into the menu where the bar is too narrow, those that have keys first. */
export const leavingGroups = ['lists', 'history', 'insert', 'emphasis', 'style'] as const;
export type LeavingGroup = (typeof leavingGroups)[number];

/** What the menus of the bar list; to be called when one is opened. */
export type ToolbarMenus = {
  styles: () => MenuAction[];
  table: () => MenuAction[];
  more: (gone: ReadonlySet<LeavingGroup>) => MenuAction[];
};

/** The menus of the bar over the page. */
export const useToolbarMenus = (session: PaperSession, state: ToolbarState): ToolbarMenus => {
  const { commands, paper } = useMessages();
  const label = useCommandLabel(session);
  const action = (id: string, text: string, command: Command | CommandId): MenuAction => ({
    id,
    label: text,
    isDisabled: !session.editor.can(command),
    onAction: () => {
      session.editor.run(command);
      // A menu that closes gives the focus to its button: one goes on writing.
      afterClosing(() => {
        if (!session.editor.view.isDestroyed) session.editor.view.focus();
      });
    },
  });
  const entry = (id: CommandId): MenuAction => {
    const { name, keys } = label(id);
    const isOn = commandOf(session.editor.commands, id).isOn?.(session.editor.view.state) ?? false;
    return { ...action(id, isOn ? `✓ ${name}` : name, id), keys };
  };
  const entries = (...ids: CommandId[]): MenuAction[] => ids.map(entry);
  const begin = ([first, ...rest]: MenuAction[]): MenuAction[] =>
    first ? [{ ...first, begins: true }, ...rest] : [];
  const submenu = (id: string, text: string, more: MenuAction[]): MenuAction => ({
    id,
    label: text,
    isDisabled: more.every(({ isDisabled }) => isDisabled),
    onAction: () => {},
    more,
  });

  const styles = (): MenuAction[] => [
    entry('paragraph'),
    ...([1, 2, 3] as const).map((level) => {
      const id = `heading${level}` as const;
      // A style that is chosen again stays; the key takes it away.
      const isOn = state.style === id;
      return isOn ? { ...action(id, `✓ ${paper.styles[id]}`, () => true), keys: label(id).keys } : entry(id);
    }),
    ...(state.style.startsWith('heading') ? begin(entries('headingNumber', 'promote', 'demote')) : []),
  ];
  const table = (): MenuAction[] => [
    ...entries('rowAbove', 'rowBelow', 'columnBefore', 'columnAfter'),
    ...begin(entries('headerRow', 'headerColumn')),
    submenu('align', paper.tools.align, entries('alignLeft', 'alignCenter', 'alignRight')),
    submenu('widths', paper.tools.widths, entries('columnWider', 'columnNarrower', 'freeColumns')),
    submenu('select', paper.tools.select, entries('selectRow', 'selectColumn', 'selectTable')),
    ...entries('mergeCells', 'splitCell'),
    ...begin(entries('removeRow', 'removeColumn')),
    { ...entry('removeTable'), danger: true },
  ];
  const groups: Record<LeavingGroup, () => MenuAction[]> = {
    style: () => [submenu('styles', paper.style, state.headings ? styles() : styles().slice(0, 1))],
    emphasis: () => entries('em', 'strong'),
    lists: () => entries('bulletList', 'orderedList', 'quote'),
    insert: () => [
      entry('link'),
      state.inTable ? submenu('tableTools', label('table').name, table()) : entry('table'),
    ],
    history: () => entries('undo', 'redo'),
  };
  const more = (gone: ReadonlySet<LeavingGroup>): MenuAction[] => [
    ...(['style', 'emphasis', 'lists', 'insert', 'history'] as const)
      .filter((group) => gone.has(group))
      .flatMap((group) => begin(groups[group]())),
    ...begin([
      submenu('looks', commands.groups.text, entries('smallCaps', 'superscript', 'subscript', 'clearLook')),
    ]),
    submenu(
      'letterCase',
      paper.tools.letterCase,
      entries('lowerCase', 'upperCase', 'sentenceCase', 'titleCase'),
    ),
    entry('language'),
    submenu('notes', commands.groups.note, [
      ...entries('selectionToNote', 'noteToText'),
      ...begin(entries('mergeNoteBefore', 'mergeNoteAfter', 'splitNote')),
      ...begin(entries('markBack', 'markForward')),
    ]),
    submenu('paragraphs', commands.groups.paragraph, [
      ...entries('moveUp', 'moveDown', 'duplicate'),
      ...begin(entries('promote', 'demote')),
      ...begin(entries('newList', 'joinLists', 'continueNumbers', 'listStart')),
    ]),
    ...begin(entries('quotation', 'crossReference', 'picture', 'box', 'rule', 'pageBreak', 'referenceList')),
    submenu('signs', paper.tools.signs, [
      ...entries('nonBreakingSpace', 'nonBreakingHyphen', 'enDash', 'emDash'),
      ...begin(entries('signs')),
    ]),
    entry('pageSigns'),
    ...begin(entries('author')),
    ...(state.inAuthor ? entries('removeAuthor') : []),
  ];
  return { styles, table, more };
};

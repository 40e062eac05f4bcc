import type { Command } from 'prosemirror-state';
import type { CitationItem } from '#shared/citations/citation.ts';
import { asSourceId, type CitationId, type NoteId, type SourceId } from '#shared/ids.ts';
import { authorsLabel, shortTitle, yearLabel } from '#shared/sources/labels.ts';
import { inStepOfItsOwn } from '../../editor/command-table.ts';
import { removeCitation, selectCitation } from '../../editor/commands/citations.ts';
import { noteToText } from '../../editor/commands/convert-notes.ts';
import { mergeNoteWith } from '../../editor/commands/merge-notes.ts';
import { removeNote } from '../../editor/commands/notes.ts';
import { removeReferenceList } from '../../editor/commands/reference-lists.ts';
import { copyNote, cutNote } from '../../editor/commands/single-notes.ts';
import type { MenuTarget } from '../../editor/page-requests.ts';
import { citationPosition } from '../../editor/places.ts';
import { useMessages } from '../../i18n/language.tsx';
import type { Place } from '../../ui/anchor.tsx';
import { type MenuAction, MenuAt } from '../../ui/menu.tsx';
import { useOverPage } from './over-page.ts';
import type { PaperSession } from './paper-session.ts';
import { useAfterClosing } from './use-after-closing.ts';
import { useRequest } from './use-request.ts';

type Open = { target: MenuTarget; place: Place };

/** The menus that open on marks, notes, citations and lists of references, by the right button or by key. */
export const ContextMenus = ({
  session,
  onOpenSource,
}: {
  session: PaperSession;
  onOpenSource: ((id: SourceId) => void) | undefined;
}) => {
  const { commands, panes, paper, citing, byHand, referenceLists } = useMessages();
  const words = panes.menus;
  const { open, show, close } = useAfterClosing<Open>(session);
  const { editor, handle, sources, requests } = session;
  useRequest(session, 'contextMenu', (target, place) => show({ target, place }));
  const isShown = useOverPage(() => {
    if (open) close();
  });
  if (!open || !isShown) return null;
  const isEditable = handle.isEditable;

  const doing = (
    id: string,
    label: string,
    command: Command,
    more: Partial<MenuAction> = {},
  ): MenuAction => ({
    id,
    label,
    isDisabled: !editor.can(command),
    ...more,
    onAction: () => close(() => void editor.run(inStepOfItsOwn(command))),
  });
  const ofNote = (id: NoteId, kind: 'mark' | 'note'): MenuAction[] => {
    const { names } = commands;
    const change: MenuAction[] = [
      doing('cut', names.cutNote, cutNote(id)),
      doing('remove', names.removeNote, removeNote(id), { danger: true }),
      {
        id: 'read',
        label: names.turnIntoCitations,
        begins: true,
        onAction: () => close(() => requests.ask('readNotes', { note: id })),
      },
      doing('before', names.mergeNoteBefore, mergeNoteWith(id, -1), { begins: true }),
      doing('after', names.mergeNoteAfter, mergeNoteWith(id, 1)),
      doing('text', names.noteToText, noteToText(id)),
    ];
    const go =
      (action: () => void): (() => void) =>
      () =>
        close(action);
    return [
      kind === 'mark'
        ? { id: 'note', label: words.toNote, onAction: go(() => handle.notes.goTo(id)) }
        : { id: 'mark', label: words.toMark, onAction: go(() => handle.notes.goToMark(id)) },
      doing('copy', names.copyNote, copyNote(id), { begins: true }),
      ...(isEditable ? change : []),
    ];
  };

  const nameOf = (id: SourceId): string => {
    const item = sources.get(id);
    if (!item) return id;
    return [authorsLabel(item, panes.names) || shortTitle(item), yearLabel(item)].filter(Boolean).join(' ');
  };
  const ofCitation = (id: CitationId): MenuAction[] => {
    const found = citationPosition(editor.view.state.doc, id);
    if (!found) return [];
    const items = found.node.attrs.items as readonly CitationItem[];
    const cited = [...new Set(items.map(({ sourceId }) => asSourceId(sourceId)))];
    /** One entry, or one for each source where there are several. */
    const each = (
      name: string,
      label: string,
      act: (source: SourceId) => (() => void) | null,
    ): MenuAction[] => {
      const actions = cited.flatMap((source): MenuAction[] => {
        const action = act(source);
        return action
          ? [{ id: `${name}-${source}`, label: nameOf(source), onAction: () => close(action) }]
          : [];
      });
      const [only] = actions;
      if (!only) return [];
      if (actions.length === 1) return [{ ...only, label }];
      return [{ id: name, label, onAction: () => {}, more: actions }];
    };
    const placesOf = (source: SourceId): CitationId[] =>
      sources.placed
        .filter((citation) => citation.items.some(({ sourceId }) => sourceId === source))
        .map(({ citationId }) => citationId);
    const step = (source: SourceId, to: (all: CitationId[], index: number) => CitationId | undefined) => {
      const all = placesOf(source);
      const target = to(all, all.indexOf(id));
      return target === undefined || target === id ? null : () => void editor.run(selectCitation(target));
    };
    const edit: MenuAction[] = [
      {
        id: 'edit',
        label: paper.citation.edit,
        onAction: () => close(() => requests.ask('editCitation', id)),
      },
      { id: 'byHand', label: byHand.open, onAction: () => close(() => requests.ask('setByHand', id)) },
    ];
    return [
      ...(isEditable ? edit : []),
      { id: 'show', label: words.showCitation, onAction: () => close(() => requests.ask('citation', id)) },
      ...each('first', paper.citation.goToFirst, (source) => step(source, (all) => all[0])),
      ...each('previous', citing.previous, (source) => step(source, (all, index) => all[index - 1])),
      ...each('next', citing.next, (source) => step(source, (all, index) => all[index + 1])),
      ...each('source', paper.citation.openSource, (source) =>
        onOpenSource && sources.inLibrary(source) ? () => onOpenSource(source) : null,
      ),
      ...(isEditable
        ? [doing('remove', paper.citation.remove, removeCitation(id), { danger: true, begins: true })]
        : []),
    ];
  };

  const ofReferences = (pos: number): MenuAction[] =>
    isEditable
      ? [
          {
            id: 'set',
            label: commands.names.setReferenceList,
            onAction: () => close(() => requests.ask('referenceList', pos)),
          },
          doing('remove', referenceLists.remove, removeReferenceList(pos), { danger: true, begins: true }),
        ]
      : [];
  const actionsOf = (target: MenuTarget): MenuAction[] => {
    switch (target.kind) {
      case 'citation':
        return ofCitation(target.id);
      case 'references':
        return ofReferences(target.pos);
      default:
        return ofNote(target.id, target.kind);
    }
  };
  const labelOf = ({ kind }: MenuTarget): string => {
    if (kind === 'references') return referenceLists.title;
    return kind === 'citation' ? words.citation : words.note;
  };

  const { target, place } = open;
  return <MenuAt place={place} label={labelOf(target)} actions={actionsOf(target)} onClose={() => close()} />;
};

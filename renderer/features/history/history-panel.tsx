import { GitCompareArrows, History, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Checkbox, GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components';
import type { VersionRow } from '#shared/contract/history.ts';
import type { PaperId, VersionId } from '#shared/ids.ts';
import type { Result } from '#shared/result.ts';
import { useHost } from '../../api/host-context.tsx';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { ActionMenu, type MenuAction } from '../../ui/menu.tsx';
import { notify } from '../../ui/toast.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { changesInWords } from './changes-in-words.ts';
import type { Since } from './comparing/choose-version.ts';
import { groupByDay } from './group-by-day.ts';
import { useVersions } from './use-versions.ts';
import { VersionForm } from './version-form.tsx';
import { kindOf } from './version-words.ts';
import './history.css';

type Props = {
  paper: PaperId;
  isEditable: boolean;
  /** Saves what is not saved; false if that failed. */
  flush: () => Promise<boolean>;
  /** The version that is shown in place of the page. */
  shown: VersionId | null;
  onShow: (version: VersionId) => void;
  /** After a version was taken off the list. */
  onRemoved: (version: VersionId) => void;
  /** Shows what changed from one version to another; null is the paper as it is now. */
  onCompare: (old: VersionId, now: VersionId | null) => void;
  onSince: (since: Since) => void;
  /** Whether a name is to be asked for now. */
  asksName: boolean;
  onNameAsked: () => void;
};

/** The versions of a paper by day: name the present one, look at an older one, rename it, take it off. */
export const HistoryPanel = ({
  paper,
  isEditable,
  flush,
  shown,
  onShow,
  onRemoved,
  onCompare,
  onSince,
  asksName,
  onNameAsked,
}: Props) => {
  const host = useHost();
  const { app, comparing, history: words } = useMessages();
  const format = useFormat();
  const fail = useFailure();
  const rows = useVersions(paper);
  const [namedOnly, setNamedOnly] = useState(false);
  const [renaming, setRenaming] = useState<VersionRow | null>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!asksName) return;
    setRenaming(null);
    // The form of another name may still stand in its place.
    requestAnimationFrame(() => input.current?.focus());
    onNameAsked();
  }, [asksName, onNameAsked]);

  const done = (answer: Result<unknown>, text: string): boolean => {
    if (answer.ok) notify({ kind: 'done', text });
    else fail(answer.error);
    return answer.ok;
  };
  const name = async (given: string): Promise<boolean> =>
    (await flush()) && done(await host.call('history.name', { paper, name: given }), words.named(given));
  const rename = async ({ id }: VersionRow, given: string): Promise<boolean> => {
    const renamed = done(
      await host.call('history.rename', { paper, version: id, name: given }),
      words.named(given),
    );
    if (renamed) setRenaming(null);
    return renamed;
  };
  const remove = async (row: VersionRow): Promise<void> => {
    const answer = await host.call('history.remove', { paper, version: row.id });
    if (!answer.ok) return fail(answer.error);
    onRemoved(row.id);
    notify({
      kind: 'done',
      text: words.removed(format.dateTime(row.created)),
      action: {
        label: app.undo,
        onAction: async () =>
          void done(await host.call('history.bringBack', { paper, version: row.id }), words.broughtBack),
      },
    });
  };

  const actionsOf = (row: VersionRow): MenuAction[] => {
    const before = rows?.[rows.indexOf(row) + 1];
    return [
      {
        id: 'present',
        label: comparing.withPresent,
        icon: GitCompareArrows,
        onAction: () => onCompare(row.id, null),
      },
      ...(before
        ? [
            {
              id: 'before',
              label: comparing.withBefore,
              icon: GitCompareArrows,
              onAction: () => onCompare(before.id, row.id),
            },
          ]
        : []),
      ...(isEditable
        ? [
            {
              id: 'rename',
              label: row.kind === 'named' ? words.renameAction : words.nameAction,
              icon: Pencil,
              onAction: () => setRenaming(row),
            },
            {
              id: 'remove',
              label: words.remove,
              icon: Trash2,
              danger: true,
              onAction: () => void remove(row),
            },
          ]
        : []),
    ];
  };

  const listed = (rows ?? []).filter((row) => !namedOnly || row.kind === 'named');
  return (
    <div className="history">
      {isEditable ? (
        <div className="history-head">
          {renaming ? (
            <VersionForm
              key={renaming.id}
              label={words.renameLabel(format.dateTime(renaming.created))}
              action={words.rename}
              start={renaming.kind === 'named' ? renaming.name : ''}
              onName={(given) => rename(renaming, given)}
              onCancel={() => setRenaming(null)}
            />
          ) : (
            <VersionForm label={words.nameLabel} action={words.keep} input={input} onName={name} />
          )}
        </div>
      ) : null}
      {rows && rows.length > 0 ? (
        <div className="history-since">
          <Button icon={GitCompareArrows} onPress={() => onSince('yesterday')}>
            {comparing.sinceYesterday}
          </Button>
        </div>
      ) : null}
      {rows && rows.length > 0 ? (
        <Checkbox className="checkbox history-filter" isSelected={namedOnly} onChange={setNamedOnly}>
          <span className="checkbox-box" aria-hidden />
          {words.namedOnly}
        </Checkbox>
      ) : null}
      {rows === null ? (
        <div aria-busy="true" />
      ) : listed.length === 0 ? (
        <p className="panel-note">
          <History aria-hidden size={20} strokeWidth={1.5} />
          {namedOnly ? words.noneNamed : words.empty}
        </p>
      ) : (
        <GridList
          className="versions"
          aria-label={words.list}
          selectionMode="none"
          onAction={(key) => {
            const row = listed.find(({ id }) => id === key);
            if (row) onShow(row.id);
          }}
        >
          {groupByDay(listed).map((group) => (
            <GridListSection key={group.day} className="versions-day">
              <GridListHeader className="versions-day-name">
                {format.day(group.rows[0]!.created)}
              </GridListHeader>
              {group.rows.map((row) => (
                <GridListItem
                  key={row.id}
                  id={row.id}
                  textValue={`${format.time(row.created)} ${kindOf(row, words)}`}
                  className={row.id === shown ? 'version version-shown' : 'version'}
                >
                  <time className="version-time" dateTime={row.created} title={format.dateTime(row.created)}>
                    {format.time(row.created)}
                  </time>
                  <span className="version-words">
                    <span className={row.kind === 'named' ? 'version-name' : 'version-kind'}>
                      {kindOf(row, words)}
                    </span>
                    <span className="version-counts">
                      {(row.changes && changesInWords(row.changes, comparing, format)) ||
                        words.counts(row.words, row.notes)}
                      {row.id === shown ? <span className="visually-hidden"> {words.shown}</span> : null}
                    </span>
                  </span>
                  <ActionMenu label={words.actions} actions={actionsOf(row)}>
                    <IconButton
                      icon={MoreHorizontal}
                      label={words.actionsFor(format.dateTime(row.created))}
                    />
                  </ActionMenu>
                </GridListItem>
              ))}
            </GridListSection>
          ))}
        </GridList>
      )}
    </div>
  );
};

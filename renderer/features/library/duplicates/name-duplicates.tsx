import { UserCheck } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { type Key, ListBox, ListBoxItem } from 'react-aria-components';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { nameAsRead } from '../form/value-text.ts';
import { NameVariants } from './name-variants.tsx';
import { nameGroupKey, useNameGroups } from './use-name-groups.ts';
import { useNaming } from './use-naming.ts';
import { useSettling } from './use-settling.ts';

/** Names that are written in several ways: the groups, and the forms of the chosen one. */
export const NameDuplicates = () => {
  const { duplicates, errors, app } = useMessages();
  const words = duplicates.names;
  const format = useFormat();
  const { found, failure, retry } = useNameGroups();
  const body = useRef<HTMLDivElement>(null);
  const variants = useRef<HTMLElement>(null);
  const groups = found?.groups ?? [];
  const { shown, choose, focusList } = useSettling(groups.map(nameGroupKey), body);
  const naming = useNaming(focusList);
  const isHere = found !== null;
  useEffect(() => {
    if (isHere) focusList();
  }, [isHere, focusList]);

  if (failure)
    return (
      <EmptyState
        icon={UserCheck}
        title={errors[failure.code]}
        actions={<Button onPress={() => void retry()}>{app.retry}</Button>}
      />
    );
  const group = groups.find((one) => nameGroupKey(one) === shown);
  return (
    <>
      <p className="duplicates-count" role="status">
        {found === null ? words.looking : words.found(found.total)}
      </p>
      {found === null ? (
        <div className="panel-waiting" aria-busy="true" />
      ) : found.total === 0 ? (
        <EmptyState icon={UserCheck} title={words.noneTitle}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        <div ref={body} className="duplicates-body">
          <div className="like-groups">
            <ListBox
              aria-label={words.list}
              className="like-list"
              items={groups.map((one) => ({ id: nameGroupKey(one), one }))}
              selectionMode="single"
              selectionBehavior="replace"
              disallowEmptySelection
              selectedKeys={shown === null ? [] : [shown]}
              onSelectionChange={(keys) => {
                const [key] = keys as Set<Key>;
                if (key !== undefined) choose(String(key));
              }}
              onAction={() => variants.current?.querySelector('input')?.focus()}
            >
              {({ one }) => {
                const names = one.variants.map(({ name }) => nameAsRead(name));
                return (
                  <ListBoxItem textValue={names.join(', ')} className="like-group">
                    <span className="like-title">{names[0]}</span>
                    <span className="like-side">{names.slice(1).join(' · ')}</span>
                    <span className="like-side">{format.list(one.by.map((by) => words.by[by]))}</span>
                  </ListBoxItem>
                );
              }}
            </ListBox>
            {found.total > groups.length ? (
              <p className="like-more">{duplicates.more(found.total - groups.length)}</p>
            ) : null}
          </div>
          {group ? <NameVariants key={shown} ref={variants} group={group} naming={naming} /> : null}
        </div>
      )}
    </>
  );
};

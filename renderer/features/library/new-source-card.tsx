import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';
import { sameWork } from '#shared/sources/identity.ts';
import { onlyKnownBy } from '#shared/sources/incomplete.ts';
import { authorsLabel, yearLabel } from '#shared/sources/labels.ts';
import type { Host } from '../../api/host.ts';
import { useHost } from '../../api/host-context.tsx';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { useFailure } from '../../ui/use-failure.ts';
import { SourceForm } from './form/source-form.tsx';
import { itemTitle } from './item-title.ts';
import './source-card.css';
import { UnfinishedSource, useUnfinished } from './unfinished-source.tsx';

const blank = (title: string): CslItem =>
  ({ id: '', type: 'article-journal', ...(title === '' ? {} : { title }) }) as CslItem;

/** Words to look for, not an address, a DOI or a record. */
const isWords = (text: string): boolean => !/[/{\n]/.test(text);

/** What a DOI or an address is made to is no record of its own: its key comes from the fields. */
const unnamed = 'source';

/** A source of the library that is the same work; found by its DOI, else by its title. */
const twinOf = async (host: Host, item: CslItem): Promise<CslItem | null> => {
  const asked = typeof item.DOI === 'string' && item.DOI !== '' ? item.DOI : (item.title ?? '');
  if (asked.trim() === '') return null;
  const rows = await host.call('sources.list', { query: asked.slice(0, 300), offset: 0, limit: 5 });
  if (!rows.ok || rows.value.rows.length === 0) return null;
  const items = await host.call('sources.items', { ids: rows.value.rows.map(({ id }) => id) });
  if (!items.ok) return null;
  return items.value.items.find((other) => sameWork(item, other)) ?? null;
};

/**
 * A new source over the page: what was typed or pasted where it was looked for, read on this computer, in the
 * fields that matter. Several sources in one text are added as they are.
 */
export const NewSourceCard = ({
  text,
  replaces,
  onAdded,
  onCancel,
}: {
  text: string;
  /** Whether it takes the place of another source instead of being cited. */
  replaces: boolean;
  onAdded: (ids: readonly SourceId[]) => void;
  onCancel: () => void;
}) => {
  const host = useHost();
  const { sourceCards: words, library, app, panes } = useMessages();
  const fail = useFailure();
  const pasteId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [pasted, setPasted] = useState('');
  const [first] = useState(() => blank(isWords(text) ? text : ''));
  const [items, setItems] = useState<readonly CslItem[]>([first]);
  const [leftOut, setLeftOut] = useState(0);
  const [notRead, setNotRead] = useState(false);
  const [refused, setRefused] = useState(false);
  const [twin, setTwin] = useState<CslItem | null>(null);
  const [busy, setBusy] = useState(false);
  const question = useRef(0);

  const read = useCallback(
    async (from: string, otherwise: 'title' | 'say'): Promise<void> => {
      const asked = ++question.current;
      const answer = await host.call('sources.read', { text: from });
      if (asked !== question.current) return;
      const first = answer.ok ? answer.value.items[0] : undefined;
      if (!answer.ok || !first) {
        if (otherwise === 'title') setItems([blank(from)]);
        else setNotRead(true);
        return;
      }
      if (otherwise === 'title') setPasted(from);
      setItems(answer.value.items);
      setLeftOut(answer.value.problems.length);
      const known = answer.value.items.length === 1 ? await twinOf(host, first) : null;
      if (asked === question.current) setTwin(known);
    },
    [host],
  );
  useEffect(() => {
    if (!isWords(text)) void read(text, 'title');
  }, [text, read]);
  // Whoever brings words along goes on in the fields; else there may be something to paste.
  useEffect(() => {
    const target = text.trim() === '' ? 'textarea' : '.source-form input';
    form.current?.querySelector<HTMLElement>(target)?.focus();
  }, [text]);

  const [item] = items;
  const unfinished = useUnfinished(items.length === 1 ? item : undefined, first);
  const only = items.length === 1 && item ? onlyKnownBy(item) : null;
  const change = (next: CslItem): void => {
    setItems([next]);
    setRefused(false);
    setTwin(null);
  };
  const add = async (): Promise<void> => {
    if (busy || items.length === 0) return;
    if (items.some((one) => itemTitle(one, '') === '')) {
      setRefused(true);
      return;
    }
    setBusy(true);
    // Said once; whoever adds it again means it.
    const known = items.length === 1 && item && !twin ? await twinOf(host, item) : null;
    if (known) {
      setTwin(known);
      setBusy(false);
      return;
    }
    const ids: SourceId[] = [];
    for (const { id, ...csl } of items) {
      const named = id === '' || id === unnamed ? csl : { ...csl, id };
      const result = await host.call('sources.add', { csl: named as CslItem });
      if (!result.ok) {
        setBusy(false);
        return fail(result.error);
      }
      ids.push(result.value.id);
    }
    unfinished.finish();
    onAdded(ids);
  };

  return (
    <form
      ref={form}
      className="source-card"
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          // Back to the search, not out of it.
          event.stopPropagation();
          onCancel();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void add();
        }
      }}
    >
      <h2 className="source-card-title">{words.newTitle}</h2>
      <div className="source-card-body">
        {unfinished.before ? (
          <UnfinishedSource
            item={unfinished.before}
            onTake={() => {
              if (unfinished.before) change(unfinished.before);
              unfinished.drop();
            }}
          />
        ) : null}
        <div className="field">
          <label className="field-label" htmlFor={pasteId}>
            {words.pasted}
          </label>
          <textarea
            id={pasteId}
            className="input input-area source-card-paste"
            rows={2}
            value={pasted}
            spellCheck={false}
            maxLength={1_000_000}
            placeholder={words.pastedHint}
            onChange={(event) => {
              setPasted(event.target.value);
              setNotRead(false);
              if (event.target.value.trim() === '') question.current++;
              else void read(event.target.value, 'say');
            }}
          />
          <span className="field-hint" role="status">
            {notRead
              ? words.nothingRead
              : [
                  items.length > 1 ? words.several(items.length) : '',
                  leftOut > 0 ? words.leftOut(leftOut) : '',
                  only ? words.only[only] : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
          </span>
        </div>
        {items.length > 1 ? (
          <ul className="bullets">
            {items.map((one) => (
              <li key={one.id}>
                {[authorsLabel(one, panes.names), itemTitle(one, app.untitled), yearLabel(one)]
                  .filter(Boolean)
                  .join(', ')}
              </li>
            ))}
          </ul>
        ) : item ? (
          <SourceForm item={item} brief onChange={change} />
        ) : null}
      </div>
      {twin ? (
        <p className="source-card-known" role="alert">
          {words.known(
            [authorsLabel(twin, panes.names), itemTitle(twin, app.untitled), yearLabel(twin)]
              .filter(Boolean)
              .join(', '),
          )}
          <Button
            look="quiet"
            onPress={() => {
              unfinished.finish();
              onAdded([asSourceId(twin.id)]);
            }}
          >
            {words.citeKnown}
          </Button>
        </p>
      ) : null}
      {refused ? (
        <p className="source-card-known" role="alert">
          {library.invalidTitle}
        </p>
      ) : null}
      <footer className="card-foot">
        <Button look="primary" type="submit" isDisabled={busy}>
          {twin ? words.addAnyway : replaces ? words.addReplacing : words.add}
        </Button>
        <Button onPress={onCancel}>{words.back}</Button>
      </footer>
    </form>
  );
};

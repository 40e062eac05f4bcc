import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { noteNumbers } from '#shared/document/reading-order.ts';
import { asNoteId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { changeText } from './change-text.ts';
import { kindOfChange, type Stop } from './stops.ts';
import type { Comparison, LoadedComparison } from './use-comparison.ts';
import './comparing.css';

/** So many rows are drawn at a time: those around the change that is looked at. */
const mostRows = 300;

const firstRow = (count: number, current: number): number =>
  Math.max(0, Math.min(count - mostRows, current - mostRows / 2));

const StopRow = ({ stop, loaded }: { stop: Stop; loaded: LoadedComparison }) => {
  const messages = useMessages();
  const { comparing } = messages;
  const { sides } = loaded;
  const texts = stop.changes.map((change) => changeText(change, sides, messages));
  const [first] = stop.changes;
  const kind = first ? kindOfChange(first) : null;
  const numbers = useMemo(() => [noteNumbers(sides.now.doc), noteNumbers(sides.old.doc)], [sides]);
  const note = first?.note == null ? undefined : asNoteId(first.note);
  const number = note && (numbers[0]!.get(note) ?? numbers[1]!.get(note));
  const name =
    stop.changes.length > 1
      ? comparing.replaced
      : first?.kind === 'note' || first?.kind === 'citation'
        ? comparing.how[first.kind][first.how as 'added' | 'removed']
        : kind
          ? comparing.kinds[kind]
          : '';
  return (
    <>
      <span className="change-kind">
        {name}
        {number === undefined ? null : <span className="change-note"> · {comparing.inNote(number)}</span>}
      </span>
      <span className="change-words">
        {texts.map(({ was, now, said }, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the changes of a stop never change places
          <span key={n}>
            {was ? <del className="gone">{was}</del> : null}
            {now ? (
              kind === 'format' || kind === 'move' || kind === 'source' ? (
                <q>{now}</q>
              ) : (
                <ins className="come">{now}</ins>
              )
            ) : null}
            {said.length > 0 ? <span className="change-said"> {said.join(' · ')}</span> : null}{' '}
          </span>
        ))}
      </span>
    </>
  );
};

/** The changes of a comparison beside the page, to walk through by arrows. */
export const ChangeList = ({ comparison }: { comparison: Comparison }) => {
  const { comparing } = useMessages();
  const { stops, current, loaded, kind } = comparison;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-key="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const first = firstRow(stops.length, current);
  const rows = stops.slice(first, first + mostRows).map((stop, n) => ({ id: first + n, stop }));
  const after = stops.length - first - rows.length;
  return (
    <div className="history">
      <div className="history-head">
        <Button icon={ArrowLeft} onPress={comparison.close}>
          {comparing.allVersions}
        </Button>
      </div>
      {loaded === null ? (
        <div aria-busy="true" />
      ) : stops.length === 0 ? (
        <p className="panel-note">{kind === null ? comparing.none : comparing.noneOfKind}</p>
      ) : (
        <>
          {first > 0 ? <p className="panel-note">{comparing.earlier(first)}</p> : null}
          <ListBox
            ref={list}
            className="changes"
            aria-label={comparing.list}
            items={rows}
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={current < 0 ? [] : [current]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys];
              if (key !== undefined) comparison.go(Number(key));
            }}
          >
            {({ id, stop }) => (
              <ListBoxItem id={id} className="change-row" textValue={String(id + 1)}>
                <StopRow stop={stop} loaded={loaded} />
              </ListBoxItem>
            )}
          </ListBox>
          {after > 0 ? <p className="panel-note">{comparing.later(after)}</p> : null}
        </>
      )}
    </div>
  );
};

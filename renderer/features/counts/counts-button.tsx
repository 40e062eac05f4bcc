import { CircleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button as AriaButton, Dialog, Popover } from 'react-aria-components';
import {
  type Count,
  heldAgainst,
  type PaperCounts,
  readingMinutes,
  sumOf,
  wordsOf,
} from '#shared/document/counts.ts';
import type { Series } from '#shared/document/series.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { LimitLine } from './limit-line.tsx';
import './counts.css';

/** What is counted of the paper on the page. */
export type Counted = {
  parts: PaperCounts;
  tables: Count;
  selection: Count | null;
  footnotes: number;
  series: Series | null;
};

/** How many words a paper has over what its series allows; 0 for one within its limits. */
const wordsOver = ({ parts, series }: Counted): number => {
  const { length, abstract } = series?.limits ?? { length: null, abstract: null };
  const states = [
    ...(length ? [heldAgainst(wordsOf(parts, length.parts), length)] : []),
    ...(abstract ? [heldAgainst(parts.abstract.words, abstract)] : []),
  ];
  return states.reduce((sum, state) => sum + (state.kind === 'over' ? state.by : 0), 0);
};

type Row = { id: 'selection' | 'title' | 'abstract' | 'body' | 'tables' | 'notes' | 'total'; count: Count };

const rowsOf = ({ parts, tables, selection }: Counted): Row[] => [
  ...(selection ? [{ id: 'selection', count: selection } as const] : []),
  { id: 'title', count: parts.title },
  { id: 'abstract', count: parts.abstract },
  { id: 'body', count: parts.body },
  ...(tables.words > 0 ? [{ id: 'tables', count: tables } as const] : []),
  { id: 'notes', count: parts.notes },
  { id: 'total', count: sumOf([parts.title, parts.body, parts.notes]) },
];

const CountsTable = ({ counted }: { counted: Counted }) => {
  const { series: words } = useMessages();
  const format = useFormat();
  return (
    <table className="counts-table">
      <thead>
        <tr>
          <th scope="col">{words.counts.part}</th>
          <th scope="col">{words.counts.words}</th>
          <th scope="col">{words.counts.characters}</th>
          <th scope="col">{words.counts.withoutSpaces}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(counted).map(({ id, count }) => (
          <tr key={id} className={`counts-${id}`}>
            <th scope="row">{words.counts.rows[id]}</th>
            <td>{format.number(count.words)}</td>
            <td>{format.number(count.characters)}</td>
            <td>{format.number(count.withoutSpaces)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Limits = ({ counted: { parts, series } }: { counted: Counted }) => {
  const { series: words } = useMessages();
  const format = useFormat();
  if (!series || series.name === '') return null;
  const { length, abstract } = series.limits;
  return (
    <section className="counts-limits" aria-labelledby="counts-limits">
      <h3 id="counts-limits">{words.counts.limits(series.name)}</h3>
      {length ? (
        <LimitLine
          label={
            length.parts.length === 1
              ? words.counts.rows.body
              : words.counts.lengthOf(format.list(length.parts.map((part) => words.counts.parts[part])))
          }
          count={wordsOf(parts, length.parts)}
          asked={length}
        />
      ) : null}
      {abstract ? (
        <LimitLine label={words.counts.abstract} count={parts.abstract.words} asked={abstract} />
      ) : null}
      {length || abstract ? null : <p>{words.counts.noLimits}</p>}
    </section>
  );
};

/** How long the paper is, in the status line; opens all that is counted and what the series allows. */
export const CountsButton = ({ counted }: { counted: Counted }) => {
  const { app, series: words } = useMessages();
  const { parts, selection, footnotes } = counted;
  const over = wordsOver(counted);
  const minutes = readingMinutes(parts.body.words);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  // Not a DialogTrigger: that names the frame around the dialog, which has no role, and readers meet it as content.
  return (
    <>
      <AriaButton
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className="status-button counts-button"
        onPress={() => setOpen(true)}
      >
        <span className="visually-hidden">{words.counts.open}: </span>
        {selection ? (
          <span>{words.counts.selected(selection.words)}</span>
        ) : (
          <span>{app.wordsInText(parts.body.words)}</span>
        )}
        <span>{app.wordsInNotes(parts.notes.words)}</span>
        <span>{app.notes(footnotes)}</span>
        {over > 0 ? (
          <span className="counts-over">
            <CircleAlert aria-hidden size={13} />
            {words.counts.over(over)}
          </span>
        ) : null}
      </AriaButton>
      <Popover
        className="popover"
        placement="top start"
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <Dialog className="counts" aria-label={words.counts.title}>
          <CountsTable counted={counted} />
          <Limits counted={counted} />
          <p className="counts-foot">
            {minutes > 0 ? `${words.counts.reading(minutes)}. ` : ''}
            {words.counts.counting}
          </p>
        </Dialog>
      </Popover>
    </>
  );
};

import { useState } from 'react';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { DifferingCopy } from '#shared/contract/paper-copies.ts';
import type { PaperId } from '#shared/ids.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import { sourceDifferences } from '#shared/sources/source-differences.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { notify } from '../../../ui/toast.tsx';
import { wordsOf } from '../form/field-words.ts';
import { useValueText } from '../form/value-text.ts';
import { useActs } from '../history/use-acts.ts';
import '../look-up/look-up.css';
import './copies.css';

/** What papers hold of a source where it says something else than the library, to be compared and taken over either way. */
export const DifferingCopies = ({
  item,
  copies,
  onTake,
  onOpen,
}: {
  item: CslItem;
  copies: readonly DifferingCopy[];
  /** Makes a copy what the library says. */
  onTake: (item: CslItem) => void;
  onOpen: (paper: PaperId) => void;
}) => {
  const { copies: words, app } = useMessages();
  const { run } = useActs();
  if (copies.length === 0) return null;
  const undoable = (text: string, undo: () => void): void =>
    notify({ kind: 'done', text, action: { label: app.undo, onAction: undo } });
  return (
    <section className="copies" aria-label={words.title}>
      <h3 className="form-heading">{words.title}</h3>
      <p className="field-hint">{words.hint}</p>
      <ul className="plain-list">
        {copies.map(({ id, title, csl }) => {
          const name = title || app.untitled;
          const copy = csl as CslItem;
          return (
            <ComparedCopy
              key={id}
              title={name}
              item={item}
              copy={copy}
              onOpen={() => onOpen(id)}
              onTakePaper={() => {
                onTake({ ...copy, id: item.id });
                undoable(words.tookPaper(name), () => onTake(item));
              }}
              onTakeLibrary={async () => {
                if (await run('copies.put', { paper: id, csl: item }))
                  undoable(words.tookLibrary(name), () => void run('copies.put', { paper: id, csl }));
              }}
            />
          );
        })}
      </ul>
    </section>
  );
};

const ComparedCopy = ({
  title,
  item,
  copy,
  onOpen,
  onTakePaper,
  onTakeLibrary,
}: {
  title: string;
  item: CslItem;
  copy: CslItem;
  onOpen: () => void;
  onTakePaper: () => void;
  onTakeLibrary: () => void;
}) => {
  const { copies: words, library, variables, fieldWords } = useMessages();
  const text = useValueText();
  const [isOpen, setOpen] = useState(false);
  const kind = kindOf(item);
  const labelOf = (variable: string): string =>
    variable === 'type' ? library.type : wordsOf(variable, kind, { variables, fieldWords }).label;
  return (
    <li>
      <div className="copies-head">
        <Button look="quiet" onPress={onOpen}>
          {title}
        </Button>
        <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {words.compare}
        </Button>
      </div>
      {isOpen ? (
        <div className="look-up-found">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.inPaper}</th>
                <th scope="col">{words.inLibrary}</th>
              </tr>
            </thead>
            <tbody>
              {sourceDifferences(copy, item).map(({ variable }) => (
                <tr key={variable}>
                  <th scope="row">{labelOf(variable)}</th>
                  <td>{text(variable, copy[variable]) || words.nothing}</td>
                  <td>{text(variable, item[variable]) || words.nothing}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="look-up-buttons">
            <Button onPress={onTakePaper}>{words.takePaper}</Button>
            <Button onPress={onTakeLibrary}>{words.takeLibrary}</Button>
          </p>
        </div>
      ) : null}
    </li>
  );
};

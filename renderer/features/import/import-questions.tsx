import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import {
  type PaperChoice,
  paperChoices,
  type Questions,
  type SourceChoice,
  sourceChoices,
} from '#shared/contract/bringing.ts';
import type { SourceId } from '#shared/ids.ts';
import { authorsLabel, plainTitle, yearLabel } from '#shared/sources/labels.ts';
import { sourceDifferences } from '#shared/sources/source-differences.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import './import.css';

export type Decision = { paper: PaperChoice; sources: { id: SourceId; choice: SourceChoice }[] };

type Props = {
  questions: Questions;
  onDecide: (decision: Decision) => void;
  onCancel: () => void;
};

/** What a file brings that the library has already: a person decides before anything is taken. */
export const ImportQuestions = ({ questions, onDecide, onCancel }: Props) => {
  const { bringing: words } = useMessages();
  const { sources } = questions;
  const [paper, setPaper] = useState<PaperChoice>(questions.paper ? 'mine' : 'copy');
  const [choices, setChoices] = useState<ReadonlyMap<SourceId, SourceChoice>>(
    () => new Map(sources.map(({ id }) => [id, 'mine'])),
  );
  // Nothing comes in with a paper that stays as it is.
  const takes = questions.paper === null || paper !== 'mine';
  const decide = (): void =>
    onDecide({ paper, sources: [...choices].map(([id, choice]) => ({ id, choice })) });
  const chosen = new Set(choices.values());
  const [one] = chosen.size === 1 ? chosen : [];
  return (
    <Dialog
      title={words.title(questions.name)}
      isOpen
      onClose={onCancel}
      footer={
        <>
          <Button onPress={onCancel}>{words.cancel}</Button>
          <Button look="primary" onPress={decide}>
            {takes ? words.take : words.openMine}
          </Button>
        </>
      }
    >
      <p className="field-hint">{words.nothingYet}</p>
      {questions.paper ? (
        <PaperQuestion questions={questions} known={questions.paper} value={paper} onChange={setPaper} />
      ) : null}
      {sources.length > 0 && takes ? (
        <section className="bring-part" aria-label={words.sourcesTitle(sources.length)}>
          <h3>{words.sourcesTitle(sources.length)}</h3>
          {sources.length > 1 ? (
            <Choices
              label={words.all}
              names={words.source}
              ids={sourceChoices}
              value={one ?? null}
              onChange={(choice) => setChoices(new Map(sources.map(({ id }) => [id, choice])))}
            />
          ) : null}
          {sources.map((source) => (
            <SourceQuestion
              key={source.id}
              source={source}
              value={choices.get(source.id) ?? 'mine'}
              onChange={(choice) => setChoices(new Map([...choices, [source.id, choice]]))}
            />
          ))}
        </section>
      ) : null}
    </Dialog>
  );
};

const PaperQuestion = ({
  questions,
  known,
  value,
  onChange,
}: {
  questions: Questions;
  known: NonNullable<Questions['paper']>;
  value: PaperChoice;
  onChange: (choice: PaperChoice) => void;
}) => {
  const { bringing: words, app } = useMessages();
  const format = useFormat();
  const facts = (count: number, modified: string | null, deleted = false): string =>
    [
      words.words(count),
      ...(modified === null ? [] : [words.changed(format.dateTime(modified))]),
      ...(deleted ? [words.inBin] : []),
    ].join(', ');
  return (
    <section className="bring-part" aria-label={words.paperTitle}>
      <h3>{words.paperTitle}</h3>
      <dl className="bring-versions">
        <dt>{words.mine}</dt>
        <dd>
          <strong>{known.title || app.untitled}</strong> {facts(known.words, known.modified, known.deleted)}
        </dd>
        <dt>{words.theirs}</dt>
        <dd>
          <strong>{questions.title || app.untitled}</strong> {facts(questions.words, questions.modified)}
        </dd>
      </dl>
      <Choices
        label={words.paperTitle}
        hideLabel
        names={words.paper}
        ids={paperChoices}
        value={value}
        onChange={onChange}
      />
      <p className="field-hint" role="status">
        {words.paperHint[value]}
      </p>
    </section>
  );
};

const SourceQuestion = ({
  source,
  value,
  onChange,
}: {
  source: Questions['sources'][number];
  value: SourceChoice;
  onChange: (choice: SourceChoice) => void;
}) => {
  const { bringing: words, variables, types } = useMessages();
  const { mine, theirs, citedIn } = source;
  const names: Readonly<Record<string, string>> = variables;
  const typeNames: Readonly<Record<string, string>> = types;
  const say = (variable: string, text: string): string =>
    text === '' ? words.empty : variable === 'type' ? (typeNames[text] ?? text) : text;
  const title = plainTitle(mine) || words.untitled;
  const who = [authorsLabel(mine, words.names), yearLabel(mine)].filter((part) => part !== '').join(', ');
  return (
    <article className="bring-source" aria-label={title}>
      <h4>
        {title} {who === '' ? null : <span className="bring-who">{who}</span>}
      </h4>
      <table className="report">
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.mine}</th>
            <th scope="col">{words.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {sourceDifferences(mine, theirs).map(({ variable, mine: here, theirs: there }) => (
            <tr key={variable}>
              <th scope="row">{names[variable] ?? variable}</th>
              <td>{say(variable, here)}</td>
              <td>{say(variable, there)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Choices
        label={title}
        hideLabel
        names={words.source}
        ids={sourceChoices}
        value={value}
        onChange={onChange}
      />
      {citedIn > 0 ? <p className="field-hint">{words.citedIn(citedIn)}</p> : null}
    </article>
  );
};

const Choices = <Id extends string>({
  label,
  hideLabel = false,
  names,
  ids,
  value,
  onChange,
}: {
  label: string;
  hideLabel?: boolean;
  names: Readonly<Record<Id, string>>;
  ids: readonly Id[];
  /** Null where none is chosen. */
  value: Id | null;
  onChange: (id: Id) => void;
}) => (
  <RadioGroup
    className="bring-choices"
    {...(hideLabel ? { 'aria-label': label } : {})}
    value={value}
    onChange={(next) => {
      const id = ids.find((one) => one === next);
      if (id) onChange(id);
    }}
  >
    {hideLabel ? null : <Label className="field-label">{label}</Label>}
    <div className="segments">
      {ids.map((id) => (
        <Radio key={id} value={id} className="segment">
          {names[id]}
        </Radio>
      ))}
    </div>
  </RadioGroup>
);

import { ChevronRight, Merge, Split } from 'lucide-react';
import { type Ref, useEffect, useState } from 'react';
import { Disclosure, DisclosurePanel, Heading, Button as PressButton } from 'react-aria-components';
import type { ComparedRecord } from '#shared/contract/duplicates.ts';
import { kindOf } from '#shared/sources/kinds.ts';
import { fieldsOfRecords, keptRecord, mergedItem, preferredOf } from '#shared/sources/merging.ts';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { wordsOf } from '../form/field-words.ts';
import { useValueText } from '../form/value-text.ts';
import { ComparedField } from './compared-field.tsx';
import type { Merging } from './use-merging.ts';

const thingsAt = ({ tags, collections, notes, quotations, files }: ComparedRecord): number =>
  tags + collections + notes + quotations + files;

/** Records of what may be one work, side by side, and what becomes of them. */
export const CompareRecords = ({
  records,
  merging,
  ref,
}: {
  records: readonly ComparedRecord[];
  merging: Merging;
  ref: Ref<HTMLElement>;
}) => {
  const { duplicates: words, variables, fieldWords, app } = useMessages();
  const format = useFormat();
  const text = useValueText();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [keptId, setKeptId] = useState<string | null>(null);
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  // A record that is gone can't be what was chosen.
  const ids = records.map(({ csl }) => csl.id).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other records, other choices.
  useEffect(() => {
    setLeftOut(new Set());
    setKeptId(null);
    setChoices({});
  }, [ids]);

  const taken = records.filter(({ csl }) => !leftOut.has(csl.id));
  const items = taken.map(({ csl }) => csl);
  const best = keptRecord(taken.map((record) => ({ ...record, things: thingsAt(record) })));
  const chosenKept = items.findIndex(({ id }) => id === keptId);
  const kept = chosenKept >= 0 ? chosenKept : best;
  const kind = items[kept] ? kindOf(items[kept]) : null;
  const fields = fieldsOfRecords(items);
  const chosenOf = (field: (typeof fields)[number]): number => {
    const at = items.findIndex(({ id }) => id === choices[field.variable]);
    return at >= 0 ? at : preferredOf(field, kept);
  };
  const differing = fields.filter(({ isSame }) => !isSame);
  const same = fields.filter(({ isSame }) => isSame);
  const others = taken.filter((_, index) => index !== kept);
  const papers = new Set(others.flatMap(({ citedIn }) => citedIn.map(({ id }) => id)));

  const merge = (): void => {
    const chosen = Object.fromEntries(differing.map((field) => [field.variable, chosenOf(field)]));
    void merging.merge(
      items[kept]!.id,
      others.map(({ csl }) => csl.id),
      mergedItem(items, kept, chosen),
    );
  };
  const things = (record: ComparedRecord): string =>
    [
      record.citedIn.length > 0 ? words.cited(record.citedIn.length) : words.notCited,
      ...(['tags', 'collections', 'notes', 'quotations', 'files'] as const)
        .filter((what) => record[what] > 0)
        .map((what) => words.counts[what](record[what])),
    ].join(' · ');

  return (
    <section ref={ref} tabIndex={-1} className="match" aria-label={words.compare}>
      <div className="match-scroll">
        <table className="match-table">
          <thead>
            <tr>
              <td />
              {records.map((record) => {
                const { id } = record.csl;
                const isTaken = !leftOut.has(id);
                return isTaken ? (
                  <th key={id} scope="col">
                    <label className="match-keep">
                      <input
                        type="radio"
                        name="kept"
                        checked={items[kept]?.id === id}
                        onChange={() => setKeptId(id)}
                      />
                      {items[kept]?.id === id ? words.stays : words.keep}
                    </label>
                    <code>{id}</code>
                    <span className="match-things">{things(record)}</span>
                    <span
                      className="match-things"
                      title={format.list(record.citedIn.map((one) => one.title || app.untitled))}
                    >
                      {words.came(format.date(record.created))}
                    </span>
                    {taken.length > 2 ? (
                      <Button look="quiet" onPress={() => setLeftOut(new Set([...leftOut, id]))}>
                        {words.leaveOut}
                      </Button>
                    ) : null}
                  </th>
                ) : null;
              })}
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <ComparedField
                key={field.variable}
                field={field}
                kind={kind}
                chosen={chosenOf(field)}
                names={items.map(({ id }) => id)}
                onChoose={(index) => setChoices({ ...choices, [field.variable]: items[index]!.id })}
              />
            ))}
          </tbody>
        </table>
        {differing.length === 0 ? <p className="field-hint">{words.allSame}</p> : null}
        {leftOut.size > 0 ? (
          <p className="match-left">
            {words.leftOut(leftOut.size)}{' '}
            <Button look="quiet" onPress={() => setLeftOut(new Set())}>
              {words.takeAll}
            </Button>
          </p>
        ) : null}
        {same.length > 0 ? (
          <Disclosure className="form-section">
            <Heading level={2} className="form-heading">
              <PressButton slot="trigger" className="disclosure-button disclosure-more">
                <ChevronRight aria-hidden size={14} />
                {words.same(same.length)}
              </PressButton>
            </Heading>
            <DisclosurePanel>
              <dl className="match-same">
                {same.map(({ variable, values }) => (
                  <div key={variable}>
                    <dt>{wordsOf(variable, kind, { variables, fieldWords }).label}</dt>
                    <dd>{text(variable, values[0])}</dd>
                  </div>
                ))}
              </dl>
            </DisclosurePanel>
          </Disclosure>
        ) : null}
      </div>
      <footer className="match-foot">
        <p className="field-hint">{words.whatHappens(items[kept]?.id ?? '', papers.size)}</p>
        <div className="match-ways">
          <Button
            icon={Split}
            isDisabled={merging.isBusy}
            onPress={() => void merging.tellApart(items.map(({ id }) => id))}
          >
            {words.notDuplicates}
          </Button>
          <Button look="primary" icon={Merge} isDisabled={merging.isBusy || taken.length < 2} onPress={merge}>
            {words.merge(taken.length)}
          </Button>
        </div>
      </footer>
    </section>
  );
};

import { type FormEvent, useId, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { CitationItem } from '#shared/citations/citation.ts';
import { sameRuns } from '#shared/citations/markers.ts';
import { longestReason } from '#shared/document/by-hand-attrs.ts';
import { metaOf } from '#shared/document/schema.ts';
import { asSourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { RichRuns } from '../../../ui/rich-runs.tsx';
import type { PaperSession } from '../paper-session.ts';
import type { SourceForms } from '../source-forms.ts';
import {
  commandOf,
  faultOf,
  fieldsToSet,
  fieldValue,
  type HandBasis,
  type HandDraft,
  type HandTarget,
  startOf,
} from './hand-draft.ts';
import { RichTextField } from './rich-text-field.tsx';
import { usePreview } from './use-preview.ts';

/** Sets a field of a citation's source, or its whole text, by hand, with a reason, and shows what that prints. */
export const HandForm = ({
  session,
  basis,
  forms,
  target: first,
  nameOf,
  onSet,
  onCancel,
}: {
  session: PaperSession;
  basis: HandBasis;
  forms: SourceForms | undefined;
  target: HandTarget;
  /** A short name of a source. */
  nameOf: (item: CitationItem) => string;
  onSet: (draft: HandDraft) => void;
  onCancel: () => void;
}) => {
  const { byHand: words, variables } = useMessages();
  const headId = useId();
  const listId = useId();
  const hintId = useId();
  const begin = (target: HandTarget): HandDraft => ({
    target,
    text: null,
    value: null,
    reason: startOf(target, basis).reason,
  });
  const [draft, setDraft] = useState<HandDraft>(() => begin(first));
  const { target } = draft;
  const fault = faultOf(draft, basis);
  const [isAsked, setAsked] = useState(false);
  const preview = usePreview(session, basis.id, commandOf(draft, basis), JSON.stringify(draft));
  const language = metaOf(session.editor.view.state.doc).lang ?? 'en-GB';

  const aim = (next: HandTarget): void => {
    const { reason } = startOf(next, basis);
    // What one has written as a reason is meant for what one chooses next, too.
    setDraft({ ...begin(next), reason: reason || draft.reason });
  };
  const itemOf = target.kind === 'field' ? basis.items[target.item] : undefined;
  const source = itemOf ? basis.source(itemOf) : undefined;
  const fields = source ? fieldsToSet(source) : [];
  const labelOf = (variable: string): string =>
    Object.hasOwn(variables, variable) ? variables[variable as keyof typeof variables] : variable;
  const firstField = (item: number): HandTarget => {
    const csl = basis.items[item] && basis.source(basis.items[item]);
    const choices = csl ? fieldsToSet(csl) : [];
    return { kind: 'field', item, variable: choices.includes('title') ? 'title' : (choices[0] ?? 'title') };
  };
  const mayField = forms !== undefined && basis.items.some((item) => basis.source(item));

  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (fault === null) onSet(draft);
    else setAsked(true);
  };
  const live = session.live(basis.id) ?? session.printed(basis.id) ?? [];
  const changesNothing =
    target.kind === 'field' &&
    fault !== 'same' &&
    preview !== null &&
    sameRuns(preview, session.printed(basis.id) ?? []);
  const start = startOf(target, basis);
  const value = draft.value ?? start.value;
  return (
    <form
      className="hand-form"
      aria-labelledby={headId}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Back to the card, which stays open.
        event.stopPropagation();
        onCancel();
      }}
    >
      <div className="hand-body">
        <h3 id={headId} className="hand-title">
          {words.title}
        </h3>
        {mayField ? (
          <RadioGroup
            orientation="horizontal"
            aria-label={words.what}
            value={target.kind}
            onChange={(kind) =>
              aim(
                kind === 'text'
                  ? { kind: 'text' }
                  : firstField(basis.items.findIndex((item) => basis.source(item))),
              )
            }
          >
            <div className="segments">
              <Radio value="field" className="segment">
                {words.oneField}
              </Radio>
              <Radio value="text" className="segment">
                {words.wholeText}
              </Radio>
            </div>
          </RadioGroup>
        ) : null}
        {target.kind === 'text' ? (
          <RichTextField
            label={words.text}
            language={language}
            start={start.text}
            onChange={(text) => setDraft((before) => ({ ...before, text }))}
            onEnter={submit}
          />
        ) : (
          <>
            <div className="hand-which">
              {basis.items.length > 1 ? (
                <Select
                  label={words.ofSource}
                  choices={basis.items.flatMap((item, i) =>
                    basis.source(item) ? [{ id: String(i), label: nameOf(item) }] : [],
                  )}
                  value={String(target.item)}
                  onChange={(item) => aim(firstField(Number(item)))}
                />
              ) : null}
              <Select
                label={words.field}
                choices={fields.map((id) => ({ id, label: labelOf(id) }))}
                value={target.variable}
                onChange={(variable) => aim({ ...target, variable })}
              />
            </div>
            {forms?.field({
              variable: target.variable,
              label: words.printed,
              value: value === '' ? undefined : value,
              onChange: (next) => setDraft((before) => ({ ...before, value: fieldValue(next) })),
            })}
            {value === '' ? <p className="field-hint">{words.leftOut}</p> : null}
          </>
        )}
        <label className="field">
          <span className="field-label">{words.reason}</span>
          <input
            className="input"
            value={draft.reason}
            maxLength={longestReason}
            list={listId}
            aria-required
            aria-describedby={hintId}
            aria-invalid={isAsked && fault === 'noReason'}
            onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
          />
          <span
            id={hintId}
            className={isAsked && fault ? 'field-hint hand-fault' : 'field-hint'}
            role="status"
          >
            {isAsked && fault ? words.faults[fault] : words.reasonHint}
          </span>
        </label>
        <datalist id={listId}>
          {words.reasons.map((reason) => (
            <option key={reason} value={reason} />
          ))}
        </datalist>
        <section className="picker-preview hand-preview" aria-label={words.preview} aria-live="polite">
          <span className="preview-where">{words.byHandNow}</span>
          <p className="preview-text">
            <RichRuns runs={preview ?? session.printed(basis.id) ?? []} />
          </p>
          <span className="preview-where">{words.liveNow}</span>
          <p className="preview-text">
            <RichRuns runs={live} />
          </p>
          {changesNothing ? <p className="field-hint">{words.noDifference}</p> : null}
        </section>
      </div>
      <footer className="card-foot">
        <Button look="primary" type="submit">
          {words.set}
        </Button>
        <Button onPress={onCancel}>{words.cancel}</Button>
      </footer>
    </form>
  );
};

/** What of a citation one most likely wants to set: its only field by hand, its text, or the title of its source. */
export const likelyTarget = ({ items, byHand, source }: HandBasis): HandTarget => {
  if (byHand) return { kind: 'text' };
  const item = items.findIndex(({ fields }) => fields !== undefined);
  const [variable] = Object.keys(items[item]?.fields ?? {});
  if (variable) return { kind: 'field', item, variable };
  const [only] = items;
  const csl =
    only && items.length === 1 ? source({ ...only, sourceId: asSourceId(only.sourceId) }) : undefined;
  return csl && fieldsToSet(csl).includes('title')
    ? { kind: 'field', item: 0, variable: 'title' }
    : { kind: 'text' };
};

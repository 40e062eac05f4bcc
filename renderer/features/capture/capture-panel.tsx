import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Proposal } from '#shared/contract/capture.ts';
import type { SourceId } from '#shared/ids.ts';
import { useFormat, useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import type { DraftForm, DraftLookUp } from './capture-screen.tsx';
import type { Taking } from './use-capture.ts';
import { unchangedFields, whereRead } from './where-read.ts';

/** A paper in which what is read can be cited at once. */
export type CitingPaper = { title: string };

/** What was read of one source: its fields to be confirmed, what is a guess, and its text beside them. */
export const CapturePanel = ({
  proposal,
  form,
  lookUp,
  citeIn,
  onTake,
  onCiteKnown,
  onSkip,
  onOpenSource,
}: {
  proposal: Proposal;
  form: DraftForm;
  lookUp: DraftLookUp;
  citeIn: CitingPaper | null;
  onTake: (csl: CslItem, taking: Taking) => Promise<boolean>;
  onCiteKnown: (id: SourceId) => void;
  onSkip: () => void;
  onOpenSource: (id: SourceId) => void;
}) => {
  const { capture: words, variables, library, sourceCards } = useMessages();
  const format = useFormat();
  const [item, setItem] = useState({ ...proposal.csl, id: '' } as CslItem);
  const [keep, setKeep] = useState({ snapshot: proposal.hasSnapshot, original: true });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState(false);

  const confirm = async (at: SourceId | null, andCite = false): Promise<void> => {
    if (at === null && (item.title ?? '').trim() === '') {
      setRefused(true);
      return;
    }
    setBusy(true);
    if (!(await onTake(item, { ...keep, at, andCite }))) setBusy(false);
  };

  // What a person has changed is no longer what was read.
  const read = unchangedFields(proposal, item);
  const guesses = read.filter(({ certainty }) => certainty === 'guessed');
  const labelOf = (variable: string): string =>
    variable === 'type'
      ? library.type
      : variable === 'container-title'
        ? words.outlet
        : variable in variables
          ? variables[variable as keyof typeof variables]
          : variable;
  const change = (changed: CslItem): void => {
    setItem(changed);
    setRefused(false);
  };
  const missing = (['title', 'author', 'issued', 'container-title'] as const).filter(
    (variable) => item[variable] === undefined && proposal.csl[variable] === undefined,
  );

  return (
    <form
      className="capture-panel"
      onSubmit={(event) => {
        event.preventDefault();
        void confirm(null);
      }}
      // Before the button that has the focus takes the key as a press.
      onKeyDownCapture={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !citeIn || busy) return;
        event.preventDefault();
        event.stopPropagation();
        void confirm(null, true);
      }}
    >
      <div className="capture-fields">
        <h2 className={proposal.name === '' ? 'visually-hidden' : 'capture-name'}>
          {proposal.name || words.pasted}
        </h2>
        {proposal.known.length > 0 ? (
          <section className="capture-notice" aria-label={words.known}>
            <p>
              <TriangleAlert aria-hidden size={16} /> {words.known}
            </p>
            <ul className="plain-list">
              {proposal.known.map(({ id, authors, title, year }) => (
                <li key={id}>
                  <span>{[authors, title, year].filter((part) => part !== '').join(', ')}</span>
                  <span className="capture-known-actions">
                    <Button
                      onPress={() => void confirm(id)}
                      isDisabled={busy || !(keep.snapshot || keep.original)}
                    >
                      {words.attachHere}
                    </Button>
                    <Button look="quiet" onPress={() => onOpenSource(id)}>
                      {words.openIt}
                    </Button>
                    {citeIn ? (
                      <Button look="quiet" onPress={() => onCiteKnown(id)} isDisabled={busy}>
                        {sourceCards.citeKnown}
                      </Button>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {guesses.length > 0 ? (
          <p className="capture-notice">
            <TriangleAlert aria-hidden size={16} />{' '}
            {words.guessed(format.list(guesses.map(({ variable }) => labelOf(variable))))}
          </p>
        ) : (
          <p className="capture-sure">
            <Check aria-hidden size={16} /> {words.allStated}
          </p>
        )}
        {missing.length > 0 ? (
          <p className="field-hint">{words.notSaid(format.list(missing.map(labelOf)))}</p>
        ) : null}
        {lookUp({ item, onChange: change })}
        {form({
          item,
          doubts: whereRead({ csl: proposal.csl, fields: read }, words),
          onChange: change,
        })}
      </div>
      {/* Reached by Tab, so that it can be scrolled by keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section className="capture-text" tabIndex={0} aria-label={words.text}>
        <h2 className="form-heading">
          {words.text} <span className="capture-count">{words.wordCount(proposal.words)}</span>
        </h2>
        <div lang={item.language}>
          {proposal.text.split('\n').map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs never change
            <p key={index}>{paragraph}</p>
          ))}
        </div>
        {proposal.isCut ? <p className="field-hint">{words.cut}</p> : null}
      </section>
      <footer className="panel-foot capture-foot">
        {proposal.hasSnapshot ? (
          <Checkbox
            className="checkbox"
            isSelected={keep.snapshot}
            onChange={(snapshot) => setKeep({ ...keep, snapshot })}
          >
            <span className="checkbox-box" aria-hidden />
            {words.keepText}
          </Checkbox>
        ) : null}
        <Checkbox
          className="checkbox"
          isSelected={keep.original}
          onChange={(original) => setKeep({ ...keep, original })}
        >
          <span className="checkbox-box" aria-hidden />
          {proposal.name === '' ? words.keepPasted : words.keepFile}
        </Checkbox>
        <p className="panel-refusal" role="alert">
          {refused ? library.invalidTitle : ''}
        </p>
        <div className="capture-acts">
          <Button look="quiet" onPress={onSkip} isDisabled={busy}>
            {words.skip}
          </Button>
          {citeIn ? (
            <span className="capture-cite" title={words.takeAndCiteHint(citeIn.title)}>
              <Button onPress={() => void confirm(null, true)} isDisabled={busy}>
                <span>{words.takeAndCite(citeIn.title)}</span>
              </Button>
            </span>
          ) : null}
          {/* One Enter takes what is right as it is. */}
          <Button autoFocus look="primary" type="submit" isDisabled={busy}>
            {words.take}
          </Button>
        </div>
      </footer>
    </form>
  );
};

import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Quotation } from '#shared/contract/quotations.ts';
import type { SourceId } from '#shared/ids.ts';
import { quotationLimits } from '#shared/quotations/limits.ts';
import { readPassage, readTypedPlace } from '#shared/quotations/read-passage.ts';
import { useFormat, useLanguage, useMessages } from '../../../i18n/language.tsx';
import { listLanguages } from '../../../i18n/listed-languages.ts';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { placeWords } from './place-words.ts';
import { useQuotationEdit } from './use-quotation-edit.ts';

/** Stands for the language of the source in the list. */
const asSource = 'source';

/** The fields of a quotation. What is written is saved by itself; Escape and Ctrl+Enter close it. */
export const QuotationForm = ({
  sourceId,
  sourceLang,
  quotation,
  onDone,
}: {
  sourceId: SourceId;
  /** The language tag of the source; '' where it has none. */
  sourceLang: string;
  /** Null for a new one. */
  quotation: Quotation | null;
  /** With the quotation that was written; null where nothing was. */
  onDone: () => void;
}) => {
  const { quotations: words, paper } = useMessages();
  const format = useFormat();
  const language = useLanguage();
  const { draft, state, change, flush, id } = useQuotationEdit(sourceId, quotation);
  const [place, setPlace] = useState(() => placeWords(draft, paper.locators));
  const languages = useMemo(() => {
    const listed = listLanguages('', format.language, language).map(({ tag, name }) => ({
      id: tag,
      label: name,
    }));
    const isListed = draft.lang === '' || listed.some((entry) => entry.id === draft.lang);
    return isListed ? listed : [{ id: draft.lang, label: format.language(draft.lang) }, ...listed];
  }, [format, language, draft.lang]);

  const done = async (): Promise<void> => {
    await flush();
    onDone();
  };
  /** Whether what is pasted takes the place of all there is. */
  const replacesAll = useRef(false);
  /** What is pasted into the empty field, or over all of it, is a passage as a page had it. */
  const setText = (typed: string): void => {
    const isPasted = (draft.text === '' || replacesAll.current) && typed.length > 20;
    replacesAll.current = false;
    const read = isPasted ? readPassage(typed) : { text: typed, place: null };
    const text = read.text.slice(0, quotationLimits.text);
    if (read.place && draft.locator === '') {
      setPlace(placeWords(read.place, paper.locators));
      change({ text, ...read.place });
    } else change({ text });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    event.stopPropagation();
    void done();
  };
  const isFull = draft.text.length >= quotationLimits.text;
  const hasLost = draft.text.trim() === '' && id() !== null;
  return (
    <fieldset
      className="quotation-form"
      aria-label={words.form}
      onKeyDown={press}
      onPasteCapture={({ target }) => {
        if (!(target instanceof HTMLTextAreaElement)) return;
        replacesAll.current = target.selectionStart === 0 && target.selectionEnd === target.value.length;
      }}
    >
      <TextField
        label={words.text}
        hint={
          hasLost
            ? words.needsWords
            : isFull
              ? words.tooLong(format.number(quotationLimits.text))
              : words.textHint
        }
        multiline
        autoFocus
        maxLength={quotationLimits.text}
        value={draft.text}
        onChange={setText}
      />
      <div className="quotation-pair">
        <TextField
          label={words.place}
          placeholder={words.placeExample}
          maxLength={quotationLimits.locator}
          value={place}
          onChange={(typed) => {
            setPlace(typed);
            change(readTypedPlace(typed));
          }}
          onBlur={() => setPlace(placeWords(draft, paper.locators))}
        />
        <Select
          label={words.lang}
          choices={[
            {
              id: asSource,
              label: sourceLang === '' ? words.asSource : words.asSourceNamed(format.language(sourceLang)),
            },
            ...languages,
          ]}
          value={draft.lang === '' ? asSource : draft.lang}
          onChange={(tag) => change({ lang: tag === asSource ? '' : tag })}
        />
      </div>
      <TextField
        label={words.translation}
        multiline
        maxLength={quotationLimits.text}
        value={draft.translation}
        onChange={(translation) => change({ translation })}
      />
      <TextField
        label={words.note}
        multiline
        maxLength={quotationLimits.note}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      <div className="quotation-form-foot">
        <Button onPress={() => void done()}>{words.done}</Button>
        <span className={`save-state save-state-${state}`} role="status">
          {state === 'none' ? '' : words[state]}
        </span>
      </div>
    </fieldset>
  );
};

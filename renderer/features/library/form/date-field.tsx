import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import type { CslDate } from '#shared/citations/csl-item.ts';
import { localeOf } from '../../../i18n/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import {
  type DateDay,
  type DateForm,
  type DateKind,
  formOfWords,
  isNoDay,
  readDate,
  settledForm,
  writeDate,
} from './date-edit.ts';
import { dateText } from './date-text.ts';

/** A date of a source: a day, month or year, a range, a season, or words. */
export const DateField = ({
  label,
  hint,
  mayBeToday = false,
  date,
  onChange,
}: {
  label: string;
  hint?: string | undefined;
  /** Whether it is often the day on which it is entered. */
  mayBeToday?: boolean;
  date: unknown;
  onChange: (date: CslDate | undefined) => void;
}) => {
  const { library, sourceForm: words } = useMessages();
  const language = useLanguage();
  const [form, setForm] = useState(() => readDate(date));
  const [seen, setSeen] = useState(date);
  if (seen !== date) {
    setSeen(date);
    // What comes back from the library is what was typed here, unless another window changed it.
    if (JSON.stringify(writeDate(form)) !== JSON.stringify(date)) setForm(readDate(date));
  }

  const put = (next: DateForm): void => {
    setForm(next);
    onChange(writeDate(next));
  };
  const set = (part: Partial<DateForm>): void => put({ ...form, ...part });
  const written = dateText(writeDate(form), localeOf[language], { ...words, seasons: library.seasons });
  const isWrong =
    (form.kind === 'single' || form.kind === 'range') &&
    [form.from, ...(form.kind === 'range' ? [form.to] : [])].some(isNoDay);
  const kinds: { id: DateKind; label: string }[] = [
    { id: 'none', label: library.dateNone },
    { id: 'single', label: library.dateSingle },
    { id: 'range', label: library.dateRange },
    { id: 'season', label: library.dateSeason },
    { id: 'literal', label: library.dateLiteral },
  ];
  const seasons = [
    { id: '', label: library.noMonth },
    ...library.seasons.map((name, index) => ({ id: String(index + 1), label: name })),
    ...(Number.isNaN(Number(form.season)) ? [{ id: form.season, label: form.season }] : []),
  ];

  return (
    <fieldset
      className="date"
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return;
        const settled = settledForm(form);
        if (settled !== form) put(settled);
      }}
      onPaste={(event) => {
        const pasted =
          form.kind === 'literal' ? null : formOfWords(event.clipboardData.getData('text/plain'));
        if (!pasted || /^\s*-?\d{1,4}\s*$/.test(event.clipboardData.getData('text/plain'))) return;
        event.preventDefault();
        put({ ...pasted, rest: form.rest });
      }}
    >
      <legend className="field-label">{label}</legend>
      <div className="date-kind">
        <Select
          hideLabel
          label={`${label}: ${library.dateKind}`}
          choices={kinds}
          value={form.kind}
          onChange={(kind) => set({ kind })}
        />
        {mayBeToday ? <Button onPress={() => put(today(form))}>{words.today}</Button> : null}
      </div>
      {form.kind === 'single' ? (
        <Day role={label} day={form.from} onChange={(from) => set({ from })} />
      ) : null}
      {form.kind === 'range' ? (
        <>
          <Day role={`${label}, ${library.from}`} day={form.from} onChange={(from) => set({ from })} />
          <Day role={`${label}, ${library.until}`} day={form.to} onChange={(to) => set({ to })} />
        </>
      ) : null}
      {form.kind === 'season' ? (
        <div className="date-day">
          <Select
            hideLabel
            label={`${label}: ${library.season}`}
            choices={seasons}
            value={form.season}
            onChange={(season) => set({ season })}
          />
          <Year
            role={label}
            value={form.from.year}
            onChange={(year) => set({ from: { ...form.from, year } })}
          />
        </div>
      ) : null}
      {form.kind === 'literal' ? (
        <TextField
          hideLabel
          label={`${label}: ${library.inWords}`}
          value={form.literal}
          onChange={(literal) => set({ literal })}
        />
      ) : null}
      {form.kind === 'none' ? null : (
        <div className="date-foot">
          <Checkbox className="checkbox" isSelected={form.circa} onChange={(circa) => set({ circa })}>
            <span className="checkbox-box" aria-hidden />
            {library.circa}
          </Checkbox>
          <output className={isWrong ? 'date-written is-wrong' : 'date-written'}>
            {isWrong ? words.noSuchDay : written}
          </output>
        </div>
      )}
      {hint ? <p className="field-hint">{hint}</p> : null}
    </fieldset>
  );
};

/** The day it is here. */
const today = (form: DateForm): DateForm => {
  const now = new Date();
  const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  return { ...readDate({ 'date-parts': [[day.year, day.month, day.day]] }), rest: form.rest };
};

const Day = ({ role, day, onChange }: { role: string; day: DateDay; onChange: (day: DateDay) => void }) => {
  const { library } = useMessages();
  const language = useLanguage();
  const name = new Intl.DateTimeFormat(localeOf[language], { month: 'long', timeZone: 'UTC' });
  const months = [
    { id: '', label: library.noMonth },
    ...Array.from({ length: 12 }, (_, index) => ({
      id: String(index + 1),
      label: name.format(new Date(Date.UTC(2001, index, 1))),
    })),
  ];
  return (
    <div className="date-day">
      <TextField
        hideLabel
        inputMode="numeric"
        maxLength={2}
        label={`${role}: ${library.day}`}
        placeholder={library.day}
        value={day.day}
        isDisabled={day.month === ''}
        onChange={(value) => onChange({ ...day, day: value })}
      />
      <Select
        hideLabel
        label={`${role}: ${library.month}`}
        choices={months}
        value={String(Number(day.month) || '')}
        onChange={(month) => onChange({ ...day, month })}
      />
      <Year role={role} value={day.year} onChange={(year) => onChange({ ...day, year })} />
    </div>
  );
};

const Year = ({
  role,
  value,
  onChange,
}: {
  role: string;
  value: string;
  onChange: (year: string) => void;
}) => {
  const { library } = useMessages();
  return (
    <TextField
      hideLabel
      label={`${role}: ${library.year}`}
      placeholder={library.year}
      value={value}
      onChange={onChange}
    />
  );
};

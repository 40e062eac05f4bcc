import { Check, ChevronDown, X } from 'lucide-react';
import { memo, useMemo } from 'react';
import { Button } from 'react-aria-components';
import type { Output } from '#shared/contract/methods.ts';
import { hasNames, hasWhat, type Operator, yesAndNo } from '#shared/search/operators.ts';
import { fold } from '#shared/sources/fold.ts';
import { kindCalled } from '#shared/sources/kind-names.ts';
import { kindGroups as groups } from '#shared/sources/kinds.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { ActionMenu, type MenuAction } from '../../../ui/menu.tsx';
import { useStable } from '../../../ui/use-stable.ts';
import { ColumnsButton, type ListLook } from './columns-button.tsx';
import { asWord, valuesOf, withValue } from './query-edit.ts';
import type { Typed } from './typed.ts';

type Hint = Output<'sources.list'>['hints'][number];
type Value = { value: string; label: string };

const languages = ['en', 'it', 'fr', 'de', 'es', 'tr'] as const;
const namesOfLanguages = (['en', 'it'] as const).map(
  (of) => new Intl.DisplayNames([of], { type: 'language' }),
);

/** What a value asks for, however it is written: a kind and a language by its code, or by its name in any language. */
const meaningOf = (operator: Operator, value: string): string => {
  const folded = fold(value);
  if (operator === 'type') return kindCalled(value) ?? folded;
  if (operator !== 'lang') return folded;
  return (
    languages.find((tag) => namesOfLanguages.some((names) => fold(names.of(tag) ?? '') === folded)) ?? folded
  );
};

const filtered = ['type', 'year', 'cited', 'has', 'lang'] as const;
type Filtered = (typeof filtered)[number];
/** What the search asks for by each of the operators that have a filter. */
type Values = Readonly<Record<Filtered, readonly string[]>>;

/** `leftOut`: how many columns the list has no room for. */
type Parts = { hints: readonly Hint[]; look: ListLook; leftOut: number };

/**
 * Filters above the list: each writes an operator into the search, where it can be changed by hand. They are drawn
 * anew only when an operator changes, not with each key of a word.
 */
export const FilterBar = ({
  query,
  typed,
  onQuery,
  ...parts
}: Parts & {
  /** What the list is asked for, which the filters show; they are written into what is typed by then. */
  query: string;
  typed: Typed;
  onQuery: (query: string) => void;
}) => {
  const language = useLanguage();
  const text = JSON.stringify(
    Object.fromEntries(filtered.map((operator) => [operator, valuesOf(query, operator)])),
  );
  const values = useMemo(() => JSON.parse(text) as Values, [text]);
  const onSet = useStable((operator: Filtered, value: string | null) =>
    onQuery(withValue(typed.get(), operator, value, language)),
  );
  return <Filters {...parts} values={values} onSet={onSet} />;
};

const PlainFilters = ({
  values: asked,
  onSet,
  hints,
  look,
  leftOut,
}: Parts & { values: Values; onSet: (operator: Filtered, value: string | null) => void }) => {
  const { sourceSearch: words, types, kindGroups } = useMessages();
  const language = useLanguage();
  const year = new Date().getFullYear();
  const languageNames = new Intl.DisplayNames([language], { type: 'language' });

  const menu = (operator: Filtered, label: string, values: readonly Value[], grouped?: MenuAction[]) => {
    const now = asked[operator].filter((value) => value !== '');
    const meaning = (value: string): string => meaningOf(operator, value);
    const isNow = (value: string): boolean => now.some((one) => meaning(one) === meaning(value));
    const known = values.find(({ value }) => now.length === 1 && isNow(value));
    const name = now.length === 0 ? null : (known?.label ?? now.join(', '));
    const set = (value: string | null): void => onSet(operator, value);
    const plain = values.map(
      ({ value, label: text }): MenuAction => ({
        id: value,
        label: text,
        mark: <span className="filter-check">{isNow(value) ? <Check aria-hidden size={14} /> : null}</span>,
        onAction: () => set(value),
      }),
    );
    return (
      <span key={operator} className={name === null ? 'filter' : 'filter filter-set'}>
        <ActionMenu label={label} actions={grouped ?? plain}>
          <Button
            className="filter-button"
            aria-label={
              name === null ? words.filterBy(label.toLowerCase()) : words.filterIs(label.toLowerCase(), name)
            }
          >
            <span className="filter-name">{name === null ? label : `${label}: ${name}`}</span>
            {name === null ? <ChevronDown aria-hidden size={12} /> : null}
          </Button>
        </ActionMenu>
        {name === null ? null : (
          <Button
            className="filter-clear"
            aria-label={words.filterOff(label.toLowerCase())}
            onPress={() => set(null)}
          >
            <X aria-hidden size={13} />
          </Button>
        )}
      </span>
    );
  };

  const kinds = groups.map(
    ([group, list]): MenuAction => ({
      id: group,
      label: kindGroups[group],
      onAction: () => undefined,
      more: list.map((kind) => ({
        id: kind,
        label: types[kind],
        onAction: () => onSet('type', asWord(types[kind])),
      })),
    }),
  );
  const [yes, no] = yesAndNo[language];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div className="filter-bar" role="group" aria-label={words.filters}>
      {menu(
        'type',
        words.filterKind,
        groups.flatMap(([, list]) =>
          list.map((kind) => ({ value: asWord(types[kind]), label: types[kind] })),
        ),
        kinds,
      )}
      {menu('year', words.filterYear, [
        { value: String(year), label: words.thisYear },
        { value: `${year - 4}..${year}`, label: words.lastYears(5) },
        { value: `${year - 9}..${year}`, label: words.lastYears(10) },
        { value: `..${year - 25}`, label: words.until(year - 25) },
      ])}
      {menu('cited', words.filterCited, [
        { value: yes, label: words.citedYes },
        { value: no, label: words.citedNo },
      ])}
      {menu(
        'has',
        words.filterHas,
        hasWhat.map((what) => ({ value: hasNames[language][what][0]!, label: words.has[what] })),
      )}
      {menu(
        'lang',
        words.filterLanguage,
        languages.map((tag) => ({
          value: languageNames.of(tag) ?? tag,
          label: languageNames.of(tag) ?? tag,
        })),
      )}
      <p className="filter-hints" role="status">
        {hints.map((hint) => words.hints[hint.code](hint.operator, hint.value)).join(' ')}
      </p>
      <span className="filter-end">
        <ColumnsButton {...look} leftOut={leftOut} />
      </span>
    </div>
  );
};
const Filters = memo(PlainFilters);

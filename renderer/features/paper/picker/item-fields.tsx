import { type KeyboardEvent, useId, useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { type CitationItem, type LocatorLabel, locatorLabels } from '#shared/citations/citation.ts';
import { readPlace } from '#shared/citations/locators.ts';
import { tidyItem } from '#shared/document/citation-attrs.ts';
import { useMessages } from '../../../i18n/language.tsx';

/** Place, words before and after, and whether the author is named, for one source of a citation. */
export const ItemFields = ({
  item,
  phrases,
  onChange,
  onEnter,
  onComma,
}: {
  item: CitationItem;
  /** What may stand before a source, to choose from. */
  phrases: readonly string[];
  onChange: (item: CitationItem) => void;
  onEnter: () => void;
  /** Ctrl+Enter: on to one more source. */
  onComma: () => void;
}) => {
  const { paper } = useMessages();
  const words = paper.picker;
  const listId = useId();
  const [place, setPlace] = useState(item.locator ?? '');
  const set = (change: Partial<CitationItem>): void => onChange({ ...item, ...change });
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) onComma();
    else onEnter();
  };
  const field = (name: 'prefix' | 'suffix', label: string) => (
    <label className="picker-label">
      <span>{label}</span>
      <input
        className="input"
        value={item[name] ?? ''}
        maxLength={1000}
        {...(name === 'prefix' ? { list: listId } : {})}
        onChange={(event) => set({ [name]: event.target.value })}
        onKeyDown={press}
      />
    </label>
  );
  return (
    <div className="picker-fields">
      <label className="picker-label">
        <span>{words.locator}</span>
        <input
          className="input"
          value={place}
          maxLength={200}
          onChange={(event) => {
            setPlace(event.target.value);
            const { label, locator } = readPlace(event.target.value);
            set(label ? { locator, label } : { locator });
          }}
          onBlur={() => setPlace(item.locator ?? '')}
          onKeyDown={press}
        />
      </label>
      <label className="picker-label">
        <span>{words.locatorLabel}</span>
        <select
          className="input"
          value={item.label ?? 'page'}
          onChange={(event) => onChange(tidyItem({ ...item, label: event.target.value as LocatorLabel }))}
        >
          {locatorLabels.map((label) => (
            <option key={label} value={label}>
              {paper.locators[label]}
            </option>
          ))}
        </select>
      </label>
      {field('prefix', words.prefix)}
      <datalist id={listId}>
        {phrases.map((phrase) => (
          <option key={phrase} value={phrase} />
        ))}
      </datalist>
      {field('suffix', words.suffix)}
      <Checkbox
        className="picker-check"
        isSelected={item.suppressAuthor ?? false}
        onChange={(suppressAuthor) => set({ suppressAuthor })}
      >
        <span className="check-box" aria-hidden />
        {words.suppressAuthor}
      </Checkbox>
    </div>
  );
};

import type { KeyboardEvent } from 'react';
import { Checkbox } from 'react-aria-components';
import { type CitationItem, type LocatorLabel, locatorLabels } from '#shared/citations/citation.ts';
import { tidyItem } from '#shared/document/citation-attrs.ts';
import { useMessages } from '../../i18n/language.tsx';

/** Place, words before and after, and whether the author is named, for one source of a citation. */
export const ItemFields = ({
  item,
  onChange,
  onEnter,
  onComma,
}: {
  item: CitationItem;
  onChange: (item: CitationItem) => void;
  onEnter: () => void;
  /** Ctrl+Enter: on to one more source. */
  onComma: () => void;
}) => {
  const { paper } = useMessages();
  const words = paper.picker;
  const set = (change: Partial<CitationItem>): void => onChange({ ...item, ...change });
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) onComma();
    else onEnter();
  };
  const field = (name: 'locator' | 'prefix' | 'suffix', label: string) => (
    <label className="picker-label">
      <span>{label}</span>
      <input
        className="input"
        value={item[name] ?? ''}
        maxLength={name === 'locator' ? 200 : 1000}
        onChange={(event) => set({ [name]: event.target.value })}
        onKeyDown={press}
      />
    </label>
  );
  return (
    <div className="picker-fields">
      {field('locator', words.locator)}
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

import { ArrowRight } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import { Dialog, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Output } from '#shared/contract/methods.ts';
import type { SourceId } from '#shared/ids.ts';
import { type BulkChange, type BulkValue, bulkVariables, hasWords } from '#shared/sources/bulk.ts';
import { fieldKind } from '#shared/sources/fields.ts';
import type { SourceKind } from '#shared/sources/kinds.ts';
import { localeOf } from '../../../i18n/format.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { SearchSelect } from '../../../ui/search-select.tsx';
import { DateField } from '../form/date-field.tsx';
import { KindChooser } from '../form/kind-chooser.tsx';
import { LanguageField } from '../form/language-field.tsx';
import { useValueText } from '../form/value-text.ts';
import { useBulkAct } from './use-bulk-act.ts';
import { useBulkPreview } from './use-bulk-preview.ts';

/** What is most often changed in many sources; all other fields stand below, by name. */
const often = ['kind', 'language', 'container-title', 'collection-title', 'publisher', 'publisher-place'];
const nothing = { variable: 'language', value: '' as BulkValue, find: '', isReplacing: false };

/** Changes one field of all chosen sources, or words in it, and shows before what will become of them. */
export const BulkEdit = ({
  ids,
  at,
  isOpen,
  onOpen,
}: {
  ids: readonly SourceId[];
  /** What it opens at. */
  at: RefObject<Element | null>;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}) => {
  const { sourceSearch: words, bulk, variables, library } = useMessages();
  const language = useLanguage();
  const act = useBulkAct(ids);
  const [draft, setDraft] = useState(nothing);
  const { variable, value, find } = draft;
  const isReplacing = draft.isReplacing && hasWords(variable);

  const label = (one: string): string =>
    one === 'kind' ? library.type : (variables[one as keyof typeof variables] ?? one);
  const isEmpty = value === '' || value === null;
  const mayAct = isReplacing ? find !== '' : !(variable === 'kind' && isEmpty);
  const change: BulkChange | null =
    isOpen && mayAct
      ? { variable, value: isEmpty ? null : value, lang: language, ...(isReplacing ? { find } : {}) }
      : null;
  const preview = useBulkPreview(ids, change);
  const others = bulkVariables
    .filter((one) => !often.includes(one))
    .map((id) => ({ id, label: label(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, localeOf[language]));
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });

  return (
    <Popover className="popover bulk-card" offset={4} triggerRef={at} isOpen={isOpen} onOpenChange={onOpen}>
      <Dialog className="popover-dialog" aria-label={words.bulkEdit}>
        <form
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            if (!change || preview?.changed === 0) return;
            onOpen(false);
            void act(change, label(variable));
          }}
        >
          <SearchSelect
            label={words.bulkField}
            findLabel={bulk.findField}
            empty={bulk.noField}
            placeholder={label(variable)}
            groups={[
              { id: 'often', label: bulk.often, choices: often.map((id) => ({ id, label: label(id) })) },
              { id: 'others', label: bulk.others, choices: others },
            ]}
            value={variable}
            onChange={(next) => set({ variable: next, value: fieldKind(next) === 'date' ? null : '' })}
          />
          {hasWords(variable) ? (
            <ToggleButtonGroup
              className="segments"
              aria-label={bulk.how}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[isReplacing ? 'replace' : 'set']}
              onSelectionChange={([key]) => set({ isReplacing: key === 'replace' })}
            >
              <ToggleButton id="set" className="segment">
                {bulk.set}
              </ToggleButton>
              <ToggleButton id="replace" className="segment">
                {bulk.replace}
              </ToggleButton>
            </ToggleButtonGroup>
          ) : null}
          {isReplacing ? (
            <TextField
              label={bulk.find}
              value={find}
              maxLength={2000}
              onChange={(typed) => set({ find: typed })}
            />
          ) : null}
          {variable === 'kind' ? (
            <KindChooser
              kind={isEmpty ? null : (value as SourceKind)}
              type={words.bulkChooseKind}
              onChange={(kind) => set({ value: kind })}
            />
          ) : fieldKind(variable) === 'date' ? (
            <DateField
              label={label(variable)}
              mayBeToday={variable === 'accessed'}
              date={isEmpty ? undefined : value}
              onChange={(date) => set({ value: date ?? null })}
            />
          ) : variable === 'language' && !isReplacing ? (
            <LanguageField
              label={words.bulkValue}
              hint={isEmpty ? words.bulkEmpty : undefined}
              value={typeof value === 'string' ? value : ''}
              onChange={(tag) => set({ value: tag })}
            />
          ) : (
            <TextField
              label={isReplacing ? bulk.by : words.bulkValue}
              hint={isEmpty ? (isReplacing ? bulk.byEmpty : words.bulkEmpty) : undefined}
              value={typeof value === 'string' ? value : ''}
              maxLength={10_000}
              onChange={(typed) => set({ value: typed })}
            />
          )}
          {preview ? <Changes variable={variable} preview={preview} of={ids.length} /> : null}
          <Button look="primary" type="submit" isDisabled={!mayAct || preview?.changed === 0}>
            {isReplacing
              ? bulk.replaceIn(preview?.changed ?? ids.length)
              : isEmpty
                ? words.bulkClear(preview?.changed ?? ids.length)
                : words.bulkSet(preview?.changed ?? ids.length)}
          </Button>
        </form>
      </Dialog>
    </Popover>
  );
};

/** What would become of the sources, as far as it is shown. */
const Changes = ({
  variable,
  preview: { changed, refused, samples },
  of,
}: {
  variable: string;
  preview: Output<'sources.previewMany'>;
  of: number;
}) => {
  const { sourceSearch: words, bulk, app, types } = useMessages();
  const valueText = useValueText();
  const text = (value: unknown): string =>
    (variable === 'kind' ? (types[value as SourceKind] ?? '') : valueText(variable, value)) || bulk.nothing;
  return (
    <section className="bulk-preview" aria-label={bulk.preview}>
      <p className="field-hint" role="status">
        {bulk.changes(changed, of)} {refused > 0 ? words.bulkRefused(refused) : ''}
      </p>
      {samples.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
        <ul className="plain-list" tabIndex={0} aria-label={bulk.preview}>
          {samples.map(({ id, title, before, after }) => (
            <li key={id}>
              <span className="bulk-title" title={title}>
                {title || app.untitled}
              </span>
              <del>{text(before)}</del> <ArrowRight aria-hidden size={12} /> <ins>{text(after)}</ins>
            </li>
          ))}
          {changed > samples.length ? <li>{bulk.more(changed - samples.length)}</li> : null}
        </ul>
      ) : null}
    </section>
  );
};

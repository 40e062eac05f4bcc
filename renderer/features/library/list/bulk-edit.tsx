import { PencilLine } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import type { SourceId } from '#shared/ids.ts';
import { type BulkValue, type BulkVariable, bulkVariables } from '#shared/sources/bulk.ts';
import type { SourceKind } from '#shared/sources/kinds.ts';
import { useLanguage, useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select, TextField } from '../../../ui/field.tsx';
import { DateField } from '../form/date-field.tsx';
import { KindChooser } from '../form/kind-chooser.tsx';
import { useActs } from '../history/use-acts.ts';

/** Sets one field of all chosen sources, or takes it away; one act that can be undone. */
export const BulkEdit = ({ ids }: { ids: readonly SourceId[] }) => {
  const { sourceSearch: words, variables, library } = useMessages();
  const lang = useLanguage();
  const { run, tell } = useActs();
  const anchor = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [variable, setVariable] = useState<BulkVariable>('language');
  const [value, setValue] = useState<BulkValue>('');

  const label = (one: BulkVariable): string => (one === 'kind' ? library.type : variables[one]);
  const isEmpty = value === '' || value === null;
  const apply = async (): Promise<void> => {
    const set = await run('sources.setMany', {
      ids: [...ids],
      variable,
      value: isEmpty ? null : value,
      lang,
    });
    if (!set) return;
    const { changed, refused, act } = set;
    tell(words.bulkDone(changed, label(variable)), act, refused > 0 ? words.bulkRefused(refused) : undefined);
  };

  return (
    <>
      <span ref={anchor}>
        <Button look="quiet" icon={PencilLine} onPress={() => setOpen(true)}>
          {words.bulkEdit}
        </Button>
      </span>
      <Popover
        className="popover bulk-card"
        offset={4}
        triggerRef={anchor}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <Dialog className="popover-dialog" aria-label={words.bulkEdit}>
          <form
            onSubmit={(event: FormEvent) => {
              event.preventDefault();
              setOpen(false);
              void apply();
            }}
          >
            <Select
              label={words.bulkField}
              choices={bulkVariables.map((id) => ({ id, label: label(id) }))}
              value={variable}
              onChange={(next) => {
                setVariable(next);
                setValue(next === 'accessed' ? null : '');
              }}
            />
            {variable === 'kind' ? (
              <KindChooser
                kind={isEmpty ? null : (value as SourceKind)}
                type={words.bulkChooseKind}
                onChange={setValue}
              />
            ) : variable === 'accessed' ? (
              <DateField
                label={label(variable)}
                date={isEmpty ? undefined : value}
                onChange={(date) => setValue(date ?? null)}
              />
            ) : (
              <TextField
                label={words.bulkValue}
                hint={isEmpty ? words.bulkEmpty : undefined}
                value={typeof value === 'string' ? value : ''}
                maxLength={2000}
                onChange={setValue}
              />
            )}
            <Button look="primary" type="submit" isDisabled={variable === 'kind' && isEmpty}>
              {isEmpty ? words.bulkClear(ids.length) : words.bulkSet(ids.length)}
            </Button>
          </form>
        </Dialog>
      </Popover>
    </>
  );
};

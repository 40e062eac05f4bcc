import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { fieldKind } from '#shared/sources/fields.ts';
import { fold } from '#shared/sources/fold.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';
import { PickList } from '../../../ui/pick-list.tsx';

const groupOf = (variable: string): 'people' | 'dates' | 'others' => {
  const kind = fieldKind(variable);
  return kind === 'names' ? 'people' : kind === 'date' ? 'dates' : 'others';
};
const groups = ['people', 'dates', 'others'] as const;

/** All fields that a form does not show, people first, found by typing. */
export const AddField = ({
  addable,
  labelOf,
  onAdd,
}: {
  /** In the order of their names. */
  addable: readonly string[];
  labelOf: (variable: string) => string;
  onAdd: (variable: string) => void;
}) => {
  const { library, sourceForm: words } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const asked = fold(query.trim());
  const found = addable.filter((variable) =>
    fold(`${labelOf(variable)} ${words.fieldGroups[groupOf(variable)]} ${variable}`).includes(asked),
  );
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        setQuery('');
      }}
    >
      <Button look="quiet" icon={Plus}>
        {library.addField}
      </Button>
      <Popover className="popover picker side-picker" placement="bottom start" offset={4}>
        <Dialog className="popover-dialog" aria-label={library.addField}>
          <PickList
            label={words.findField}
            listLabel={library.addField}
            query={query}
            onQuery={setQuery}
            empty={words.noField}
            entries={groups.flatMap((group) =>
              found
                .filter((variable) => groupOf(variable) === group)
                .map((variable) => ({
                  id: variable,
                  group: words.fieldGroups[group],
                  content: labelOf(variable),
                })),
            )}
            onPick={(variable) => {
              setOpen(false);
              onAdd(variable);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};

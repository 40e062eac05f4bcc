import { EditSourceCard } from '../features/library/edit-source-card.tsx';
import { NewSourceCard } from '../features/library/new-source-card.tsx';
import type { SourceForms } from '../features/paper/source-forms.ts';

/** The forms of the library, lent to the pages. */
export const sourceForms: SourceForms = {
  add: (props) => <NewSourceCard {...props} />,
  edit: (props) => <EditSourceCard key={props.id} {...props} />,
};

import { EditSourceCard } from '../features/library/edit-source-card.tsx';
import { OneField } from '../features/library/form/one-field.tsx';
import { SourceForm } from '../features/library/form/source-form.tsx';
import { NewSourceCard } from '../features/library/new-source-card.tsx';
import type { SourceForms } from '../features/paper/source-forms.ts';

/** The forms of the library, lent to the pages. */
export const sourceForms: SourceForms = {
  add: (props) => <NewSourceCard {...props} />,
  draft: (props) => <SourceForm brief {...props} />,
  field: (props) => <OneField key={props.variable} {...props} />,
  edit: (props) => <EditSourceCard key={props.id} {...props} />,
};

import type { SourceId } from '#shared/ids.ts';
import type { Host } from '../../api/host.ts';
import type { PaperSession } from './paper-session.ts';
import type { SourceForms } from './source-forms.ts';
import { useCiting } from './use-citing.tsx';
import { useRequest } from './use-request.ts';

/** Citations on the page: the picker at the caret, and what a citation tells of itself. */
export const Citing = (props: {
  session: PaperSession;
  host: Host;
  editable: boolean;
  forms: SourceForms | undefined;
  onOpenSource: ((id: SourceId) => void) | undefined;
  onOpenRules: (() => void) | undefined;
}) => {
  const citing = useCiting(props);
  useRequest(props.session, 'citation', (id) => citing.openCitation(id));
  useRequest(props.session, 'setByHand', (id) => citing.openCitation(id, true));
  useRequest(props.session, 'editCitation', citing.editCitation);
  useRequest(props.session, 'citeSources', citing.citeSources);
  useRequest(props.session, 'citationPicker', citing.openPicker);
  return citing.layer;
};

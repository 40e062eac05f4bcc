import type { Host } from '../../api/host.ts';
import { LanguageMarking } from './languages/language-marking.tsx';
import { Linking } from './links/linking.tsx';
import { ListStarting } from './list-starting.tsx';
import type { PaperSession } from './paper-session.ts';
import { Quoting } from './quoting/quoting.tsx';
import { Listing } from './reference-lists/listing.tsx';
import { Referring } from './references/referring.tsx';
import { Signing } from './signs/signing.tsx';

/** What is chosen in a list or a field at the caret and put into the text: signs, languages, links, references, quotations. */
export const ChoosingAtCaret = (props: { session: PaperSession; host: Host; editable: boolean }) => (
  <>
    <Signing {...props} />
    <LanguageMarking {...props} />
    <Linking {...props} />
    <ListStarting {...props} />
    <Referring {...props} />
    <Listing {...props} />
    <Quoting {...props} />
  </>
);

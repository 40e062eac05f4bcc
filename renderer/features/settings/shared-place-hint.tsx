import { TriangleAlert } from 'lucide-react';
import type { Output } from '#shared/contract/methods.ts';
import { type Said, say, wordsOf } from '#shared/reports/said.ts';
import { useMessages } from '../../i18n/language.tsx';

/** Says that the library lies in a place other computers write to, or what came of it, and what to do; or nothing. */
export const SharedPlaceHint = ({ info }: { info: Output<'app.info'> }) => {
  const { reports } = useMessages();
  const { sharedPlace, libraryPath, conflictedCopies } = info;
  const folder = libraryPath.replace(/[\\/][^\\/]*$/, '');
  const said: Said[] = [];
  if (sharedPlace?.kind === 'cloud')
    said.push(say('library-in-cloud', { service: sharedPlace.service, folder }));
  if (sharedPlace?.kind === 'network') said.push(say('library-on-network', { folder }));
  if (conflictedCopies.length > 0)
    said.push(say('library-has-copies', { names: conflictedCopies.join(', ') }));
  return said.map((one) => (
    <p key={one.code} className="shared-place">
      <TriangleAlert aria-hidden size={16} />
      <span>{wordsOf(reports, one)}</span>
    </p>
  ));
};

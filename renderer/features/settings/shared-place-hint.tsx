import { TriangleAlert } from 'lucide-react';
import type { Output } from '#shared/contract/methods.ts';
import { say, wordsOf } from '#shared/reports/said.ts';
import { useMessages } from '../../i18n/language.tsx';

/** Says that the library lies in a place other computers write to, and what to do; nothing where it does not. */
export const SharedPlaceHint = ({ info }: { info: Output<'app.info'> }) => {
  const { reports } = useMessages();
  const { sharedPlace, libraryPath } = info;
  if (sharedPlace === null) return null;
  const folder = libraryPath.replace(/[\\/][^\\/]*$/, '');
  const said =
    sharedPlace.kind === 'cloud'
      ? say('library-in-cloud', { service: sharedPlace.service, folder })
      : say('library-on-network', { folder });
  return (
    <p className="shared-place">
      <TriangleAlert aria-hidden size={16} />
      {wordsOf(reports, said)}
    </p>
  );
};

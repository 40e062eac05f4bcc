import { useEffect } from 'react';
import { useHost } from '../../api/host-context.tsx';

/** Has the desktop app check words in the languages of the paper on the page. A browser chooses for itself. */
export const useSpelling = (
  where: 'browser' | 'electron',
  languages: readonly string[] | undefined,
): void => {
  const host = useHost();
  const wanted = languages?.join(' ');
  useEffect(() => {
    if (where !== 'electron' || !wanted) return;
    void host.call('app.setSpelling', { languages: wanted.split(' ').slice(0, 30) });
  }, [host, where, wanted]);
};

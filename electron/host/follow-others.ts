import { type Said, say } from '#shared/reports/said.ts';
import type { Library } from '../library/index.ts';
import type { Emit } from './api/api-type.ts';

/** What a person must know whose library is no longer where it was opened. */
export const wordsOfLeft = (path: string, copy: string | null): Said =>
  copy === null ? say('library-left-alone', { path }) : say('library-left', { path, copy });

/** How often it is looked whether another process has written to the library (ms). */
const interval = 1500;

/**
 * Tells the windows of this process what another process has changed in the library, such as the command line or a
 * second Ibid, within two seconds.
 */
export const followOthers = (
  library: Pick<Library, 'others' | 'place' | 'path'>,
  emit: Emit,
): { look: () => void; stop: () => void } => {
  let isLeft = false;
  const look = (): void => {
    const left = library.place.left();
    if (left && !isLeft) {
      isLeft = true;
      emit('library.left', { said: wordsOfLeft(library.path, left.copy) });
    }
    const news = library.others.news();
    if (!news) return;
    if (news.restored) {
      // Files whose text nobody has read may have come back with it.
      emit('sources.changed', { ids: null });
      emit('library.restored', news.restored);
      return;
    }
    for (const { id, revision } of news.papers)
      emit('papers.changed', { ids: [id], ...(revision === undefined ? {} : { revision }) });
    if (news.sources) emit('sources.changed', { ids: null });
    emit('organising.changed', { what: 'all', ids: null });
    if (news.styles) emit('styles.changed', { ids: [] });
    if (news.settings.length > 0) emit('settings.changed', { names: news.settings });
  };
  const quietly = (): void => {
    try {
      look();
    } catch {
      // The reason shows in use; the next look tries again.
    }
  };
  quietly();
  const timer = setInterval(quietly, interval).unref();
  return { look, stop: () => clearInterval(timer) };
};

import type { Library } from '../library/index.ts';
import { readingTexts } from './threads/attachment-texts.ts';

/** Reads the files that have come to the library, so that their words are found; `tell` hears how many of all are read. */
export const readWaitingTexts = async (
  { texts, readOnly }: Pick<Library, 'texts' | 'readOnly'>,
  tell: (done: number, all: number) => void,
): Promise<void> => {
  const all = texts.waiting(Number.MAX_SAFE_INTEGER).length;
  if (all === 0 || readOnly) return;
  let done = 0;
  tell(done, all);
  const counted: typeof texts = {
    ...texts,
    put: (...read) => {
      const owners = texts.put(...read);
      tell(++done, all);
      return owners;
    },
  };
  const reading = readingTexts({ texts: counted, readOnly }, () => {});
  // The thread that reads does not keep the process.
  const alive = setInterval(() => {}, 60_000);
  try {
    reading.wake();
    await reading.settled();
  } finally {
    clearInterval(alive);
    await reading.stop();
  }
};

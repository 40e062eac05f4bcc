import type { Library } from '../../library/index.ts';
import type { Io } from './command.ts';

/** Reads the files that were just attached, so that what stands in them is found at once. */
export const readTexts = async (io: Io, library: Library): Promise<void> => {
  const { readWaitingTexts } = await import('../waiting-texts.ts');
  await readWaitingTexts(library, (done, all) =>
    io.progress?.(done < all ? `Reading the attached files: ${done} of ${all}` : ''),
  );
};

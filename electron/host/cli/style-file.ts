import { basename } from 'node:path';
import type { ReadStyle } from '#shared/citations/styles/added/read-style.ts';
import { problemSaid } from '#shared/citations/styles/added/style-problems.ts';
import { styleProblems } from '#shared/contract/styles.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { Library } from '../../library/index.ts';
import { readStyleFile } from '../added-styles.ts';
import { readBytes } from '../read-file.ts';
import { type Io, pathFrom } from './command.ts';

/**
 * The style in a file. All that is wrong with it but the first, which the error says, goes to standard error.
 * @throws IbidError 'bad-file' for a file that is no style
 */
export const styleOfFile = async (io: Io, file: string, library?: Library): Promise<ReadStyle> => {
  try {
    return await readStyleFile(basename(file), await readBytes(pathFrom(io, file)), library);
  } catch (error) {
    const found = error instanceof IbidError ? styleProblems.safeParse(error.details) : null;
    if (found?.success)
      for (const problem of found.data.problems.slice(1)) io.note(inEnglish(problemSaid(problem)));
    throw error;
  }
};

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Style } from '#shared/citations/styles/style.ts';
import { readBytes } from '../read-file.ts';
import { type Io, pathFrom } from './command.ts';

/**
 * What `--style` names: the style in a file where it is the path of a `.csl` file, else the name as it is.
 * @throws IbidError 'bad-file' for a file that is no style
 */
export const namedStyle = async (io: Io, style: string | undefined): Promise<string | Style | undefined> => {
  if (style === undefined || !/\.csl$/i.test(style) || !existsSync(pathFrom(io, style))) return style;
  const { readStyleFile } = await import('../added-styles.ts');
  return (await readStyleFile(basename(style), await readBytes(pathFrom(io, style)))).style;
};

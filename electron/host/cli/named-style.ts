import { existsSync } from 'node:fs';
import type { Style } from '#shared/citations/styles/style.ts';
import { type Io, pathFrom } from './command.ts';

/** What `--style` names: the style in a file where it is the path of a `.csl` file, else the name as it is. */
export const namedStyle = async (io: Io, style: string | undefined): Promise<string | Style | undefined> => {
  if (style === undefined || !/\.csl$/i.test(style) || !existsSync(pathFrom(io, style))) return style;
  const { styleOfFile } = await import('./style-file.ts');
  return (await styleOfFile(io, style)).style;
};

import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

type Surroundings = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
};

const here = (): Surroundings => ({ platform: process.platform, env: process.env, home: homedir() });

/** The folder where this system keeps the data of a user's applications, with Ibid's folder in it. */
export const dataFolder = ({ platform, env, home }: Surroundings = here()): string => {
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'ibid');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'ibid');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'ibid');
};

/** The library that is used where none is named: `IBID_LIBRARY`, else the one in the data folder. */
export const libraryPath = (named?: string, surroundings: Surroundings = here()): string =>
  resolve(named || surroundings.env.IBID_LIBRARY || join(dataFolder(surroundings), 'library.ibidlib'));

import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

/** A folder that a service keeps in step, whatever a person has called it. */
export type CloudFolder = readonly [service: string, folder: string];

type Surroundings = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  /** What a file says; null where it can't be read. */
  read: (path: string) => string | null;
};

const readText = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

/** Dropbox tells other programs of its folders in a file, by account. */
const dropboxInfo = z.record(z.string(), z.object({ path: z.string().min(1) }));

const dropboxFolders = (text: string): string[] => {
  try {
    const told = dropboxInfo.safeParse(JSON.parse(text));
    return told.success ? Object.values(told.data).map(({ path }) => path) : [];
  } catch {
    return [];
  }
};

/** The folders that services on this computer say they keep in step: Dropbox in a file, OneDrive to its processes. */
export const cloudFolders = (
  { platform, env, home, read }: Surroundings = {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    read: readText,
  },
): CloudFolder[] => {
  const isWindows = platform === 'win32';
  const ofDropbox = isWindows
    ? [env.LOCALAPPDATA, env.APPDATA].flatMap((base) => (base ? [join(base, 'Dropbox')] : []))
    : [join(home, '.dropbox')];
  const ofOneDrive = isWindows ? [env.OneDrive, env.OneDriveConsumer, env.OneDriveCommercial] : [];
  return [
    ...ofDropbox
      .flatMap((folder) => dropboxFolders(read(join(folder, 'info.json')) ?? ''))
      .map((folder): CloudFolder => ['Dropbox', folder]),
    ...ofOneDrive.flatMap((folder): CloudFolder[] => (folder ? [['OneDrive', folder]] : [])),
  ];
};

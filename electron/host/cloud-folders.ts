import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, posix } from 'node:path';
import * as z from 'zod';

/** A folder that a service keeps in step, whatever a person has called it. */
export type CloudFolder = readonly [service: string, folder: string];

type Surroundings = {
  platform: NodeJS.Platform;
  env: Readonly<Record<string, string | undefined>>;
  home: string;
  /** What a file says; null where it can't be read. */
  read: (path: string) => string | null;
  /** The names in a folder; none where it can't be read. */
  names: (folder: string) => readonly string[];
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

/**
 * What iCloud Drive keeps in step beside its own folder: with “Desktop & Documents Folders”, a Mac shows both in that
 * folder, while their files stay where they were.
 */
const ofICloud = (home: string, names: Surroundings['names']): CloudFolder[] => {
  const shown = names(posix.join(home, 'Library/Mobile Documents/com~apple~CloudDocs'));
  return ['Desktop', 'Documents']
    .filter((name) => shown.includes(name))
    .map((name) => ['iCloud Drive', posix.join(home, name)]);
};

/** The names in a folder; none where it can't be read. */
export const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/**
 * The folders that services on this computer say they keep in step: Dropbox in a file, OneDrive to its processes, iCloud
 * Drive by what stands in its folder.
 */
export const cloudFolders = (
  { platform, env, home, read, names }: Surroundings = {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    read: readText,
    names: namesIn,
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
    ...(platform === 'darwin' ? ofICloud(home, names) : []),
    ...ofOneDrive.flatMap((folder): CloudFolder[] => (folder ? [['OneDrive', folder]] : [])),
  ];
};

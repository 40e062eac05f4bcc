import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, win32 } from 'node:path';

/*
 * Where Zotero keeps its data on this computer: in `~/Zotero`, or where the settings of one of its profiles say.
 * Nothing is looked for beyond the places that Zotero itself uses.
 */

export const zoteroDatabase = 'zotero.sqlite';

/** The computer as it matters here. */
type Computer = { home: string; platform: NodeJS.Platform; appData: string | undefined };
const thisComputer = (): Computer => ({
  home: homedir(),
  platform: process.platform,
  appData: process.env.APPDATA,
});

export type ZoteroFolder = {
  path: string;
  /** Under which linked files lie whose paths begin with "attachments:"; null where Zotero has no such folder. */
  base: string | null;
};

/** The data folders of Zotero on this computer, the usual one first. */
export const findZoteroFolders = (computer: Computer = thisComputer()): ZoteroFolder[] => {
  const usual = join(computer.home, 'Zotero');
  const profiles = profilesOf(computer).map((profile) => ({ profile, ...settingsOf(profile) }));
  const places = [
    ...profiles.map(({ profile, dataFolder, base }) => {
      // Older versions of Zotero kept their data within the profile.
      const own = join(profile, 'zotero');
      return { path: dataFolder ?? (holdsDatabase(own) ? own : usual), base };
    }),
    { path: usual, base: null },
  ];
  const found = new Map<string, ZoteroFolder>();
  for (const place of places) {
    if (!holdsDatabase(place.path)) continue;
    const real = realpathSync(place.path);
    const known = found.get(real);
    if (known === undefined) found.set(real, place);
    else known.base ??= place.base;
  }
  return [...found.values()].sort((a, b) => Number(b.path === usual) - Number(a.path === usual));
};

const holdsDatabase = (folder: string): boolean => existsSync(join(folder, zoteroDatabase));

/** The folder under which linked files of a data folder lie; null where none is known. */
export const baseOfZotero = (folder: string, computer?: Computer): string | null => {
  const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path);
  return findZoteroFolders(computer).find(({ path }) => real(path) === real(folder))?.base ?? null;
};

/** Folders of profiles, in which Zotero keeps its settings. */
const profilesOf = ({ home, platform, appData }: Computer): string[] => {
  const root =
    platform === 'win32'
      ? join(appData ?? join(home, 'AppData', 'Roaming'), 'Zotero', 'Zotero')
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support', 'Zotero')
        : join(home, '.zotero', 'zotero');
  const named = (textOf(join(root, 'profiles.ini')) ?? '')
    .split(/^\[/m)
    .flatMap((section) => (/^Profile\d+\]/.test(section) ? [section] : []))
    .flatMap((section) => {
      const path = /^Path=(.+?)\s*$/m.exec(section)?.[1];
      if (path === undefined) return [];
      return [/^IsRelative=0\s*$/m.test(section) ? path : join(root, path)];
    });
  return named.length > 0 ? named : foldersIn(join(root, 'Profiles'));
};

const foldersIn = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((one) =>
      one.isDirectory() ? [join(folder, one.name)] : [],
    );
  } catch {
    return [];
  }
};

const largestSettings = 4_000_000;

/** A small text file; null where it is not there or can't be read. */
const textOf = (path: string): string | null => {
  try {
    return statSync(path).size > largestSettings ? null : readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const settingsOf = (profile: string): { dataFolder: string | null; base: string | null } => {
  const text = textOf(join(profile, 'prefs.js')) ?? '';
  const setting = (name: string): unknown => {
    const found = new RegExp(`^user_pref\\("extensions\\.zotero\\.${name}", (.+)\\);\\s*$`, 'm').exec(text);
    try {
      return JSON.parse(found?.[1] ?? 'null');
    } catch {
      return null;
    }
  };
  const path = (value: unknown): string | null =>
    typeof value === 'string' && (isAbsolute(value) || win32.isAbsolute(value)) ? value : null;
  return {
    dataFolder: setting('useDataDir') === true ? path(setting('dataDir')) : null,
    base: path(setting('baseAttachmentPath')),
  };
};

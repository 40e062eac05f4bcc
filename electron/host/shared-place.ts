import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SharedPlace } from '#shared/contract/shared-place.ts';
import { type CloudFolder, cloudFolders, namesIn } from './cloud-folders.ts';

/** What a place is judged by; tests hand in their own. */
type Surroundings = {
  platform: NodeJS.Platform;
  /** The names in a folder; none where it can't be read. */
  names: (folder: string) => readonly string[];
  /** What is mounted where: /proc/mounts of Linux, what `mount` says on a Mac. */
  mounts: string;
  /** What services say of their folders. */
  clouds: readonly CloudFolder[];
};

/** What is mounted where, as the system says it. */
const mounted = (): string => {
  try {
    return process.platform === 'darwin'
      ? execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 })
      : readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
};

/** Names that the programs of these services give their folders, in whole or on macOS with the account behind. */
const folders: readonly [string, RegExp][] = [
  ['OneDrive', /^OneDrive(?: - .+|-.+)?$/i],
  ['Dropbox', /^Dropbox(?: \(.+\)|-.+)?$/i],
  ['iCloud Drive', /^(?:com~apple~CloudDocs|Mobile Documents|iCloud ?Drive(?:-.+)?)$/i],
  ['Google Drive', /^Google ?Drive(?: \(.+\)|-.+)?$/i],
  ['Nextcloud', /^Nextcloud\d*$/i],
  ['ownCloud', /^ownCloud(?: - .+)?$/i],
  ['Box', /^Box(?: Sync|-Box)$/i],
  ['pCloud', /^(?:pCloud ?Drive|pCloud Sync)$/i],
  ['MEGA', /^MEGA(?:sync(?: .*)?)?$/],
  ['Proton Drive', /^Proton ?Drive(?:-.+)?$/i],
];
/** Files that they leave in the folder they keep in step. */
const markers: readonly [string, RegExp][] = [
  ['OneDrive', /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/i],
  // Not `.dropbox`: so is called the folder of its settings, too, which lies in everybody's own.
  ['Dropbox', /^\.dropbox\.cache$/],
  ['Google Drive', /^\.tmp\.drive(?:down|up)load$/],
  ['Nextcloud', /^(?:\.nextcloudsync\.log|\._?sync_[0-9a-f]+\.db)$/],
  ['ownCloud', /^\.owncloudsync\.log$/],
  ['Syncthing', /^\.stfolder$/],
];
const networkSystems =
  /^(?:nfs4?|cifs|smb3|smbfs|ncpfs|afpfs|webdav|davfs2?|fuse\.(?:sshfs|rclone|gvfsd-fuse|davfs2?))$/;

const nameOf = (list: readonly [string, RegExp][], name: string): string | null =>
  list.find(([, pattern]) => pattern.test(name))?.[0] ?? null;

/** The folder of a path and all folders around it. */
const around = (folder: string): string[] => {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...around(parent)];
};

/** Neither Windows nor macOS tells capitals apart. */
const isWithin = (folder: string, other: string, platform: NodeJS.Platform): boolean => {
  const plain = (path: string): string => {
    const ended = `${path.replaceAll('\\', '/').replace(/\/+$/, '')}/`;
    return platform === 'linux' ? ended : ended.toLowerCase();
  };
  return plain(folder).startsWith(plain(other));
};

type Mount = { point: string; system: string };

/** Lines of a Mac, such as `//anna@server/team on /Volumes/team (smbfs, nodev, nosuid, mounted by anna)`. */
const macMounts = (mounts: string): Mount[] =>
  mounts.split('\n').flatMap((line) => {
    const [, point = '', system = ''] = / on (\/.*) \(([\w-]+)[,)]/.exec(line) ?? [];
    return point === '' ? [] : [{ point, system }];
  });

const linuxMounts = (mounts: string): Mount[] => {
  const unescaped = (text: string): string =>
    text.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
  return mounts
    .split('\n')
    .map((line) => line.split(' '))
    .map(([, point = '', system = '']) => ({ point: unescaped(point), system }));
};

const networkAt = (folder: string, mounts: readonly Mount[]): string | null => {
  const [nearest] = mounts
    .filter(({ point }) => point === '/' || folder === point || folder.startsWith(`${point}/`))
    .sort((a, b) => b.point.length - a.point.length);
  return nearest && networkSystems.test(nearest.system) ? nearest.system : null;
};

/**
 * Whether a folder is one that a cloud service keeps in step with other computers, or lies on another computer. A
 * database that is copied while it is written, or written by two computers, loses changes or breaks.
 */
export const sharedPlaceOf = (
  folder: string,
  { platform, names, mounts, clouds }: Surroundings = {
    platform: process.platform,
    names: namesIn,
    mounts: mounted(),
    clouds: cloudFolders(),
  },
): SharedPlace | null => {
  const within = clouds.find(([, cloud]) => isWithin(folder, cloud, platform));
  if (within) return { kind: 'cloud', service: within[0] };
  const parts = folder.split(platform === 'win32' ? /[\\/]+/ : /\/+/);
  if (platform === 'win32' && /^[\\/]{2}(?![?.][\\/])/.test(folder))
    return { kind: 'network', service: `\\\\${parts[1] ?? ''}` };
  // Google Drive has a drive of its own on Windows.
  if (
    platform === 'win32' &&
    /^(?:My Drive|Il mio Drive|Mon Drive|Meine Ablage|Mi unidad|Mijn Drive|Drive'ım)$/i.test(parts[1] ?? '')
  )
    return { kind: 'cloud', service: 'Google Drive' };
  for (const part of parts.toReversed()) {
    const service = nameOf(folders, part);
    if (service !== null) return { kind: 'cloud', service };
  }
  for (const one of around(folder))
    for (const name of names(one)) {
      const service = nameOf(markers, name);
      if (service !== null) return { kind: 'cloud', service };
    }
  const system =
    platform === 'win32'
      ? null
      : networkAt(folder, platform === 'darwin' ? macMounts(mounts) : linuxMounts(mounts));
  return system === null ? null : { kind: 'network', service: system };
};

/** The same of the folder a library lies in, wherever links lead. */
export const sharedPlaceOfLibrary = (path: string): SharedPlace | null => {
  const folder = dirname(path);
  try {
    // The system's own answer: on Windows it names the share behind the letter of a mapped drive.
    return sharedPlaceOf(realpathSync.native(folder));
  } catch {
    return sharedPlaceOf(folder);
  }
};

import { expect, test } from 'vitest';
import { type CloudFolder, cloudFolders } from '../../../electron/host/cloud-folders.ts';
import { sharedPlaceOf } from '../../../electron/host/shared-place.ts';

const none = (): readonly string[] => [];
const at = (folder: string, platform: NodeJS.Platform = 'linux', mounts = '') =>
  sharedPlaceOf(folder, { platform, names: none, mounts, clouds: [] });

test.each([
  ['/home/anna/Dropbox/Ibid', 'linux', 'Dropbox'],
  ['/home/anna/Dropbox (Personal)/Ibid', 'linux', 'Dropbox'],
  ['C:\\Users\\anna\\OneDrive\\Ibid', 'win32', 'OneDrive'],
  ['C:\\Users\\anna\\OneDrive - Istituto\\Documents', 'win32', 'OneDrive'],
  ['G:\\My Drive\\Ibid', 'win32', 'Google Drive'],
  ['/Users/anna/Library/CloudStorage/GoogleDrive-anna@example.org/My Drive', 'darwin', 'Google Drive'],
  ['/Users/anna/Library/CloudStorage/OneDrive-Istituto/Ibid', 'darwin', 'OneDrive'],
  ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/Ibid', 'darwin', 'iCloud Drive'],
  ['C:\\Users\\anna\\iCloudDrive\\Ibid', 'win32', 'iCloud Drive'],
  ['/home/anna/Nextcloud/Ibid', 'linux', 'Nextcloud'],
  ['/home/anna/ownCloud/Ibid', 'linux', 'ownCloud'],
  ['/home/anna/pCloudDrive', 'linux', 'pCloud'],
] as const)('%s on %s is kept in step by %s', (folder, platform, service) => {
  expect(at(folder, platform)).toEqual({ kind: 'cloud', service });
});

test.each([
  ['/home/anna/.local/share/ibid', 'linux'],
  ['/Users/anna/Library/Application Support/ibid', 'darwin'],
  ['C:\\Users\\anna\\AppData\\Roaming\\ibid', 'win32'],
  ['/home/anna/Dropbox old copies/Ibid', 'linux'],
  ['/home/anna/box/Ibid', 'linux'],
  ['/home/anna/My Drive', 'linux'],
  ['\\\\?\\C:\\Users\\anna\\Ibid', 'win32'],
] as const)('%s on %s is a place of one’s own', (folder, platform) => {
  expect(at(folder, platform)).toBeNull();
});

test.each([
  ['.dropbox.cache', 'Dropbox'],
  ['.849C9593-D756-4E56-8D6E-42412F2A707B', 'OneDrive'],
  ['.sync_0123abcd.db', 'Nextcloud'],
  ['.owncloudsync.log', 'ownCloud'],
  ['.stfolder', 'Syncthing'],
  ['.tmp.drivedownload', 'Google Drive'],
])('%s in a folder around it says that it is kept in step by %s', (marker, service) => {
  const names = (folder: string): string[] => (folder === '/data/team' ? ['papers', marker] : ['a.txt']);
  const there = (folder: string) =>
    sharedPlaceOf(folder, { platform: 'linux', names, mounts: '', clouds: [] });
  expect(there('/data/team/papers/2026')).toEqual({ kind: 'cloud', service });
  expect(there('/data/own')).toBeNull();
});

test('that somebody has Dropbox does not make every folder of theirs one of its own', () => {
  const names = (folder: string): string[] => (folder === '/home/anna' ? ['.dropbox', '.dropbox-dist'] : []);
  const surroundings = { platform: 'linux', names, mounts: '', clouds: [] } as const;
  expect(sharedPlaceOf('/home/anna/.local/share/ibid', surroundings)).toBeNull();
});

test('a folder with a name of one’s own is known by what its service tells', () => {
  const dropbox = JSON.stringify({
    personal: { path: '/data/Team files', host: 1 },
    business: { path: '/d/B' },
  });
  const read = (path: string): string | null => (path.endsWith('info.json') ? dropbox : null);
  const ofLinux = cloudFolders({ platform: 'linux', env: {}, home: '/home/anna', read, names: none });
  expect(ofLinux).toEqual([
    ['Dropbox', '/data/Team files'],
    ['Dropbox', '/d/B'],
  ]);
  const env = { OneDrive: 'D:\\Work', LOCALAPPDATA: 'C:\\Users\\anna\\AppData\\Local' };
  const ofWindows = cloudFolders({
    platform: 'win32',
    env,
    home: 'C:\\Users\\anna',
    read: () => 'no JSON',
    names: none,
  });
  expect(ofWindows).toEqual([['OneDrive', 'D:\\Work']]);
  const placeOf = (folder: string, platform: NodeJS.Platform, clouds: readonly CloudFolder[]) =>
    sharedPlaceOf(folder, { platform, names: none, mounts: '', clouds })?.service;
  expect(placeOf('/data/Team files/Ibid', 'linux', ofLinux)).toBe('Dropbox');
  expect(placeOf('/data/Team files 2', 'linux', ofLinux)).toBeUndefined();
  expect(placeOf('d:\\work\\Ibid', 'win32', ofWindows)).toBe('OneDrive');
});

test('a folder of another computer is known by what is mounted there', () => {
  const mounts = [
    '/dev/sda1 / ext4 rw 0 0',
    'server:/data /mnt/team nfs4 rw 0 0',
    '//server/x /mnt/a\\040b cifs rw 0 0',
    'tmpfs /mnt/team/own tmpfs rw 0 0',
  ].join('\n');
  expect(at('/mnt/team/papers', 'linux', mounts)).toEqual({ kind: 'network', service: 'nfs4' });
  expect(at('/mnt/a b/papers', 'linux', mounts)).toEqual({ kind: 'network', service: 'cifs' });
  for (const own of ['/mnt/team/own', '/mnt/teamwork', '/home/anna'])
    expect(at(own, 'linux', mounts)).toBeNull();
  expect(at('\\\\server\\team\\papers', 'win32')).toEqual({ kind: 'network', service: '\\\\server' });
});

test('documents that iCloud Drive keeps in step are known by what it shows in its folder', () => {
  const drive = '/Users/anna/Library/Mobile Documents/com~apple~CloudDocs';
  const withNames = (...shown: string[]) =>
    cloudFolders({
      platform: 'darwin',
      env: {},
      home: '/Users/anna',
      read: () => null,
      names: (folder) => (folder === drive ? shown : []),
    });
  const placeOf = (folder: string, clouds: readonly CloudFolder[]) =>
    sharedPlaceOf(folder, { platform: 'darwin', names: none, mounts: '', clouds });
  const synced = withNames('Desktop', 'Documents', 'Pages');
  expect(placeOf('/Users/anna/Documents/Ibid', synced)).toEqual({ kind: 'cloud', service: 'iCloud Drive' });
  expect(placeOf('/Users/anna/Desktop', synced)).toEqual({ kind: 'cloud', service: 'iCloud Drive' });
  expect(placeOf('/Users/anna/Library/Application Support/ibid', synced)).toBeNull();
  expect(placeOf('/Users/anna/Documents/Ibid', withNames('Pages'))).toBeNull();
});

test.each([
  ['//anna@server/team on /Volumes/team (smbfs, nodev, nosuid, mounted by anna)', 'smbfs'],
  ['server:/export on /Volumes/team (nfs, nodev, nosuid)', 'nfs'],
  ['afp_0TQCV10QsPgy0TShVK000000-4340.2c000006 on /Volumes/team (afpfs, nodev)', 'afpfs'],
  ['https://cloud.example.org/dav/ on /Volumes/team (webdav, nodev, noexec)', 'webdav'],
])('%s is another computer on a Mac', (line, service) => {
  const mounts = [
    '/dev/disk3s1s1 on / (apfs, sealed, local)',
    line,
    '/dev/disk4s1 on /Volumes/Stick (msdos, local)',
  ];
  expect(at('/Volumes/team/Ibid', 'darwin', mounts.join('\n'))).toEqual({ kind: 'network', service });
  for (const own of ['/Volumes/Stick/Ibid', '/Users/anna/Ibid', '/Volumes/teamwork'])
    expect(at(own, 'darwin', mounts.join('\n'))).toBeNull();
});

test.each([
  ['anna@server:/data /mnt/team fuse.sshfs rw 0 0', '/mnt/team/a', 'fuse.sshfs'],
  [
    'gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0',
    '/run/user/1000/gvfs/smb-share:server=s',
    'fuse.gvfsd-fuse',
  ],
])('%s is another computer on Linux', (mounts, folder, service) => {
  expect(at(folder, 'linux', mounts)).toEqual({ kind: 'network', service });
});

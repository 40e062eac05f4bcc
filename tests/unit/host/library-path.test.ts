import { expect, test } from 'vitest';
import { libraryPath } from '../../../electron/host/library-path.ts';
import { fileNameOf } from '../../../electron/host/paper-exports.ts';

const home = '/home/anna';

test('the library is where each system keeps the data of applications', () => {
  const at = (platform: NodeJS.Platform, env: Record<string, string> = {}) =>
    libraryPath(undefined, { platform, env, home });
  expect(at('linux')).toBe('/home/anna/.local/share/ibid/library.ibidlib');
  expect(at('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/ibid/library.ibidlib');
  expect(at('darwin')).toBe('/home/anna/Library/Application Support/ibid/library.ibidlib');
  expect(at('win32', { APPDATA: '/C/Users/anna/AppData/Roaming' })).toBe(
    '/C/Users/anna/AppData/Roaming/ibid/library.ibidlib',
  );
});

test('a named library comes before the environment, and that before the default', () => {
  const env = { IBID_LIBRARY: '/env.ibidlib' };
  expect(libraryPath('/named.ibidlib', { platform: 'linux', env, home })).toBe('/named.ibidlib');
  expect(libraryPath(undefined, { platform: 'linux', env, home })).toBe('/env.ibidlib');
  expect(libraryPath('', { platform: 'linux', env: { IBID_LIBRARY: '' }, home })).toContain('/home/anna/');
});

test('a file is named after its paper, with nothing a file system refuses', () => {
  expect(fileNameOf('Italy, Turkey: "a/b" <c>?')).toBe('Italy-Turkey-a-b-c');
  expect(fileNameOf('L’Unità d’Italia')).toBe('L-Unità-d-Italia');
  expect(fileNameOf('../../etc/passwd')).toBe('etc-passwd');
  expect(fileNameOf('')).toBe('paper');
  expect(fileNameOf('…')).toBe('paper');
  expect(fileNameOf('x'.repeat(500)).length).toBeLessThanOrEqual(80);
});

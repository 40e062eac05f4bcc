import { expect, test } from 'vitest';
import { checkSpelling, type HardenedSession, hardenSession } from '../../../electron/shell/session.ts';

/** Stands in for a Session that grants everything until it is told otherwise, as Electron's does. */
const session = (platform: NodeJS.Platform) => {
  let request: Parameters<HardenedSession['setPermissionRequestHandler']>[0] = (_c, _p, answer) =>
    answer(true);
  let check: Parameters<HardenedSession['setPermissionCheckHandler']>[0] = () => true;
  let device = () => true;
  let display: Parameters<HardenedSession['setDisplayMediaRequestHandler']>[0] = () => {};
  let before: Parameters<HardenedSession['webRequest']['onBeforeRequest']>[0] = (_d, answer) =>
    answer({ cancel: false });
  const spelling = { enabled: true, languages: [] as string[], address: '' };
  const parts: HardenedSession = {
    setPermissionRequestHandler: (handler) => {
      request = handler;
    },
    setPermissionCheckHandler: (handler) => {
      check = handler;
    },
    setDevicePermissionHandler: (handler) => {
      device = handler;
    },
    setDisplayMediaRequestHandler: (handler) => {
      display = handler;
    },
    webRequest: {
      onBeforeRequest: (listener) => {
        before = listener;
      },
    },
    availableSpellCheckerLanguages: ['en-GB', 'it', 'de'],
    setSpellCheckerEnabled: (enabled) => {
      spelling.enabled = enabled;
    },
    setSpellCheckerLanguages: (languages) => {
      spelling.languages = languages;
    },
    setSpellCheckerDictionaryDownloadURL: (address) => {
      spelling.address = address;
    },
  };
  hardenSession(parts, { platform, languages: ['it', 'xx', 'en-GB'] });
  return {
    spelling,
    asked: (permission: string, url = 'app://ibid/') => {
      let granted = true;
      request({ getURL: () => url }, permission, (answer) => {
        granted = answer;
      });
      return granted;
    },
    checked: (permission: string, origin = 'app://ibid/') => check(null, permission, origin),
    device: () => device(),
    display: () => {
      let streams: unknown = 'none';
      display({}, (answer) => {
        streams = answer;
      });
      return streams;
    },
    loads: (url: string) => {
      let cancelled = false;
      before({ url }, ({ cancel }) => {
        cancelled = cancel;
      });
      return !cancelled;
    },
  };
};

test.each([
  'media',
  'geolocation',
  'notifications',
  'midi',
  'pointerLock',
  'fullscreen',
  'openExternal',
  'clipboard-read',
  'hid',
  'serial',
  'usb',
  'fileSystem',
  'local-fonts',
  'unknown',
])('the app itself is denied %s', (permission) => {
  const { asked, checked } = session('linux');
  expect(asked(permission)).toBe(false);
  expect(checked(permission)).toBe(false);
});

test('copying what the reader chose is the app’s alone', () => {
  const { asked, checked } = session('linux');
  expect(asked('clipboard-sanitized-write')).toBe(true);
  expect(asked('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
  expect(checked('clipboard-sanitized-write', 'https://evil.example')).toBe(false);
});

test('devices and screens are denied', () => {
  const { device, display } = session('linux');
  expect(device()).toBe(false);
  expect(display()).toBeNull();
});

test('nothing is loaded from the network or the disk', () => {
  const { loads } = session('linux');
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'wss://example.org/',
    'file:///etc/passwd',
    'ftp://example.org/',
    'app://evil/',
    'chrome://settings',
  ])
    expect(loads(url), url).toBe(false);
  for (const url of ['app://ibid/assets/app.js', 'blob:app://ibid/1', 'data:image/png;base64,AA=='])
    expect(loads(url), url).toBe(true);
});

test('spelling never asks the network for a dictionary', () => {
  const linux = session('linux').spelling;
  expect(linux.enabled).toBe(false);
  expect(new URL(linux.address).hostname).toBe('127.0.0.1');
  const windows = session('win32').spelling;
  expect(windows).toMatchObject({ enabled: true, languages: ['it', 'en-GB'] });
  expect(session('darwin').spelling.enabled).toBe(true);
});

test.each<[NodeJS.Platform, string[], string[] | null]>([
  ['win32', ['en-GB', 'tr'], ['en-GB']],
  ['win32', ['it-CH', 'it', 'EN-gb'], ['it', 'en-GB']],
  ['win32', ['fr'], []],
  ['win32', ['pt'], ['pt-BR']],
  ['darwin', ['it'], null],
  ['linux', ['it'], null],
])('on %s, words in %s are checked in %s', (platform, wanted, checked) => {
  let told: string[] | null = null;
  const parts = {
    availableSpellCheckerLanguages: ['en-GB', 'en-US', 'it', 'pt-BR'],
    setSpellCheckerLanguages: (languages: string[]) => {
      told = languages;
    },
  };
  checkSpelling(parts, platform, wanted);
  expect(told).toEqual(checked);
});

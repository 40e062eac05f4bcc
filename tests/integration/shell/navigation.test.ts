import { describe, expect, test } from 'vitest';
import {
  externalAddress,
  type GuardedContents,
  guardNavigation,
  isAppAddress,
} from '../../../electron/shell/navigation-guard.ts';

/** Stands in for WebContents: keeps the listeners and plays Electron's events to them. */
const contents = () => {
  const listeners = new Map<string, (event: { url: string; preventDefault(): void }) => void>();
  let openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  const opened: string[] = [];
  const parts = {
    on: (event: string, listener: (event: { url: string; preventDefault(): void }) => void) =>
      listeners.set(event, listener),
    setWindowOpenHandler: (handler: typeof openHandler) => {
      openHandler = handler;
    },
  } as unknown as GuardedContents;
  guardNavigation(parts, (address) => opened.push(address));
  const fire = (name: string, url: string): boolean => {
    let prevented = false;
    listeners.get(name)?.({
      url,
      preventDefault: () => {
        prevented = true;
      },
    });
    return prevented;
  };
  return { fire, open: (url: string) => openHandler({ url }), opened };
};

const outside = [
  'https://example.org/',
  'http://127.0.0.1:8080/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:app://ibid/1234',
  'app://evil/',
  'app://ibid.evil.example/',
  'app://ibid@evil/',
  'app://user@ibid/',
  'app://ibid:8080/',
  'apps://ibid/',
  'about:blank',
  'devtools://devtools/bundled/inspector.html',
  '',
];

describe('the window stays at the app', () => {
  test.each(outside)('"%s" is not the app', (address) => {
    expect(isAppAddress(address)).toBe(false);
    const { fire } = contents();
    expect(fire('will-navigate', address)).toBe(true);
    expect(fire('will-frame-navigate', address)).toBe(true);
    expect(fire('will-redirect', address)).toBe(true);
  });

  test.each(['app://ibid/attachments/a1', 'app://ibid/pictures/ab'])('%s is no page of it', (address) => {
    const { fire } = contents();
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      expect(fire(name, address)).toBe(true);
  });

  test('the app itself may be gone to', () => {
    const { fire } = contents();
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      expect(fire(name, 'app://ibid/index.html#/paper/1')).toBe(false);
  });

  test.each([...outside, 'app://ibid/'])('no second window opens for "%s"', (address) => {
    expect(contents().open(address)).toEqual({ action: 'deny' });
  });

  test('no page can be embedded', () => {
    expect(contents().fire('will-attach-webview', '')).toBe(true);
  });
});

describe('links that leave', () => {
  test.each([
    ['https://www.iai.it/en', 'https://www.iai.it/en'],
    ['http://example.org', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/', 'https://example.org/'],
    ['mailto:someone@example.org', 'mailto:someone@example.org'],
  ])('%s is handed to the system', (address, handed) => {
    const { open, fire, opened } = contents();
    open(address);
    fire('will-navigate', address);
    expect(opened).toEqual([handed, handed]);
  });

  test.each([
    'file:///etc/passwd',
    'file://server/share/run.exe',
    '\\\\server\\share',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'search-ms:query=x',
    'vbscript:x',
    'ftp://example.org/',
    'app://ibid/',
    'https://user:secret@example.org/',
    'https://www.iai.it@evil.example/',
    'https://example.org/\nhttps://evil.example',
    'https://',
    'example.org',
    `https://example.org/${'a'.repeat(5000)}`,
  ])('%s is not', (address) => {
    expect(externalAddress(address)).toBeNull();
    const { open, fire, opened } = contents();
    open(address);
    fire('will-navigate', address);
    expect(opened).toEqual([]);
  });
});

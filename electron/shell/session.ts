import { isAppAddress } from './navigation-guard.ts';

type PermissionAsker = { getURL(): string } | null;

/** What is used of Electron's Session. */
export type HardenedSession = {
  setPermissionRequestHandler(
    handler: (contents: PermissionAsker, permission: string, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (contents: PermissionAsker, permission: string, origin: string) => boolean,
  ): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setDisplayMediaRequestHandler(handler: (request: unknown, answer: (streams: null) => void) => void): void;
  webRequest: {
    onBeforeRequest(
      listener: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
  availableSpellCheckerLanguages: string[];
  setSpellCheckerEnabled(enabled: boolean): void;
  setSpellCheckerLanguages(languages: string[]): void;
  setSpellCheckerDictionaryDownloadURL(address: string): void;
};

/** Schemes that never leave this computer. */
const local = new Set(['blob:', 'data:', 'devtools:']);

/** True for what a window may load. */
export const mayLoad = (address: string): boolean =>
  isAppAddress(address) || local.has(URL.parse(address)?.protocol ?? '');

/** Writing text that the reader chose to copy is the one thing a page of the app may be allowed. */
const mayUse = (permission: string, address: string): boolean =>
  permission === 'clipboard-sanitized-write' && isAppAddress(address);

/**
 * Takes from the pages of a session everything the app does not need: permissions, devices, and every
 * request that would leave this computer.
 */
export const hardenSession = (
  session: HardenedSession,
  { platform, languages }: { platform: NodeJS.Platform; languages: readonly string[] },
): void => {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(mayUse(permission, contents?.getURL() ?? '')),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));

  // Chromium would fetch dictionaries from the network, past the rule above. macOS and Windows have their own;
  // elsewhere there is none, and none is fetched.
  session.setSpellCheckerDictionaryDownloadURL('https://127.0.0.1:9/');
  const own = platform === 'darwin' || platform === 'win32';
  session.setSpellCheckerEnabled(own);
  if (platform === 'win32') {
    const available = new Set(session.availableSpellCheckerLanguages);
    session.setSpellCheckerLanguages(languages.filter((language) => available.has(language)));
  }
};

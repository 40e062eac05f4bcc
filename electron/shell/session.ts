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
  checkSpelling(session, platform, languages);
};

/**
 * Those of the wanted languages that the speller has, in its own tags: "it-CH" is checked as "it", and "it"
 * as the first Italian there is. A language without a dictionary is left out, and none is fetched.
 */
const spellingLanguages = (wanted: readonly string[], available: readonly string[]): string[] => {
  const base = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const found = wanted.flatMap((tag) => {
    const exact = available.find((one) => one.toLowerCase() === tag.toLowerCase());
    return (
      exact ??
      available.find((one) => one === base(tag)) ??
      available.find((one) => base(one) === base(tag)) ??
      []
    );
  });
  return [...new Set(found)];
};

/** Has words checked in these languages. On macOS the system finds the language by itself; elsewhere it is told. */
export const checkSpelling = (
  session: Pick<HardenedSession, 'availableSpellCheckerLanguages' | 'setSpellCheckerLanguages'>,
  platform: NodeJS.Platform,
  languages: readonly string[],
): void => {
  if (platform === 'win32')
    session.setSpellCheckerLanguages(spellingLanguages(languages, session.availableSpellCheckerLanguages));
};

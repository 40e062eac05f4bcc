/** The only place the window may be at. */
export const appOrigin = 'app://ibid';

/** True for an address of the app itself. */
export const isAppAddress = (address: string): boolean => {
  const url = URL.parse(address);
  return (
    url !== null && url.protocol === 'app:' && url.host === 'ibid' && url.username === '' && url.port === ''
  );
};

/** True for the page of the app; pictures and attached files have addresses of the app, too, but are no page. */
const isAppPage = (address: string): boolean =>
  isAppAddress(address) && ['/', '/index.html'].includes(URL.parse(address)?.pathname ?? '');

/**
 * The address as the system may open it, or null if it may not. Only http, https and mailto leave the app:
 * other schemes start programs. An address with a user name in it, or with control characters, is made to be
 * misread, so it is refused as well.
 */
export const externalAddress = (address: string): string | null => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (address.length > 4000 || /[\x00-\x1f\x7f]/.test(address)) return null;
  const url = URL.parse(address);
  if (url === null) return null;
  if (url.protocol === 'mailto:') return url.href;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return url.username === '' && url.password === '' && url.hostname !== '' ? url.href : null;
};

type Preventable = { preventDefault(): void };
type Navigation = Preventable & { url: string };

/** What is used of Electron's WebContents. */
export type GuardedContents = {
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect',
    listener: (event: Navigation) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: 'deny' }): void;
};

/**
 * Keeps the window at the app: no navigation, no second window, no embedded page. A web link is handed to
 * `openExternal` instead.
 */
export const guardNavigation = (contents: GuardedContents, openExternal: (address: string) => void): void => {
  const handOver = (address: string): void => {
    const external = externalAddress(address);
    if (external !== null) openExternal(external);
  };
  contents.on('will-navigate', (event) => {
    if (isAppPage(event.url)) return;
    event.preventDefault();
    handOver(event.url);
  });
  for (const name of ['will-frame-navigate', 'will-redirect'] as const)
    contents.on(name, (event) => {
      if (!isAppPage(event.url)) event.preventDefault();
    });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    handOver(url);
    return { action: 'deny' };
  });
};

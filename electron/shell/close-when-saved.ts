/** What is used of a BrowserWindow and its contents. */
export type ClosableWindow = {
  close(): void;
  destroy(): void;
  isDestroyed(): boolean;
  webContents: { on(event: 'will-prevent-unload', listener: () => void): unknown };
};

const patience = 5000;
const pause = 200;

/**
 * Keeps a window open until its page has saved. The page refuses to unload (`beforeunload`, as in a browser)
 * while something is not on disk, and starts saving it; closing is tried again until it gives way. If saving
 * does not succeed within five seconds, `ask` puts the choice to the writer.
 */
export const closeWhenSaved = (
  window: ClosableWindow,
  ask: () => Promise<'keep' | 'close'>,
  wait: (milliseconds: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): void => {
  let tries = 0;
  let asking = false;
  window.webContents.on('will-prevent-unload', () => {
    void (async () => {
      if (asking) return;
      if (tries++ < patience / pause) {
        await wait(pause);
        if (!window.isDestroyed()) window.close();
        return;
      }
      asking = true;
      const choice = await ask();
      asking = false;
      tries = 0;
      if (choice === 'close' && !window.isDestroyed()) window.destroy();
    })();
  });
};

import { contextBridge, ipcRenderer } from 'electron';

/*
 * The whole of what a page can reach: one way to call, one to listen, on two channels with fixed names.
 * Runs sandboxed, so it is bundled into one CommonJS file and holds no logic; the main process checks who
 * asks, and the service what is asked.
 */
contextBridge.exposeInMainWorld('ibid', {
  call: (method: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke('ibid:call', String(method), input),
  on: (event: unknown, listener: (data: unknown) => void): (() => void) => {
    const wanted = String(event);
    // The event object of Electron stays here: it holds the sender.
    const receive = (_: unknown, name: unknown, data: unknown): void => {
      if (name === wanted) listener(data);
    };
    ipcRenderer.on('ibid:event', receive);
    return () => {
      ipcRenderer.off('ibid:event', receive);
    };
  },
});

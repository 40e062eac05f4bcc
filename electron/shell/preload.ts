import { contextBridge, ipcRenderer } from 'electron';

/*
 * The whole of what a page can reach: one way to call, one to listen, on two channels with fixed names.
 * Runs sandboxed, so it is bundled into one CommonJS file and holds no logic but to keep what is sent before
 * the page listens; the main process checks who asks, and the service what is asked.
 */
type Listener = (data: unknown) => void;
const listeners = new Map<string, Set<Listener>>();
/** A paper opened with the app itself is named before the page has started. */
const kept: readonly string[] = ['papers.show', 'papers.asked'];
let waiting: { name: string; data: unknown }[] = [];

// The event object of Electron stays here: it holds the sender.
ipcRenderer.on('ibid:event', (_, name: unknown, data: unknown) => {
  const set = listeners.get(String(name));
  if (kept.includes(String(name)) && !set?.size) waiting.push({ name: String(name), data });
  for (const listener of set ?? []) listener(data);
});

contextBridge.exposeInMainWorld('ibid', {
  call: (method: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke('ibid:call', String(method), input),
  on: (event: unknown, listener: Listener): (() => void) => {
    const name = String(event);
    const set = listeners.get(name) ?? new Set();
    listeners.set(name, set.add(listener));
    for (const early of waiting) if (early.name === name) listener(early.data);
    waiting = waiting.filter((early) => early.name !== name);
    return () => {
      set.delete(listener);
    };
  },
});

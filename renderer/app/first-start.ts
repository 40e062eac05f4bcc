import type { Host } from '../api/host.ts';

/**
 * The settings a window starts with. Where no window was ever open on this library and it holds one paper,
 * the sample of a new library, that paper is on the page at once: a newcomer sees what the tool is for. It
 * is written down, so that from the next start on the window comes back as it was left.
 */
export const startingWith = async (
  host: Host,
  settings: Record<string, unknown>,
): Promise<Record<string, unknown>> => {
  if (settings.window !== undefined) return settings;
  const papers = await host.call('papers.list', {});
  const [only, second] = papers.ok ? papers.value.rows : [];
  if (!only || second) return settings;
  const window = { openPapers: [only.id], activePaper: only.id, screen: 'paper' };
  void host.call('settings.set', { settings: { window } });
  return { ...settings, window };
};

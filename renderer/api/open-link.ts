import type { Host } from './host.ts';

/** Opens an address outside of Ibid. */
export const openLink = async (host: Host, href: string): Promise<void> => {
  const answer = await host.call('app.openLink', { href });
  // The browser host has no system to hand it to; the browser itself is there.
  if (answer.ok && !answer.value.opened) window.open(href, '_blank', 'noopener,noreferrer');
};

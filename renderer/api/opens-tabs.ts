/** Whether this window can open an address of its own in another tab; the desktop app refuses second pages. */
export const opensTabs = (): boolean => window.ibid === undefined;

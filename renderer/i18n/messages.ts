import type { en } from './en/index.ts';

/** Every string of the interface. A language whose catalogue lacks one does not compile. */
export type Messages = typeof en;

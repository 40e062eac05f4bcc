import type { CslItem } from '../../shared/citations/csl-item.ts';
import type { Loss } from '../../shared/contract/methods.ts';

/** The items as CSL-JSON, one variable a line. Nothing is lost. */
export const exportCslJson = (items: readonly CslItem[]): { text: string; losses: Loss[] } => ({
  text: `${JSON.stringify(items, null, 2)}\n`,
  losses: [],
});

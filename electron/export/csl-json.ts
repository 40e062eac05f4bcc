import type { CslItem } from '../../shared/citations/csl-item.ts';
import type { Loss } from '../../shared/contract/methods.ts';
import { say } from '../../shared/reports/said.ts';
import type { BelongingsById } from './with-belongings.ts';

/** The items as CSL-JSON, one variable a line. Nothing of them is lost; what hangs on them has no place there. */
export const exportCslJson = (
  items: readonly CslItem[],
  belongings: BelongingsById = new Map(),
): { text: string; losses: Loss[] } => {
  const count = items.filter(({ id }) => belongings.has(id)).length;
  return {
    text: `${JSON.stringify(items, null, 2)}\n`,
    losses: count === 0 ? [] : [{ what: say('belongings-not-written', { count }), where: '' }],
  };
};

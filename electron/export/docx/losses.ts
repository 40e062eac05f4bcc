import type { Loss } from '#shared/contract/methods.ts';
import { type Said, say, type Told } from '#shared/reports/said.ts';

/**
 * Collects what an export could not take along. Equal losses at one place are told once, and a file with
 * thousands of broken things gives a report a person can still read.
 */
export type LossLog = {
  add: (what: Said, where: Told) => void;
  all: () => Loss[];
};

const most = 500;

export const createLossLog = (): LossLog => {
  const found = new Map<string, Loss>();
  let more = 0;
  return {
    add: (what, where) => {
      const key = JSON.stringify([what, where]);
      if (found.has(key)) return;
      if (found.size < most) found.set(key, { what, where });
      else more++;
    },
    all: () => [
      ...found.values(),
      ...(more === 0 ? [] : [{ what: say('more-losses', { count: more }), where: say('whole-paper') }]),
    ],
  };
};

import type { ActId } from '#shared/ids.ts';
import { IbidError } from '#shared/result.ts';
import type { Sliced } from '../library/slices.ts';
import type { Work, Works } from './works.ts';

export type Bulk = {
  /**
   * Does an act slice by slice, and answers others in between. Where it is cancelled what was done stays done.
   * @param told hears of what was done, also where something goes wrong on the way
   * @returns whether all was done
   */
  run<Result>(
    work: string | undefined,
    sliced: Sliced<Result>,
    told: (done: Result) => void,
  ): Promise<{ result: Result; act: ActId | null; isWhole: boolean }>;
  /** Ends an act that is being done, where one is, so that it can be taken back as a whole. */
  end(act: ActId): Promise<void>;
};

/**
 * Does what is to be done in slices, and lets others through in between.
 * @param goesOn is asked between two of them
 * @returns whether all was done, or it was cancelled
 */
export const doSlices = async (
  { step }: Pick<Work, 'step'>,
  sliced: Sliced<unknown>,
  goesOn: () => boolean = () => true,
): Promise<boolean> => {
  for (let done = sliced.next(); done < 1; done = sliced.next()) {
    if (!goesOn()) return false;
    try {
      await step(done);
    } catch (error) {
      if (error instanceof IbidError && error.code === 'cancelled') return false;
      throw error;
    }
    if (!goesOn()) return false;
  }
  return true;
};

type Running = { isEnding: boolean; ended: Promise<void> };

/** Acts on many sources. */
export const bulkActs = (working: Works): Bulk => {
  const running = new Map<ActId, Running>();

  const slices = async (id: string | undefined, sliced: Sliced<unknown>): Promise<boolean> =>
    working.run(id, async (work) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const mine: Running = { isEnding: false, ended: promise };
      const goesOn = (): boolean => {
        const act = sliced.act();
        if (act !== null) running.set(act, mine);
        return !mine.isEnding;
      };
      try {
        return await doSlices(work, sliced, goesOn);
      } finally {
        for (const [act, one] of running) if (one === mine) running.delete(act);
        resolve();
      }
    });

  return {
    run: async (work, sliced, told) => {
      try {
        const isWhole = await slices(work, sliced);
        return { result: sliced.result(), act: sliced.act(), isWhole };
      } finally {
        told(sliced.result());
      }
    },
    end: async (act) => {
      const one = running.get(act);
      if (!one) return;
      one.isEnding = true;
      await one.ended;
    },
  };
};

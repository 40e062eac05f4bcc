import { createContext, useContext } from 'react';
import { newId } from '#shared/ids.ts';

/**
 * Runs work that may take long: shows it, with `words` for it, while it does. `work` is given the name by which
 * the host knows it, so that it can be cancelled; work that takes no notice of the name says so by `fixed`.
 */
export type AroundWork = <Value>(
  words: string,
  work: (id: string) => Promise<Value>,
  fixed?: 'fixed',
) => Promise<Value>;

const unseen: AroundWork = (_, work) => work(newId(16));

export const AroundWorkContext = createContext<AroundWork>(unseen);

/** Shows work of a feature where the window shows such. */
export const useAroundWork = (): AroundWork => useContext(AroundWorkContext);

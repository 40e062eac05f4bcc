import * as fc from 'fast-check';

/*
 * Laws are tried on random papers, the same at each run, so that the tests say the same of the same code. With
 * IBID_SEED=random, or a number, they are tried on others; the report of a failure names its number.
 */
const wanted = process.env.IBID_SEED ?? '2026';

/** Where the random papers of this run start from. */
export const seed = wanted === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wanted);

fc.configureGlobal({ seed });

import type { Loss } from '../../shared/contract/methods.ts';
import { say } from '../../shared/reports/said.ts';

/** Sources named one by one of those that lose the same. */
const named = 5;

/** Counts what sources lose in a format, so that a thousand of them make as many lines as there are variables. */
export class SummedLosses {
  readonly #sources = new Map<string, string[]>();
  add(source: string, variables: readonly string[]): void {
    for (const variable of variables) {
      const known = this.#sources.get(variable);
      if (known) known.push(source);
      else this.#sources.set(variable, [source]);
    }
  }
  /** A line for each variable, that of the most sources first. */
  list(code: 'only-ibid-reads' | 'table-says-otherwise'): Loss[] {
    return [...this.#sources]
      .sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1))
      .map(([variable, ids]) => ({
        what: say(code, { variable, count: ids.length }),
        where: [...ids.slice(0, named), ...(ids.length > named ? ['…'] : [])].join(', '),
      }));
  }
}

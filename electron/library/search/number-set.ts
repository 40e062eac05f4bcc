/** A set of numbers of rows, kept as one bit for each there can be: those of 100,000 sources take 12 KB. */
export class NumberSet {
  readonly #bits: Uint32Array;

  /** @param most the highest number it can hold */
  constructor(most: number, numbers: readonly number[] = []) {
    this.#bits = new Uint32Array((most >>> 5) + 1);
    const bits = this.#bits;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i]!;
      bits[number >>> 5]! |= 1 << (number & 31);
    }
  }

  has(number: number): boolean {
    return ((this.#bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }

  /** Keeps what another set has too, or with `not` what it has not. Both were made for the same numbers. */
  keep(other: NumberSet, not = false): void {
    for (let i = 0; i < this.#bits.length; i++) this.#bits[i]! &= not ? ~other.#bits[i]! : other.#bits[i]!;
  }

  /** Adds what another set has. */
  addAll(other: NumberSet): void {
    for (let i = 0; i < this.#bits.length; i++) this.#bits[i]! |= other.#bits[i]!;
  }

  copy(): NumberSet {
    const copy = new NumberSet(this.#bits.length * 32 - 1);
    copy.addAll(this);
    return copy;
  }

  /** Its numbers in their order. */
  numbers(): number[] {
    const found: number[] = [];
    const bits = this.#bits;
    for (let at = 0; at < bits.length; at++)
      for (let left = bits[at]!; left !== 0; left &= left - 1)
        found.push(at * 32 + 31 - Math.clz32(left & -left));
    return found;
  }
}

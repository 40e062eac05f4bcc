/**
 * What each page of the app has asked for, by the page's id, and whose turn it is: the page whose window was
 * used last.
 */
export class PerPage<Value> {
  readonly #values = new Map<number, Value>();
  #turn: number | null = null;
  readonly #onTurn: (value: Value | null) => void;

  /** @param onTurn hears what the page whose turn it is has asked for; null while it has asked for nothing */
  constructor(onTurn: (value: Value | null) => void) {
    this.#onTurn = onTurn;
  }

  set(page: number, value: Value): void {
    this.#values.set(page, value);
    this.#turn ??= page;
    if (page === this.#turn) this.#onTurn(value);
  }

  /** The window of this page is used now. */
  use(page: number): void {
    if (page === this.#turn) return;
    this.#turn = page;
    this.#onTurn(this.#values.get(page) ?? null);
  }

  /** The page is closed. */
  forget(page: number): void {
    this.#values.delete(page);
    if (this.#turn !== page) return;
    this.#turn = null;
    this.#onTurn(null);
  }
}

import type { CslItem } from '../../shared/citations/csl-item.ts';
import { normalDoi } from '../../shared/sources/identity.ts';
import { keyFor } from '../../shared/sources/key.ts';

/**
 * An item as a reader of another program's format puts it together. What has no variable is kept as it came, under
 * `custom` and the name of the format, so that nothing is lost.
 */
export class Draft {
  readonly #format: string;
  readonly #item: Record<string, unknown> = {};
  readonly #kept = new Map<string, string>();
  constructor(format: string, type: string) {
    this.#format = format;
    this.#item.type = type;
  }
  get type(): string {
    return this.#item.type as string;
  }
  has(variable: string): boolean {
    return this.#item[variable] !== undefined;
  }
  /** Sets a variable that has nothing yet; whether it did. '' and empty lists are nothing. */
  put(variable: string, value: unknown): boolean {
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return true;
    if (this.has(variable)) return false;
    this.#item[variable] = value;
    return true;
  }
  /** As `put`; what finds its place taken by something else is kept under the field's name. */
  putOrKeep(variable: string, text: string, field: string): void {
    if (!this.put(variable, text) && this.#item[variable] !== text) this.keep(field, text);
  }
  /** A DOI however it is written; what is none is kept. */
  putDoi(text: string, field: string): void {
    const bare = text.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:?\s*)/i, '').trim();
    if (normalDoi(bare) === '') this.keep(field, text);
    else this.put('DOI', bare);
  }
  keep(field: string, text: string): void {
    if (text === '') return;
    const known = this.#kept.get(field);
    if (known !== text) this.#kept.set(field, known === undefined ? text : `${known}\n${text}`);
  }
  /** Whether there is anything to know it by. */
  get isNamed(): boolean {
    return this.has('title') || this.has('author') || this.has('editor') || this.has('container-title');
  }
  /** Names of the fields that were kept. */
  get kept(): string[] {
    return [...this.#kept.keys()];
  }
  /** @param id the key that the program gave it, or '' */
  finish(id = ''): CslItem {
    const item = { id, ...this.#item } as CslItem;
    if (this.#kept.size > 0) item.custom = { [this.#format]: Object.fromEntries(this.#kept) };
    return id === '' ? { ...item, id: keyFor(item) } : item;
  }
}

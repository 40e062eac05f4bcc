import type { EventData, EventName } from '#shared/contract/events.ts';
import type { Result } from '#shared/result.ts';

/** The services of Ibid as every transport sees them; what they carry is parsed behind it. */
export type Api = {
  call(method: string, input: unknown): Promise<Result<unknown>>;
  /** Calls the listener on each event until the function that is returned is called. */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
};

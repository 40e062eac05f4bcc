import type { EventData, EventName } from '#shared/contract/events.ts';
import type { MethodName, Output, Request } from '#shared/contract/methods.ts';
import type { Result } from '#shared/result.ts';

/**
 * The one way from the window to the library, over Electron's IPC or over HTTP. An answer is already
 * checked against the contract; a failure is a value, never an exception.
 */
export interface Host {
  call<M extends MethodName>(method: M, input: Request<M>): Promise<Result<Output<M>>>;
  /** Listens to an event of the host; returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
}

import type { EventData, EventName } from '#shared/contract/events.ts';
import type { Input, MethodName, Output } from '#shared/contract/methods.ts';
import type { SharedPlace } from '#shared/contract/shared-place.ts';
import type { Said } from '#shared/reports/said.ts';
import type { Result } from '#shared/result.ts';
import type { Log } from '../log.ts';
import type { Services } from '../look-up/look-up.ts';

/** The services of Ibid as every transport sees them; what they carry is parsed behind it. */
export type Api = {
  call(method: string, input: unknown): Promise<Result<unknown>>;
  /** Calls the listener on each event until the function that is returned is called. */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
};

export type ApiOptions = {
  /** Who is asked where something is looked up on the network; the public services where absent. */
  services?: Services;
  version: string;
  host: 'electron' | 'browser';
  log?: Log;
  /** Where the library lies in a place that other computers write to as well. */
  sharedPlace?: SharedPlace | null;
  /** The names of copies beside it that a cloud service made because two computers wrote. */
  conflictedCopies?: readonly string[];
  /** What a person must know that came up before the API was made. */
  notices?: readonly Said[];
  /** Reads the texts of attached files in the background; not where absent. */
  readsTexts?: boolean;
};

/** One function for every method of the contract; a missing one does not compile. */
export type Handlers = { [M in MethodName]: (input: Input<M>) => Output<M> | Promise<Output<M>> };
/** Tells every window that something changed. */
export type Emit = <E extends EventName>(event: E, data: EventData<E>) => void;

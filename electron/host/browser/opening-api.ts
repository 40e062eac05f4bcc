import type { Preparing } from '#shared/contract/preparing.ts';
import type { Api } from '../api/api-type.ts';

/** An API that is there before the library is open. */
export type OpeningApi = Api & {
  /** Tells the windows that are there how far the library is. */
  tell(preparing: Preparing): void;
};

/** Answers what is asked once the library is open; what went wrong with that is the caller's. */
export const openingApi = (opening: Promise<{ api: Api }>): OpeningApi => {
  const listeners = new Set<(preparing: Preparing) => void>();
  return {
    call: async (method, input) => (await opening).api.call(method, input),
    on: (event, listener) => {
      let ended = false;
      let end = (): void => {};
      if (event === 'library.preparing') {
        const tell = listener as (preparing: Preparing) => void;
        listeners.add(tell);
        end = () => void listeners.delete(tell);
      } else
        opening.then(
          ({ api }) => {
            if (!ended) end = api.on(event, listener);
          },
          () => {},
        );
      return () => {
        ended = true;
        end();
      };
    },
    tell: (preparing) => {
      for (const listener of listeners) listener(preparing);
    },
  };
};

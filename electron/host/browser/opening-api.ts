import type { Preparing } from '#shared/contract/preparing.ts';
import type { Api } from '../api/api-type.ts';

/** An API that is there before the library is open. */
export type Opening<Opened> = {
  /** Answers what is asked once the library is open; why it can't be opened is told by `opened`. */
  api: Api;
  opened: Promise<Opened>;
  /** When the library is open, or is found to take time: from then on there is something to show. */
  begun: Promise<unknown>;
};

/** Opens a library, and lets windows that are there before it is open hear how far that is. */
export const openingApi = <Opened extends { api: Api }>(
  open: (onPreparing: (preparing: Preparing) => void) => Promise<Opened>,
): Opening<Opened> => {
  const listeners = new Set<(preparing: Preparing) => void>();
  const takesTime = Promise.withResolvers<void>();
  const opened = open((preparing) => {
    takesTime.resolve();
    for (const listener of listeners) listener(preparing);
  });
  return {
    opened,
    begun: Promise.race([opened, takesTime.promise]),
    api: {
      call: async (method, input) => (await opened).api.call(method, input),
      on: (event, listener) => {
        let ended = false;
        let end = (): void => {};
        if (event === 'library.preparing') {
          const tell = listener as (preparing: Preparing) => void;
          listeners.add(tell);
          end = () => void listeners.delete(tell);
        } else
          opened.then(
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
    },
  };
};

import { useState } from 'react';

/** The words of a search field while they are typed: only who subscribes is drawn anew by a key. */
export type Typed = {
  get: () => string;
  set: (text: string) => void;
  subscribe: (listener: () => void) => () => void;
};

const typedText = (): Typed => {
  let text = '';
  const listeners = new Set<() => void>();
  return {
    get: () => text,
    set: (next) => {
      text = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** The same for as long as the part is there. */
export const useTyped = (): Typed => useState(typedText)[0];

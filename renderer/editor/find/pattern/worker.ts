import { matchPattern } from '../match-text.ts';
import type { PatternAnswer, PatternMessage } from '../protocol.ts';

// A pattern can take for ever on a short text. Here it holds up nobody, and it can be stopped.
const scope = globalThis as unknown as {
  addEventListener: (type: 'message', listener: (event: MessageEvent<PatternMessage>) => void) => void;
  postMessage: (message: PatternAnswer) => void;
};
scope.addEventListener('message', ({ data }) =>
  scope.postMessage({ id: data.id, hits: data.texts.map(matchPattern(data.query)) }),
);

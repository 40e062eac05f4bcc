import type { RenderAnswer, RenderRequest } from './protocol.ts';
import { createCitationService } from './service.ts';

// The interface thread never formats: a paper of a thousand notes takes the engine a second.
const answer = createCitationService();
const scope = globalThis as unknown as {
  addEventListener: (type: 'message', listener: (event: MessageEvent<RenderRequest>) => void) => void;
  postMessage: (message: RenderAnswer) => void;
};
scope.addEventListener('message', (event) => scope.postMessage(answer(event.data)));

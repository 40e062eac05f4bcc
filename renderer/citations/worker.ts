import type { CitationAnswer, CitationRequest } from './protocol.ts';
import { createCitationService } from './service.ts';

// The interface thread never formats: a paper of a thousand notes takes the engine a second.
const service = createCitationService();
const scope = globalThis as unknown as {
  addEventListener: (type: 'message', listener: (event: MessageEvent<CitationRequest>) => void) => void;
  postMessage: (message: CitationAnswer) => void;
};
const printLists = (): void => {
  const answer = service.printLists();
  if (answer) scope.postMessage(answer);
};
scope.addEventListener('message', ({ data }) => {
  if ('preview' in data) scope.postMessage(service.preview(data));
  else if ('examples' in data) scope.postMessage(service.examples(data));
  else if ('sample' in data) scope.postMessage(service.sample(data));
  else {
    scope.postMessage(service.render(data));
    // What is asked meanwhile goes first.
    setTimeout(printLists);
  }
});

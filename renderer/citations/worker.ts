import type { PreviewAnswer, PreviewRequest, RenderAnswer, RenderRequest } from './protocol.ts';
import { createCitationService } from './service.ts';

// The interface thread never formats: a paper of a thousand notes takes the engine a second.
const service = createCitationService();
const scope = globalThis as unknown as {
  addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<RenderRequest | PreviewRequest>) => void,
  ) => void;
  postMessage: (message: RenderAnswer | PreviewAnswer) => void;
};
scope.addEventListener('message', ({ data }) =>
  scope.postMessage('preview' in data ? service.preview(data) : service.render(data)),
);

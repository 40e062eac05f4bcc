import type {
  ExamplesAnswer,
  ExamplesRequest,
  PreviewAnswer,
  PreviewRequest,
  RenderAnswer,
  RenderRequest,
} from './protocol.ts';
import { createCitationService } from './service.ts';

// The interface thread never formats: a paper of a thousand notes takes the engine a second.
const service = createCitationService();
const scope = globalThis as unknown as {
  addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<RenderRequest | PreviewRequest | ExamplesRequest>) => void,
  ) => void;
  postMessage: (message: RenderAnswer | PreviewAnswer | ExamplesAnswer) => void;
};
scope.addEventListener('message', ({ data }) =>
  scope.postMessage(
    'preview' in data
      ? service.preview(data)
      : 'examples' in data
        ? service.examples(data)
        : service.render(data),
  ),
);

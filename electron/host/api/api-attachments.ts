import { citedSources } from '#shared/document/facts.ts';
import type { ActId, SourceId } from '#shared/ids.ts';
import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { Library } from '../../library/index.ts';
import type { Emit, Handlers } from './api-type.ts';

type AttachmentMethod = Extract<keyof Handlers, `attachments.${string}`>;

export const attachmentHandlers = (
  { attachments, papers }: Library,
  emit: Emit,
): Pick<Handlers, AttachmentMethod> => {
  const tell = ({ source, act }: { source: SourceId; act: ActId | null }): { act: ActId | null } => {
    emit('sources.changed', { ids: [source] });
    return { act };
  };
  return {
    'attachments.list': ({ sourceId }) => attachments.list([sourceId]),
    'attachments.ofPaper': ({ id }) => attachments.list(citedSources(papers.read(id).doc)),
    'attachments.add': ({ sourceId, name, base64 }) => {
      const added = attachments.add(sourceId, name, Buffer.from(base64, 'base64'));
      emit('sources.changed', { ids: [sourceId] });
      return added;
    },
    'attachments.read': ({ id }) => {
      const { attachment, bytes } = attachments.read(id);
      const { name, mediaType } = attachment;
      if (bytes === null) throw new IbidError('not-found', say('attachment-missing', { name }));
      return { name, mediaType, base64: bytes.toString('base64') };
    },
    // In the desktop app the main process answers this.
    'attachments.openOutside': () => ({ opened: false }),
    'attachments.rename': ({ id, name }) => tell(attachments.rename(id, name)),
    'attachments.remove': ({ id }) => tell(attachments.remove(id)),
  };
};

import { say } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import type { Library } from '../../library/index.ts';
import type { Handlers } from './api-type.ts';

type ReaderMethod = Extract<keyof Handlers, `reader.${string}`>;

export const readerHandlers = ({ attachments, texts, readOnly }: Library): Pick<Handlers, ReaderMethod> => ({
  'reader.open': ({ id }) => ({ attachment: attachments.get(id), ...texts.place(id) }),
  'reader.page': async ({ id }) => {
    const { attachment, bytes } = attachments.read(id);
    const { name, mediaType } = attachment;
    if (bytes === null) throw new IbidError('not-found', say('attachment-missing', { name }));
    // Loaded when a page is opened: the command line starts without it.
    const { pageHtml } = await import('../../import/texts/page-html.ts');
    const html = await pageHtml(bytes, mediaType);
    if (html === null) throw new IbidError('bad-file', say('capture-no-page'));
    return { html };
  },
  'reader.setPlace': ({ id, place }) => {
    // Where one reads is no word of anybody: nothing is said where it can't be kept.
    if (!readOnly) texts.setPlace(attachments.get(id).id, place);
    return {};
  },
  'reader.setShift': ({ id, shift }) => {
    texts.setShift(attachments.get(id).id, shift);
    return {};
  },
});

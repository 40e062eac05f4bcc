import type { Library } from '../library/index.ts';
import type { Handlers } from './api-type.ts';

type ReaderMethod = Extract<keyof Handlers, `reader.${string}`>;

export const readerHandlers = ({ attachments, texts, readOnly }: Library): Pick<Handlers, ReaderMethod> => ({
  'reader.open': ({ id }) => ({ attachment: attachments.get(id), ...texts.place(id) }),
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

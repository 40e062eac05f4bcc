import { IbidError } from '#shared/result.ts';
import type { Library } from '../../library/index.ts';
import type { Handlers } from './api-type.ts';

type PictureMethod = Extract<keyof Handlers, `pictures.${string}`>;

export const pictureHandlers = ({ pictures }: Library): Pick<Handlers, PictureMethod> => ({
  'pictures.put': ({ base64 }) => pictures.put(Buffer.from(base64, 'base64')),
  'pictures.get': ({ hash }) => {
    const found = pictures.get(hash);
    if (found === null)
      throw new IbidError(
        'not-found',
        'This picture is not in the library. Open the paper where it was made and copy the figure from there, or choose the picture again.',
      );
    const { bytes, ...facts } = found;
    return { ...facts, base64: Buffer.from(bytes).toString('base64') };
  },
});

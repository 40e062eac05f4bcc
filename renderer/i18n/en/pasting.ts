import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

/** Strings of what is told after a paste. */
export const pasting = {
  leftOut: (things: string) => `Pasted without ${things}.`,
  pictures: (count: number) => plural(count, { one: '# picture', other: '# pictures' }),
  picturesHint:
    'Pictures on the web or inside a document are not fetched. Copy or drag each of them by itself.',
  media: (count: number) =>
    plural(count, { one: '# film, frame or drawing', other: '# films, frames or drawings' }),
  comments: (count: number) => plural(count, { one: '# comment', other: '# comments' }),
  deletions: (count: number) => plural(count, { one: '# deletion', other: '# deletions' }),
  textByKeys: (keys: string) =>
    `The browser keeps the clipboard to itself. Press ${keys} in the text to paste as text.`,
  quotationByKeys: (keys: string) => `Now press ${keys}: what you paste becomes a quotation.`,
  onlyWords: 'That was too long to keep its look: only the words were pasted.',
  withoutPictures: (count: number) =>
    plural(count, {
      one: 'Copied without the data of # picture.',
      other: 'Copied without the data of # pictures.',
    }),
  withoutPicturesHint:
    'Within this library the paste is complete. For another library or program, copy fewer pictures at a time: about 18 MB fit.',
  withoutSources:
    'The sources of these words could not be added to your library, so nothing was pasted. They are still on the clipboard: try again in a moment, or paste as text.',
  tooLong: 'The clipboard holds more than ten million letters. Nothing was pasted; paste it in parts.',
};

import { pluralIn } from '../format.ts';

const plural = pluralIn('en');

export const pictures = {
  title: 'Picture',
  alt: 'Alternative text',
  altHint: 'What the picture shows, for those who can’t see it',
  width: 'Width on the page',
  ownWidth: 'Its own, the whole column at most',
  set: 'Set',
  replace: 'Replace…',
  remove: 'Remove',
  onlyInText: 'A picture stands in the text. Put the caret there and try again.',
  arriving: (count: number) =>
    plural(count, { one: 'A picture is on its way …', other: '# pictures are on their way …' }),
  tooLarge: (name: string, size: string) =>
    `${name} has ${size}, more than a paper takes. A smaller copy prints the same.`,
  notAPicture: (name: string) =>
    `${name} is no picture that can be shown here, or it is damaged. Save it as PNG or JPEG and try again.`,
  isLarge: (count: number) =>
    plural(count, {
      one: 'The picture is larger than any page prints it. Click it to make it smaller.',
      other: '# pictures are larger than any page prints them. Click one to make it smaller.',
    }),
  size: (width: string, height: string, bytes: string) => `${width} × ${height} pixels, ${bytes}`,
  makeSmaller: 'Make it smaller…',
  drawing: 'Making a smaller copy …',
  wouldBe: (size: string) => `It would be ${size}, and print the same.`,
  takeSmaller: 'Take the smaller one',
  smallEnough: 'A smaller copy would need as much room. The picture stays as it is.',
  notSmaller: 'No smaller copy could be made. The picture stays as it is.',
};

import { foldedName, type TagColour, tidyName } from '#shared/sources/organising.ts';
import type { ZoteroContents } from '#shared/sources/zotero-library.ts';
import type { Library } from '../library/index.ts';

/** Takes over the colours of Zotero's tags that have none here. */
export const takeTagColours = (
  { organising: { tags } }: Library,
  { tagColours }: Pick<ZoteroContents, 'tagColours'>,
): void => {
  const colours = new Map(
    tagColours.map(({ name, colour }) => [foldedName(tidyName(name)), colourNear(colour)]),
  );
  for (const tag of tags.list()) {
    const colour = colours.get(foldedName(tag.name)) ?? '';
    if (tag.colour === '' && colour !== '') tags.setColour(tag.id, colour);
  }
};

/** Where on the wheel of colours each name ends, in degrees. */
const wheel: readonly (readonly [end: number, colour: TagColour])[] = [
  [15, 'red'],
  [45, 'orange'],
  [70, 'yellow'],
  [150, 'green'],
  [190, 'teal'],
  [240, 'blue'],
  [290, 'purple'],
  [345, 'pink'],
  [360, 'red'],
];

/** The named colour that is nearest to "#FF6666"; '' for grey, and for what is no colour. */
const colourNear = (hex: string): TagColour => {
  const digits = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex)?.slice(1);
  if (digits === undefined) return '';
  const [red, green, blue] = digits.map((two) => Number.parseInt(two, 16)) as [number, number, number];
  const [most, range] = [Math.max(red, green, blue), Math.max(red, green, blue) - Math.min(red, green, blue)];
  if (range < 40) return '';
  const third =
    most === red
      ? (green - blue) / range
      : most === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  const hue = (third * 60 + 360) % 360;
  return wheel.find(([end]) => hue < end)?.[1] ?? '';
};

import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import { headingStyleIds, listBulletStyleIds, listNumberStyleIds } from './style-ids.ts';

/*
 * docx writes "{reference-instance}" where a list's number goes and replaces it in the finished XML. A
 * reference therefore starts with a character that no text of ours can hold, so that nothing an author
 * types is taken for a list.
 */
const mark = '\ufffe';
export const headingList = `${mark}headings`;
export const bulletList = `${mark}bullets`;
const orderedList = (start: number): string => `${mark}ordered${start}`;

/** Indent of one level of a list in twips, and of lists in small type. */
export const listStep = 340;
export const smallListStep = 240;

/** Word has nine levels. */
const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8];
export const deepestLevel = 8;

const bullets = ['•', '–', '·'];
const numberFormats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

const listLevel = (level: number): Pick<ILevelsOptions, 'level' | 'alignment'> => ({
  level,
  alignment: AlignmentType.LEFT,
});
const listIndent = (level: number) => ({
  indent: { left: listStep * (level + 1), hanging: listStep },
});

const bulletLevels: ILevelsOptions[] = levels.map((level) => ({
  ...listLevel(level),
  format: LevelFormat.BULLET,
  text: bullets[level % bullets.length]!,
  style: {
    paragraph: listIndent(level),
    // The bullet of the text's own font is a speck.
    run: { font: 'Calibri' },
    ...(listBulletStyleIds[level] ? { style: listBulletStyleIds[level] } : {}),
  },
}));

const orderedLevels = (start: number): ILevelsOptions[] =>
  levels.map((level) => ({
    ...listLevel(level),
    format: numberFormats[level % numberFormats.length]!,
    text: `%${level + 1}.`,
    start,
    style: {
      paragraph: listIndent(level),
      ...(start === 1 && listNumberStyleIds[level] ? { style: listNumberStyleIds[level] } : {}),
    },
  }));

const headingLevels: ILevelsOptions[] = headingStyleIds.map((style, level) => ({
  ...listLevel(level),
  format: LevelFormat.DECIMAL,
  text:
    level === 0
      ? '%1.'
      : headingStyleIds
          .slice(0, level + 1)
          .map((_, n) => `%${n + 1}`)
          .join('.'),
  suffix: LevelSuffix.SPACE,
  style: { style, paragraph: { indent: { left: 0, hanging: 0 } } },
}));

export type ListPlace = { reference: string; instance: number };

/** Gives every ordered list its own count, and collects the definitions that the paper needs. */
export type ListNumbering = {
  ordered: (start: number) => ListPlace;
  config: () => { reference: string; levels: ILevelsOptions[] }[];
};

/** The list that the List Number styles are tied to, so that they number by themselves in Word. */
export const numberStyleList: ListPlace = { reference: orderedList(1), instance: 0 };

export const createListNumbering = (): ListNumbering => {
  const starts = new Set<number>([1]);
  let instance = 0;
  return {
    ordered: (start) => {
      // Word's numbers are 0 to 32767.
      const first = Number.isSafeInteger(start) && start >= 0 && start <= 32767 ? start : 1;
      starts.add(first);
      return { reference: orderedList(first), instance: ++instance };
    },
    config: () => [
      { reference: headingList, levels: headingLevels },
      { reference: bulletList, levels: bulletLevels },
      ...[...starts].map((start) => ({ reference: orderedList(start), levels: orderedLevels(start) })),
    ],
  };
};

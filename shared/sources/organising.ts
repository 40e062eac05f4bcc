import { fold } from './fold.ts';

/** The colours a tag may have, as the interface names them; '' is none. */
export const tagColours = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'] as const;
export type TagColour = (typeof tagColours)[number] | '';

/** What a source is to an editor who weighs it, beside what it is to a citation. */
export const judgedKinds = [
  'primary',
  'state-agency',
  'wire',
  'quality-press',
  'other-press',
  'think-tank',
  'academic',
  'other',
] as const;

/** What can be in a library, so that it stays quick and a mistake stays small. */
export const organisingLimits = {
  /** Characters of a name. */
  name: 200,
  tags: 20_000,
  collections: 5_000,
  /** How deep collections lie in each other. */
  depth: 20,
  searches: 500,
  /** Characters of what a saved search asks for. */
  query: 2_000,
  notesAtSource: 200,
  /** Characters of a note. */
  note: 100_000,
  /** Characters of what is said about how far a source can be relied on. */
  judgement: 10_000,
  /** Sources of one act. */
  sources: 200_000,
} as const;

/** A name as it is kept: on one line, without blanks around it. */
export const tidyName = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, organisingLimits.name)
    .trim();

/** What two names of tags have in common that are the same tag: case, accents and blanks do not count. */
export const foldedName = (name: string): string => fold(name).replace(/\s+/gu, ' ').trim() || name;

/** The tags in the keywords of a source, as programs write them: between commas or semicolons. Each once. */
export const tagsOfKeywords = (keywords: unknown): string[] => {
  if (typeof keywords !== 'string') return [];
  const names = new Map<string, string>();
  for (const part of keywords.split(/[,;\n]/u)) {
    const name = tidyName(part);
    if (name !== '' && !names.has(foldedName(name))) names.set(foldedName(name), name);
  }
  return [...names.values()];
};

import { canonicalTag } from '#shared/document/language-tag.ts';
import { fold } from '#shared/sources/fold.ts';

/** The languages that papers of the house quote most. */
const often = ['en', 'it', 'fr', 'de', 'es', 'tr', 'ar', 'ru', 'zh'];
const others = [
  'am',
  'az',
  'be',
  'bg',
  'bs',
  'ca',
  'cs',
  'cy',
  'da',
  'el',
  'et',
  'eu',
  'fa',
  'fi',
  'ga',
  'gl',
  'grc',
  'ha',
  'he',
  'hi',
  'hr',
  'hu',
  'hy',
  'id',
  'is',
  'ja',
  'ka',
  'kk',
  'kmr',
  'ko',
  'ky',
  'la',
  'lt',
  'lv',
  'mk',
  'ms',
  'mt',
  'nb',
  'nl',
  'pl',
  'ps',
  'pt',
  'ro',
  'sk',
  'sl',
  'so',
  'sq',
  'sr',
  'sv',
  'sw',
  'tg',
  'ti',
  'tk',
  'uk',
  'ur',
  'uz',
  'vi',
  'yi',
];

/** A language in the list, with its name in the language of the window and in its own. */
export type ListedLanguage = { tag: string; name: string; own: string; group: 'often' | 'others' | 'tag' };

const ownName = (tag: string): string => {
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? '';
  } catch {
    return '';
  }
};

/**
 * The languages whose name, own name or tag has what is typed; a tag that is typed in full comes along even
 * if it is in no list, if it is one.
 * @param nameOf the name of a language in the language of the window
 */
export const listLanguages = (
  query: string,
  nameOf: (tag: string) => string,
  locale: string,
): readonly ListedLanguage[] => {
  const entry =
    (group: ListedLanguage['group']) =>
    (tag: string): ListedLanguage => ({
      tag,
      name: nameOf(tag),
      own: ownName(tag),
      group,
    });
  const known = [
    ...often.map(entry('often')),
    ...others.map(entry('others')).sort((a, b) => a.name.localeCompare(b.name, locale)),
  ];
  const asked = fold(query.trim());
  if (asked === '') return known;
  const found = known.filter(({ tag, name, own }) => tag === asked || fold(`${name} ${own}`).includes(asked));
  const typed = query.trim().length <= 35 ? canonicalTag(query.trim()) : null;
  // Any five letters are a tag by their form; only those that name a language are one.
  const isTag =
    typed !== null &&
    !known.some(({ tag }) => tag === typed) &&
    nameOf(typed).toLowerCase() !== typed.toLowerCase();
  return isTag ? [...found, entry('tag')(typed)] : found;
};

import type { StyleField, StyleInfo, StyleKind } from '#shared/citations/styles/style.ts';
import type { AddedStyle } from '#shared/contract/styles.ts';

/** Under which heading a style stands in the list. */
export type StyleGroup = 'recent' | 'house' | 'added' | StyleKind;

/** A style to choose, with what there is to say of one that was added. */
export type ListedStyle = StyleInfo & { added?: AddedStyle };
export type StyleEntry = { key: string; group: StyleGroup; style: ListedStyle };

const order: readonly StyleGroup[] = ['recent', 'house', 'added', 'note', 'author-date', 'numeric', 'label'];

const groupOf = ({ added, field, kind }: ListedStyle): StyleGroup =>
  added ? 'added' : field === 'house' ? 'house' : kind;

/** The bundled styles and those that were added; one that was added stands in place of a bundled one of its id. */
export const listedStyles = (
  bundled: readonly StyleInfo[],
  added: readonly AddedStyle[],
): readonly ListedStyle[] => {
  const own = new Set(added.map(({ id }) => id));
  return [...bundled.filter(({ id }) => !own.has(id)), ...added.map((style) => ({ ...style, added: style }))];
};

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();

/**
 * The styles as the list shows them. Every word of the query must begin a word of the style's title, id, field,
 * kind, language or journals; without one, those chosen last come first.
 * @param words what the window calls fields, groups and languages
 */
export const styleEntries = (
  styles: readonly ListedStyle[],
  query: string,
  recent: readonly string[],
  words: {
    field: (field: StyleField) => string;
    group: (group: StyleGroup) => string;
    language: (tag: string) => string;
  },
): StyleEntry[] => {
  const asked = plain(query).split(/\s+/).filter(Boolean);
  const says = (text: string): boolean => {
    const there = plain(text).split(/[^\p{L}\p{N}']+/u);
    return asked.every((word) => there.some((one) => one.startsWith(word)));
  };
  const means = (style: ListedStyle): boolean =>
    says(
      [
        style.title,
        style.id,
        style.field ? words.field(style.field) : '',
        words.group(groupOf(style)),
        words.group(style.kind),
        ...style.locales.map(words.language),
        ...(style.journals ?? []),
        style.added?.parent ?? '',
      ].join(' '),
    );
  const meant = styles.filter(means);
  // What a style is called says more than who prints by it.
  const found = [...meant.filter(({ title }) => says(title)), ...meant.filter(({ title }) => !says(title))];
  const last =
    asked.length > 0 ? [] : recent.flatMap((id) => found.filter((style) => style.id === id)).slice(0, 4);
  const entries = [
    ...last.map((style): StyleEntry => ({ key: `recent ${style.id}`, group: 'recent', style })),
    ...found.map((style): StyleEntry => ({ key: style.id, group: groupOf(style), style })),
  ];
  return order.flatMap((group) => entries.filter((entry) => entry.group === group));
};

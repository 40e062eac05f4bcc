import type { EntryProblem } from '../../../shared/contract/methods.ts';
import { say } from '../../../shared/reports/said.ts';
import { fold } from '../../../shared/sources/fold.ts';
import type { Belongings, ImportedSearch } from '../../../shared/sources/imported-source.ts';
import { organisingLimits } from '../../../shared/sources/organising.ts';
import { allAsked, asked } from '../asked-query.ts';
import { type ReadEntry, textOf } from '../bibtex/bibtex-item.ts';
import { bibdeskGroups } from './bibdesk.ts';
import { searchAsked, wordsAsked } from './jabref-search.ts';
import { type JabrefGroup, jabrefTree } from './jabref-tree.ts';

/*
 * The groups of JabRef, BibDesk and Mendeley. One that was filled by hand becomes a collection; one that finds its
 * entries becomes a saved search where Ibid can ask the same, a tag where it goes by a keyword, and else a collection
 * of what it finds in the file.
 */

export type Groups = {
  /** The tags and collections of an entry. */
  of(entry: ReadEntry): Pick<Belongings, 'tags' | 'collections'>;
  searches: ImportedSearch[];
  /** Groups that stay behind. */
  problems: EntryProblem[];
};

/** So many groups of a file may find their entries by words, which is asked of each entry. */
const mostFinding = 500;

/** What a group of JabRef becomes. */
type Fate = 'collection' | 'tag' | { query: string } | 'left';

/** @param comments what stands in the comments of the file */
export const groupsIn = (comments: readonly string[]): Groups => {
  const tree = comments.flatMap(jabrefTree);
  let finding = 0;
  const fates = new Map(
    tree.map((group) => {
      const fate = fateOf(group);
      const isFinding = group.rule.by === 'word' && typeof fate === 'string';
      return [group, isFinding && ++finding > mostFinding ? 'left' : fate] as const;
    }),
  );
  const handNamed = new Map<string, JabrefGroup[]>();
  for (const group of tree)
    if (group.rule.by === 'hand') handNamed.set(group.name, [...(handNamed.get(group.name) ?? []), group]);
  const byKey = keysOf(tree);
  const collecting = tree.filter((group) => fates.get(group) === 'collection' && group.rule.by === 'word');
  const tagging = tree.filter((group) => fates.get(group) === 'tag');
  const { filled, left } = bibdesk(comments);

  const searches: ImportedSearch[] = [];
  const problems: EntryProblem[] = [];
  const leave = (name: string): void =>
    void problems.push({ entry: name.slice(0, 200), reason: say('group-left') });
  for (const [{ name }, fate] of fates) {
    if (fate === 'left') leave(name);
    else if (typeof fate === 'object') searches.push({ name, query: fate.query });
  }
  left.forEach(leave);

  const of = (entry: ReadEntry): Pick<Belongings, 'tags' | 'collections'> => {
    const named = namesIn(textOf(entry.fields.groups));
    const hand = [...named.flatMap((name) => handNamed.get(name) ?? []), ...(byKey.get(entry.key) ?? [])];
    const isFound = (group: JabrefGroup): boolean =>
      hand.includes(group) ||
      (group.rule.by === 'word' &&
        hasWords(entry, group.rule) &&
        (!group.isRefining || group.parent === null || isFound(group.parent)));
    const paths = [
      ...[...hand, ...collecting.filter(isFound)].map(pathOf),
      // Left from another file, or the file was made of a part of one.
      ...named.filter((name) => !handNamed.has(name)).map((name) => [name]),
      ...(filled.get(entry.key) ?? []).map((name) => [name]),
      ...namesIn(textOf(entry.fields['mendeley-groups'])).map((path) => path.split('/')),
    ];
    const collections = [...new Map(paths.map((path) => [path.join('\n'), path])).values()];
    const tags = [
      ...namesIn(textOf(entry.fields['mendeley-tags'])),
      ...tagging.filter(isFound).map(({ name }) => name),
    ];
    return {
      ...(tags.length > 0 ? { tags: [...new Set(tags)] } : {}),
      ...(collections.length > 0 ? { collections } : {}),
    };
  };
  return { of, searches: searches.slice(0, organisingLimits.searches), problems };
};

const namesIn = (field: string): string[] =>
  field
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const keysOf = (tree: readonly JabrefGroup[]): ReadonlyMap<string, JabrefGroup[]> => {
  const byKey = new Map<string, JabrefGroup[]>();
  for (const group of tree)
    if (group.rule.by === 'hand')
      for (const key of group.rule.keys) byKey.set(key, [...(byKey.get(key) ?? []), group]);
  return byKey;
};

const bibdesk = (comments: readonly string[]): { filled: Map<string, string[]>; left: string[] } => {
  const filled = new Map<string, string[]>();
  const groups = comments.map(bibdeskGroups).filter((group) => group !== null);
  for (const { name, keys } of groups.flatMap((group) => group.filled))
    for (const key of keys) filled.set(key, [...(filled.get(key) ?? []), name]);
  return { filled, left: groups.flatMap((group) => group.others) };
};

const pathOf = (group: JabrefGroup): string[] => [
  ...(group.parent === null ? [] : pathOf(group.parent)),
  group.name,
];

const fateOf = (group: JabrefGroup): Fate => {
  const { rule } = group;
  if (rule.by === 'hand') return 'collection';
  if (rule.by === 'word' && rule.field === 'keywords') return 'tag';
  const query = queryOf(group);
  if (query !== null) return { query };
  return rule.by === 'word' ? 'collection' : 'left';
};

/** What finds the same in the library. */
const queryOf = ({ name, parent, isRefining, rule }: JabrefGroup): string | null => {
  const own =
    rule.by === 'hand'
      ? asked('in:', name)
      : rule.by === 'word'
        ? rule.field === 'keywords'
          ? asked('tag:', name)
          : wordsAsked(rule.field, rule.words)
        : rule.by === 'search'
          ? searchAsked(rule.search, rule.isPattern)
          : null;
  return isRefining && parent !== null ? allAsked([queryOf(parent), own]) : own;
};

/** Whether all the words stand in the field, as they are or in other letters. */
const hasWords = ({ fields }: ReadEntry, rule: { field: string; words: string }): boolean => {
  const words = fold(rule.words).trim();
  if (words === '') return false;
  const text = ` ${fold(textOf(fields[rule.field], ', ')).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return text.includes(` ${words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `);
};

import { childrenOf, localName, readRecords, wordsOf } from '../xml.ts';

/* BibDesk keeps its groups in comments, as lists of properties in XML. */

export type BibdeskGroups = {
  /** Groups that were filled by hand, with the keys of their entries. */
  filled: { name: string; keys: readonly string[] }[];
  /** Names of groups that find their entries, or have them from elsewhere. */
  others: string[];
};

/** The groups that a comment tells; null where it is of something else. */
export const bibdeskGroups = (comment: string): BibdeskGroups | null => {
  const [head, kind] = /^\s*BibDesk (Static|Smart|URL|Script) Groups\s*\{/.exec(comment) ?? [];
  if (head === undefined || /<!ENTITY/i.test(comment)) return null;
  const groups: BibdeskGroups = { filled: [], others: [] };
  readRecords(comment.slice(head.length), (name) => name === 'dict', {
    record: (dict) => {
      const parts = childrenOf(dict);
      const textOf = (key: string): string => {
        const at = parts.findIndex((part) => localName(part.name) === 'key' && wordsOf(part) === key);
        return at < 0 ? '' : wordsOf(parts[at + 1]);
      };
      const name = textOf('group name');
      if (name === '') return;
      if (kind === 'Static') groups.filled.push({ name, keys: textOf('keys').split(/\s*,\s*/) });
      else groups.others.push(name);
    },
    broken: () => {},
  });
  return groups;
};

/*
 * The tree of groups that JabRef keeps in a comment of its file: one group a line, with its depth, its kind and what it
 * asks for. Since version 3.8 the entries of a group that are chosen by hand name it in their field `groups`; before
 * that, the group names their keys.
 */

/** How a group finds its entries. */
export type GroupRule =
  | { by: 'hand'; keys: ReadonlySet<string> }
  /** Entries that have these words in a field. */
  | { by: 'word'; field: string; words: string }
  | { by: 'search'; search: string; isPattern: boolean }
  /** Made by JabRef of what it finds, by a pattern, or of a kind that is not known. */
  | { by: 'other' };

export type JabrefGroup = {
  name: string;
  /** Null at the top. */
  parent: JabrefGroup | null;
  /** It has only what its parent has, too. */
  isRefining: boolean;
  rule: GroupRule;
};

const longest = 2_000_000;
const most = 20_000;

/** The texts between signs that have no backslash before them; one before any other letter goes. */
const parted = (text: string, sign: string): string[] => {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '\\') part += text[++at] ?? '';
    else if (letter === sign) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
};

const refining = '1';
const yes = '1';

const ruleOf = (kind: string, [, , ...rest]: readonly string[]): GroupRule => {
  const [first = '', second = '', third, fourth] = rest;
  switch (kind) {
    case 'StaticGroup':
      return { by: 'hand', keys: new Set() };
    case 'ExplicitGroup':
      return { by: 'hand', keys: new Set(rest.filter((key) => key !== '')) };
    case 'KeywordGroup':
      return fourth === yes ? { by: 'other' } : { by: 'word', field: first.toLowerCase(), words: second };
    case 'SearchGroup':
      return { by: 'search', search: first, isPattern: third === yes };
    default:
      return { by: 'other' };
  }
};

/** The groups that a comment tells, parents before what is in them; none where it is of something else. */
export const jabrefTree = (comment: string): JabrefGroup[] => {
  const [, told] = /^\s*jabref-meta:\s*(?:grouping|groupstree):([\s\S]*)$/.exec(comment) ?? [];
  if (told === undefined || told.length > longest) return [];
  const groups: JabrefGroup[] = [];
  /** The last group of each depth. */
  const way: (JabrefGroup | null)[] = [];
  // Older versions break lines after 70 letters, wherever that is.
  for (const line of parted(told.replace(/\n/g, ''), ';')) {
    const [, depth, kind = '', data = ''] = /^\s*(\d{1,3}) (\w+):(.*)$/s.exec(line) ?? [];
    if (depth === undefined || groups.length >= most) continue;
    const level = Number(depth);
    way.length = Math.min(way.length, level);
    const parts = parted(data, ';');
    const [name = '', context] = parts;
    const group =
      kind === 'AllEntriesGroup' || name.trim() === ''
        ? null
        : {
            name: name.trim(),
            parent: way.findLast((one) => one !== null && one !== undefined) ?? null,
            isRefining: context === refining,
            rule: ruleOf(kind, parts),
          };
    if (group !== null) groups.push(group);
    way[level] = group;
  }
  return groups;
};

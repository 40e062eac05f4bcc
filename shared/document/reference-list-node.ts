import type { Attrs, Node, NodeSpec } from 'prosemirror-model';
import { plainList, type ReferenceListSettings } from '../citations/reference-groups.ts';
import { asSourceId, type SourceId } from '../ids.ts';
import type { Element } from './dom-element.ts';
import {
  checkAdded,
  checkGroups,
  checkPlaced,
  checkReferenceList,
  checkScope,
  checkSort,
} from './reference-list-attrs.ts';

/**
 * A list of references: where it stands and how it is set. What it prints follows from what the paper cites and
 * is derived, never stored; the heading over it is a heading like others.
 */
export const referenceList = {
  group: 'block',
  atom: true,
  selectable: true,
  attrs: {
    scope: { default: plainList.scope, validate: (value: unknown) => void checkScope(value) },
    added: { default: plainList.added, validate: (value: unknown) => void checkAdded(value) },
    groups: { default: plainList.groups, validate: (value: unknown) => void checkGroups(value) },
    placed: { default: plainList.placed, validate: (value: unknown) => void checkPlaced(value) },
    sort: { default: plainList.sort, validate: (value: unknown) => void checkSort(value) },
  },
  toDOM: (node) => [
    'div',
    { 'data-type': 'reference_list', 'data-settings': JSON.stringify(referenceListOf(node)) },
  ],
  parseDOM: [
    {
      tag: 'div[data-type=reference_list]',
      getAttrs: (dom: Element): Attrs => settingsIn(dom.getAttribute('data-settings')),
    },
  ],
} satisfies NodeSpec;

function settingsIn(text: string | null): Attrs {
  try {
    return checkReferenceList(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

/** The settings of the block of a list. */
export function referenceListOf({ attrs }: Pick<Node, 'attrs'>): ReferenceListSettings {
  const { scope, added, groups, placed, sort } = attrs as ReferenceListSettings;
  return { scope, added, groups, placed, sort };
}

/** The lists of a paper, in their order. They stand in the text itself, in no other block. */
export const referenceListsOf = (doc: Node): { node: Node; pos: number }[] => {
  const found: { node: Node; pos: number }[] = [];
  let start = 0;
  doc.forEach((part, offset) => {
    if (part.type.name === 'body') start = offset + 1;
    if (part.type.name === 'body')
      part.forEach((node, inside) => {
        if (node.type.name === 'reference_list') found.push({ node, pos: start + inside });
      });
  });
  return found;
};

/** Ids of the sources that lists name though they need not be cited, each once. */
export const addedSources = (doc: Node): SourceId[] => {
  const ids = new Set<SourceId>();
  for (const { node } of referenceListsOf(doc))
    for (const id of referenceListOf(node).added) ids.add(asSourceId(id));
  return [...ids];
};

/** Settings that name their sources by other ids; of two that become the same the first stays. */
export const withListedIds = <Settings extends Pick<ReferenceListSettings, 'added' | 'placed'>>(
  settings: Settings,
  ids: ReadonlyMap<string, string>,
): Settings => {
  const renew = (id: string): string => ids.get(id) ?? id;
  const placed: Record<string, string> = {};
  for (const [id, group] of Object.entries(settings.placed)) placed[renew(id)] ??= group;
  return { ...settings, added: [...new Set(settings.added.map(renew))] as SourceId[], placed };
};

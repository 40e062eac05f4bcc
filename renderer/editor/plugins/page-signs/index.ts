import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { schema } from '#shared/document/schema.ts';

/** What of a text can't be seen, by the class that draws it. */
const classes: Readonly<Record<string, string>> = {
  '\t': 'is-tab',
  '\u00a0': 'is-fixed',
  '\u202f': 'is-fixed',
  '\u2007': 'is-fixed',
  '\u2002': 'is-space',
  '\u2003': 'is-space',
  '\u2009': 'is-space',
  '\u200a': 'is-space',
  '\u2011': 'is-hyphen',
  '\u00ad': 'is-soft',
  '\u200b': 'is-joint',
  '\u2060': 'is-joint',
};
const hidden = new RegExp(`[${Object.keys(classes).join('')}]`, 'gu');

const sign = (name: string) => (): HTMLElement => {
  const span = document.createElement('span');
  span.className = `page-sign ${name}`;
  span.ariaHidden = 'true';
  return span;
};
const lineEnd = sign('is-break');
const paragraphEnd = sign('is-end');

/**
 * Whether a block ends in something else than text. The view puts a line break of its own behind that, and
 * what the style sheet draws at the end of the block would stand on the next line.
 */
const needsOwnEnd = (block: Node): boolean =>
  (block.type === schema.nodes.paragraph || block.type === schema.nodes.heading) && !block.lastChild?.isText;

/** The signs of a block of text, for what can't be seen in it. */
const signsIn = (block: Node, start: number): Decoration[] => {
  const found: Decoration[] = [];
  block.forEach((child, offset) => {
    const pos = start + offset;
    if (child.type === schema.nodes.hard_break)
      found.push(Decoration.widget(pos, lineEnd, { side: -1, key: 'line-end', ignoreSelection: true }));
    else if (child.isText)
      for (const { 0: text, index } of (child.text ?? '').matchAll(hidden))
        found.push(
          Decoration.inline(pos + index, pos + index + 1, { class: `page-sign ${classes[text] ?? ''}` }),
        );
  });
  if (needsOwnEnd(block)) {
    const end = start + block.content.size;
    found.push(
      Decoration.widget(end, paragraphEnd, { side: 1, key: 'paragraph-end', ignoreSelection: true }),
    );
  }
  return found;
};

/** The signs of all blocks that touch a range. */
const signsBetween = (
  doc: Node,
  from: number,
  to: number,
): { found: Decoration[]; from: number; to: number } => {
  const found: Decoration[] = [];
  const reach = { from, to };
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return !node.isLeaf;
    reach.from = Math.min(reach.from, pos + 1);
    reach.to = Math.max(reach.to, pos + 1 + node.content.size);
    found.push(...signsIn(node, pos + 1));
    return false;
  });
  return { found, ...reach };
};

/** Reads again the blocks that a transaction changed, and no others. */
const follow = (tr: Transaction, before: DecorationSet): DecorationSet => {
  let set = before.map(tr.mapping, tr.doc);
  tr.mapping.maps.forEach((map, i) => {
    const rest = tr.mapping.slice(i + 1);
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      // Where something was taken out, the blocks on both sides of the place.
      const { found, from, to } = signsBetween(
        tr.doc,
        Math.max(0, rest.map(newFrom, -1) - 1),
        Math.min(tr.doc.content.size, rest.map(newTo, 1) + 1),
      );
      // A neighbour that only touches the range is no part of what was read again.
      const old = set.find(from, to).filter((one) => one.from >= from && one.to <= to);
      set = set.remove(old).add(tr.doc, found);
    });
  });
  return set;
};

/** The signs on the page; null where they are not shown. */
const key = new PluginKey<DecorationSet | null>('page-signs');

/** Whether paragraph ends, fixed spaces and the like are shown. */
export const showsSigns = (state: EditorState): boolean => Boolean(key.getState(state));

/** Shows what is not printed, or hides it again. */
export const toggleSigns: Command = (state, dispatch) => {
  dispatch?.(state.tr.setMeta(key, !showsSigns(state)).setMeta('addToHistory', false));
  return true;
};

/**
 * Shows what a page does not print: ends of paragraphs and lines, fixed spaces, tabs, languages. Ends of
 * paragraphs and languages are drawn by the style sheet; the rest are marked here, block by block: after an
 * edit only the changed blocks are read again.
 */
export const pageSignsPlugin = (): Plugin<DecorationSet | null> =>
  new Plugin<DecorationSet | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, before) => {
        const shown = tr.getMeta(key) as boolean | undefined;
        if (shown === false) return null;
        if (shown === true)
          return DecorationSet.create(tr.doc, signsBetween(tr.doc, 0, tr.doc.content.size).found);
        return before && tr.docChanged ? follow(tr, before) : before;
      },
    },
    props: {
      decorations: (state) => key.getState(state) ?? null,
      attributes: (state): Record<string, string> => (showsSigns(state) ? { class: 'shows-signs' } : {}),
    },
  });

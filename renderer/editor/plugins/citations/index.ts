import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { AttrStep } from 'prosemirror-transform';
import type { PlacedCitation } from '#shared/citations/citation.ts';
import type { HouseRules } from '#shared/citations/house-rules.ts';
import type { ReferenceListSettings } from '#shared/citations/reference-groups.ts';
import { hasProse, placeCitations } from '#shared/document/reading-order.ts';
import { referenceListOf, referenceListsOf } from '#shared/document/reference-list-node.ts';
import { metaOf } from '#shared/document/schema.ts';
import { touchesStructure } from '#shared/document/touches-structure.ts';

/** The side of the engine that the editor knows. */
export type CitationSink = {
  setStyle: (style: string, lang: string) => void;
  /** The rules of notes in which the paper differs from its style. */
  setRules: (rules: HouseRules) => void;
  setCitations: (citations: readonly PlacedCitation[], lists: readonly ReferenceListSettings[]) => void;
};

const key = new PluginKey<number>('citations');

const hasCitation = (block: Node): boolean => {
  for (let i = 0; i < block.childCount; i++) if (block.child(i).type.name === 'citation') return true;
  return false;
};

/** Text next to a citation decides whether it starts a sentence and whether a full stop is due after it. */
const nextToCitation = (tr: Transaction): boolean =>
  tr.mapping.maps.some((map, i) => {
    const after = tr.docs[i + 1] ?? tr.doc;
    let found = false;
    map.forEach((_oldFrom, _oldTo, from, to) => {
      after.nodesBetween(Math.max(0, from - 1), Math.min(after.content.size, to + 1), (node) => {
        if (node.isTextblock && hasCitation(node)) found = true;
        return !found && !node.isTextblock;
      });
    });
    return found;
  });

/**
 * A note with words of its own may have another form follow it than one of citations only, and a heading may
 * begin the forms anew. Asked of the changed places only: typing in a heading or a note of prose is neither.
 */
const changesWhatForms = (tr: Transaction): boolean =>
  tr.steps.some((step, i) => {
    const before = tr.docs[i]!;
    const after = tr.docs[i + 1] ?? tr.doc;
    if (step instanceof AttrStep) return before.nodeAt(step.pos)?.type.name === 'heading';
    let found = false;
    step.getMap().forEach((oldFrom, oldTo, from, to) => {
      found ||= standing(before, oldFrom, oldTo) !== standing(after, from, to);
    });
    return found;
  });

/** The headings that a range touches, by level, and its notes, by whether they are prose. */
const standing = (doc: Node, from: number, to: number): string => {
  let found = '';
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node) => {
    if (node.type.name === 'heading') found += node.attrs.level;
    else if (node.type.name === 'note') found += hasProse(node) ? 'p' : 'n';
    return !node.isTextblock && node.type.name !== 'note';
  });
  return found;
};

const styleOf = (state: EditorState): { style: string; lang: string } => {
  const meta = metaOf(state.doc);
  return { style: meta.style ?? 'iai', lang: meta.lang ?? 'en-GB' };
};

/** Tells the engine when citations, lists of references, or the text around them, have changed; not at other key presses. */
export const citationsPlugin = (sink: CitationSink): Plugin<number> =>
  new Plugin<number>({
    key,
    state: {
      init: () => 0,
      apply: (tr, count) =>
        tr.docChanged && (touchesStructure([tr]) || nextToCitation(tr) || changesWhatForms(tr))
          ? count + 1
          : count,
    },
    view: (view) => {
      const tell = (doc: Node): void =>
        sink.setCitations(
          placeCitations(doc),
          referenceListsOf(doc).map(({ node }) => referenceListOf(node)),
        );
      const { style, lang } = styleOf(view.state);
      sink.setStyle(style, lang);
      sink.setRules(metaOf(view.state.doc).rules ?? {});
      tell(view.state.doc);
      return {
        update: ({ state }, previous) => {
          if (state.doc.attrs.meta !== previous.doc.attrs.meta) {
            const before = styleOf(previous);
            const now = styleOf(state);
            if (before.style !== now.style || before.lang !== now.lang) sink.setStyle(now.style, now.lang);
            const [rulesBefore, rules] = [metaOf(previous.doc).rules, metaOf(state.doc).rules];
            if (JSON.stringify(rulesBefore) !== JSON.stringify(rules)) sink.setRules(rules ?? {});
          }
          if (key.getState(state) !== key.getState(previous)) tell(state.doc);
        },
      };
    },
  });

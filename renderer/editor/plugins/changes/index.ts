import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { CitationItem } from '#shared/citations/citation.ts';
import type { Change, Edit } from '#shared/document/compare/change.ts';
import type { GoneContent } from './gone-content.ts';

/** What of a comparison is seen on the page. */
export type ShownChanges = {
  changes: readonly Change[];
  current: readonly Change[];
};

/** Words for what the page shows beside the text. */
export type MarkWords = {
  movedHere: string;
  movedAway: string;
  formatted: string;
  noteChanged: string;
  sourceChanged: string;
};

type Drawing = {
  old: Node;
  now: Node;
  gone: GoneContent;
  words: MarkWords;
  found: Decoration[];
};

const inTable = new Set(['table', 'table_row']);

/** A short label where a block has come to or gone from; tables have no room for one. */
const label = ({ now, found }: Drawing, pos: number, text: string, className: string): void => {
  if (inTable.has(now.resolve(pos).parent.type.name)) return;
  found.push(
    Decoration.widget(
      pos,
      () => {
        const made = document.createElement(/_list$/.test(now.resolve(pos).parent.type.name) ? 'li' : 'div');
        made.className = className;
        made.textContent = text;
        return made;
      },
      { side: -1, key: `${className} ${text}` },
    ),
  );
};

/** Marks what stands at a span of the newer document. */
const markSpan = (
  { now, found }: Drawing,
  { from, to }: { from: number; to: number },
  className: string,
  tag: 'ins' | 'span',
  title?: string,
): void => {
  const attrs = { nodeName: tag, class: className, ...(title ? { title } : {}) };
  if (now.resolve(from).parent.inlineContent) {
    found.push(Decoration.inline(from, to, attrs));
    return;
  }
  now.nodesBetween(from, to, (node, pos) => {
    if (pos < from) return true;
    if (node.isTextblock) {
      if (node.content.size > 0) found.push(Decoration.inline(pos + 1, pos + node.nodeSize - 1, attrs));
      return false;
    }
    return true;
  });
  for (let pos = from; pos < to; ) {
    const node = now.nodeAt(pos)!;
    found.push(Decoration.node(pos, pos + node.nodeSize, { class: `${className}-block` }));
    pos += node.nodeSize;
  }
};

/** Puts what is gone where it stood. */
const putGone = (
  { old, gone, found }: Drawing,
  edit: Edit & { kind: 'replace' },
  className: string,
  key: string,
): void => {
  const put = (make: () => HTMLElement, part: number): void =>
    void found.push(
      Decoration.widget(
        edit.now.from,
        () => {
          const made = make();
          if (className !== '') made.classList.add(className);
          return made;
        },
        { side: -1, key: `${key} ${part} ${className}`, ignoreSelection: true },
      ),
    );
  const { from, to } = edit.old;
  if (old.resolve(from).parent.inlineContent) {
    put(() => gone.inline(old.slice(from, to).content), 0);
    return;
  }
  for (let pos = from; pos < to; ) {
    const node = old.nodeAt(pos)!;
    put(() => gone.block(node), pos);
    pos += node.nodeSize;
  }
};

/** Puts a citation with what differs in it in place of the citation. */
const putCitation = (
  { old, now, gone, found }: Drawing,
  edit: Edit & { kind: 'replace' },
  className: string,
  key: string,
): void => {
  const [was, is] = [old.nodeAt(edit.old.from), now.nodeAt(edit.now.from)];
  if (!was || !is) return;
  found.push(
    Decoration.widget(
      edit.now.from,
      () => {
        const made = gone.changedCitation(was, is);
        made.className = `citation citation-changed ${className}`;
        return made;
      },
      { side: -1, key: `${key} ${className}`, ignoreSelection: true },
    ),
    Decoration.inline(edit.now.from, edit.now.to, { class: 'is-replaced' }),
  );
};

/** A sign where a block was divided, or two were joined. */
const putSign = ({ now, found }: Drawing, change: Change, className: string, key: string): void => {
  const [words, block] = change.edits;
  if (words?.kind !== 'replace' || block?.kind !== 'replace') return;
  const joined = change.kind === 'joined';
  const atStart = now.resolve(words.now.from).parentOffset === 0;
  // The words that went with the second part tell where the first one ends.
  const pos = joined
    ? atStart
      ? words.now.to
      : words.now.from
    : atStart
      ? block.now.to - 1
      : words.now.from;
  found.push(
    Decoration.widget(
      pos,
      () => {
        const made = document.createElement(joined ? 'del' : 'ins');
        made.className = `${joined ? 'gone' : 'come'} ${className}`;
        made.textContent = '¶';
        return made;
      },
      { side: joined ? -1 : 1, key: `${key} ${className}` },
    ),
  );
};

/** Marks every citation of a source. */
const markSource = ({ now, found, words }: Drawing, source: string, className: string): void =>
  now.descendants((node, pos) => {
    const items = node.type.name === 'citation' ? (node.attrs.items as readonly CitationItem[]) : [];
    if (items.some(({ sourceId }) => sourceId === source))
      found.push(
        Decoration.inline(pos, pos + node.nodeSize, {
          nodeName: 'span',
          class: className,
          title: words.sourceChanged,
        }),
      );
  });

const drawChange = (drawing: Drawing, change: Change, index: number, isCurrent: boolean): void => {
  const { now, found, words } = drawing;
  const current = isCurrent ? 'is-current' : '';
  const name = (className: string): string => (isCurrent ? `${className} is-current` : className);
  if (change.kind === 'split' || change.kind === 'joined') {
    putSign(drawing, change, current, String(index));
    return;
  }
  if (change.kind === 'source') {
    markSource(drawing, change.source, name('formatted'));
    return;
  }
  for (const [n, edit] of change.edits.entries()) {
    const key = `${index}.${n}`;
    switch (edit.kind) {
      case 'replace':
        if (change.kind === 'format') {
          markSpan(drawing, edit.now, name('formatted'), 'span', words.formatted);
          break;
        }
        if (change.kind === 'block') {
          markSpan(drawing, edit.now, name('formatted'), 'span');
          break;
        }
        if (change.kind === 'citation' && change.how === 'changed') {
          putCitation(drawing, edit, current, key);
          break;
        }
        if (edit.old.from < edit.old.to) putGone(drawing, edit, current, key);
        if (edit.now.from < edit.now.to) markSpan(drawing, edit.now, name('come'), 'ins');
        break;
      case 'move':
        label(drawing, edit.now.from, words.movedHere, name('moved-here'));
        label(drawing, edit.nowPoint, words.movedAway, name('moved-away'));
        for (let pos = edit.now.from; pos < edit.now.to; pos += now.nodeAt(pos)!.nodeSize)
          found.push(Decoration.node(pos, pos + now.nodeAt(pos)!.nodeSize, { class: name('moved-block') }));
        break;
      case 'markup':
        found.push(
          Decoration.node(edit.now, edit.now + now.nodeAt(edit.now)!.nodeSize, {
            class: name('formatted-block'),
            title: words.formatted,
          }),
        );
        break;
      case 'data':
        break;
    }
  }
  const mark = change.note === null ? null : now.nodeAt(change.at);
  if (change.kind !== 'note' && mark?.type.name === 'footnote' && mark.attrs.id === change.note)
    found.push(
      Decoration.inline(change.at, change.at + mark.nodeSize, {
        class: name('note-changed'),
        title: words.noteChanged,
      }),
    );
};

const key = new PluginKey<DecorationSet>('comparing');

/** Shows changes on the page of the newer version, which is only read. */
export const changeMarksPlugin = (
  old: Node,
  gone: GoneContent,
  words: MarkWords,
  start: ShownChanges,
): Plugin<DecorationSet> => {
  const draw = (now: Node, { changes, current }: ShownChanges): DecorationSet => {
    const drawing: Drawing = { old, now, gone, words, found: [] };
    for (const [index, change] of changes.entries())
      drawChange(drawing, change, index, current.includes(change));
    return DecorationSet.create(now, drawing.found);
  };
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, state) => draw(state.doc, start),
      apply: (tr, before) => {
        const shown = tr.getMeta(key) as ShownChanges | undefined;
        return shown ? draw(tr.doc, shown) : before;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
};

export const showChanges = (view: EditorView, shown: ShownChanges): void =>
  view.dispatch(view.state.tr.setMeta(key, shown));

import { Fragment, type Node } from 'prosemirror-model';
import type { Edit } from './change.ts';

type Placing = {
  /** Of the older document; what stands between them goes out. */
  from: number;
  to: number;
  /** Order of what comes in at the same place. */
  order: number;
  nodes: () => Fragment;
};

/**
 * The older document with these edits of the comparison done. With all of them it is the newer document; with
 * some of them it may have problems that want a repair.
 */
export const applyEdits = (old: Node, now: Node, edits: readonly Edit[]): Node => {
  const placings: Placing[] = [];
  const markup = new Map<number, Node>();
  let { attrs } = old;
  for (const edit of edits) {
    switch (edit.kind) {
      case 'replace':
        placings.push({
          ...edit.old,
          order: edit.now.from,
          nodes: () => now.slice(edit.now.from, edit.now.to).content,
        });
        break;
      case 'move':
        placings.push({ ...edit.old, order: edit.nowPoint, nodes: () => Fragment.empty });
        placings.push({
          from: edit.oldPoint,
          to: edit.oldPoint,
          order: edit.now.from,
          nodes: () => rebuiltRange(edit.old.from, edit.old.to),
        });
        break;
      case 'markup':
        markup.set(edit.old, now.nodeAt(edit.now)!);
        break;
      case 'data': {
        const { [edit.field]: _, ...rest } = attrs.meta as Record<string, unknown>;
        const value = (now.attrs.meta as Record<string, unknown>)[edit.field];
        attrs = { ...attrs, meta: value === undefined ? rest : { ...rest, [edit.field]: value } };
        break;
      }
    }
  }
  placings.sort((a, b) => a.from - b.from || a.to - b.to || a.order - b.order);

  const firstFrom = (pos: number): number => {
    let [low, high] = [0, placings.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (placings[middle]!.from < pos) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** The content of a block of text. */
  const rebuiltInline = (node: Node, start: number): Fragment => {
    const end = start + node.content.size;
    let content = Fragment.empty;
    let pos = start;
    for (let n = firstFrom(start); n < placings.length && placings[n]!.from <= end; n++) {
      const { from, to, nodes } = placings[n]!;
      content = content.append(node.content.cut(pos - start, from - start)).append(nodes());
      pos = to;
    }
    return content.append(node.content.cut(pos - start, end - start));
  };

  const rebuiltChild = (child: Node, pos: number): Node => {
    if (child.isText) return child;
    const changed = markup.get(pos) ?? child;
    const inside = child.isLeaf
      ? child.content
      : child.inlineContent
        ? rebuiltInline(child, pos + 1)
        : rebuiltChildren(child, pos + 1);
    return changed.type.create(changed.attrs, inside, changed.marks);
  };

  const rebuiltChildren = (node: Node, start: number): Fragment => {
    const children: Node[] = [];
    let pos = start;
    let skipTo = start;
    const placeAt = (at: number): void => {
      for (let n = firstFrom(at); placings[n]?.from === at; n++) {
        const { to, nodes } = placings[n]!;
        children.push(...nodes().content);
        skipTo = Math.max(skipTo, to);
      }
    };
    for (const child of node.children) {
      placeAt(pos);
      if (pos >= skipTo) children.push(rebuiltChild(child, pos));
      pos += child.nodeSize;
    }
    placeAt(pos);
    return Fragment.fromArray(children);
  };

  const rebuiltRange = (from: number, to: number): Fragment => {
    const children: Node[] = [];
    for (let pos = from; pos < to; ) {
      const child = old.nodeAt(pos)!;
      children.push(rebuiltChild(child, pos));
      pos += child.nodeSize;
    }
    return Fragment.fromArray(children);
  };

  return old.type.create(attrs, rebuiltChildren(old, 0));
};

import { type RefObject, useLayoutEffect, useState } from 'react';

const inlineSize = (entry: ResizeObserverEntry): number =>
  entry.borderBoxSize[0]?.inlineSize ?? entry.contentRect.width;

/**
 * Which groups of buttons find no place in a bar, so that it stays one row. A group is an element with
 * `data-group` in the bar.
 *
 * @param leaving the groups that may go, in the order in which they go
 * @param language the language of the labels, whose change makes all widths unknown
 */
export const useFittingGroups = <G extends string>(
  bar: RefObject<HTMLElement | null>,
  leaving: readonly G[],
  language: string,
): ReadonlySet<G> => {
  const [gone, setGone] = useState<readonly G[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language starts to measure again
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return;
    // The widest a group ever was: its place must not depend on where the caret is.
    const widths = new Map<string, number>();
    let room = 0;
    const place = (): void => {
      let needed = 0;
      for (const width of widths.values()) needed += width;
      const next: G[] = [];
      for (const group of leaving) {
        if (needed <= room) break;
        needed -= widths.get(group) ?? 0;
        next.push(group);
      }
      setGone((before) => (before.length === next.length ? before : next));
    };
    const sizes = new ResizeObserver((entries) => {
      for (const entry of entries) {
        const target = entry.target as HTMLElement;
        if (target === element) room = inlineSize(entry);
        else if (target.dataset.group && target.isConnected)
          widths.set(
            target.dataset.group,
            Math.max(widths.get(target.dataset.group) ?? 0, inlineSize(entry)),
          );
      }
      place();
    });
    const watch = (): void => {
      for (const group of element.querySelectorAll('[data-group]')) sizes.observe(group);
    };
    const groups = new MutationObserver(watch);
    sizes.observe(element);
    watch();
    groups.observe(element, { childList: true });
    setGone([]);
    return () => {
      sizes.disconnect();
      groups.disconnect();
    };
  }, [bar, leaving, language]);
  return new Set(gone);
};

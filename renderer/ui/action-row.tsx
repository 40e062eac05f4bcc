import { Ellipsis } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Button, IconButton } from './button.tsx';
import { ActionMenu, type MenuAction } from './menu.tsx';

/** How many of the parts of a row stand in its first line, each of them whole. */
const fitting = (row: HTMLElement): number => {
  const parts = [...row.children] as HTMLElement[];
  const start = row.getBoundingClientRect().left - 1;
  const top = parts[0]?.offsetTop;
  // They are set at the end of the line, so one that is wider than it goes beyond its start.
  const out = parts.findIndex((part) => part.offsetTop !== top || part.getBoundingClientRect().left < start);
  return out < 0 ? parts.length : out;
};

/**
 * Actions in one line, however narrow it is: those that come first stay in sight as buttons as long as there is room,
 * and all others are in a menu at the end.
 */
export const ActionRow = ({
  label,
  moreLabel,
  actions,
  rest = [],
  end,
}: {
  label: string;
  /** What the menu of the others is called. */
  moreLabel: string;
  /** From the most to the least important one. */
  actions: readonly MenuAction[];
  /** Those that are always in the menu. */
  rest?: readonly MenuAction[];
  /** What stands behind the menu. */
  end?: ReactNode;
}) => {
  const row = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState(actions.length);
  const labels = actions.map((action) => action.label).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words take other room.
  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    const measure = (): void => setFits(fitting(element));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [labels]);
  const inMenu = [
    ...actions.slice(fits),
    ...rest.map((action, index) => (index === 0 ? { ...action, begins: true } : action)),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms.
    <div className="action-row" role="group" aria-label={label}>
      <div ref={row} className="action-row-line">
        {actions.map(({ id, label, icon, isDisabled = false, onAction }, index) => (
          // Those without room keep it in the lines below, which are cut off, so that it is known when there is room.
          <span key={id} className={index < fits ? 'action-row-part' : 'action-row-part is-out'}>
            <Button look="quiet" {...(icon ? { icon } : {})} isDisabled={isDisabled} onPress={onAction}>
              <span className="action-row-words" title={label}>
                {label}
              </span>
            </Button>
          </span>
        ))}
      </div>
      <span className={inMenu.length === 0 ? 'is-out' : undefined}>
        <ActionMenu label={moreLabel} actions={inMenu}>
          <IconButton icon={Ellipsis} label={moreLabel} />
        </ActionMenu>
      </span>
      {end}
    </div>
  );
};

import { X } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { wordOfLabel } from '#shared/citations/locators.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Picker } from './use-picker.ts';

/** How far from the middle of a chip a drop counts as before it. */
const isBefore = (event: DragEvent<HTMLElement>): boolean => {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientX < (box.left + box.right) / 2;
};

/**
 * The chosen sources, in the order in which they will be printed. They are put into another one by dragging,
 * or with Shift and the arrows on a chip; the arrows alone walk.
 */
export const Chips = ({
  picker,
  input,
}: {
  picker: Picker;
  /** The search field, which stands behind the chips. */
  input: RefObject<HTMLInputElement | null>;
}) => {
  const { paper, citing } = useMessages();
  const { chosen, active } = picker;
  const group = useRef<HTMLFieldSetElement>(null);
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<number | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  // A chip that moves in the page loses the focus on the way.
  const focus = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (focus.current === null) return;
    const at = chosen.findIndex(({ key }) => key === focus.current);
    focus.current = null;
    group.current?.querySelectorAll<HTMLElement>('.chip-name')[at]?.focus();
  }, [chosen]);
  if (chosen.length === 0) return null;

  const move = (from: number, to: number): void => {
    const entry = chosen[from];
    if (!entry || to < 0 || to >= chosen.length || to === from) return;
    picker.move(from, to);
    setSaid(citing.movedTo(entry.name, to + 1, chosen.length));
  };
  const focusOn = (index: number): void => {
    if (index >= chosen.length) input.current?.focus();
    else group.current?.querySelectorAll<HTMLElement>('.chip-name')[Math.max(0, index)]?.focus();
  };
  const press = (event: KeyboardEvent, at: number): void => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (step !== 0 && event.shiftKey) {
      focus.current = chosen[at]?.key ?? null;
      move(at, at + step);
    } else if (step !== 0) focusOn(at + step);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      picker.remove(at);
      input.current?.focus();
    } else return;
    event.preventDefault();
  };
  const drop = (event: DragEvent<HTMLElement>): void => {
    event.preventDefault();
    if (dragged !== null && target !== null) move(dragged, target > dragged ? target - 1 : target);
    setDragged(null);
    setTarget(null);
  };

  return (
    <fieldset ref={group} className="chips" aria-label={paper.picker.chosen}>
      {chosen.map((entry, i) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dragging has keys of its own on the chip's button
        <span
          key={entry.key}
          className={`chip${i === active ? ' is-active' : ''}${target === i ? ' is-target' : ''}${target === i + 1 && i === chosen.length - 1 ? ' is-target-behind' : ''}`}
          draggable={chosen.length > 1}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('text/plain', entry.name);
            setDragged(i);
          }}
          onDragOver={(event) => {
            if (dragged === null) return;
            event.preventDefault();
            setTarget(isBefore(event) ? i : i + 1);
          }}
          onDragEnd={() => {
            setDragged(null);
            setTarget(null);
          }}
          onDrop={drop}
        >
          <button
            type="button"
            className="chip-name"
            onClick={() => picker.activate(i)}
            onKeyDown={(event) => press(event, i)}
            aria-pressed={i === active}
            title={chosen.length > 1 ? citing.moveHint : undefined}
          >
            {entry.name}
            {entry.item.locator ? `, ${wordOfLabel(entry.item.label ?? 'page')} ${entry.item.locator}` : ''}
          </button>
          <button
            type="button"
            className="chip-remove"
            aria-label={paper.picker.remove(entry.name)}
            onClick={() => {
              picker.remove(i);
              input.current?.focus();
            }}
          >
            <X aria-hidden size={12} />
          </button>
        </span>
      ))}
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </fieldset>
  );
};

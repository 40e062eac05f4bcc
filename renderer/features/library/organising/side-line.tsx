import { MoreHorizontal } from 'lucide-react';
import { createContext, useContext } from 'react';
import { Button } from 'react-aria-components';
import { useFormat, useMessages } from '../../../i18n/language.tsx';

/** Opens the menu of the line that an element stands in, at that element. */
export const LineMenu = createContext<(at: Element) => void>(() => undefined);

/** The name of a line of the side, how many sources it leads to, and the button of its menu. */
export const LineName = ({
  name,
  hint = name,
  count,
}: {
  name: string;
  /** What a pointer that rests on it is told. */
  hint?: string;
  /** All it leads to, and before them those that are in it and in nothing inside of it, where they are others. */
  count?: { all: number; own: number };
}) => {
  const { organising: words } = useMessages();
  const format = useFormat();
  const openMenu = useContext(LineMenu);
  return (
    <>
      <span className="side-name" title={hint}>
        {name}
      </span>
      {count === undefined ? null : (
        <span aria-hidden className="side-count" title={words.countOf(count.all, count.own)}>
          {count.own === count.all ? '' : `${format.number(count.own)}/`}
          {format.number(count.all)}
        </span>
      )}
      <Button
        className="side-more"
        aria-label={words.actionsFor(name)}
        aria-haspopup="menu"
        onPress={({ target }) => openMenu(target)}
      >
        <MoreHorizontal aria-hidden size={14} />
      </Button>
    </>
  );
};

import { type ReactNode, useRef } from 'react';
import { ListLayout, Virtualizer } from 'react-aria-components';

/** With more lines than this a list scrolls by itself. */
const mostDrawn = 60;
/** About how high a line is (px); each is measured when it comes into sight. */
const layout = { estimatedRowHeight: 28 };

/** A list of the side: of one that is long only the lines in sight are drawn. */
export const LongLines = ({
  count,
  children,
}: {
  /** How many lines it has. */
  count: number;
  children: ReactNode;
}) => {
  const isLong = useRef(false);
  // One that was long stays so, because the focus would be lost between the two.
  isLong.current ||= count > mostDrawn;
  return isLong.current ? (
    <div className="side-long">
      <Virtualizer layout={ListLayout} layoutOptions={layout}>
        {children}
      </Virtualizer>
    </div>
  ) : (
    children
  );
};

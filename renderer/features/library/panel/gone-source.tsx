import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.tsx';
import type { HeadActions } from './source-head.tsx';

/** In the place of a source that the library does not have: what that means, and the way back. */
export const GoneSource = ({
  back,
  text,
  children,
}: {
  back: HeadActions['back'];
  text: string;
  children: ReactNode;
}) => (
  <div className="source-panel">
    <div className="pane-head">
      <Button look="quiet" icon={back.icon} onPress={back.onPress}>
        {back.label}
      </Button>
    </div>
    <p className="panel-note">{text}</p>
    {children}
  </div>
);

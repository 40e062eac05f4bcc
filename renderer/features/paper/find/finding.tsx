import { useEffect, useMemo, useRef, useState } from 'react';
import type { PaperSession } from '../paper-session.ts';
import { useRequest } from '../use-request.ts';
import { FindBar } from './find-bar.tsx';
import { FindSession } from './find-session.ts';

/** Finding on the page: the bar while it is open; next and previous also when it is closed. */
export const Finding = ({ session, editable }: { session: PaperSession; editable: boolean }) => {
  const find = useMemo(() => new FindSession(session), [session]);
  useEffect(() => () => find.destroy(), [find]);
  const [open, setOpen] = useState<{ replace: boolean } | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const show = (replace: boolean): void => {
    find.open();
    setOpen({ replace: replace && editable });
    // Once more where the bar is open already.
    field.current?.focus();
    field.current?.select();
  };
  useRequest(session, 'find', show);
  useRequest(session, 'findStep', (dir) => {
    if (!open) show(false);
    else void find.step(dir);
  });
  if (!open) return null;
  return (
    <FindBar
      find={find}
      field={field}
      editable={editable}
      replacing={open.replace}
      onReplacing={(replace) => setOpen({ replace })}
      onClose={() => {
        setOpen(null);
        find.close();
      }}
    />
  );
};

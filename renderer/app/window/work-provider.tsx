import type { ReactNode } from 'react';
import { AroundWorkContext } from '../../api/around-work.ts';
import { useRunningWork, WorkContext } from './use-work.ts';

/** Lets everything in a window say what takes long, and the window show it. */
export const WorkProvider = ({ children }: { children: ReactNode }) => {
  const work = useRunningWork();
  return (
    <WorkContext value={work}>
      <AroundWorkContext value={work.around}>{children}</AroundWorkContext>
    </WorkContext>
  );
};

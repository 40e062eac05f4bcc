import { LoaderCircle, X } from 'lucide-react';
import { ProgressBar } from 'react-aria-components';
import { useMessages } from '../i18n/language.tsx';
import { IconButton } from '../ui/button.tsx';
import type { RunningWork } from './window/use-work.ts';

/** The work that takes long, how far it is, and what ends it; the last begun where there are several. */
export const RunningWorkStatus = ({
  running,
  onCancel,
}: {
  running: readonly RunningWork[];
  onCancel: (id: string) => void;
}) => {
  const { app } = useMessages();
  const work = running.at(-1);
  return (
    <div className="status-work">
      <span role="status" className="status-work-words">
        {work ? (
          <>
            <LoaderCircle aria-hidden size={14} className="turning" />
            {work.isEnding ? app.cancelling : work.words}
          </>
        ) : null}
      </span>
      {work ? (
        <>
          <ProgressBar
            aria-label={work.words}
            className="progress"
            minValue={0}
            maxValue={1}
            value={work.done ?? 0}
            isIndeterminate={work.done === null}
          >
            {({ percentage, isIndeterminate }) => (
              <div
                className={isIndeterminate ? 'progress-bar is-unknown' : 'progress-bar'}
                style={isIndeterminate ? {} : { width: `${percentage ?? 0}%` }}
              />
            )}
          </ProgressBar>
          {work.canEnd ? (
            <IconButton
              icon={X}
              size={14}
              label={app.cancelWork}
              isDisabled={work.isEnding}
              onPress={() => onCancel(work.id)}
            />
          ) : null}
        </>
      ) : null}
    </div>
  );
};

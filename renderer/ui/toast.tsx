import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useMessages } from '../i18n/language.tsx';
import { Button, IconButton } from './button.tsx';

export type Notice = {
  kind: 'done' | 'info' | 'failed';
  text: string;
  /** A second, quieter line. */
  detail?: string | undefined;
  action?: NoticeAction;
  /** A second thing that can be done, such as to undo what a report tells of. */
  other?: NoticeAction | undefined;
  /** Of the notices about one thing, only the last is shown. */
  topic?: string;
};
type NoticeAction = { label: string; onAction: () => void };

const queue = new ToastQueue<Notice>({ maxVisibleToasts: 4 });

/**
 * Shows a notice at the foot of the window. Those with something to do or to know stay long; failures stay
 * until they are closed.
 */
export const notify = (notice: Notice): void => void notifyWhile(notice);

/** As `notify`; what it returns takes the notice away when it no longer holds. */
export const notifyWhile = (notice: Notice): (() => void) => {
  const { topic } = notice;
  for (const toast of queue.visibleToasts)
    if (topic !== undefined && toast.content.topic === topic) queue.close(toast.key);
  const key = queue.add(notice, notice.kind === 'failed' ? {} : { timeout: notice.action ? 15_000 : 6000 });
  return () => queue.close(key);
};

const icons = { done: CircleCheck, info: Info, failed: CircleAlert };

/** Where the notices of the window appear. */
export const Toasts = () => {
  const { app } = useMessages();
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={app.notices}>
      {({ toast }) => {
        const { kind, text, detail, action, other } = toast.content;
        const Icon = icons[kind];
        return (
          <Toast toast={toast} className={`toast toast-${kind}`}>
            <Icon aria-hidden size={18} strokeWidth={1.75} />
            <ToastContent className="toast-content">
              <Text slot="title">{text}</Text>
              {detail ? (
                <Text slot="description" className="toast-detail">
                  {detail}
                </Text>
              ) : null}
            </ToastContent>
            {[action, other].map((one) =>
              one ? (
                <Button
                  key={one.label}
                  look="quiet"
                  onPress={() => {
                    one.onAction();
                    queue.close(toast.key);
                  }}
                >
                  {one.label}
                </Button>
              ) : null,
            )}
            <IconButton slot="close" label={app.close} icon={X} />
          </Toast>
        );
      }}
    </ToastRegion>
  );
};

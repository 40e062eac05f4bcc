import { Unplug } from 'lucide-react';
import { type ComponentType, useEffect, useState } from 'react';
import { useMessages } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

type Part<Props> = ComponentType<Props> & {
  /** Fetches its code, so that it is there at once when it is wanted. */
  fetch: () => Promise<unknown>;
};

/**
 * A part of the window whose code is fetched apart from that of the first screen: when it is first drawn, or before,
 * in a quiet moment. Once its code is here it is drawn like any other. Where that can't be had, as when the host has
 * ended, it says so in its place; a browser does not ask for a failed file again until the window is loaded anew.
 */
export const part = <Props extends object>(load: () => Promise<ComponentType<Props>>): Part<Props> => {
  let There: ComponentType<Props> | null = null;
  let fetching: Promise<unknown> | null = null;
  const fetch = (): Promise<unknown> => {
    fetching ??= load().then(
      (loaded) => {
        There = loaded;
      },
      (error: unknown) => {
        fetching = null;
        throw error;
      },
    );
    return fetching;
  };

  const Fetched = (props: Props) => {
    const [state, setState] = useState<'fetching' | 'there' | 'failed'>('fetching');
    useEffect(() => {
      if (There !== null) return;
      let isGone = false;
      const tell = (next: 'there' | 'failed') => (): void => {
        if (!isGone) setState(next);
      };
      fetch().then(tell('there'), tell('failed'));
      return () => {
        isGone = true;
      };
    }, []);
    if (There !== null) return <There {...props} />;
    return state === 'failed' ? <Missing /> : null;
  };
  return Object.assign(Fetched, { fetch });
};

const Missing = () => {
  const { app } = useMessages();
  return (
    <div role="alert">
      <EmptyState
        icon={Unplug}
        title={app.partMissing}
        actions={
          <Button look="primary" onPress={() => location.reload()}>
            {app.reload}
          </Button>
        }
      >
        <p>{app.partMissingHint}</p>
      </EmptyState>
    </div>
  );
};

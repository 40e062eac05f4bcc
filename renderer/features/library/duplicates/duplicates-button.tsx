import { Files } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHost, useHostEvent } from '../../../api/host-context.tsx';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';

/** How long after the last change the library is asked again (ms); to look takes longer than a search does. */
const quiet = 2500;

/** Leads to the sources that look alike, and says how many groups there are; absent while there are none. */
export const DuplicatesButton = ({ onOpen }: { onOpen: () => void }) => {
  const host = useHost();
  const { duplicates: words } = useMessages();
  const [count, setCount] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const result = await host.call('duplicates.list', { offset: 0, limit: 1 });
      if (result.ok) setCount(result.value.total);
    }, quiet);
  }, [host]);
  useEffect(() => {
    ask();
    return () => clearTimeout(timer.current);
  }, [ask]);
  useHostEvent('sources.changed', ask);
  if (count === 0) return null;
  return (
    <Button look="quiet" icon={Files} onPress={onOpen}>
      {words.button(count)}
    </Button>
  );
};

import { History } from 'lucide-react';
import { useMessages } from '../../../i18n/language.tsx';
import { Button } from '../../../ui/button.tsx';

/** Leads to what was done in the library. */
export const RecentButton = ({ onOpen }: { onOpen: () => void }) => {
  const { sourceHistory: words } = useMessages();
  return (
    <Button look="quiet" icon={History} onPress={onOpen}>
      {words.recent}
    </Button>
  );
};

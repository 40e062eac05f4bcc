import { BookMarked } from 'lucide-react';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';

/** The citation style that new papers start with. */
export const StyleSetting = ({ title, onChoose }: { title: string; onChoose: () => void }) => {
  const { styles: words } = useMessages();
  return (
    <div className="setting">
      <h2 className="setting-label">{words.forNew}</h2>
      <Button icon={BookMarked} onPress={onChoose}>
        {title}
      </Button>
      <p className="field-hint">{words.forNewHint}</p>
    </div>
  );
};

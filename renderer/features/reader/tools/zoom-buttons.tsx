import { Minus, MoveHorizontal, Plus } from 'lucide-react';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { largest, smallest } from '../page/reading-place.ts';

/** Smaller, larger and, where a file can be, as wide as its pane. */
export const ZoomButtons = ({
  scale,
  onStep,
  onWidth,
}: {
  scale: number;
  onStep: (direction: 1 | -1) => void;
  onWidth: (() => void) | null;
}) => {
  const { reader: words } = useMessages();
  const format = useFormat();
  return (
    <>
      <IconButton
        icon={Minus}
        label={words.smaller}
        isDisabled={scale <= smallest}
        onPress={() => onStep(-1)}
      />
      <span className="reader-scale">{format.number(Math.round(scale * 100))}%</span>
      <IconButton icon={Plus} label={words.larger} isDisabled={scale >= largest} onPress={() => onStep(1)} />
      {onWidth ? <IconButton icon={MoveHorizontal} label={words.fitWidth} onPress={onWidth} /> : null}
    </>
  );
};

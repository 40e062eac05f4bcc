import { ChevronDown, TriangleAlert } from 'lucide-react';
import { Button as PressButton } from 'react-aria-components';
import { useMessages } from '../../i18n/language.tsx';

/** The citation style of the paper, and the way to another one. */
export const StyleField = ({
  name,
  title,
  isMissing,
  isDisabled,
  onChoose,
}: {
  name: string;
  title: string;
  /** It is not here. */
  isMissing: boolean;
  isDisabled: boolean;
  onChoose: () => void;
}) => {
  const { styles: words } = useMessages();
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {words.title}
      </span>
      <PressButton
        className="select-button"
        aria-label={words.choose(title)}
        aria-haspopup="dialog"
        isDisabled={isDisabled}
        onPress={onChoose}
      >
        <span className="select-value">{title}</span>
        <ChevronDown aria-hidden size={14} />
      </PressButton>
      {isMissing ? (
        <p className="style-missing">
          <TriangleAlert aria-hidden size={14} />
          <span>{words.missing(name)}</span>
        </p>
      ) : null}
    </div>
  );
};

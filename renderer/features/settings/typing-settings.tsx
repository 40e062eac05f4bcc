import { useId } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { type TypingHelp, typingHelps } from '../../editor/typing-switches.ts';
import { useMessages } from '../../i18n/language.tsx';

/** What the page does while one types, each help with a switch of its own. */
export const TypingSettings = ({
  off,
  onChange,
}: {
  off: readonly TypingHelp[];
  onChange: (off: readonly TypingHelp[]) => void;
}) => {
  const { typing } = useMessages();
  const hint = useId();
  return (
    <CheckboxGroup
      className="setting"
      aria-describedby={hint}
      value={typingHelps.filter((help) => !off.includes(help))}
      onChange={(on) => onChange(typingHelps.filter((help) => !on.includes(help)))}
    >
      <Label className="setting-label">{typing.title}</Label>
      <p id={hint} className="field-hint">
        {typing.hint}
      </p>
      <div className="typing-helps">
        {typingHelps.map((help) => (
          <Help key={help} help={help} />
        ))}
      </div>
    </CheckboxGroup>
  );
};

const Help = ({ help }: { help: TypingHelp }) => {
  const { label, hint } = useMessages().typing.helps[help];
  const id = useId();
  return (
    <div className="typing-help">
      <Checkbox className="checkbox" value={help} aria-describedby={id}>
        <span className="checkbox-box" aria-hidden />
        {label}
      </Checkbox>
      <p id={id} className="field-hint">
        {hint}
      </p>
    </div>
  );
};

import { ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  TextField as AriaTextField,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Button as PressButton,
  SelectValue,
  Text,
  TextArea,
  type TextFieldProps,
} from 'react-aria-components';

/** A labelled field for a line of text, or for several lines. */
export const TextField = ({
  label,
  hint,
  multiline = false,
  grows = false,
  inputMode,
  placeholder = '',
  hideLabel = false,
  ...props
}: Omit<TextFieldProps, 'children' | 'className'> & {
  label: string;
  hint?: string | undefined;
  multiline?: boolean;
  /** One line that is drawn as several where it is too long to be seen; there are no line breaks in it. */
  grows?: boolean;
  inputMode?: 'numeric' | 'url';
  placeholder?: string;
  hideLabel?: boolean;
}) => (
  // What is wrong is said; whether it may be sent is for whoever asks to decide, and not for the browser.
  <AriaTextField
    validationBehavior="aria"
    {...props}
    {...(grows && props.onChange
      ? { onChange: (text: string) => props.onChange?.(text.replace(/\s*\n\s*/g, ' ')) }
      : {})}
    {...(hideLabel ? { 'aria-label': label } : {})}
    className="field"
  >
    {hideLabel ? null : <Label className="field-label">{label}</Label>}
    {grows ? (
      <TextArea
        className="input input-grows"
        dir="auto"
        rows={1}
        placeholder={placeholder}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          // As in any field of one line.
          event.preventDefault();
          if (!event.ctrlKey && !event.metaKey) event.currentTarget.form?.requestSubmit();
        }}
      />
    ) : multiline ? (
      <TextArea className="input input-area" dir="auto" rows={3} placeholder={placeholder} />
    ) : (
      <Input className="input" dir="auto" {...(inputMode ? { inputMode } : {})} placeholder={placeholder} />
    )}
    {hint ? (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    ) : null}
  </AriaTextField>
);

export type Choice<Key extends string> = { id: Key; label: string };

/** A choice of one out of a list. */
export const Select = <Key extends string>({
  label,
  choices,
  value,
  onChange,
  hideLabel = false,
  isDisabled = false,
  placeholder = '',
}: {
  label: string;
  isDisabled?: boolean;
  choices: readonly Choice<Key>[];
  value: Key | null;
  onChange: (value: Key) => void;
  hideLabel?: boolean;
  placeholder?: string;
}) => (
  <AriaSelect
    className="field"
    placeholder={placeholder}
    isDisabled={isDisabled}
    {...(hideLabel ? { 'aria-label': label } : {})}
    value={value}
    onChange={(key) => {
      const chosen = choices.find((choice) => choice.id === key);
      if (chosen) onChange(chosen.id);
    }}
  >
    {hideLabel ? null : <Label className="field-label">{label}</Label>}
    <PressButton className="select-button">
      <SelectValue className="select-value">
        {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
      </SelectValue>
      <ChevronDown aria-hidden size={14} />
    </PressButton>
    <Popover className="popover" offset={4}>
      <ListBox className="list" items={choices} aria-label={label}>
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={choice.label} className="list-item">
            {choice.label}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
);

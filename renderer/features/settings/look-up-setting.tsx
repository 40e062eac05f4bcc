import { useId } from 'react';
import { Checkbox } from 'react-aria-components';
import { useMessages } from '../../i18n/language.tsx';

/** Whether the network may be asked when a button says so. */
export const LookUpSetting = ({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }) => {
  const { setting } = useMessages().lookUp;
  const hint = useId();
  return (
    <div className="setting">
      <h2 className="setting-label">{setting.title}</h2>
      <Checkbox className="checkbox" isSelected={isOn} onChange={onChange} aria-describedby={hint}>
        <span className="checkbox-box" aria-hidden />
        {setting.label}
      </Checkbox>
      <p id={hint} className="field-hint">
        {setting.hint}
      </p>
    </div>
  );
};

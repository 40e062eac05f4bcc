import { Info } from 'lucide-react';
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Output } from '#shared/contract/methods.ts';
import type { AroundWork } from '../../api/around-work.ts';
import type { Preferences } from '../../api/preferences.ts';
import { useMessages } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { LibraryUpkeep } from './library-upkeep.tsx';
import { LookUpSetting } from './look-up-setting.tsx';
import { SharedPlaceHint } from './shared-place-hint.tsx';
import { StyleSetting } from './style-setting.tsx';
import { TypingSettings } from './typing-settings.tsx';
import './settings.css';

type Chosen = Pick<Preferences, 'language' | 'theme' | 'typingOff' | 'lookUp'>;

/** Language, appearance, where the library is, and what Ibid is made of. A change holds at once. */
export const SettingsScreen = ({
  info,
  chosen,
  onChange,
  newStyle,
  onNewStyle,
  onSaveAll,
  around,
}: {
  info: Output<'app.info'>;
  chosen: Chosen;
  onChange: (change: Partial<Chosen>) => void;
  /** The title of the citation style that new papers start with. */
  newStyle: string;
  onNewStyle: () => void;
  /** Saves what is on the pages; false where that failed. */
  onSaveAll: () => Promise<boolean>;
  around: AroundWork;
}) => {
  const { settings } = useMessages();
  const [about, setAbout] = useState(false);
  return (
    <section className="settings" aria-labelledby="settings-title">
      <header className="screen-head">
        <h1 id="settings-title">{settings.title}</h1>
      </header>
      <div className="settings-body">
        <Choice
          label={settings.language}
          hint={settings.languageHint}
          value={chosen.language}
          options={[
            { id: 'en', label: settings.english, lang: 'en' },
            { id: 'it', label: settings.italian, lang: 'it' },
          ]}
          onChange={(language) => onChange({ language })}
        />
        <Choice
          label={settings.appearance}
          value={chosen.theme}
          options={[
            { id: 'system', label: settings.themeSystem },
            { id: 'light', label: settings.themeLight },
            { id: 'dark', label: settings.themeDark },
          ]}
          onChange={(theme) => onChange({ theme })}
        />
        <StyleSetting title={newStyle} onChoose={onNewStyle} />
        <TypingSettings off={chosen.typingOff} onChange={(typingOff) => onChange({ typingOff })} />
        <LookUpSetting isOn={chosen.lookUp} onChange={(lookUp) => onChange({ lookUp })} />
        <div className="setting">
          <h2 className="setting-label">{settings.library}</h2>
          <code className="path">{info.libraryPath}</code>
          <p className="field-hint">{settings.libraryHint}</p>
        </div>
        <SharedPlaceHint info={info} />
        <LibraryUpkeep
          canChoose={info.host === 'electron'}
          readOnly={info.readOnly}
          around={around}
          onSaveAll={onSaveAll}
        />
        <div className="setting">
          <Button icon={Info} onPress={() => setAbout(true)}>
            {settings.about}
          </Button>
        </div>
      </div>
      <AboutDialog version={info.version} isOpen={about} onClose={() => setAbout(false)} />
    </section>
  );
};

const Choice = <Key extends string>({
  label,
  hint,
  value,
  options,
  onChange,
}: {
  label: string;
  hint?: string;
  value: Key;
  options: readonly { id: Key; label: string; lang?: string }[];
  onChange: (value: Key) => void;
}) => (
  <RadioGroup
    className="setting"
    value={value}
    onChange={(next) => {
      const option = options.find(({ id }) => id === next);
      if (option) onChange(option.id);
    }}
  >
    <Label className="setting-label">{label}</Label>
    <div className="segments">
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className="segment">
          <span lang={option.lang}>{option.label}</span>
        </Radio>
      ))}
    </div>
    {hint ? <p className="field-hint">{hint}</p> : null}
  </RadioGroup>
);

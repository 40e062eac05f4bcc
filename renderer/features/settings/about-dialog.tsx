import { useMessages } from '../../i18n/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Version, licence, and the attribution that the licences of Ibid's parts ask for. */
export const AboutDialog = ({
  version,
  isOpen,
  onClose,
}: {
  version: string;
  isOpen: boolean;
  onClose: () => void;
}) => {
  const { settings } = useMessages();
  return (
    <Dialog title={settings.about} isOpen={isOpen} onClose={onClose}>
      <p className="about-name">
        Ibid <span className="about-version">{settings.version(version)}</span>
      </p>
      <p>{settings.aboutText}</p>
      <p>{settings.licence}</p>
      <h3 className="form-heading">{settings.credits}</h3>
      <ul className="bullets">
        <li>{settings.creditCiteproc}</li>
        <li>{settings.creditLocales}</li>
        <li>{settings.creditFonts}</li>
      </ul>
    </Dialog>
  );
};

import { useMessages } from '../../i18n/language.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { byGroup, type OfferedCommand } from './offered-command.ts';
import './commands.css';

/** All keys, by what they are for. */
export const ShortcutSheet = ({
  commands,
  onClose,
}: {
  commands: readonly OfferedCommand[];
  onClose: () => void;
}) => {
  const { palette } = useMessages();
  return (
    <Dialog title={palette.shortcuts} isOpen onClose={onClose}>
      <div className="shortcut-sheet">
        {byGroup(commands.filter(({ keys }) => keys !== null)).map(([group, entries]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {entries.map(({ id, label, keys }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>
                    <kbd>{keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
};

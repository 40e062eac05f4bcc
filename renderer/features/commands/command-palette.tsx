import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  Dialog as AriaDialog,
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useMessages } from '../../i18n/language.tsx';
import { afterClosing } from '../../ui/after-closing.ts';
import { meansCommand, meantButDisabled, namedFirst } from './find-command.ts';
import { byGroup, type OfferedCommand } from './offered-command.ts';
import './commands.css';

/** What of a command is looked through. */
const textOf = ({ label, group, also }: Pick<OfferedCommand, 'label' | 'group' | 'also'>): string =>
  `${label} ${group} ${also}`;

/** All commands of the window and of the page, found by typing. Those that can't run now are left out. */
export const CommandPalette = ({
  commands,
  onChosen,
  onClose,
}: {
  commands: readonly OfferedCommand[];
  /** Before a command that was chosen gets the page. */
  onChosen: () => void;
  onClose: () => void;
}) => {
  const { palette } = useMessages();
  const { contains } = useFilter({ sensitivity: 'base', ignorePunctuation: true });
  const [typed, setTyped] = useState('');
  const offered = commands.filter(({ isDisabled }) => !isDisabled);
  /** What is shown where nothing is found: a command that is there, but can't run now, is named. */
  const empty = (): string => {
    const first = meantButDisabled(commands, typed, contains);
    return first ? palette.notNow(first.label) : palette.none;
  };
  const chosen = useRef<OfferedCommand | null>(null);
  // A command gets the page back first.
  useEffect(
    () => () => {
      const command = chosen.current;
      if (command) afterClosing(() => command.run());
    },
    [],
  );
  const choose = (id: string): void => {
    chosen.current = offered.find((command) => command.id === id) ?? null;
    onChosen();
    onClose();
  };
  /**
   * The command that Enter means: the marked one, or the first where the list has not yet followed what is typed.
   * The list itself would lose the key while it is drawn anew.
   */
  const meant = (field: HTMLInputElement): OfferedCommand | undefined => {
    const shown = namedFirst(offered, field.value, contains).filter((command) =>
      meansCommand(textOf(command), field.value, contains),
    );
    const marked = document.getElementById(field.getAttribute('aria-activedescendant') ?? '');
    const chosen = shown.find(({ id }) => id === marked?.getAttribute('data-key'));
    return chosen ?? (field.value === '' ? undefined : byGroup(shown)[0]?.[1][0]);
  };
  return (
    <ModalOverlay
      className="overlay palette-overlay"
      isDismissable
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="palette">
        <AriaDialog className="palette-dialog" aria-label={palette.title}>
          <Autocomplete
            inputValue={typed}
            onInputChange={setTyped}
            filter={(text, words) => meansCommand(text, words, contains)}
          >
            <SearchField className="palette-field" aria-label={palette.find} autoFocus>
              <Search aria-hidden size={16} strokeWidth={1.75} />
              <Input
                placeholder={palette.find}
                // Else the field would keep the key for itself as long as there are words in it.
                onKeyDownCapture={(event) => {
                  if (event.nativeEvent.isComposing) return;
                  const command = event.key === 'Enter' ? meant(event.currentTarget) : undefined;
                  if (event.key !== 'Escape' && !command) return;
                  event.preventDefault();
                  event.stopPropagation();
                  if (command) choose(command.id);
                  else onClose();
                }}
              />
            </SearchField>
            {/* Reached by Tab, so that it can be scrolled by keys: the focus stays in the field above. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
            <section className="palette-list" tabIndex={0} aria-label={palette.title}>
              <Menu
                className="list"
                aria-label={palette.title}
                renderEmptyState={() => <p className="list-empty">{empty()}</p>}
                onAction={(id) => choose(String(id))}
              >
                {byGroup(namedFirst(offered, typed, contains)).map(([group, entries]) => (
                  <MenuSection key={group} id={group}>
                    <Header className="palette-group">{group}</Header>
                    {entries.map(({ id, label, also, keys }) => (
                      <MenuItem
                        key={id}
                        id={id}
                        textValue={textOf({ label, group, also })}
                        className="list-item"
                      >
                        <span>{label}</span>
                        {keys ? <kbd className="list-item-end list-item-keys">{keys}</kbd> : null}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </section>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};

import { ExternalLink, Pencil, Unlink } from 'lucide-react';
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { useMessages } from '../../../i18n/language.tsx';
import { Anchor, type Place } from '../../../ui/anchor.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { useOverPage } from '../over-page.ts';

/** An address without what says nothing to people. */
const shortAddress = (href: string): string => href.replace(/^(https?:\/\/|mailto:)/i, '').replace(/\/$/, '');

/** Where a link leads, beside it. The caret stays in the text: one may as well go on writing there. */
export const LinkCard = ({
  place,
  href,
  editable,
  onOpen,
  onEdit,
  onRemove,
  onClose,
}: {
  place: Place;
  href: string;
  editable: boolean;
  onOpen: () => void;
  onEdit: () => void;
  onRemove: () => void;
  onClose: () => void;
}) => {
  const { linking } = useMessages();
  const anchor = useRef<HTMLSpanElement>(null);
  if (!useOverPage(onClose)) return null;
  return (
    <>
      <Anchor ref={anchor} place={place} />
      <Popover
        isOpen
        isNonModal
        triggerRef={anchor}
        placement="bottom start"
        offset={4}
        className="link-bubble"
      >
        {/* A press on it must not take the caret out of the text. */}
        <section aria-label={linking.card} onPointerDown={(event) => event.preventDefault()}>
          <Button look="quiet" icon={ExternalLink} aria-label={linking.openAddress(href)} onPress={onOpen}>
            <span className="link-address">{shortAddress(href)}</span>
          </Button>
          {editable ? (
            <>
              <IconButton icon={Pencil} label={linking.edit} onPress={onEdit} />
              <IconButton icon={Unlink} label={linking.remove} onPress={onRemove} />
            </>
          ) : null}
        </section>
      </Popover>
    </>
  );
};

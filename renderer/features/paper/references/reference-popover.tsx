import { useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { Button } from '../../../ui/button.tsx';
import { AnchoredPopover } from '../anchored-popover.tsx';
import type { ListedTarget } from './listed-targets.ts';

/** What a cross-reference names, and what can be done with it; for one whose target is gone, how to mend it. */
export const ReferencePopover = ({
  place,
  kind,
  target,
  printed,
  lang,
  editable,
  onGo,
  onChange,
  onRemove,
  onClose,
}: {
  place: Place;
  kind: ListedTarget['kind'];
  target: ListedTarget | undefined;
  printed: string;
  /** The language of the paper. */
  lang: string;
  editable: boolean;
  onGo: () => void;
  onChange: () => void;
  onRemove: () => void;
  onClose: () => void;
}) => {
  const { referring } = useMessages();
  return (
    <AnchoredPopover place={place} label={referring.card} className="citation-card" onClose={onClose}>
      <section className="card-source">
        {target ? (
          <>
            <p className="card-who" lang={lang}>
              {printed}
            </p>
            <p className="card-what target-words" lang={lang}>
              {target.title || referring.untitled}
            </p>
          </>
        ) : (
          <>
            <p className="card-missing">{referring.gone[kind]}</p>
            {editable ? <p className="card-type">{referring.mend}</p> : null}
          </>
        )}
      </section>
      {target || editable ? (
        <footer className="card-foot">
          {target ? (
            <Button look="primary" autoFocus onPress={onGo}>
              {referring.goTo}
            </Button>
          ) : null}
          {editable ? (
            <>
              <Button {...(target ? {} : { look: 'primary', autoFocus: true })} onPress={onChange}>
                {target ? referring.other : referring.choose}
              </Button>
              <Button onPress={onRemove}>{referring.remove}</Button>
            </>
          ) : null}
        </footer>
      ) : null}
    </AnchoredPopover>
  );
};

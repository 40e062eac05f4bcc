import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { SourceId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { IconButton } from '../../../ui/button.tsx';
import { NameDuplicates } from './name-duplicates.tsx';
import { SourceDuplicates } from './source-duplicates.tsx';
import './duplicates.css';

const kinds = ['sources', 'names'] as const;

/** Sources that look like the same work, and names that look like one person's: to be compared and settled. */
export const DuplicatesScreen = ({
  among,
  onAll,
  onClose,
}: {
  /** Only what looks like one of these; null for the whole library. */
  among: readonly SourceId[] | null;
  onAll: () => void;
  onClose: () => void;
}) => {
  const { duplicates: words } = useMessages();
  const [kind, setKind] = useState<(typeof kinds)[number]>('sources');
  return (
    <section
      className="duplicates"
      aria-labelledby="duplicates-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className="screen-head">
        <IconButton icon={ArrowLeft} label={words.back} onPress={onClose} />
        <h1 id="duplicates-title">{words.title}</h1>
        <ToggleButtonGroup
          className="duplicates-kinds"
          aria-label={words.kind}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[kind]}
          onSelectionChange={(keys) => {
            const chosen = kinds.find((one) => keys.has(one));
            if (chosen) setKind(chosen);
          }}
        >
          {kinds.map((one) => (
            <ToggleButton key={one} id={one} className="button button-quiet">
              {words.kinds[one]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </header>
      {kind === 'sources' ? <SourceDuplicates among={among} onAll={onAll} /> : <NameDuplicates />}
    </section>
  );
};

import { useState } from 'react';
import {
  type ReferenceListSettings,
  referenceScopes,
  referenceSorts,
} from '#shared/citations/reference-groups.ts';
import type { Host } from '../../../api/host.ts';
import { useMessages } from '../../../i18n/language.tsx';
import type { Place } from '../../../ui/anchor.tsx';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/field.tsx';
import { AnchoredPopover } from '../anchored-popover.tsx';
import type { PaperSources } from '../paper-sources.ts';
import { GroupsEditor } from './groups-editor.tsx';
import { ListedSources } from './listed-sources.tsx';

/** How a list of references is set: what it lists, in which order, in which groups. Every change shows at once. */
export const ListCard = ({
  host,
  sources,
  place,
  start,
  lang,
  onChange,
  onRemove,
  onClose,
}: {
  host: Host;
  sources: PaperSources;
  place: Place;
  start: ReferenceListSettings;
  /** Language of the paper, in which groups are named. */
  lang: string;
  onChange: (change: Partial<ReferenceListSettings>) => void;
  onRemove: () => void;
  onClose: () => void;
}) => {
  const { referenceLists: words } = useMessages();
  const [settings, setSettings] = useState(start);
  const change = (part: Partial<ReferenceListSettings>): void => {
    setSettings((old) => ({ ...old, ...part }));
    onChange(part);
  };
  return (
    <AnchoredPopover
      place={place}
      label={words.title}
      className="citation-card reference-card"
      onClose={onClose}
    >
      <div className="reference-card-parts">
        <div className="reference-card-row">
          <Select
            label={words.scope}
            value={settings.scope}
            choices={referenceScopes.map((id) => ({ id, label: words.scopes[id] }))}
            onChange={(scope) => change({ scope })}
          />
          <Select
            label={words.sort}
            value={settings.sort}
            choices={referenceSorts.map((id) => ({ id, label: words.sorts[id] }))}
            onChange={(sort) => change({ sort })}
          />
        </div>
        <GroupsEditor groups={settings.groups} lang={lang} onChange={(groups) => change({ groups })} />
        <ListedSources host={host} sources={sources} settings={settings} onChange={change} />
      </div>
      <footer className="card-foot">
        <Button look="primary" onPress={onClose}>
          {words.done}
        </Button>
        <Button onPress={onRemove}>{words.remove}</Button>
      </footer>
    </AnchoredPopover>
  );
};

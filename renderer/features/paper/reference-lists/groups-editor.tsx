import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import {
  type ReferenceGroup,
  type SourceKind,
  sourceKinds,
  usualGroups,
} from '#shared/citations/reference-groups.ts';
import { referenceListLimits } from '#shared/document/reference-list-attrs.ts';
import { newId } from '#shared/ids.ts';
import { useMessages } from '../../../i18n/language.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';

const tagsIn = (text: string): string[] =>
  [...new Set(text.split(/[,;]/u).map((tag) => tag.trim().slice(0, 300)))]
    .filter((tag) => tag !== '')
    .slice(0, referenceListLimits.tags);

/** One group: its name, and what belongs into it. */
const GroupFields = ({
  group,
  onChange,
}: {
  group: ReferenceGroup;
  onChange: (group: ReferenceGroup) => void;
}) => {
  const { referenceLists: words } = useMessages();
  // As it is typed; the paper has the keywords one by one.
  const [tags, setTags] = useState(group.tags.join(', '));
  return (
    <div className="reference-group-holds">
      <ToggleButtonGroup
        className="reference-kinds"
        aria-label={words.kindsOf(group.name)}
        selectionMode="multiple"
        selectedKeys={group.kinds}
        onSelectionChange={(keys) =>
          onChange({ ...group, kinds: sourceKinds.filter((kind) => keys.has(kind)) })
        }
      >
        {sourceKinds.map((kind: SourceKind) => (
          <ToggleButton key={kind} id={kind} className="toggle">
            {words.kinds[kind]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        label={words.tags}
        hint={words.tagsHint}
        value={tags}
        onChange={(text) => {
          setTags(text);
          onChange({ ...group, tags: tagsIn(text) });
        }}
      />
    </div>
  );
};

/** The groups of a list, in the order in which they are printed. */
export const GroupsEditor = ({
  groups,
  lang,
  onChange,
}: {
  groups: readonly ReferenceGroup[];
  lang: string;
  onChange: (groups: readonly ReferenceGroup[]) => void;
}) => {
  const { referenceLists: words } = useMessages();
  const [open, setOpen] = useState<string | null>(null);
  const move = (from: number, to: number): void => {
    const next = [...groups];
    const [moved] = next.splice(from, 1);
    if (!moved || to < 0 || to > next.length) return;
    next.splice(to, 0, moved);
    onChange(next);
  };
  const put = (index: number, group: ReferenceGroup): void =>
    onChange(groups.map((one, i) => (i === index ? group : one)));
  const add = (): void => {
    const id = newId();
    onChange([...groups, { id, name: '', kinds: [], tags: [] }]);
    setOpen(id);
  };
  return (
    <section className="reference-groups" aria-label={words.groups}>
      <h3>{words.groups}</h3>
      {groups.length === 0 ? <p className="reference-hint">{words.noGroups}</p> : null}
      {groups.map((group, i) => (
        <div key={group.id} className="reference-group-fields">
          <div className="reference-group-row">
            <TextField
              label={words.groupName}
              hideLabel
              placeholder={words.groupName}
              value={group.name}
              maxLength={referenceListLimits.name}
              onChange={(name) => put(i, { ...group, name })}
            />
            <Button
              look="quiet"
              aria-expanded={open === group.id}
              onPress={() => setOpen(open === group.id ? null : group.id)}
            >
              {words.holds}
            </Button>
            <IconButton
              icon={ArrowUp}
              label={words.up(group.name)}
              isDisabled={i === 0}
              onPress={() => move(i, i - 1)}
            />
            <IconButton
              icon={ArrowDown}
              label={words.down(group.name)}
              isDisabled={i === groups.length - 1}
              onPress={() => move(i, i + 1)}
            />
            <IconButton
              icon={X}
              label={words.removeGroup(group.name)}
              onPress={() => onChange(groups.filter((one) => one !== group))}
            />
          </div>
          {open === group.id ? <GroupFields group={group} onChange={(next) => put(i, next)} /> : null}
        </div>
      ))}
      <div className="reference-card-row">
        {groups.length === 0 ? (
          <Button onPress={() => onChange(usualGroups(lang))}>{words.usualGroups}</Button>
        ) : null}
        {groups.length < referenceListLimits.groups ? <Button onPress={add}>{words.addGroup}</Button> : null}
        {groups.length > 0 ? <Button onPress={() => onChange([])}>{words.ungroup}</Button> : null}
      </div>
    </section>
  );
};

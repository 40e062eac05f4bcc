import { ChevronRight } from 'lucide-react';
import { Checkbox, Disclosure, DisclosurePanel, Heading, Button as PressButton } from 'react-aria-components';
import { useFormat, useMessages } from '../../../i18n/language.tsx';
import { type Chosen, comingAlong, withCollection, withLibrary, type ZoteroLibrary } from './chosen-parts.ts';

/** One library of Zotero with what it holds: all of it comes, or what is in some of its collections. */
export const LibraryChoice = ({
  library,
  chosen,
  onChange,
}: {
  library: ZoteroLibrary;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}) => {
  const { zotero: words } = useMessages();
  const format = useFormat();
  const { id, name, items, notes, attachments, annotations, collections } = library;
  const what = chosen.get(id);
  const some = what === 'all' || what === undefined ? new Set<number>() : what;
  const along = comingAlong(library, some);
  const counts = [
    words.sources(items),
    ...(notes > 0 ? [words.notes(notes)] : []),
    ...(attachments > 0 ? [words.filesCount(attachments)] : []),
    ...(annotations > 0 ? [words.marked(annotations)] : []),
  ];
  const title = name === '' ? words.mine : words.group(name);
  return (
    <section className="zotero-part" aria-label={title}>
      <Checkbox
        className="checkbox"
        isSelected={what === 'all'}
        isIndeterminate={some.size > 0}
        onChange={(isChosen) => onChange(withLibrary(chosen, id, isChosen))}
      >
        <span className="checkbox-box" aria-hidden />
        <span>
          {title} <span className="zotero-counts">{format.list(counts)}</span>
        </span>
      </Checkbox>
      {collections.length === 0 ? null : (
        <Disclosure className="zotero-some">
          <Heading className="zotero-some-head">
            <PressButton slot="trigger" className="button button-quiet">
              <ChevronRight aria-hidden size={14} />
              {words.some}
            </PressButton>
          </Heading>
          <DisclosurePanel>
            <p className="field-hint">{words.someHint}</p>
            <ul className="zotero-collections">
              {collections.map((collection) => (
                <li key={collection.id} style={{ paddingInlineStart: `${collection.level * 1.25}rem` }}>
                  <Checkbox
                    className="checkbox"
                    isSelected={some.has(collection.id) || along.has(collection.id)}
                    isDisabled={along.has(collection.id)}
                    onChange={(isChosen) => onChange(withCollection(chosen, id, collection.id, isChosen))}
                  >
                    <span className="checkbox-box" aria-hidden />
                    <span>
                      {collection.name}{' '}
                      <span className="zotero-counts">{format.number(collection.items)}</span>
                    </span>
                  </Checkbox>
                </li>
              ))}
            </ul>
          </DisclosurePanel>
        </Disclosure>
      )}
    </section>
  );
};

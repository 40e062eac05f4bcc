import type { Command } from 'prosemirror-state';
import { useMemo, useState } from 'react';
import { metaOf } from '#shared/document/schema.ts';
import { inStepOfItsOwn } from '../../../editor/command-table.ts';
import {
  canMarkLanguage,
  languagesHere,
  setPassageLanguage,
} from '../../../editor/commands/passage-language.ts';
import { useFormat, useLanguage, useMessages } from '../../../i18n/language.tsx';
import { listLanguages } from '../../../i18n/listed-languages.ts';
import type { Place } from '../../../ui/anchor.tsx';
import { PickList } from '../../../ui/pick-list.tsx';
import { AnchoredPopover } from '../anchored-popover.tsx';
import type { PaperSession } from '../paper-session.ts';
import { useAtCaret } from '../use-at-caret.ts';
import { useRequest } from '../use-request.ts';

/** Stands for the language of the paper in the list. */
const ofPaper = '';

/** The list of languages that words are marked with. */
export const LanguageMarking = ({ session }: { session: PaperSession }) => {
  const { marking } = useMessages();
  const language = useLanguage();
  const format = useFormat();
  const { open, show, close } = useAtCaret<{ place: Place; now: readonly (string | null)[] }>(session);
  const [query, setQuery] = useState('');
  const { editor } = session;
  const perform = (command: Command): void => void editor.run(inStepOfItsOwn(command));
  useRequest(session, 'language', () => {
    const { view } = editor;
    if (!view.editable || !canMarkLanguage(view.state)) return;
    setQuery('');
    show({ place: view.coordsAtPos(view.state.selection.to), now: languagesHere(view.state) });
  });
  const found = useMemo(() => listLanguages(query, format.language, language), [query, format, language]);
  if (!open) return null;
  const paperTag = metaOf(editor.view.state.doc).lang ?? 'en-GB';
  const [only] = open.now.length === 1 ? open.now : [undefined];
  const named = (tag: string | null): string =>
    tag === null ? marking.paper(format.language(paperTag)) : format.language(tag);
  return (
    <AnchoredPopover place={open.place} label={marking.title} className="picker" onClose={() => close(open)}>
      <p className="picker-now">{marking.now(format.list(open.now.map(named)))}</p>
      <PickList
        label={marking.search}
        listLabel={marking.title}
        query={query}
        onQuery={setQuery}
        start={only ?? null}
        onPick={(tag) => {
          close();
          perform(setPassageLanguage(tag === ofPaper ? null : tag));
        }}
        empty={marking.none}
        entries={[
          ...(query.trim() === ''
            ? [{ id: ofPaper, content: <span>{marking.paper(format.language(paperTag))}</span> }]
            : []),
          ...found.map(({ tag, name, own, group }) => ({
            id: tag,
            group: marking.groups[group],
            content: (
              <span className="target">
                <span>{tag === only ? `✓ ${name}` : name}</span>
                <span className="picker-year" lang={tag}>
                  {own.toLowerCase() === name.toLowerCase() ? '' : own}
                </span>
              </span>
            ),
          })),
        ]}
      />
    </AnchoredPopover>
  );
};

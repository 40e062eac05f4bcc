import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { CrossReference } from '#shared/document/cross-reference-node.ts';
import { printTarget, referenceWords } from '#shared/document/cross-references.ts';
import { metaOf, schema } from '#shared/document/schema.ts';
import { asCitationId } from '#shared/ids.ts';
import { inStepOfItsOwn } from '../../../editor/command-table.ts';
import {
  canRefer,
  changeReference,
  goToTarget,
  insertReference,
  referenceAt,
  removeReference,
} from '../../../editor/commands/cross-references.ts';
import { plainText } from '../../../editor/node-views/rich-text-dom.ts';
import { setWaitingPlace, waitingPlace } from '../../../editor/plugins/waiting-place/index.ts';
import type { Place } from '../../../ui/anchor.tsx';
import type { PaperSession } from '../paper-session.ts';
import { useAtCaret } from '../use-at-caret.ts';
import { useRequest } from '../use-request.ts';
import { type ListedTarget, listTargets, namedBy } from './listed-targets.ts';
import { type ChosenForm, ReferencePicker } from './reference-picker.tsx';
import { ReferencePopover } from './reference-popover.tsx';

type Open = { place: Place; targets: readonly ListedTarget[] } & (
  | { kind: 'new'; pos: number }
  | { kind: 'card' | 'change'; pos: number; reference: CrossReference }
);

/** What ends a sentence, with the quotes and brackets that close it. */
const sentenceEnd = /(?:^|[.!?…]["'”’»)\]]*\s+)$/u;

/** Cross-references on the page: the list to choose from at the caret, and what opens on one. */
export const Referring = ({ session, editable }: { session: PaperSession; editable: boolean }) => {
  const { open, show, close } = useAtCaret<Open>(session);
  const { editor, printed } = session;
  const perform = (command: Command): void => void editor.run(inStepOfItsOwn(command));
  const { view } = editor;
  const leafText = (leaf: Node): string =>
    leaf.type === schema.nodes.citation
      ? plainText(printed(asCitationId(String(leaf.attrs.id))) ?? [])
      : leaf.type === schema.nodes.hard_break
        ? ' '
        : '';
  const lang = metaOf(view.state.doc).lang ?? 'en-GB';
  const words = referenceWords(lang);

  useRequest(session, 'referencePicker', () => {
    if (!view.editable || !canRefer(view.state)) return;
    const pos = view.state.selection.to;
    // The text may have been scrolled away from the caret: the list opens where it can be seen.
    view.dispatch(setWaitingPlace(view.state.tr, pos).scrollIntoView());
    const targets = listTargets(view.state, leafText);
    show({ kind: 'new', place: view.coordsAtPos(pos), pos, targets });
  });
  useRequest(session, 'reference', (pos) => {
    const reference = referenceAt(view.state.doc, pos);
    const element = view.nodeDOM(pos);
    if (!reference || !(element instanceof Element)) return;
    const targets = listTargets(view.state, leafText);
    show({ kind: 'card', place: element.getBoundingClientRect(), pos, reference, targets });
  });

  if (!open) return null;
  if (open.kind === 'new') {
    const before = (): string => {
      const $pos = view.state.doc.resolve(Math.min(open.pos, view.state.doc.content.size));
      const { see } = words;
      const starts = sentenceEnd.test($pos.parent.textBetween(0, $pos.parentOffset, null, 'x'));
      return starts ? see.charAt(0).toUpperCase() + see.slice(1) : see;
    };
    const see = before();
    const insert = ({ target }: ListedTarget, form: ChosenForm): void => {
      const pos = waitingPlace(view.state) ?? view.state.selection.to;
      close();
      perform(insertReference(target, form === 'number' ? 'number' : 'full', pos, form === 'see' ? see : ''));
    };
    return (
      <ReferencePicker
        place={open.place}
        targets={open.targets}
        words={words}
        lang={lang}
        see={see}
        change={null}
        onPick={insert}
        onClose={() => close(open)}
      />
    );
  }
  const { reference, pos, targets, place } = open;
  const target = namedBy(targets, reference);
  if (open.kind === 'change')
    return (
      <ReferencePicker
        place={place}
        targets={targets}
        words={words}
        lang={lang}
        see=""
        change={{ target, form: reference.form }}
        onPick={({ target: other }, form) => {
          close();
          perform(changeReference(pos, { target: other, form: form === 'number' ? 'number' : 'full' }));
        }}
        onClose={() => close(open)}
      />
    );
  return (
    <ReferencePopover
      place={place}
      kind={reference.kind}
      target={target}
      printed={target ? printTarget(target, 'full', words) : ''}
      lang={lang}
      editable={editable}
      onGo={() => {
        close();
        perform(goToTarget(reference));
      }}
      onChange={() => show({ ...open, kind: 'change' })}
      onRemove={() => {
        close();
        perform(removeReference(pos));
      }}
      onClose={() => close(open)}
    />
  );
};

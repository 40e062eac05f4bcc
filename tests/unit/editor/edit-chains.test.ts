import * as fc from 'fast-check';
import { deleteSelection } from 'prosemirror-commands';
import { type Node, Slice } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { beforeAll, expect, test, vi } from 'vitest';
import { schema } from '#shared/document/schema.ts';
import { commandTable } from '../../../renderer/editor/command-table.ts';
import { deleteAcrossParts } from '../../../renderer/editor/commands/selection.ts';
import { copied, pasted } from '../../../renderer/editor/plugins/clipboard/slices.ts';
import { dropped } from '../../../renderer/editor/plugins/own-drag/index.ts';
import {
  anyStroke,
  brokenBy,
  brokenByUndoingAll,
  citedIn,
  type Hand,
  nameOf,
} from '../../builders/edit-chain.ts';
import { anySoundPaper } from '../../builders/every-block.ts';
import { stateOf } from './editor-state.ts';

// Enter on a mark asks whether its note is drawn; here none is.
beforeAll(() => void vi.stubGlobal('HTMLElement', class {}));

/** A hand on a state with all plugins of the page; what a browser does by itself is done as it would. */
class StateHand implements Hand {
  state: EditorState;
  commands = commandTable(() => {});
  clipboard: Slice;

  constructor(doc: Node, clipboard: Node) {
    this.state = stateOf(Object.assign(doc, { tag: { a: 2 } }));
    this.clipboard = this.#carried(clipboard.slice(0, clipboard.content.size), clipboard);
  }

  #carried(slice: Slice, doc: Node): Slice {
    return Slice.fromJSON(schema, JSON.parse(JSON.stringify(copied(slice, doc).toJSON())));
  }

  dispatch = (tr: Transaction): void => {
    this.state = this.state.apply(tr);
  };

  get #view(): EditorView {
    const hand = this;
    return {
      get state() {
        return hand.state;
      },
      editable: true,
      composing: false,
      dispatch: hand.dispatch,
      endOfTextblock: () => false,
      nodeDOM: () => null,
      domAtPos: () => null,
      focus: () => {},
    } as unknown as EditorView;
  }

  run: Hand['run'] = (id) => {
    this.commands.get(id)!.command(this.state, this.dispatch);
  };

  type = (text: string): void => {
    for (const key of text) {
      const { from, to } = this.state.selection;
      const standard = (): Transaction => this.state.tr.insertText(key, from, to);
      const taken = this.state.plugins.some((plugin) =>
        plugin.props.handleTextInput?.call(plugin, this.#view, from, to, key, standard),
      );
      if (!taken && this.state.selection.$from.parent.inlineContent) this.dispatch(standard());
    }
  };

  press: Hand['press'] = (key) => {
    const keyCode = { Enter: 13, Backspace: 8, Delete: 46, Tab: 9 }[key];
    const event = { key, keyCode, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    const taken = this.state.plugins.some((plugin) =>
      plugin.props.handleKeyDown?.call(plugin, this.#view, event as KeyboardEvent),
    );
    const { $from, from, empty } = this.state.selection;
    if (taken || !empty || !$from.parent.inlineContent) return;
    if (key === 'Backspace' && $from.parentOffset > 0) this.dispatch(this.state.tr.delete(from - 1, from));
    if (key === 'Delete' && $from.parentOffset < $from.parent.content.size)
      this.dispatch(this.state.tr.delete(from, from + 1));
  };

  copy = (): void => {
    if (!this.state.selection.empty)
      this.clipboard = this.#carried(this.state.selection.content(), this.state.doc);
  };

  cut = (): void => {
    this.copy();
    if (!deleteAcrossParts(this.state, this.dispatch)) deleteSelection(this.state, this.dispatch);
  };

  paste = (): void => {
    deleteAcrossParts(this.state, this.dispatch);
    const slice = pasted(this.clipboard, this.state.doc, this.state.selection);
    const taken = this.state.plugins.some((plugin) =>
      plugin.props.handlePaste?.call(plugin, this.#view, {} as ClipboardEvent, slice),
    );
    if (!taken) this.dispatch(this.state.tr.replaceSelection(slice));
  };

  drop: Hand['drop'] = (at, isMove) => {
    const { selection, doc } = this.state;
    if (selection.empty) return;
    const slice = pasted(this.#carried(selection.content(), doc), doc, selection);
    const tr = dropped(this.state, at, slice, isMove ? selection : null);
    if (tr) this.dispatch(tr);
  };
}

test('whatever people do, in any order: the paper stays sound, nothing goes that nobody took, all can be undone', async () => {
  await fc.assert(
    fc.asyncProperty(
      anySoundPaper,
      anySoundPaper,
      fc.array(anyStroke, { minLength: 1, maxLength: 40, size: 'max' }),
      async (document, other, strokes) => {
        const hand = new StateHand(document, other);
        const known = new Set([...citedIn(document), ...citedIn(other)]);
        const done: string[] = [];
        for (const stroke of strokes) {
          done.push(nameOf(hand, stroke));
          expect(await brokenBy(hand, stroke, known), done.join('\n')).toBeNull();
        }
        expect(brokenByUndoingAll(hand, document), done.join('\n')).toBeNull();
      },
    ),
    { numRuns: 700 },
  );
});

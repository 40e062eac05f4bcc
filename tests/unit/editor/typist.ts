import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { expect } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import type { TypingHelp } from '../../../renderer/editor/typing-switches.ts';
import type { TaggedNode } from '../../builders/document.ts';
import { run, stateOf } from './editor-state.ts';

/** Types into an editor with all its plugins, key by key as a browser hands keys on; nothing is drawn. */
export class Typist {
  state: EditorState;
  /** How often the page asked for the citation picker. */
  pickers = 0;

  constructor(document: TaggedNode, off: readonly TypingHelp[] = []) {
    this.state = stateOf(document, {
      isOff: (help) => off.includes(help),
      ask: (what, ..._detail) => {
        if (what === 'citationPicker') this.pickers++;
      },
    });
  }

  /** What plugins read of a view when a key comes. */
  get #view(): EditorView {
    const typist = this;
    return {
      get state() {
        return typist.state;
      },
      editable: true,
      composing: false,
      dispatch: (tr: Transaction) => {
        typist.state = typist.state.apply(tr);
      },
      endOfTextblock: () => false,
    } as unknown as EditorView;
  }

  type(text: string): this {
    for (const key of text) {
      const { from, to } = this.state.selection;
      const standard = (): Transaction => this.state.tr.insertText(key, from, to);
      const taken = this.state.plugins.some((plugin) =>
        plugin.props.handleTextInput?.call(plugin, this.#view, from, to, key, standard),
      );
      if (!taken) this.state = this.state.apply(standard());
    }
    this.#sound();
    return this;
  }

  /** Presses a key; Backspace that nothing takes deletes the letter before the caret. */
  press(key: 'Backspace' | 'Enter'): this {
    const event = { key, keyCode: key === 'Enter' ? 13 : 8, ctrlKey: false, metaKey: false, altKey: false };
    const taken = this.state.plugins.some((plugin) =>
      plugin.props.handleKeyDown?.call(plugin, this.#view, event as KeyboardEvent),
    );
    const { from } = this.state.selection;
    if (!taken && key === 'Backspace') this.state = this.state.apply(this.state.tr.delete(from - 1, from));
    this.#sound();
    return this;
  }

  undo(): this {
    this.state = run(this.state, undo) ?? this.state;
    this.#sound();
    return this;
  }

  caret(pos: number): this {
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.create(this.state.doc, pos)));
    return this;
  }

  /** The first block of the text. */
  get block(): Node {
    return this.state.doc.child(1).child(0);
  }

  get text(): string {
    return this.block.textContent;
  }

  get notes(): readonly string[] {
    return this.state.doc.child(2).content.content.map((note) => note.textContent);
  }

  #sound(): void {
    this.state.doc.check();
    expect(findProblems(this.state.doc)).toEqual([]);
  }
}

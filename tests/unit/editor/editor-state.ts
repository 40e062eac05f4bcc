import { redo, undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection, type Selection, TextSelection } from 'prosemirror-state';
import { expect } from 'vitest';
import { findProblems } from '#shared/document/problems.ts';
import { schema } from '#shared/document/schema.ts';
import { commandTable } from '../../../renderer/editor/command-table.ts';
import { editorPlugins } from '../../../renderer/editor/create-editor.ts';
import type { CitationTexts } from '../../../renderer/editor/node-views/citation-view.ts';
import { DerivedViews } from '../../../renderer/editor/node-views/derived-views.ts';
import type { Ask } from '../../../renderer/editor/page-requests.ts';
import type { PictureTraffic } from '../../../renderer/editor/paste/picture-traffic.ts';
import type { SourceTraffic } from '../../../renderer/editor/paste/source-traffic.ts';
import type { TypingHelp } from '../../../renderer/editor/typing-switches.ts';
import { messagesFor } from '../../../renderer/i18n/language.tsx';
import type { TaggedNode } from '../../builders/document.ts';

const nothing = (): void => {};
const { paper } = messagesFor('en');

/** The caret at `<a>`, or a selection from `<a>` to `<b>`; a node selection for `<node>`. */
const selectionOf = (doc: TaggedNode): Selection => {
  const { a, b, node } = doc.tag;
  if (node !== undefined) return NodeSelection.create(doc, node);
  return TextSelection.create(doc, a ?? 1, b ?? a ?? 1);
};

/** The state of an editor with all its plugins, without a view. */
export const stateOf = (
  doc: TaggedNode,
  {
    ask = nothing,
    isOff,
    printed = () => undefined,
    sources,
    pictures,
  }: {
    ask?: Ask;
    isOff?: (help: TypingHelp) => boolean;
    printed?: CitationTexts['get'];
    sources?: SourceTraffic;
    pictures?: PictureTraffic;
  } = {},
): EditorState =>
  EditorState.create({
    doc,
    selection: selectionOf(doc),
    plugins: editorPlugins(
      {
        citations: {
          get: printed,
          standing: () => 'library' as const,
          live: () => undefined,
          source: () => undefined,
          subscribe: () => nothing,
          setStyle: nothing,
          setRules: nothing,
          setCitations: nothing,
          lists: { get: () => undefined, subscribe: () => nothing },
        },
        sources,
        pictures,
        labels: { page: '', ...paper.onPage },
        commands: commandTable(ask),
        ask,
      },
      new DerivedViews(),
      isOff,
    ),
  });

/** Runs a command; null if it says that it does not apply. */
export const run = (state: EditorState, command: Command): EditorState | null => {
  let next: EditorState | null = null;
  const applies = command(state, (tr) => {
    next = state.apply(tr);
  });
  return applies ? (next ?? state) : null;
};

const sound = (doc: Node): void => {
  doc.check();
  expect(findProblems(doc)).toEqual([]);
  expect(schema.nodeFromJSON(JSON.parse(JSON.stringify(doc.toJSON()))).eq(doc)).toBe(true);
};

/**
 * Runs a command and proves what holds for every command: asking changes nothing, the result is a sound
 * document that survives JSON, one undo brings back the document before, and redo the one after.
 */
export const obeys = (before: TaggedNode, command: Command): EditorState => {
  const state = stateOf(before);
  expect(command(state)).toBe(true);
  expect(state.doc.eq(before)).toBe(true);
  const after = run(state, command);
  if (!after) throw new Error('the command does not apply');
  sound(after.doc);
  if (!after.doc.eq(before)) {
    const undone = run(after, undo);
    expect(undone?.doc.toString()).toBe(before.toString());
    expect(undone?.doc.eq(before)).toBe(true);
    expect(run(undone!, redo)?.doc.eq(after.doc)).toBe(true);
  }
  return after;
};

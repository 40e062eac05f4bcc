import { ALargeSmall, Bold, Italic, Subscript, Superscript } from 'lucide-react';
import { toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Fragment, Node, Schema } from 'prosemirror-model';
import { EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useId, useReducer, useRef } from 'react';
import { ToggleButton, Toolbar } from 'react-aria-components';
import { tidyText } from '#shared/citations/by-hand.ts';
import type { RichText } from '#shared/citations/citation.ts';
import { nodesOfRuns, runsOfNodes } from '#shared/document/rich-text-nodes.ts';
import { schema } from '#shared/document/schema.ts';
import { hasMark } from '../../../editor/commands/marks.ts';
import { quoteRule } from '../../../editor/plugins/input-rules/quotes.ts';
import { useMessages } from '../../../i18n/language.tsx';

/** One line of words with the looks that a printed citation can have. */
const line = new Schema({
  nodes: { doc: { content: 'text*' }, text: {} },
  marks: schema.spec.marks,
});
const looks = [
  { name: 'em', icon: Italic },
  { name: 'strong', icon: Bold },
  { name: 'small_caps', icon: ALargeSmall },
  { name: 'superscript', icon: Superscript },
  { name: 'subscript', icon: Subscript },
] as const;
const commandOf = {
  em: 'em',
  strong: 'strong',
  small_caps: 'smallCaps',
  superscript: 'superscript',
  subscript: 'subscript',
} as const;
const typeOf = (name: (typeof looks)[number]['name']) => line.marks[name]!;

const docOf = (runs: RichText): Node =>
  Node.fromJSON(line, { type: 'doc', content: nodesOfRuns(runs).toJSON() ?? [] });
const runsOf = (doc: Node): RichText =>
  tidyText(runsOfNodes(Fragment.fromJSON(schema, doc.content.toJSON() ?? [])));

/**
 * A line of formatted text. What is typed is text and nothing else; quotes become those of the language.
 * @param start what stands there at first; later changes of it are not looked at
 */
export const RichTextField = ({
  label,
  language,
  start,
  onChange,
  onEnter,
}: {
  label: string;
  /** BCP 47 tag of the paper. */
  language: string;
  start: RichText;
  onChange: (runs: RichText) => void;
  onEnter: () => void;
}) => {
  const { commands } = useMessages();
  const labelId = useId();
  const mount = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const calls = useRef({ onChange, onEnter });
  calls.current = { onChange, onEnter };
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field keeps its own text once it is there
  useEffect(() => {
    const doc = docOf(start);
    const made = new EditorView(mount.current, {
      state: EditorState.create({
        doc,
        selection: Selection.atEnd(doc),
        plugins: [
          history(),
          keymap({
            Enter: () => {
              calls.current.onEnter();
              return true;
            },
            'Mod-i': toggleMark(typeOf('em')),
            'Mod-b': toggleMark(typeOf('strong')),
            'Mod-Shift-k': toggleMark(typeOf('small_caps')),
            'Mod-.': toggleMark(typeOf('superscript')),
            'Mod-,': toggleMark(typeOf('subscript')),
            'Mod-z': undo,
            'Mod-y': redo,
            'Mod-Shift-z': redo,
          }),
        ],
      }),
      attributes: {
        class: 'input rich-text',
        role: 'textbox',
        'aria-multiline': 'false',
        'aria-labelledby': labelId,
        dir: 'auto',
        lang: language,
      },
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, ' '),
      transformPastedText: (text) => text.replace(/\s+/gu, ' '),
      handleTextInput: (editor, from, to, text) => {
        const before = editor.state.doc.textBetween(0, from) + text;
        const found = quoteRule.find({ before, language });
        if (!found?.by) return false;
        editor.dispatch(editor.state.tr.insertText(found.by, from, to));
        return true;
      },
      dispatchTransaction: (tr) => {
        made.updateState(made.state.apply(tr));
        if (tr.docChanged) calls.current.onChange(runsOf(made.state.doc));
        redraw();
      },
    });
    view.current = made;
    made.focus();
    redraw();
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);

  const { current } = view;
  return (
    <div className="field">
      <div className="rich-text-head">
        <span id={labelId} className="field-label">
          {label}
        </span>
        <Toolbar aria-labelledby={labelId} className="rich-text-looks">
          {looks.map(({ name, icon: Icon }) => (
            <ToggleButton
              key={name}
              className="icon-button"
              aria-label={commands.names[commandOf[name]]}
              isSelected={current ? hasMark(current.state, typeOf(name)) : false}
              onChange={() => {
                if (!current) return;
                toggleMark(typeOf(name))(current.state, current.dispatch);
                current.focus();
              }}
            >
              <Icon aria-hidden size={14} strokeWidth={1.75} />
            </ToggleButton>
          ))}
        </Toolbar>
      </div>
      <div ref={mount} className="rich-text-mount" />
    </div>
  );
};

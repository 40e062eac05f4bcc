import { closeHistory, undo } from 'prosemirror-history';
import type { ResolvedPos } from 'prosemirror-model';
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { metaOf, schema } from '#shared/document/schema.ts';
import type { TypingHelp } from '../../typing-switches.ts';
import { addressRule, findAddress, isInAddress } from './addresses.ts';
import { blockRules } from './blocks.ts';
import { dashRules } from './dashes.ts';
import { emphasisRules } from './emphasis.ts';
import { lateApostropheRule, quoteRule, shortenedWordRule } from './quotes.ts';
import type { Found, TypingRule } from './rule.ts';
import { citationRule, noteRule } from './signs.ts';
import { type TypingState, typingKey } from './typed-sign.ts';

export type TypingOptions = {
  /** The helps that are switched off now; asked at every key. */
  isOff: (help: TypingHelp) => boolean;
  openCitationPicker: () => void;
};

/** As far back as a rule looks. */
const farthest = 1000;

const textBefore = ($pos: ResolvedPos): string =>
  $pos.parent.textBetween(Math.max(0, $pos.parentOffset - farthest), $pos.parentOffset, null, '\ufffc');

/** The language of the words at a position: that of a marked passage, else the paper's. */
const languageAt = (state: EditorState, $pos: ResolvedPos): string => {
  const marks = state.storedMarks ?? $pos.marks();
  const tag = schema.marks.lang.isInSet(marks)?.attrs.tag;
  return String(tag ?? metaOf(state.doc).lang ?? 'en-GB');
};

const idle: TypingState = { helped: false, sign: null };

/**
 * Helps in typing: curly quotes, dashes, links, emphasis, headings, lists and quotes by their signs, `@` and
 * `^`. What was typed goes into the text first and the help is a step of its own behind it, so one Backspace
 * or undo gives back what was typed. Nothing happens while an input method composes, nor in a link.
 */
export const typingPlugin = (options: TypingOptions): Plugin<TypingState> => {
  const rules: readonly TypingRule[] = [
    noteRule,
    citationRule(options.openCitationPicker),
    ...blockRules,
    addressRule,
    shortenedWordRule,
    lateApostropheRule,
    quoteRule,
    ...dashRules,
    ...emphasisRules,
  ];

  const find = (before: string, language: string): { rule: TypingRule; found: Found } | null => {
    const inAddress = isInAddress(before);
    for (const rule of rules) {
      if ((inAddress && rule !== addressRule) || options.isOff(rule.help)) continue;
      const found = rule.find({ before, language });
      if (found) return { rule, found };
    }
    return null;
  };

  const act = (view: EditorView, rule: TypingRule, found: Found): void => {
    const { to } = view.state.selection;
    const tr = rule.apply(view.state, to - found.start, to - found.end, found);
    if (!tr) return;
    if (tr.docChanged) {
      const helped: TypingState = { helped: true, sign: null };
      view.dispatch(closeHistory(tr).setMeta(typingKey, helped).scrollIntoView());
      // What is typed next is a step of its own, too.
      view.dispatch(closeHistory(view.state.tr));
    } else view.dispatch(tr);
    rule.after?.(view);
  };

  const inLink = (state: EditorState, $pos: ResolvedPos): boolean =>
    Boolean(schema.marks.link.isInSet(state.storedMarks ?? $pos.marks()));

  const help = (
    view: EditorView,
    from: number,
    to: number,
    text: string,
    standard: () => Transaction,
  ): boolean => {
    const { state } = view;
    const $from = state.doc.resolve(from);
    if (view.composing || !$from.parent.inlineContent || !$from.sameParent(state.doc.resolve(to)))
      return false;
    if (inLink(state, $from)) return false;
    const match = find(textBefore($from) + text, languageAt(state, $from));
    if (!match) return false;
    view.dispatch(standard().scrollIntoView());
    act(view, match.rule, match.found);
    return true;
  };

  return new Plugin<TypingState>({
    key: typingKey,
    state: {
      init: () => idle,
      apply: (tr, before) => {
        const set = tr.getMeta(typingKey) as TypingState | undefined;
        if (set) return set;
        // A repair of a help belongs to it.
        if (tr.getMeta('appendedTransaction')) return before;
        return tr.docChanged || tr.selectionSet ? idle : before;
      },
    },
    props: {
      handleTextInput: help,
      handleKeyDown: (view, event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || view.composing) return false;
        if (event.key === 'Backspace' && typingKey.getState(view.state)?.helped)
          return undo(view.state, view.dispatch);
        if (event.key === 'Enter' && !options.isOff('links')) {
          const { selection } = view.state;
          if (!(selection instanceof TextSelection) || !selection.$cursor) return false;
          const found = findAddress(textBefore(selection.$cursor));
          if (found) act(view, addressRule, found);
        }
        return false;
      },
      handleDOMEvents: {
        compositionend: (view) => {
          // The composed text comes into the document after this event.
          setTimeout(() => {
            if (view.isDestroyed || view.composing || !(view.state.selection instanceof TextSelection))
              return;
            const { $cursor } = view.state.selection;
            if (!$cursor || inLink(view.state, $cursor)) return;
            const match = find(textBefore($cursor), languageAt(view.state, $cursor));
            if (match) act(view, match.rule, match.found);
          });
          return false;
        },
      },
    },
  });
};

import {
  closeDoubleQuote,
  closeSingleQuote,
  ellipsis,
  InputRule,
  inputRules,
  openDoubleQuote,
  openSingleQuote,
  textblockTypeInputRule,
  wrappingInputRule,
} from 'prosemirror-inputrules';
import type { Plugin } from 'prosemirror-state';
import { schema } from '#shared/document/schema.ts';

/** What typing turns into, each undone by Backspace: curly quotes, dashes, and headings, lists and quotes by their Markdown signs. */
export const inputRulesPlugin = (): Plugin =>
  inputRules({
    rules: [
      openDoubleQuote,
      closeDoubleQuote,
      openSingleQuote,
      closeSingleQuote,
      ellipsis,
      new InputRule(/(?<=\s)--$/, '–'),
      textblockTypeInputRule(/^(#{1,3})\s$/, schema.nodes.heading, (match) => ({ level: match[1]!.length })),
      wrappingInputRule(/^\s*[-*]\s$/, schema.nodes.bullet_list),
      wrappingInputRule(
        /^(\d{1,3})\.\s$/,
        schema.nodes.ordered_list,
        (match) => ({ start: Number(match[1]) }),
        (match, node) => node.childCount + Number(node.attrs.start) === Number(match[1]),
      ),
      wrappingInputRule(/^>\s$/, schema.nodes.blockquote),
    ],
  });

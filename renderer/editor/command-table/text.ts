import { schema } from '#shared/document/schema.ts';
import {
  hasMark,
  toggleEm,
  toggleSmallCaps,
  toggleStrong,
  toggleSubscript,
  toggleSuperscript,
} from '../commands/marks.ts';
import { canMarkLanguage } from '../commands/passage-language.ts';
import { changeCase, clearLook } from '../commands/words.ts';
import type { Ask } from '../page-requests.ts';
import { asks, type CommandGroupEntries } from './entry.ts';

const { marks } = schema;

/** The look of words. */
export const textCommands = (ask: Ask) =>
  ({
    em: { keys: ['Mod-i'], command: toggleEm, isOn: (state) => hasMark(state, marks.em) },
    strong: { keys: ['Mod-b'], command: toggleStrong, isOn: (state) => hasMark(state, marks.strong) },
    smallCaps: {
      keys: ['Mod-Shift-k'],
      command: toggleSmallCaps,
      isOn: (state) => hasMark(state, marks.small_caps),
    },
    superscript: {
      keys: ['Mod-.'],
      command: toggleSuperscript,
      isOn: (state) => hasMark(state, marks.superscript),
    },
    subscript: {
      keys: ['Mod-,'],
      command: toggleSubscript,
      isOn: (state) => hasMark(state, marks.subscript),
    },
    clearLook: { keys: ['Mod-\\'], command: clearLook },
    lowerCase: { command: changeCase('lower') },
    upperCase: { command: changeCase('upper') },
    sentenceCase: { command: changeCase('sentence') },
    titleCase: { command: changeCase('title') },
    language: {
      keys: { mac: ['Ctrl-Alt-j'], other: ['Mod-Alt-j'] },
      command: asks(ask, 'language', [], canMarkLanguage),
    },
  }) satisfies CommandGroupEntries;

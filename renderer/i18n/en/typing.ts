import type { TypingHelp } from '../../editor/typing-switches.ts';

/** Strings of the typing helps in the settings. */
const helps: Record<TypingHelp, { label: string; hint: string }> = {
  quotes: {
    label: 'Curly quotation marks',
    hint: 'In the language of the words: “English”, „Deutsch“, « français ». An apostrophe is always ’.',
  },
  dashes: { label: 'Dashes and ellipsis', hint: '-- becomes –, --- becomes —, ... becomes …' },
  links: { label: 'Links', hint: 'An address of a web page becomes a link at the space after it.' },
  citations: { label: 'Cite with @', hint: '@ after a space or punctuation opens the list of sources.' },
  notes: {
    label: 'Note with ^',
    hint: '^ right after a word or its punctuation makes a note. Backspace gives the sign back.',
  },
  blocks: {
    label: 'Signs at the start of a paragraph',
    hint: '# to ### and a space: a heading. - or *: a list. 1.: a numbered list. >: a quotation. ---: a rule.',
  },
  emphasis: { label: 'Signs around words', hint: '*slanted* and **bold**' },
};

export const typing = {
  title: 'Typing',
  hint: 'What Ibid does while you type. One Backspace right afterwards gives back what you typed.',
  helps,
};

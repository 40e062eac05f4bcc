import type { RichText, Run } from '#shared/citations/citation.ts';

const wrappers: [keyof Omit<Run, 'text' | 'href'>, () => HTMLElement][] = [
  [
    'rtl',
    () => {
      const words = document.createElement('bdi');
      words.dir = 'rtl';
      return words;
    },
  ],
  ['em', () => document.createElement('em')],
  ['strong', () => document.createElement('strong')],
  ['superscript', () => document.createElement('sup')],
  ['subscript', () => document.createElement('sub')],
  [
    'smallCaps',
    () => {
      const span = document.createElement('span');
      span.className = 'small-caps';
      return span;
    },
  ],
];

/** Formatted text as DOM. Text only ever becomes text nodes, so nothing in a source can be markup that runs. */
export const richTextDom = (runs: RichText): DocumentFragment => {
  const fragment = document.createDocumentFragment();
  for (const run of runs) {
    let node: Node = document.createTextNode(run.text);
    for (const [name, make] of wrappers) {
      if (!run[name]) continue;
      const wrapper = make();
      wrapper.append(node);
      node = wrapper;
    }
    fragment.append(node);
  }
  return fragment;
};

/** The words of formatted text. */
export const plainText = (runs: RichText): string => runs.map((run) => run.text).join('');

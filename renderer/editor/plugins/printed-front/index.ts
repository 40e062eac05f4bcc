import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { markedAuthors } from '#shared/document/author-marks.ts';
import { countNode, heldAgainst } from '#shared/document/counts.ts';
import type { PaperMeta } from '#shared/document/paper-meta.ts';
import { type PrintedWords, printedWords } from '#shared/document/printed-words.ts';
import { prints } from '#shared/document/prints.ts';
import { metaOf } from '#shared/document/schema.ts';
import { seriesOf } from '#shared/document/series.ts';
import { copyrightLine, publisherOf, seriesLine, seriesNumbers } from '#shared/document/series-line.ts';
import { templateById, templateOf } from '#shared/document/templates/index.ts';
import type { Template } from '#shared/document/templates/template.ts';
import { type EditorLabels, relabelled } from '../../labels.ts';

/*
 * What the series prints of itself on the front page: the asterisks of the notes on the authors, the head with
 * name and numbers, the words over the abstract. All of it is derived from the paper and drawn by CSS from
 * attributes, so none of it is in the document. It is made anew only when the front page or the paper's data
 * changed, or the caret came into the abstract or left it.
 */

type Drawn = { front: Node; meta: PaperMeta; inAbstract: boolean; decorations: DecorationSet };
const key = new PluginKey<Drawn>('printed-front');

type Attributes = Record<string, string>;
/** What the parts of the front have in common. */
type Front = { meta: PaperMeta; template: Template; words: PrintedWords; labels: EditorLabels };

const unprinted = (): string => '';

const inAbstract = ({ selection: { $head } }: EditorState | Transaction): boolean =>
  $head.depth > 1 && $head.node(2).type.name === 'abstract';

/** Only those that say something: an attribute without value would still be drawn. */
const some = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));

const headOf = ({ meta, template }: Front): Attributes =>
  some({
    'data-series': seriesLine(meta),
    'data-numbers': [copyrightLine(meta, template), ...seriesNumbers(meta)]
      .filter((text) => text !== '')
      .join('  |  '),
  });

const abstractOf = ({ meta, template, words, labels }: Front, node: Node, isHere: boolean): Attributes => {
  const range = seriesOf(meta)?.limits.abstract ?? null;
  const count = countNode(node, unprinted).words;
  const state = range && heldAgainst(count, range);
  const told = range && state && count > 0 && (isHere || state.kind === 'over');
  return some({
    'data-heading': words.abstract,
    'data-hint': template.prints.abstract ? '' : labels.notPrinted,
    'data-count': told ? labels.abstractWords(count, range, state) : '',
    'data-held': told ? state.kind : '',
  });
};

const attributesOf = (front: Front, node: Node, isHere: boolean): Attributes => {
  switch (node.type.name) {
    case 'abstract':
      return abstractOf(front, node, isHere);
    case 'keywords':
      return some({
        'data-heading': front.words.keywords,
        'data-hint': front.template.prints.keywords || !prints(node) ? '' : front.labels.notPrinted,
      });
    case 'about':
      return { 'data-heading': publisherOf(front.meta, front.template)?.name ?? front.words.about };
    default:
      return {};
  }
};

const build = (doc: Node, isHere: boolean, labels: EditorLabels): DecorationSet => {
  const meta = metaOf(doc);
  const template = templateById(templateOf(meta));
  const front: Front = { meta, template, words: printedWords(meta.lang ?? 'en-GB'), labels };
  const found: Decoration[] = [];
  const mark = (from: number, node: Node, attributes: Attributes): void => {
    if (Object.keys(attributes).length > 0)
      found.push(Decoration.node(from, from + node.nodeSize, attributes));
  };
  const authors = markedAuthors(doc.child(0));
  let author = 0;
  mark(0, doc.child(0), headOf(front));
  doc.child(0).forEach((node, offset) => {
    const from = offset + 1;
    if (node.type.name !== 'author') {
      mark(from, node, attributesOf(front, node, isHere));
      return;
    }
    const { name, affiliation, bio, mark: sign } = authors[author]!;
    const by = author === 0 && template.byline && prints(name) ? `${front.words.by} ` : '';
    author++;
    mark(from + 1, name, {
      ...some({ 'data-by': by, 'data-author-mark': sign }),
      ...(sign === '' ? {} : { 'data-author-mark-name': labels.authorMark }),
    });
    if (sign !== '')
      mark(from + 1 + name.nodeSize + affiliation.nodeSize, bio, {
        'data-author-mark': sign,
        role: 'note',
        'aria-label': labels.authorNote(name.textContent),
      });
  });
  return DecorationSet.create(doc, found);
};

const draw = (state: EditorState | Transaction, labels: EditorLabels): Drawn => {
  const { doc } = state;
  const isHere = inAbstract(state);
  return {
    front: doc.child(0),
    meta: metaOf(doc),
    inAbstract: isHere,
    decorations: build(doc, isHere, labels),
  };
};

/** Draws the asterisks of the authors and what the series prints on its front page. */
export const printedFrontPlugin = (labels: EditorLabels): Plugin =>
  new Plugin<Drawn>({
    key,
    state: {
      init: (_config, state) => draw(state, labels),
      apply: (tr, before) => {
        const same =
          tr.doc.child(0) === before.front &&
          metaOf(tr.doc) === before.meta &&
          inAbstract(tr) === before.inAbstract &&
          !tr.getMeta(relabelled);
        // The front is the first part of the paper: nothing that changes behind it moves it.
        return same ? before : draw(tr, labels);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });

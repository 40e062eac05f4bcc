import type { Node } from 'prosemirror-model';
import { fieldText } from '#shared/citations/by-hand.ts';
import type { CitationItem, FieldValue, TextByHand } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Change, Span } from '#shared/document/compare/change.ts';
import {
  type CitationChange,
  citationChanges,
  type Locator,
  textByHandChanges,
} from '#shared/document/compare/citation-changes.ts';
import { authorsLabel, type NameWords, yearLabel } from '#shared/sources/labels.ts';
import { sourceDifferences } from '#shared/sources/source-differences.ts';
import type { Messages } from '../../../i18n/messages.ts';

/** One side of a comparison: the document and the sources it prints by. */
export type ComparedSide = { doc: Node; sources: ReadonlyMap<string, CslItem> };
export type ComparedSides = { old: ComparedSide; now: ComparedSide };

/** What a change is called in the list: words that are gone, words that are new, and what else is to be said. */
export type ChangeText = { was: string; now: string; said: readonly string[] };

type Words = Pick<
  Messages,
  'comparing' | 'paper' | 'details' | 'houseRules' | 'byHand' | 'variables' | 'types' | 'referenceLists'
>;

/** The fields of a paper's data that have a name on the screen. */
const namedFields = [
  'lang',
  'style',
  'template',
  'series',
  'number',
  'issn',
  'date',
  'address',
  'director',
  'latest',
  'latestTitle',
] as const;

const longest = 140;
const short = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return line;
  const space = line.lastIndexOf(' ', longest);
  return `${line.slice(0, space > 0 ? space : longest)} …`;
};

const sourceName = (side: ComparedSide, id: string, words: NameWords): string => {
  const item = side.sources.get(id);
  if (!item) return id;
  const names = authorsLabel(item, words) || String(item.title ?? id);
  return [names, yearLabel(item)].filter((part) => part !== '').join(' ');
};

const spanText = (side: ComparedSide, { from, to }: Span, words: NameWords): string =>
  short(
    side.doc.textBetween(from, to, ' ', (leaf) =>
      leaf.type.name === 'citation'
        ? `[${(leaf.attrs.items as CitationItem[]).map((item) => sourceName(side, item.sourceId, words)).join('; ')}]`
        : leaf.type.name === 'hard_break'
          ? ' '
          : '',
    ),
  );

const citationDetail = (change: CitationChange, sides: ComparedSides, words: Words): string => {
  const { comparing, paper, byHand } = words;
  const place = (locator: Locator | null): string =>
    locator
      ? comparing.place(
          locator.label === 'page' ? comparing.page : paper.locators[locator.label],
          locator.text,
        )
      : comparing.noPlace;
  const name = (id: string): string =>
    sourceName(sides.now.sources.has(id) ? sides.now : sides.old, id, comparing.names);
  switch (change.kind) {
    case 'added':
      return comparing.sourceAdded(name(change.sourceId));
    case 'removed':
      return comparing.sourceRemoved(name(change.sourceId));
    case 'locator':
      return `${name(change.sourceId)}: ${place(change.was)} → ${place(change.now)}`;
    case 'prefix':
    case 'suffix':
      return `${name(change.sourceId)}: ${comparing.wordsAround(change.was)} → ${comparing.wordsAround(change.now)}`;
    case 'author':
      return change.hidden
        ? comparing.authorHidden(name(change.sourceId))
        : comparing.authorShown(name(change.sourceId));
    case 'field': {
      const { variables } = words;
      const field = Object.hasOwn(variables, change.variable)
        ? variables[change.variable as keyof typeof variables]
        : change.variable;
      const value = (one: FieldValue | null): string =>
        one === null ? byHand.live : comparing.wordsAround(fieldText(one));
      return `${name(change.sourceId)}, ${byHand.fieldByHand(field)}: ${value(change.was)} → ${value(change.now)}`;
    }
    case 'text': {
      const text = (one: string | null): string =>
        one === null ? byHand.live : comparing.wordsAround(short(one));
      return `${byHand.byHand}: ${text(change.was)} → ${text(change.now)}`;
    }
    case 'reason':
      return byHand.otherReason;
    case 'order':
      return comparing.sourcesReordered;
  }
};

/** What a source said and says, field by field. */
const sourceDetails = (
  id: string,
  sides: ComparedSides,
  { comparing, variables, types }: Words,
): string[] => {
  const [was, is] = [sides.old.sources.get(id), sides.now.sources.get(id)];
  if (!was || !is) return [];
  const [fields, typeNames]: Readonly<Record<string, string>>[] = [variables, types];
  const value = (variable: string, text: string): string =>
    text === '' ? comparing.nothing : variable === 'type' ? (typeNames?.[text] ?? text) : short(text);
  return sourceDifferences(was, is).map(
    ({ variable, mine, theirs }) =>
      `${variable === 'type' ? comparing.type : (fields?.[variable] ?? variable)}: ${value(variable, mine)} → ${value(variable, theirs)}`,
  );
};

const itemsAt = (side: ComparedSide, { from }: Span): readonly CitationItem[] =>
  (side.doc.nodeAt(from)?.attrs.items ?? []) as readonly CitationItem[];

const byHandAt = (side: ComparedSide, { from }: Span): TextByHand | null =>
  (side.doc.nodeAt(from)?.attrs.byHand ?? null) as TextByHand | null;

const noteText = (side: ComparedSide, id: string | null, words: NameWords): string => {
  let text = '';
  side.doc.lastChild?.forEach((note, offset) => {
    const from = side.doc.content.size - side.doc.lastChild!.content.size - 1 + offset;
    if (note.attrs.id === id) text = spanText(side, { from, to: from + note.nodeSize }, words);
  });
  return text;
};

/** What a change is, in words. */
export const changeText = (change: Change, sides: ComparedSides, words: Words): ChangeText => {
  const { comparing } = words;
  /** A list of references has no words of its own. */
  const listName = ({ doc }: ComparedSide, span: Span | undefined): string =>
    span && doc.nodeAt(span.from)?.type.name === 'reference_list' ? words.referenceLists.title : '';
  const [edit] = change.edits;
  const spans = edit?.kind === 'replace' || edit?.kind === 'move' ? edit : null;
  const was = spans ? spanText(sides.old, spans.old, comparing.names) : '';
  const now = spans ? spanText(sides.now, spans.now, comparing.names) : '';
  switch (change.kind) {
    case 'insertion':
      return { was: '', now: now || listName(sides.now, spans?.now) || comparing.noWords, said: [] };
    case 'deletion':
      return { was: was || listName(sides.old, spans?.old) || comparing.noWords, now: '', said: [] };
    case 'move':
      return { was: '', now, said: [] };
    case 'citation':
      if (change.how === 'added') return { was: '', now, said: [] };
      if (change.how === 'removed') return { was, now: '', said: [] };
      return {
        was: '',
        now: '',
        said: spans
          ? [
              ...citationChanges(itemsAt(sides.old, spans.old), itemsAt(sides.now, spans.now)),
              ...textByHandChanges(byHandAt(sides.old, spans.old), byHandAt(sides.now, spans.now)),
            ].map((one) => citationDetail(one, sides, words))
          : [],
      };
    case 'note':
      if (change.how === 'removed')
        return {
          was: noteText(sides.old, change.note, comparing.names) || comparing.noWords,
          now: '',
          said: [],
        };
      return {
        was: '',
        now: noteText(sides.now, change.note, comparing.names) || comparing.noWords,
        said: [],
      };
    case 'format': {
      const names = (list: readonly string[]): string =>
        list.map((name) => comparing.marks[name as keyof typeof comparing.marks] ?? name).join(', ');
      return {
        was: '',
        now,
        said: [
          ...(change.added.length > 0 ? [comparing.marksAdded(names(change.added))] : []),
          ...(change.removed.length > 0 ? [comparing.marksRemoved(names(change.removed))] : []),
        ],
      };
    }
    case 'split':
    case 'joined':
      return { was: '', now: '', said: [comparing[change.kind]] };
    case 'block': {
      const pos = edit?.kind === 'markup' ? edit.now : spans?.now.from;
      const node = pos === undefined ? null : sides.now.doc.nodeAt(pos);
      const name = pos === undefined ? '' : listName(sides.now, { from: pos, to: pos });
      return { was: '', now: name || short(node?.textContent ?? ''), said: [comparing.blockChanged] };
    }
    case 'data': {
      if (change.field === 'rules') return { was: '', now: '', said: [words.houseRules.title] };
      const field = namedFields.find((name) => name === change.field);
      return { was: '', now: '', said: [field ? words.details[field] : change.field] };
    }
    case 'source':
      return {
        was: '',
        now: sourceName(sides.now, change.source, comparing.names),
        said: sourceDetails(change.source, sides, words),
      };
    case 'unseen':
      return { was: '', now: '', said: [] };
  }
};

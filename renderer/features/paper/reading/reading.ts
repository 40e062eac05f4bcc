import type { CitationItem } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { Output } from '#shared/contract/methods.ts';
import type { SourceId } from '#shared/ids.ts';
import { asSourceId } from '#shared/ids.ts';
import type { NotesToRead, PassageToRead, Replacement } from '../../../editor/commands/read-notes.ts';

type Answer = Output<'sources.readNotes'>;
export type ReadSource = Answer['sources'][number];
export type Piece = Answer['notes'][number][number];
type CitesPiece = Extract<Piece, { kind: 'cites' }>;
type Item = CitesPiece['items'][number];

/** A passage with what was read in it. */
export type ReadPassage = { passage: PassageToRead; pieces: readonly Piece[] };

export type Reading = { passages: readonly ReadPassage[]; sources: ReadonlyMap<string, ReadSource> };

/** Passages in which nothing was read are left out: they stay as they are. */
export const readingOf = (asked: NotesToRead, answer: Answer): Reading => ({
  passages: asked.flatMap((entry, index): ReadPassage[] => {
    const pieces = answer.notes[index] ?? [];
    return 'text' in entry && pieces.some(({ kind }) => kind === 'cites') ? [{ passage: entry, pieces }] : [];
  }),
  sources: new Map(answer.sources.map((source) => [source.item.id, source])),
});

/** What is done with a source that was read. */
export type Choice = {
  /** Whether it becomes a citation; else its words stay. */
  taken: boolean;
  /** Whether the record that is there already is cited, or what was read is added as another source. */
  asMatch: boolean;
  /** The record as it was read, or as it was changed here. */
  item: CslItem;
};
export type Choices = ReadonlyMap<string, Choice>;

export const firstChoices = ({ sources }: Reading): Choices =>
  new Map([...sources].map(([id, { item, match }]) => [id, { taken: true, asMatch: match !== null, item }]));

/** Below this a field is doubtful and wants to be looked at. */
export const doubtful = 0.75;

/** Fields of a source whose reading is doubtful, the least sure first. What was changed here is sure. */
export const doubtsOf = (
  { item, confidence }: ReadSource,
  now: CslItem,
): { variable: string; sure: number }[] =>
  Object.entries(confidence)
    .filter(
      ([variable, sure]) => sure < doubtful && variable !== 'language' && now[variable] === item[variable],
    )
    .map(([variable, sure]) => ({ variable, sure }))
    .sort((a, b) => a.sure - b.sure);

/** What the paper gets to know: records to be added to the library, in the order in which they are cited. */
export const newSources = ({ sources }: Reading, choices: Choices): CslItem[] =>
  [...sources].flatMap(([id, { match }]) => {
    const choice = choices.get(id);
    if (!choice?.taken || (choice.asMatch && match)) return [];
    // A record that is there under the id is another one: this one gets an id of its own.
    return [match ? { ...choice.item, id: `${choice.item.id}-read` } : choice.item];
  });

/** The id under which a source is going to be cited, before the library has had its say. */
const citedId = (id: string, { sources }: Reading, choices: Choices): string =>
  sources.get(id)?.match && choices.get(id)?.asMatch === false ? `${id}-read` : id;

const itemOf = ({ locator, label, prefix, suffix }: Item, id: SourceId): CitationItem => ({
  sourceId: id,
  ...(locator === undefined ? {} : { locator }),
  ...(label === undefined ? {} : { label }),
  ...(prefix === undefined ? {} : { prefix }),
  ...(suffix === undefined ? {} : { suffix }),
});

/**
 * The words of the paper that become citations. Sources side by side are one citation; one whose words stay
 * divides them.
 * @param renamed ids that the library gave to sources, by the ones they came with
 */
export const replacementsOf = (
  reading: Reading,
  choices: Choices,
  renamed: ReadonlyMap<string, SourceId> = new Map(),
): Replacement[] =>
  reading.passages.flatMap(({ passage, pieces }) => {
    const found = pieces.flatMap((piece) =>
      piece.kind === 'prose' ? [] : ofPiece(piece, passage, reading, choices, renamed),
    );
    // The number a note was copied with goes with the plain note.
    const number = pieces[0]?.from ?? 0;
    if (found.length > 0 && number > 0 && passage.inNote)
      found.unshift({ from: passage.from, to: passage.from + number, items: [] });
    return found;
  });

const ofPiece = (
  piece: CitesPiece,
  passage: PassageToRead,
  reading: Reading,
  choices: Choices,
  renamed: ReadonlyMap<string, SourceId>,
): Replacement[] => {
  const found: (Replacement & { items: CitationItem[] })[] = [];
  let open: (Replacement & { items: CitationItem[] }) | null = null;
  for (const [index, item] of piece.items.entries()) {
    if (!choices.get(item.source)?.taken) {
      open = null;
      continue;
    }
    const id = citedId(item.source, reading, choices);
    const cited = itemOf(item, renamed.get(id) ?? asSourceId(id));
    if (open) {
      open.items.push(cited);
      open.to = passage.from + item.to;
      continue;
    }
    const begins = index === 0 ? piece.from : startOf(item, piece.items[index - 1]!, passage);
    open = { from: passage.from + begins, to: passage.from + item.to, items: [cited] };
    found.push(open);
  }
  return found;
};

/** Where an item begins with its prefix, behind an item whose words stay. */
const startOf = ({ from, prefix }: Item, before: Item, { text }: PassageToRead): number => {
  if (prefix === undefined) return from;
  const at = text.slice(before.to, from).lastIndexOf(prefix);
  return at < 0 ? from : before.to + at;
};

/** How many sources are new, are there already, and are taken. */
export const countSources = (
  { sources }: Reading,
  choices: Choices,
): { known: number; new: number; taken: number; doubtful: number } => {
  const count = { known: 0, new: 0, taken: 0, doubtful: 0 };
  for (const [id, source] of sources) {
    const choice = choices.get(id);
    if (!choice) continue;
    const isKnown = source.match !== null && choice.asMatch;
    if (isKnown) count.known++;
    else count.new++;
    if (choice.taken) count.taken++;
    if (!isKnown && doubtsOf(source, choice.item).length > 0) count.doubtful++;
  }
  return count;
};

import type {
  CitationItem,
  LocatorLabel,
  PlacedCitation,
  Position,
  RichText,
  Run,
} from '#shared/citations/citation.ts';
import { locatorLabels } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import { PaperRegistry } from '#shared/citations/paper-registry.ts';
import { positionsOf } from '#shared/citations/positions.ts';
import { addWords, type Cite, prepareCite } from '#shared/citations/prepare-cite.ts';
import { closeNote } from '#shared/citations/print-citation.ts';
import { bibliographyOf } from '#shared/citations/reference-list.ts';
import { CitationRenderer } from '#shared/citations/renderer.ts';
import type { Printing } from '#shared/citations/styles/style.ts';
import { asCitationId, asSourceId } from '#shared/ids.ts';
import type { SuiteCase, SuiteCite } from './cases.ts';
import { type Block, tidy } from './compare.ts';

/** How a case was run: as a paper that is edited, or its cites each for itself. */
export type Way = 'paper' | 'cites' | 'bibliography';

const labels = new Set<string>(locatorLabels);

/** CSL 1.0.1 wrote it with a space. */
const labelOf = (label: string): string => (label === 'sub verbo' ? 'sub-verbo' : label);

const itemOf = (cite: SuiteCite): CitationItem => ({
  sourceId: asSourceId(String(cite.id)),
  ...(cite.locator === undefined || cite.locator === '' ? {} : { locator: String(cite.locator) }),
  ...(cite.label !== undefined && labels.has(labelOf(cite.label))
    ? { label: labelOf(cite.label) as LocatorLabel }
    : {}),
  ...(cite.prefix ? { prefix: cite.prefix } : {}),
  ...(cite.suffix ? { suffix: cite.suffix } : {}),
  ...(cite['suppress-author'] ? { suppressAuthor: true } : {}),
});

const placed = (id: string, cites: readonly SuiteCite[], note: number, stops: boolean): PlacedCitation => ({
  citationId: asCitationId(id),
  items: cites.map(itemOf),
  noteId: null,
  noteNumber: note,
  afterProse: false,
  // A note of Ibid gets its full stop where it ends; the suite's styles print it themselves, or none.
  endsNoteBlock: stops,
  nextCharacter: '',
});

export const wayOf = ({ mode, steps, cites }: SuiteCase): Way => {
  if (mode === 'bibliography') return 'bibliography';
  return steps || (cites && followsFromCites(cites)) ? 'paper' : 'cites';
};

const givenPositions: readonly Position[] = ['first', 'subsequent', 'ibid', 'ibid-with-locator'];

/** Whether positions that a case gives are those that its citations have, one a note. */
const followsFromCites = (cites: readonly SuiteCite[][]): boolean => {
  if (!cites.some((cluster) => cluster.some(({ position }) => position !== undefined))) return false;
  const own = positionsOf(cites.map((cluster, i) => placed(`c${i}`, cluster, i + 1, false)));
  return cites.every((cluster, i) =>
    cluster.every(
      (cite, j) =>
        own[i]?.[j]?.position === givenPositions[cite.position ?? 0] &&
        !('near-note' in cite) &&
        !('first-reference-note-number' in cite),
    ),
  );
};

/** What a case asks of a cite, its position as it is given. */
const askedOf = (cite: SuiteCite, item: CitationItem): Cite => ({
  position: givenPositions[cite.position ?? 0] ?? 'first',
  firstNoteNumber: Number(cite['first-reference-note-number'] ?? 0),
  nearNote: Boolean(cite['near-note']),
  ...item,
});

/** What Ibid prints. */
export const runOurs = (suite: SuiteCase, printing: Printing): Block[] => {
  const items = suite.items.map((item) => ({ type: 'document', ...item, id: String(item.id) })) as CslItem[];
  const stops =
    printing.style.kind === 'note' &&
    /<layout[^>]*suffix="\./.test(/<citation[\s\S]*?<\/citation>/.exec(suite.csl)?.[0] ?? '');
  const lines = (texts: readonly RichText[]): Block[] =>
    tidy(texts.map((text): Block => ({ kind: 'text', runs: [...text] as Run[] })));
  switch (wayOf(suite)) {
    case 'paper': {
      const { texts } = paper(suite, items, printing, stops);
      return lines(texts);
    }
    case 'cites': {
      const registry = registered(items, printing);
      return lines(
        (suite.cites ?? [items.map(({ id }): SuiteCite => ({ id }))]).map((cluster) => {
          const order = registry.sorted(cluster.map(({ id }) => String(id)));
          const runs = registry.print(
            order.flatMap((i) => {
              const cite = cluster[i];
              if (!cite) return [];
              const item = itemOf(cite);
              const asked = prepareCite(item.sourceId, askedOf(cite, item), false);
              return [{ id: item.sourceId, cite: addWords(asked, item, false) }];
            }),
          );
          const place = { endsNoteBlock: stops, nextCharacter: '' };
          return closeNote(runs, place, '', registry.facts.stopInQuotes);
        }),
      );
    }
    case 'bibliography': {
      const list = suite.steps
        ? paper(suite, items, printing, stops).renderer.references()
        : bibliographyOf(registered(items, printing));
      return tidy(
        list.entries.flatMap(({ above, label, text, below }): Block[] => [
          ...(above ?? []).map((runs) => ({ kind: 'block', runs: [...runs] })),
          ...(label ? [{ kind: 'left-margin', runs: [...label] }] : []),
          { kind: label ? 'right-inline' : 'text', runs: [...text] },
          ...(below ?? []).map((part) => ({
            kind: part.indented ? 'indent' : 'block',
            runs: [...part.text],
          })),
        ]),
      );
    }
  }
};

const registered = (items: readonly CslItem[], printing: Printing): PaperRegistry => {
  const registry = new PaperRegistry(printing);
  registry.update(items.map((item) => ({ id: item.id, item, version: 1 })));
  return registry;
};

/** The steps of a case as edits of one paper, each printed as the editor would. */
const paper = (
  { steps, cites }: SuiteCase,
  items: readonly CslItem[],
  printing: Printing,
  stops: boolean,
) => {
  const renderer = new CitationRenderer(printing);
  renderer.setSources(items);
  const texts = new Map<string, RichText>();
  let last: PlacedCitation[] = [];
  const show = (citations: PlacedCitation[]): void => {
    last = citations;
    for (const [id, runs] of renderer.update(citations)) texts.set(id, runs);
  };
  if (steps) {
    const known = new Map<string, { cites: SuiteCite[]; note: number }>();
    for (const [citation, before, after] of steps) {
      known.set(citation.citationID, {
        cites: citation.citationItems,
        note: citation.properties?.noteIndex ?? 0,
      });
      for (const [id, note] of [...before, ...after]) {
        const own = known.get(id);
        if (own) own.note = note;
      }
      const ids = [...before.map(([id]) => id), citation.citationID, ...after.map(([id]) => id)];
      show(
        ids.flatMap((id) => {
          const own = known.get(id);
          return own ? [placed(id, own.cites, own.note, stops && own.note > 0)] : [];
        }),
      );
    }
  } else {
    const inNotes = printing.style.kind === 'note';
    show((cites ?? []).map((cluster, i) => placed(`c${i}`, cluster, inNotes ? i + 1 : 0, stops)));
  }
  return { renderer, texts: last.map(({ citationId }) => texts.get(citationId) ?? []) };
};

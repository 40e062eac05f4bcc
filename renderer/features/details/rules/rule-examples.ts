import type { CitationItem, PlacedCitation } from '#shared/citations/citation.ts';
import type { CslItem } from '#shared/citations/csl-item.ts';
import type { HouseRules } from '#shared/citations/house-rules.ts';
import type { RuleName, SettledRules } from '#shared/citations/settled-rules.ts';
import { asCitationId, asNoteId, asSourceId } from '#shared/ids.ts';

/** What is shown of an example: a printed citation in a note or (0) the text, or what stands between. */
export type ShownLine = { note: number; words?: string; citation: number } | Divider;
/** What stands between two notes: a heading of a level, or a page break. */
type Divider = { heading: number } | { pageBreak: true };

export type RuleExample = {
  rules: HouseRules;
  citations: readonly PlacedCitation[];
  sources: readonly CslItem[];
  lines: readonly ShownLine[];
};

/** Sources to show rules with where the paper cites none that fit. */
const book: CslItem = {
  id: 'example-book',
  type: 'book',
  title: 'Harbours and Straits',
  author: [{ family: 'Bianchi', given: 'Carla' }],
  publisher: 'Il Faro',
  'publisher-place': 'Trieste',
  issued: { 'date-parts': [[2021]] },
};
const article: CslItem = {
  id: 'example-article',
  type: 'article-journal',
  title: 'The Price of Grain',
  author: [{ family: 'Lund', given: 'Erik' }],
  'container-title': 'Ports and Trade',
  volume: '12',
  page: '40-58',
  issued: { 'date-parts': [[2023]] },
  DOI: '10.5555/grain',
  URL: 'https://example.org/grain',
  accessed: { 'date-parts': [[2024, 5, 3]] },
};
const page: CslItem = {
  id: 'example-page',
  type: 'webpage',
  title: 'Rules of the Port',
  author: [{ literal: 'Port Authority' }],
  issued: { 'date-parts': [[2024, 2, 1]] },
  URL: 'https://example.org/port',
  accessed: { 'date-parts': [[2024, 5, 3]] },
};

const isCitable = (item: CslItem): boolean => Boolean(item.title) && (item.author?.length ?? 0) > 0;
/** Long titles hide what an example is to show. */
const longestTitle = 90;

type Cited = { note: number; items: readonly CitationItem[]; more?: Partial<PlacedCitation> };

const placed = ({ note, items, more }: Cited, index: number): PlacedCitation => ({
  citationId: asCitationId(`example-${index}`),
  items,
  noteId: note === 0 ? null : asNoteId(`example-note-${note}`),
  noteNumber: note,
  afterProse: false,
  endsNoteBlock: note > 0,
  nextCharacter: '',
  section: 0,
  chapter: 0,
  noteHasProse: false,
  ...more,
});

const place = (item: CslItem, locator?: string): CitationItem => ({
  sourceId: asSourceId(item.id),
  ...(locator ? { locator } : {}),
});

/** The citations that show a rule at work, and which of them are shown. */
const scenes = (
  a: CslItem,
  b: CslItem,
  own: readonly CslItem[],
  lang: string,
  rules: SettledRules,
): Record<RuleName, { cited: readonly Cited[]; lines: readonly ShownLine[] }> => {
  const isItalian = lang.startsWith('it');
  const linked = own.find((item) => item.DOI && item.URL) ?? article;
  const visited = own.find((item) => item.type === 'webpage' && item.URL && item.accessed) ?? page;
  /** Both sources were cited long ago, so that what is shown is short. */
  const before: Cited[] = [
    { note: 1, items: [place(a)] },
    { note: 2, items: [place(b)] },
  ];
  const show = (...cited: readonly (Cited | Divider)[]) => {
    const notes = cited.filter((entry): entry is Cited => 'items' in entry);
    return {
      cited: [...before, ...notes],
      lines: cited.map(
        (entry): ShownLine =>
          'items' in entry ? { note: entry.note, citation: before.length + notes.indexOf(entry) } : entry,
      ),
    };
  };
  const alone = (...items: readonly CslItem[]) => ({
    cited: items.map((item, i) => ({ note: 11 + i, items: [place(item)] })),
    lines: items.map((_, i) => ({ note: 11 + i, citation: i })),
  });
  const prose = show(
    { note: 11, items: [place(a)], more: { noteHasProse: true } },
    { note: 12, items: [place(a)] },
  );
  const cased = show(
    { note: 10, items: [place(a)] },
    { note: 11, items: [place(a)] },
    { note: 12, items: [{ ...place(a), prefix: isItalian ? 'Si veda' : 'See' }] },
  );
  const words = isItalian ? 'Il dato è provvisorio.' : 'The figure is provisional.';
  const longAgo = 2 + Math.max(rules.fullAfter, 20) + 1;
  return {
    ibid: show({ note: 11, items: [place(a)] }, { note: 12, items: [place(a, '5')] }),
    ibidAfterSeveral: show(
      { note: 11, items: [place(b), place(a)] },
      { note: 12, items: [place(a)] },
      { note: 13, items: [place(a), place(b)] },
      { note: 14, items: [place(a)] },
    ),
    ibidAfterProse: {
      ...prose,
      lines: prose.lines.map((line, i) => (i === 0 ? { ...line, words } : line)),
    },
    ibidAcrossHeadings: show(
      { note: 11, items: [place(a)] },
      { heading: 2 },
      {
        note: 12,
        items: [place(a)],
        more: { section: 1 },
      },
    ),
    ibidAcrossPages: show(
      { note: 11, items: [place(a)] },
      { pageBreak: true },
      {
        note: 12,
        items: [place(a)],
        more: { page: 1 },
      },
    ),
    ibidWithin: show({ note: 11, items: [place(a)] }, { note: 13, items: [place(a)] }),
    ibidOtherPlace: show({ note: 11, items: [place(a, '4')] }, { note: 12, items: [place(a, '9')] }),
    ibidNoPlace: show({ note: 11, items: [place(a, '4')] }, { note: 12, items: [place(a)] }),
    ibidInText: show({ note: 0, items: [place(a)] }, { note: 0, items: [place(a)] }),
    ibidCase: { ...cased, lines: cased.lines.slice(1) },
    later: show({ note: 12, items: [place(a, '5')] }),
    restart: show(
      { heading: 2 },
      { note: 12, items: [place(a)], more: { section: 1 } },
      { heading: 1 },
      { note: 13, items: [place(b)], more: { section: 2, chapter: 1 } },
    ),
    fullAfter: show({ note: longAgo, items: [place(b)] }),
    link: alone(linked),
    doi: alone(linked),
    accessed: alone(visited, linked),
    separator: show({ note: 12, items: [place(a), place(b)] }),
  };
};

/** An example of each rule, made of the paper's own sources where it cites two, printed as the rules have it. */
export const ruleExamples = (
  names: readonly RuleName[],
  cited: readonly CslItem[],
  lang: string,
  own: HouseRules,
  rules: SettledRules,
): RuleExample[] => {
  const fitting = cited.filter((item) => isCitable(item) && String(item.title).length <= longestTitle);
  const [a = book, b = article] = fitting.length > 1 ? fitting : [];
  const all = scenes(a, b, fitting, lang, rules);
  return names.map((name) => {
    const { cited: notes, lines } = all[name];
    return { rules: own, citations: notes.map(placed), sources: [a, b, article, page, ...fitting], lines };
  });
};

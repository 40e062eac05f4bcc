import { leadingNames, listedName, wholeName } from '../sources/names.ts';
import type { RichText, Run } from './citation.ts';
import { citeFormatter, styleFacts } from './cite-formatter.ts';
import type { CslItem } from './csl-item.ts';
import { adaptLinks, asksOfLinks, finishLinks, type LinkRules, type LinkWords } from './link-rules.ts';
import { joinRuns, mark } from './markers.ts';
import { PaperRegistry, type RegisteredSource } from './paper-registry.ts';
import { rulesFor } from './settled-rules.ts';
import type { Printing } from './styles/style.ts';

/** An entry of a list of references. */
export type ReferenceEntry = {
  sourceId: string;
  /** What stands before the entry in a column of its own: a number, a label. */
  label?: RichText;
  text: RichText;
  /** What the style sets above on lines of its own, such as the name of the author. */
  above?: readonly RichText[];
  /** What the style sets below on lines of its own, such as a note on the work. */
  below?: readonly { text: RichText; indented: boolean }[];
};

/** A list of references and how the style sets it. */
export type ReferenceList = {
  entries: readonly ReferenceEntry[];
  /** The first line of an entry stands out to the left. */
  hangingIndent: boolean;
  /** Whether labels stand within the edge of the text or outside of it; null where there are none. */
  labels: 'flush' | 'margin' | null;
  /** Space between entries and between lines, in lines. */
  entrySpacing: number;
  lineSpacing: number;
};

/** The list of references of sources in the order of their first citations, cited or not. */
export const renderReferenceList = (items: readonly CslItem[], printing: Printing): ReferenceList => {
  const facts = styleFacts(printing);
  const rules = rulesFor(printing.style, printing.rules);
  const listed = items.map((item) => ({ id: String(item.id), item: adaptLinks(item, rules), version: 1 }));
  const registry = facts.hasBibliography ? new PaperRegistry(printing) : null;
  registry?.update(listed);
  const list = registry ? bibliographyOf(registry) : referencesByNotes(listed, printing);
  return { ...list, entries: byLinkRules(list.entries, listed, rules, facts.words) };
};

/** Entries with DOIs, addresses and dates of access as the rules have them. */
export const byLinkRules = (
  entries: readonly ReferenceEntry[],
  sources: readonly Pick<RegisteredSource, 'id' | 'item'>[],
  rules: LinkRules,
  words: LinkWords,
): readonly ReferenceEntry[] => {
  if (!asksOfLinks(rules)) return entries;
  const items = new Map(sources.map(({ id, item }) => [id, item]));
  return entries.map((entry) => {
    const item = items.get(entry.sourceId);
    return item ? { ...entry, text: finishLinks(entry.text, item, rules, words) } : entry;
  });
};

/** The list that a style makes of the sources of a paper. */
export const bibliographyOf = (registry: PaperRegistry): ReferenceList => {
  const { opt } = registry.processor.engine.bibliography;
  const align = opt['second-field-align'];
  const entries = registry.entries.all().map(({ id, text }) => entryOf(id, text, registry));
  return {
    entries,
    hangingIndent: Boolean(opt.hangingindent),
    labels: align ?? (entries.some(({ label }) => label) ? 'flush' : null),
    entrySpacing: Number(opt['entry-spacing'] ?? 1),
    lineSpacing: Number(opt['line-spacing'] ?? 1),
  };
};

/** The entries of sources in lists of their own, each in its order. */
export const entriesIn = (
  registry: PaperRegistry,
  lists: readonly (readonly string[])[],
): ReferenceEntry[][] =>
  registry.entries.divided(lists).map((list) => list.map(({ id, text }) => entryOf(id, text, registry)));

/** An entry as one line of text, for where labels have no column of their own. */
export const entryAsLine = ({ label, text }: ReferenceEntry): RichText =>
  label ? joinRuns([...label, { text: ' ' }, ...text]) : text;

const displays = new RegExp(
  `([${mark.labelOn}${mark.besideOn}${mark.blockOn}${mark.indentOn}])([^${mark.displayOff}]*)${mark.displayOff}`,
  'g',
);

/** An entry from what the engine wrote, its parts divided as the style displays them. */
const entryOf = (sourceId: string, written: string, registry: PaperRegistry): ReferenceEntry => {
  const text: Run[] = [];
  const label: Run[] = [];
  const above: RichText[] = [];
  const below: { text: RichText; indented: boolean }[] = [];
  const add = (part: string): void => void text.push(...registry.read(part));
  let last = 0;
  for (const found of written.matchAll(displays)) {
    add(written.slice(last, found.index));
    last = found.index + found[0].length;
    const [, kind, part = ''] = found;
    if (kind === mark.labelOn) label.push(...registry.read(part));
    else if (kind === mark.besideOn) add(part);
    else if (label.length === 0 && text.length === 0) above.push(trimmed(registry.read(part)));
    else below.push({ text: trimmed(registry.read(part)), indented: kind === mark.indentOn });
  }
  add(written.slice(last));
  if (text.length === 0) text.push(...(above.pop() ?? []));
  return {
    sourceId,
    ...(label.length > 0 ? { label: trimmed(label) } : {}),
    text: trimmed(text),
    ...(above.length > 0 ? { above } : {}),
    ...(below.length > 0 ? { below } : {}),
  };
};

/** Without the space that divides a part from its neighbour. */
const trimmed = (runs: readonly Run[]): Run[] => {
  const joined = joinRuns(runs);
  const [first] = joined;
  const last = joined[joined.length - 1];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return joinRuns(joined);
};

/**
 * The list of a style that has none of its own, in the order of the alphabet. Each entry is what a first note on
 * the source prints, with its full stop: the house's notes put the family name first, as a list does.
 * @param keep asks for what is not printed yet
 */
export const referencesByNotes = (
  sources: readonly Pick<RegisteredSource, 'id' | 'item'>[],
  printing: Printing,
  keep: (id: string, print: () => RichText) => RichText = (_id, print) => print(),
): ReferenceList => {
  const formatter = citeFormatter(printing);
  const alphabet = new Intl.Collator(printing.locale.id, { ignorePunctuation: true, numeric: true });
  const entries = sources
    .flatMap(({ id, item }) => {
      const runs = keep(id, () =>
        formatter.format(item, { position: 'first', firstNoteNumber: 0, nearNote: false }),
      );
      const text = runs.map((run) => run.text).join('');
      if (text === '') return [];
      const entry: RichText = text.endsWith('.') ? runs : joinRuns([...runs, { text: '.' }]);
      return [{ entry: { sourceId: id, text: entry }, key: sortKey(item, text) }];
    })
    .sort(
      ({ key: a }, { key: b }) => alphabet.compare(a.lead, b.lead) || alphabet.compare(a.printed, b.printed),
    )
    .map(({ entry }) => entry);
  return { entries, hangingIndent: false, labels: null, entrySpacing: 0, lineSpacing: 1 };
};

/** The names that lead the entry, family names first, so that someone alone stands before the same with others. */
const sortKey = (item: CslItem, printed: string): { lead: string; printed: string } => {
  const lead = leadingNames(item);
  const isLed = lead?.variable === 'author' || (lead && printed.startsWith(listedName(lead.names[0]!)));
  return { lead: isLed ? lead.names.map(wholeName).join(' ') : printed, printed };
};

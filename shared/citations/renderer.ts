import type { CitationId } from '../ids.ts';
import { arrangeReferences } from './arrange-references.ts';
import { withFields } from './by-hand.ts';
import type { CitationItem, PlacedCitation, PositionedItem, RichText, Run } from './citation.ts';
import { citeFormatter, styleFacts } from './cite-formatter.ts';
import type { CslItem } from './csl-item.ts';
import type { StyleFacts } from './engine.ts';
import type { HouseRules } from './house-rules.ts';
import { adaptLinks, asksOfLinks, linkRulesKey } from './link-rules.ts';
import { joinRuns, sameRuns } from './markers.ts';
import { PaperRegistry, type RegisteredSource } from './paper-registry.ts';
import { positionsOf } from './positions.ts';
import { addWords, type Cite, prepareCite } from './prepare-cite.ts';
import { printByHand, printCitation } from './print-citation.ts';
import type { PrintedReferences } from './printed-references.ts';
import type { ReferenceListSettings } from './reference-groups.ts';
import {
  bibliographyOf,
  byLinkRules,
  entriesIn,
  type ReferenceEntry,
  type ReferenceList,
  referencesByNotes,
} from './reference-list.ts';
import { citeByRules, citeRulesKey, fillNumber, withNumberMark } from './rule-forms.ts';
import { rulesFor, type SettledRules } from './settled-rules.ts';
import { styleHooks } from './styles/hooks.ts';
import type { Printing } from './styles/style.ts';

/*
 * Longer than other files because citations, previews and lists are printed from one memory of sources,
 * positions and cites, which no other file may change.
 */

/** A source as last given, with the cites already printed of it. */
type Source = { id: string; item: CslItem; json: string; version: number; cites: Map<string, RichText> };

/** What decided the last printed text of a citation, and that text. */
type Printed = {
  key: string;
  text: RichText;
  /** What would be printed if the text were not set by hand. */
  live?: RichText;
};

/** A citation whose items stand in the order in which the style prints them. */
type Ordered = { items: readonly CitationItem[]; state: string; order: readonly number[] };

/** By what the entry of a source in a list is kept beside its cites. */
const entryKey = 'entry';

/** What stands where a source is not there, or says nothing, in the language of the paper. */
const gaps = {
  en: { missing: 'missing source', empty: 'empty source' },
  it: { missing: 'fonte mancante', empty: 'fonte senza dati' },
} as const;

/**
 * Prints the citations of one paper and remembers what it printed: after a change only those cites are
 * formatted again whose source, position or standing among the other sources changed. A pass over 1000
 * unchanged citations takes about a millisecond. Texts are final: the note's full stop is set or left out as
 * the place demands.
 */
export class CitationRenderer {
  readonly #printing: Printing;
  readonly #facts: StyleFacts;
  readonly #asRecorded: boolean;
  /** Only for styles in which a cite depends on the other sources. */
  readonly #registry: PaperRegistry | null;
  readonly #sources = new Map<string, Source>();
  /** What the list of references is made with; a registry of its own where cites need none. */
  #list: PaperRegistry | null = null;
  #uncited: readonly string[] = [];
  #citations: readonly PlacedCitation[] = [];
  #printed = new Map<CitationId, Printed>();
  #ordered = new Map<CitationId, Ordered>();
  readonly #byNumbers = new Map<string, RichText>();
  #version = 0;
  #rules: SettledRules;

  constructor(printing: Printing) {
    this.#printing = printing;
    this.#facts = styleFacts(printing);
    this.#asRecorded = styleHooks(printing.style.id).asRecorded ?? false;
    this.#registry = this.#facts.usesPaper ? new PaperRegistry(printing) : null;
    this.#rules = rulesFor(printing.style, printing.rules);
  }

  /** Takes over the rules in which the paper differs from its style. What was printed by others is kept. */
  setRules(rules: HouseRules | undefined): void {
    const before = linkRulesKey(this.#rules);
    this.#rules = rulesFor(this.#printing.style, rules);
    if (linkRulesKey(this.#rules) === before) return;
    // What the engine has of the sources is adapted to these rules.
    for (const source of this.#sources.values()) source.version = ++this.#version;
  }

  /** Takes over all sources of the paper; those left out are missing from now on. */
  setSources(items: readonly CslItem[]): void {
    const absent = new Set(this.#sources.keys());
    for (const item of items) {
      const id = String(item.id);
      absent.delete(id);
      const json = JSON.stringify(item);
      if (this.#sources.get(id)?.json === json) continue;
      // The parsed copy stays as it is, whatever its owner does with the item.
      this.#sources.set(id, {
        id,
        item: JSON.parse(json) as CslItem,
        json,
        version: ++this.#version,
        cites: new Map(),
      });
    }
    for (const id of absent) this.#sources.delete(id);
  }

  /** Sources that stand in the list of references without being cited. */
  setUncited(ids: readonly string[]): void {
    this.#uncited = ids;
  }

  /** Prints the citations, given in reading order, and returns those whose text is new or changed. */
  update(citations: readonly PlacedCitation[]): Map<CitationId, RichText> {
    this.#citations = citations;
    const changed = new Map<CitationId, RichText>();
    const printed = new Map<CitationId, Printed>();
    const { ordered, positions } = this.#prepare(citations);
    for (const [index, citation] of ordered.entries()) {
      const ofItems = positions[index] ?? [];
      const key = this.#keyOf(citation, ofItems);
      const before = this.#printed.get(citation.citationId);
      if (before?.key === key) {
        printed.set(citation.citationId, before);
        continue;
      }
      const now = this.#print(citation, ofItems);
      if (before && sameRuns(before.text, now.text)) {
        printed.set(citation.citationId, { ...now, key, text: before.text });
        continue;
      }
      printed.set(citation.citationId, { ...now, key });
      changed.set(citation.citationId, now.text);
    }
    this.#printed = printed;
    return changed;
  }

  /** What the citations whose text is set by hand would print without that, as of the last update. */
  liveForms(): Map<CitationId, RichText> {
    const forms = new Map<CitationId, RichText>();
    for (const [id, { live }] of this.#printed) if (live) forms.set(id, live);
    return forms;
  }

  /** What a citation would print after the first `before` citations. Nothing of it is remembered. */
  preview(before: readonly PlacedCitation[], citation: PlacedCitation): RichText {
    const after = this.#citations.slice(before.length);
    const { ordered, positions } = this.#prepare([...before, citation, ...after]);
    const { text } = this.#print(ordered[before.length] ?? citation, positions[before.length] ?? []);
    this.#register(this.#registry, this.#citations);
    return text;
  }

  /**
   * The list of references of the citations last printed, with what `setUncited` named. A style without one
   * prints its first notes in the order of the alphabet.
   */
  references(): ReferenceList {
    if (this.#facts.hasBibliography) {
      this.#list ??= this.#registry ?? new PaperRegistry(this.#printing);
      this.#register(this.#list, this.#citations);
    }
    const list = this.#list
      ? bibliographyOf(this.#list)
      : referencesByNotes(this.#listed(this.#citations), this.#printing, (id, print) => {
          const cites = this.#sources.get(id)?.cites;
          const known = cites?.get(entryKey) ?? print();
          cites?.set(entryKey, known);
          return known;
        });
    return { ...list, entries: this.#byLinkRules(list.entries) };
  }

  #byLinkRules(entries: readonly ReferenceEntry[]): readonly ReferenceEntry[] {
    return byLinkRules(entries, this.#listed(this.#citations), this.#rules, this.#facts.words);
  }

  /** What a list of references prints that is set so, of the citations last printed. */
  printList(settings: ReferenceListSettings): PrintedReferences {
    const { entries, ...form } = this.references();
    const byId = new Map(entries.map((entry) => [entry.sourceId, entry]));
    const groups = arrangeReferences(settings, {
      inStyleOrder: [...byId.keys()],
      cited: new Set(this.#citations.flatMap(({ items }) => items.map(({ sourceId }) => sourceId))),
      itemOf: (id) => this.#sources.get(id)?.item,
      lang: this.#printing.locale.id,
    });
    const list = this.#list;
    // A dash may stand for names only right below them.
    const divided =
      list !== null && this.#facts.substitutesAuthors
        ? entriesIn(
            list,
            groups.map(({ sources }) => sources),
          ).map((own) => this.#byLinkRules(own))
        : null;
    return {
      ...form,
      groups: groups.map(({ name, sources }, n) => ({
        name,
        entries: divided?.[n] ?? sources.flatMap((id) => byId.get(id) ?? []),
      })),
    };
  }

  /** The sources that stand in the list: those cited in the order of their first citations, then the others. */
  #listed(citations: readonly PlacedCitation[]): readonly RegisteredSource[] {
    const listed = new Map<string, Source>();
    const add = (id: string): void => {
      const source = listed.has(id) ? undefined : this.#sources.get(id);
      if (source) listed.set(id, source);
    };
    for (const { items } of citations) for (const { sourceId } of items) add(sourceId);
    for (const id of this.#uncited) add(id);
    if (!asksOfLinks(this.#rules)) return [...listed.values()];
    return [...listed.values()].map(({ id, item, version }) => ({
      id,
      item: adaptLinks(item, this.#rules),
      version,
    }));
  }

  #register(registry: PaperRegistry | null, citations: readonly PlacedCitation[]): void {
    if (!registry) return;
    let firstNotes: Map<string, number> | undefined;
    if (this.#facts.disambiguatesByNote) {
      firstNotes = new Map();
      for (const { items, noteNumber } of citations)
        for (const { sourceId } of items) if (!firstNotes.has(sourceId)) firstNotes.set(sourceId, noteNumber);
    }
    registry.update(this.#listed(citations), firstNotes);
  }

  /** The citations with their items in the style's order, and what each item is to those before it. */
  #prepare(citations: readonly PlacedCitation[]): {
    ordered: readonly PlacedCitation[];
    positions: PositionedItem[][];
  } {
    this.#register(this.#registry, citations);
    const ordered =
      this.#registry && this.#facts.sortsCites ? this.#inOrder(this.#registry, citations) : citations;
    return { ordered, positions: positionsOf(ordered, this.#facts.nearNoteDistance, this.#rules) };
  }

  #inOrder(registry: PaperRegistry, citations: readonly PlacedCitation[]): PlacedCitation[] {
    const known = new Map<CitationId, Ordered>();
    const result = citations.map((citation) => {
      // A phrase before a source ("but see") says where the source stands among the others.
      if (citation.items.length < 2 || citation.items.some(({ prefix }) => prefix?.trim())) return citation;
      const before = this.#ordered.get(citation.citationId);
      const state = citation.items
        .map(({ sourceId }) => `${this.#sources.get(sourceId)?.version} ${registry.stateOf(sourceId)}`)
        .join('\n');
      const own =
        before?.items === citation.items && before.state === state
          ? before
          : {
              items: citation.items,
              state,
              order: registry.sorted(citation.items.map(({ sourceId }) => sourceId)),
            };
      known.set(citation.citationId, own);
      return { ...citation, items: own.order.flatMap((i) => citation.items[i] ?? []) };
    });
    this.#ordered = known;
    return result;
  }

  /** Everything the text of a citation depends on. */
  #keyOf(citation: PlacedCitation, positions: readonly PositionedItem[], withText = true): string {
    const byHand = withText && citation.byHand ? JSON.stringify(citation.byHand.text) : '';
    const { ibidCase, separator } = this.#rules;
    let key = `${byHand}\n${ibidCase}${separator}\n${citation.afterProse ? 'p' : ''}${citation.endsNoteBlock ? 'e' : ''}${citation.nextCharacter}`;
    for (const [index, item] of citation.items.entries())
      key += `\n${this.#sourceKey(item)}\t${this.#citeKey(citation, item, positions[index])}\t${this.#namedNote(citation, positions[index])}\t${item.prefix ?? ''}\t${item.suffix ?? ''}`;
    return key;
  }

  #sourceKey({ sourceId }: CitationItem): string {
    const source = this.#sources.get(sourceId);
    if (this.#facts.onlyNumbers && this.#registry?.has(sourceId))
      return String(this.#registry.numberOf(sourceId));
    return `${sourceId}\t${source?.version ?? 'missing'}\t${this.#registry?.stateOf(sourceId) ?? ''}`;
  }

  #citeKey(citation: PlacedCitation, item: CitationItem, position: PositionedItem | undefined): string {
    const { usesPositions, usesFirstNoteNumber, usesNearNote } = this.#facts;
    return [
      citeRulesKey(this.#rules),
      usesPositions ? position?.position : '',
      usesFirstNoteNumber ? this.#noteKey(citation, position) : '',
      usesNearNote ? position?.nearNote : '',
      item.label ?? '',
      item.suppressAuthor ? 's' : '',
      item.locator ?? '',
      item.fields ? JSON.stringify(item.fields) : '',
    ].join('\t');
  }

  #print(citation: PlacedCitation, positions: readonly PositionedItem[]): Pick<Printed, 'text' | 'live'> {
    const live = this.#live(citation, positions);
    return citation.byHand ? { text: printByHand(citation, citation.byHand.text), live } : { text: live };
  }

  #live(citation: PlacedCitation, positions: readonly PositionedItem[]): RichText {
    const facts = this.#facts;
    if (this.#registry && facts.onlyNumbers) {
      // What two citations print alike is printed once: when numbers move, other citations had them before.
      const key = this.#keyOf(citation, positions, false);
      const text = this.#byNumbers.get(key) ?? this.#whole(this.#registry, citation, positions);
      if (this.#byNumbers.size >= mostByNumbers) this.#byNumbers.clear();
      this.#byNumbers.set(key, text);
      return text;
    }
    if (this.#registry && facts.wholeCitations) return this.#whole(this.#registry, citation, positions);
    const cites = citation.items.map((item, index) => {
      const named = this.#fullNote(citation, positions[index]) > 0;
      return fillNumber(
        this.#cite(citation, item, positions[index], named),
        this.#namedNote(citation, positions[index]),
      );
    });
    const { separator, ibidCase } = this.#rules;
    const { delimiter } = facts;
    return printCitation(citation, positions, cites, {
      ...facts,
      delimiter: separator ?? delimiter,
      ibidCase,
    });
  }

  /** The note that a cite may name: by the style, or by the rules. */
  #namedNote(citation: PlacedCitation, position: PositionedItem | undefined): number {
    return this.#facts.usesFirstNoteNumber && position?.position !== 'first'
      ? firstNoteOf(citation, position)
      : this.#fullNote(citation, position);
  }

  /** A cite is printed once for all notes it may name, where the style prints their numbers as they are. */
  #noteKey(citation: PlacedCitation, position: PositionedItem | undefined): string {
    const note = firstNoteOf(citation, position);
    return this.#standsIn ? String(note > 0) : String(note);
  }

  get #standsIn(): boolean {
    return this.#facts.printsNoteNumbersPlainly && !this.#facts.wholeCitations;
  }

  /** The note that a later cite names where the rules ask for it; 0 for none, as for the note itself. */
  #fullNote(citation: PlacedCitation, position: PositionedItem | undefined): number {
    const asks = this.#rules.later === 'note' || this.#rules.later === 'cit-note';
    return asks && position?.position === 'subsequent' ? firstNoteOf(citation, position) : 0;
  }

  /** A citation that the style prints as a whole. Sources that nothing can be printed of follow it. */
  #whole(registry: PaperRegistry, citation: PlacedCitation, positions: readonly PositionedItem[]): RichText {
    const there = citation.items.flatMap((item, index) =>
      registry.has(item.sourceId) ? [{ item, position: positions[index] }] : [],
    );
    const gaps = citation.items.filter(({ sourceId }) => !registry.has(sourceId));
    let runs: Run[] = [];
    if (there.length > 0) {
      runs = registry.print(
        there.map(({ item, position }) => ({
          ...this.#own(item),
          cite: addWords(
            prepareCite(item.sourceId, this.#asked(citation, item, position), this.#asRecorded),
            item,
            this.#asRecorded,
          ),
        })),
      );
      if (runs.length === 0) gaps.push(...there.map(({ item }) => item));
    }
    for (const item of gaps) {
      if (runs.length > 0) runs.push({ text: '; ' });
      runs.push(...this.#gap(item));
    }
    // The words round the cites are printed; what is left is the place in the note.
    const [first] = there;
    const alone = { ...citation, items: citation.items.slice(0, 1).map(({ sourceId }) => ({ sourceId })) };
    const own = first?.item.prefix?.trim() || !first?.position ? [] : [first.position];
    const { ibidCase } = this.#rules;
    return printCitation(alone, own, [joinRuns(runs)], { ...this.#facts, ibidCase });
  }

  #gap({ sourceId }: CitationItem): Run[] {
    const words = /^it\b/i.test(this.#printing.locale.id) ? gaps.it : gaps.en;
    const why = this.#sources.has(sourceId) ? words.empty : words.missing;
    return [{ text: `[${why}: ${sourceId}]`, strong: true }];
  }

  /** The source of a cite, with what is set by hand in it. */
  #own(item: CitationItem): { id: string; item?: CslItem } {
    const source = item.fields ? this.#sources.get(item.sourceId) : undefined;
    return { id: item.sourceId, ...(source ? { item: withFields(source.item, item) } : {}) };
  }

  #asked(citation: PlacedCitation, item: CitationItem, position: PositionedItem | undefined): Cite {
    return {
      position: (this.#facts.usesPositions && position?.position) || 'first',
      firstNoteNumber:
        this.#standsIn && firstNoteOf(citation, position) > 0 ? noteStandIn : firstNoteOf(citation, position),
      nearNote: position?.nearNote ?? false,
      ...(item.locator ? { locator: item.locator } : {}),
      ...(item.label ? { label: item.label } : {}),
      ...(item.suppressAuthor ? { suppressAuthor: true } : {}),
    };
  }

  #cite(
    citation: PlacedCitation,
    item: CitationItem,
    position: PositionedItem | undefined,
    namesNote: boolean,
  ): RichText {
    const source = this.#sources.get(item.sourceId);
    if (!source) return this.#gap(item);
    const key = `${namesNote ? 'n' : ''}${this.#registry?.stateOf(item.sourceId) ?? ''}\t${this.#citeKey(citation, item, position)}`;
    let cite = source.cites.get(key);
    if (!cite) {
      const registry = this.#registry;
      const format = (own: CslItem, asked: Cite): Run[] =>
        registry
          ? registry.print([
              {
                id: source.id,
                cite: prepareCite(source.id, asked, this.#asRecorded),
                ...(own === source.item ? {} : { item: own }),
              },
            ])
          : citeFormatter(this.#printing).format(own, asked);
      const asked = this.#asked(citation, item, position);
      cite = citeByRules(
        format,
        withFields(source.item, item),
        asked,
        this.#rules,
        this.#facts.words,
        namesNote,
      );
      if (cite.length === 0) cite = this.#gap(item);
      else if (this.#standsIn) cite = withNumberMark(cite, noteStandIn);
      source.cites.set(key, cite);
    }
    return cite;
  }
}

/** Printed in place of the number of a note, which is then put there. */
const noteStandIn = 9090909;

const mostByNumbers = 20_000;

/** The number of the note with the first cite, 0 if that is in the text or in this very note. */
const firstNoteOf = ({ noteNumber }: PlacedCitation, position: PositionedItem | undefined): number =>
  position && position.firstNoteNumber !== noteNumber ? position.firstNoteNumber : 0;

import type { CitationId } from '../ids.ts';
import { withFields } from './by-hand.ts';
import type { CitationItem, PlacedCitation, PositionedItem, RichText } from './citation.ts';
import type { CslItem } from './csl-item.ts';
import { type CiteFormatter, citeFormatter } from './engine.ts';
import { sameRuns } from './markers.ts';
import { positionsOf } from './positions.ts';
import { printByHand, printCitation } from './print-citation.ts';
import type { Printing } from './styles/style.ts';

/** A source as last given, with the cites already printed of it. */
type Source = { item: CslItem; json: string; version: number; cites: Map<string, RichText> };

/** What decided the last printed text of a citation, and that text. */
type Printed = {
  key: string;
  text: RichText;
  /** What would be printed if the text were not set by hand. */
  live?: RichText;
};

/**
 * Prints the citations of one paper and remembers what it printed: after a change only those cites are
 * formatted again whose source or position changed. A pass over 1000 unchanged citations takes about a
 * millisecond. Texts are final: the note's full stop is set or left out as the place demands.
 */
export class CitationRenderer {
  readonly #formatter: CiteFormatter;
  readonly #sources = new Map<string, Source>();
  #printed = new Map<CitationId, Printed>();
  #version = 0;

  constructor(printing: Printing) {
    this.#formatter = citeFormatter(printing);
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
        item: JSON.parse(json) as CslItem,
        json,
        version: ++this.#version,
        cites: new Map(),
      });
    }
    for (const id of absent) this.#sources.delete(id);
  }

  /** Prints the citations, given in reading order, and returns those whose text is new or changed. */
  update(citations: readonly PlacedCitation[]): Map<CitationId, RichText> {
    const changed = new Map<CitationId, RichText>();
    const printed = new Map<CitationId, Printed>();
    const positions = positionsOf(citations, this.#formatter.nearNoteDistance);
    for (const [index, citation] of citations.entries()) {
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

  /** What a citation would print after these citations. Nothing of it is remembered but its cites. */
  preview(before: readonly PlacedCitation[], citation: PlacedCitation): RichText {
    const positions = positionsOf([...before, citation], this.#formatter.nearNoteDistance);
    return this.#print(citation, positions[before.length] ?? []).text;
  }

  /** Everything the text of a citation depends on. */
  #keyOf(citation: PlacedCitation, positions: readonly PositionedItem[]): string {
    const byHand = citation.byHand ? JSON.stringify(citation.byHand.text) : '';
    let key = `${byHand}\n${citation.afterProse ? 'p' : ''}${citation.endsNoteBlock ? 'e' : ''}${citation.nextCharacter}`;
    for (const [index, item] of citation.items.entries()) {
      const source = this.#sources.get(item.sourceId);
      key += `\n${item.sourceId}\t${source?.version ?? 'missing'}\t${this.#citeKey(item, positions[index])}\t${item.prefix ?? ''}\t${item.suffix ?? ''}`;
    }
    return key;
  }

  #citeKey(item: CitationItem, position: PositionedItem | undefined): string {
    const { usesFirstNoteNumber, usesNearNote } = this.#formatter;
    return [
      position?.position,
      usesFirstNoteNumber ? position?.firstNoteNumber : '',
      usesNearNote ? position?.nearNote : '',
      item.label ?? '',
      item.suppressAuthor ? 's' : '',
      item.locator ?? '',
      item.fields ? JSON.stringify(item.fields) : '',
    ].join('\t');
  }

  #print(citation: PlacedCitation, positions: readonly PositionedItem[]): Pick<Printed, 'text' | 'live'> {
    const cites = citation.items.map((item, index) => this.#cite(item, positions[index]));
    const live = printCitation(citation, positions, cites, this.#formatter);
    return citation.byHand ? { text: printByHand(citation, citation.byHand.text), live } : { text: live };
  }

  #cite(item: CitationItem, position: PositionedItem | undefined): RichText {
    const source = this.#sources.get(item.sourceId);
    if (!source) return [{ text: `[missing source: ${item.sourceId}]`, strong: true }];
    const key = this.#citeKey(item, position);
    let cite = source.cites.get(key);
    if (!cite) {
      cite = this.#formatter.format(withFields(source.item, item), {
        position: position?.position ?? 'first',
        firstNoteNumber: position?.firstNoteNumber ?? 0,
        nearNote: position?.nearNote ?? false,
        ...(item.locator ? { locator: item.locator } : {}),
        ...(item.label ? { label: item.label } : {}),
        ...(item.suppressAuthor ? { suppressAuthor: true } : {}),
      });
      if (cite.length === 0) cite = [{ text: `[empty source: ${item.sourceId}]`, strong: true }];
      source.cites.set(key, cite);
    }
    return cite;
  }
}

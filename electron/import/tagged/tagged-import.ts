import { say } from '../../../shared/reports/said.ts';
import type { Draft } from '../draft.ts';
import { type ImportedSources, UnknownFields } from '../imported.ts';
import { type TaggedForm, type TaggedRecord, taggedRecords } from './tagged-records.ts';

/** A record as a format reads it: the record of the source, and what a person has written to it. */
export type ReadRecord = { draft: Draft; notes: readonly string[] };

/** Reads a file of tagged records by what a format makes of one. */
export const importTagged = (
  text: string,
  form: TaggedForm,
  read: (record: TaggedFields) => ReadRecord,
): ImportedSources => {
  const { records, stray } = taggedRecords(text, form);
  const all: ImportedSources = { sources: [], problems: [], notUnderstood: [] };
  const unknown = new UnknownFields();
  if (stray.length > 0)
    all.problems.push({
      entry: say('line', { line: stray[0]! }),
      reason: say('stray-lines', { count: stray.length }),
    });
  for (const record of records) {
    const entry = say('entry-at-line', { line: record.line });
    const { draft, notes } = read(new TaggedFields(record));
    if (!draft.isNamed) {
      all.problems.push({ entry, reason: say('no-title-or-author') });
      continue;
    }
    if (!record.isClosed) all.problems.push({ entry, reason: say('not-closed') });
    unknown.add(draft.kept);
    all.sources.push({ item: draft.finish(), ...(notes.length > 0 ? { notes } : {}) });
  }
  return { ...all, notUnderstood: unknown.list() };
};

/** The fields of one record; what nobody asks for is left at the end. */
export class TaggedFields {
  readonly #fields: Map<string, string[]>;
  constructor({ fields }: TaggedRecord) {
    this.#fields = new Map(fields);
  }
  /** Each line under the tags. */
  lines(...tags: readonly string[]): string[] {
    return tags.flatMap((tag) => {
      const found = this.#fields.get(tag) ?? [];
      this.#fields.delete(tag);
      return found.filter((line) => line !== '');
    });
  }
  /** The lines under the first of the tags that has any, as one. */
  text(...tags: readonly string[]): string {
    const tag = tags.find((one) => this.#fields.get(one)?.some((line) => line !== ''));
    return tag === undefined ? '' : this.lines(tag).join(' ');
  }
  /** Keeps in the record what was not asked for, but for `aside`. */
  keepRest(draft: Draft, aside: ReadonlySet<string>): void {
    for (const [tag, lines] of this.#fields) if (!aside.has(tag)) draft.keep(tag, lines.join('\n'));
  }
}

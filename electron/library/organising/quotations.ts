import { type LocatorLabel, locatorLabels } from '../../../shared/citations/citation.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import type {
  AttachedPlace,
  FoundQuotation,
  NewQuotation,
  Quotation,
  QuotationChanges,
} from '../../../shared/contract/quotations.ts';
import {
  type ActId,
  asAttachmentId,
  newQuotationId,
  type QuotationId,
  type SourceId,
} from '../../../shared/ids.ts';
import { byPlace } from '../../../shared/quotations/by-place.ts';
import { quotationLimits } from '../../../shared/quotations/limits.ts';
import { say } from '../../../shared/reports/said.ts';
import { IbidError } from '../../../shared/result.ts';
import type { SourceText } from '../../../shared/review/check-quotation.ts';
import type { WriteDb } from '../db.ts';
import type { Journal } from '../history/journal.ts';
import { moreWords } from '../search/more-words.ts';
import { type QuotationQuery, quotationChoices, quotationFinder } from '../search/quotation-search.ts';
import { sourceTexts } from '../search/source-texts.ts';
import { itemReader, noSource } from '../sources/source-rows.ts';

/** The quotations of a library, as the `quotations.*` methods of the contract want them. */
export type Quotations = {
  /** The quotations of those sources, source by source. */
  list(sources: readonly SourceId[]): Quotation[];
  /** @throws IbidError 'not-found' */
  get(id: QuotationId): Quotation;
  /** @throws IbidError 'not-found' for no such source, 'bad-request' without words, 'too-large' over the limits */
  add(given: NewQuotation): Quotation;
  /** @throws IbidError 'not-found', 'bad-request' without words */
  update(id: QuotationId, changes: QuotationChanges): Quotation;
  /** @throws IbidError 'not-found' */
  remove(id: QuotationId): { sourceId: SourceId; act: ActId | null };
  /** The texts that passages of a source can be held against. */
  textsOf(id: SourceId): SourceText[];
  /** Those with all words of a query in them or in what a list names of their source, and that `fits` takes. */
  find(input: QuotationQuery, fits?: (quotation: Quotation) => boolean): FoundQuotation[];
  /** What lists of quotations can be narrowed to. */
  choices(): Output<'quotations.choices'>;
};

type Row = Omit<Quotation, 'sourceId' | 'attached'> & {
  source_id: SourceId;
  attachment_id: string;
  place: string;
};

/** A row as the contract has it; a label that is none, as a file that was imported may have it, is a page. */
const read = ({ source_id, attachment_id, place, ...row }: Row): Quotation => ({
  ...row,
  sourceId: source_id,
  label: (locatorLabels as readonly string[]).includes(row.label) ? (row.label as LocatorLabel) : 'page',
  attached:
    attachment_id === ''
      ? null
      : {
          attachmentId: asAttachmentId(attachment_id),
          ...(JSON.parse(place) as Omit<AttachedPlace, 'attachmentId'>),
        },
});

const columns = ({ sourceId, attached, ...quotation }: Quotation): Row => {
  const { attachmentId, ...place } = attached ?? { attachmentId: '' };
  return {
    ...quotation,
    source_id: sourceId,
    attachment_id: attachmentId,
    place: attached ? JSON.stringify(place) : '',
  };
};

const names = [
  'id',
  'source_id',
  'text',
  'lang',
  'label',
  'locator',
  'note',
  'translation',
  'attachment_id',
  'place',
  'created',
  'modified',
] as const satisfies readonly (keyof Row)[];

export const quotationsRepo = (db: WriteDb, journal: Journal, now: () => Date): Quotations => {
  const source = itemReader(db);
  const searched = moreWords(db);
  const ofSource = db.prepare(`SELECT ${names} FROM quotations WHERE source_id = ? ORDER BY created, id`);
  const count = db.prepare('SELECT count(*) FROM quotations WHERE source_id = ?').pluck();
  const byId = db.prepare(`SELECT ${names} FROM quotations WHERE id = ?`);
  const ofPlace = db.prepare(
    `SELECT ${names} FROM quotations
     WHERE source_id = @source_id AND attachment_id = @attachment_id AND place = @place AND text = @text`,
  );
  const insert = db.prepare(
    `INSERT INTO quotations (${names}) VALUES (${names.map((name) => `@${name}`)}) ON CONFLICT DO NOTHING`,
  );
  const set = db.prepare(
    `UPDATE quotations SET text = @text, lang = @lang, label = @label, locator = @locator, note = @note,
       translation = @translation, modified = @modified WHERE id = @id`,
  );
  const drop = db.prepare('DELETE FROM quotations WHERE id = ?');

  const byItsId = (id: QuotationId): Quotation => {
    const row = byId.get(id) as Row | undefined;
    if (!row) throw new IbidError('not-found', say('quotation-gone'));
    return read(row);
  };
  const put = (quotation: Quotation): void => {
    if (!source(quotation.sourceId)) throw noSource(quotation.sourceId);
    if ((count.get(quotation.sourceId) as number) >= quotationLimits.atSource)
      throw new IbidError('too-large', say('quotation-too-many', { count: quotationLimits.atSource }));
    insert.run(columns(quotation));
    searched.refresh(quotation.sourceId);
  };
  const requireWords = (text: string): void => {
    if (text.trim() === '') throw new IbidError('bad-request', say('quotation-empty'));
  };

  const add = db.transaction((given: NewQuotation): Quotation => {
    requireWords(given.text);
    const time = now().toISOString();
    const quotation: Quotation = { id: newQuotationId(), ...given, created: time, modified: time };
    // The same words of the same place of a file are the one that was kept before, with its note and translation.
    const known = given.attached ? (ofPlace.get(columns(quotation)) as Row | undefined) : undefined;
    if (known) return read(known);
    journal.during({ act: 'quotations', sitting: quotation.id }, () => put(quotation));
    return quotation;
  });
  const update = db.transaction((id: QuotationId, changes: QuotationChanges): Quotation => {
    const before = byItsId(id);
    const named = Object.entries(changes).filter(([, value]) => value !== undefined);
    const after: Quotation = { ...before, ...Object.fromEntries(named), modified: now().toISOString() };
    requireWords(after.text);
    journal.during({ act: 'quotations', sitting: id }, () => set.run(columns(after)));
    searched.refresh(after.sourceId);
    return after;
  });
  const remove = db.transaction((id: QuotationId) => {
    const { sourceId } = byItsId(id);
    const { act } = journal.during({ act: 'quotations' }, () => drop.run(id));
    searched.refresh(sourceId);
    return { sourceId, act };
  });

  const find = quotationFinder(db, (row) => read(row as Row));
  return {
    list: (sources) => sources.flatMap((id) => (ofSource.all(id) as Row[]).map(read).sort(byPlace)),
    get: byItsId,
    add: (given) => add.immediate(given),
    update: (id, changes) => update.immediate(id, changes),
    remove: (id) => remove.immediate(id),
    find,
    choices: quotationChoices(db),
    textsOf: sourceTexts(db),
  };
};

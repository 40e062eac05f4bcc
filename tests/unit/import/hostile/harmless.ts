import assert from 'node:assert/strict';
import { cslItemSchema } from '#shared/contract/csl-item-schema.ts';
import { inEnglish } from '#shared/reports/said.ts';
import { IbidError } from '#shared/result.ts';
import { plainTitle } from '#shared/sources/labels.ts';
import { searchTextOf, sortKeys } from '#shared/sources/search-text.ts';
import type { ImportedSources } from '../../../../electron/import/imported.ts';
import { importFile } from '../../../../electron/import/index.ts';

const untouched = JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort());

/** What every reader must keep to, whatever it is given: sound sources and problems in words. */
export const expectSound = ({ sources, problems, notUnderstood, searches = [] }: ImportedSources): void => {
  for (const source of sources) {
    assert.ok(
      cslItemSchema.safeParse(source.item).success,
      `no source: ${JSON.stringify(source.item).slice(0, 500)}`,
    );
    assert.equal(Object.getPrototypeOf(source.item), Object.prototype);
    // It can be kept, sent to a window, listed and found.
    assert.equal(JSON.stringify(structuredClone(source)), JSON.stringify(source));
    plainTitle(source.item);
    sortKeys(source.item);
    searchTextOf(source.item);
  }
  for (const { entry, reason } of problems)
    assert.match(`${inEnglish(entry)}|${inEnglish(reason)}`, /^.+\|.+/s);
  for (const { name, query } of searches) assert.match(`${name}|${query}`, /^.+\|.+/s);
  for (const { field, entries } of notUnderstood)
    assert.deepEqual([typeof field, entries > 0], ['string', true]);
  assert.equal(JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort()), untouched);
};

/** Reads a file: what comes is sound, or it is refused in words. @returns null where it was refused */
export const readHarmlessly = async (file: {
  name: string;
  bytes: Uint8Array;
}): Promise<ImportedSources | null> => {
  let read: ImportedSources;
  try {
    read = await importFile(file);
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    assert.match(error.message, /[A-Z].{10}/);
    return null;
  }
  expectSound(read);
  return read;
};

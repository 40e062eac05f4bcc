import fc from 'fast-check';
import {
  type ReferenceGroup,
  type ReferenceListSettings,
  referenceScopes,
  referenceSorts,
  sourceKinds,
} from '#shared/citations/reference-groups.ts';
import { asSourceId, type SourceId } from '#shared/ids.ts';

const words = fc.oneof(
  fc.constantFrom('Books', 'Fonti primarie', 'a "b" \\', 'x, y; z', '}{', 'ı ş', '\u2028', '-->', '</p>', ''),
  fc.string({ maxLength: 12 }),
);

/** A list of references set in any way, with these sources among those that it names. */
export const anyReferenceList = (known: readonly string[]): fc.Arbitrary<ReferenceListSettings> => {
  const id: fc.Arbitrary<SourceId> = fc.constantFrom(...known).map(asSourceId);
  const group = fc.record({
    name: words,
    kinds: fc.uniqueArray(fc.constantFrom(...sourceKinds), { maxLength: 4 }),
    tags: fc.array(words, { maxLength: 2 }),
  });
  return fc
    .record({
      scope: fc.constantFrom(...referenceScopes),
      added: fc.uniqueArray(id, { maxLength: 4 }),
      groups: fc.array(group, { maxLength: 4 }),
      placed: fc.dictionary(id, fc.nat({ max: 4 }), { maxKeys: 3 }),
      sort: fc.constantFrom(...referenceSorts),
    })
    .map(({ groups, placed, ...settings }) => ({
      ...settings,
      groups: groups.map((one, i): ReferenceGroup => ({ ...one, id: `g${i}` })),
      // Some of them in groups that are not there any more.
      placed: Object.fromEntries(Object.entries(placed).map(([source, n]) => [source, `g${n}`])),
    }));
};

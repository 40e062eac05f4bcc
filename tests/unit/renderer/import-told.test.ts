import { expect, test } from 'vitest';
import type { ImportReport } from '#shared/contract/methods.ts';
import { asSourceId } from '#shared/ids.ts';
import { say } from '#shared/reports/said.ts';
import type { Host } from '../../../renderer/api/host.ts';
import { importAsText, importToldOf } from '../../../renderer/features/import/import-told.ts';
import { sourcesNamed } from '../../../renderer/features/import/named-sources.ts';
import { messagesFor } from '../../../renderer/i18n/language.tsx';

const gone = (name: string) => say('file-not-there', { name });
const report: ImportReport = {
  imported: 3,
  updated: 0,
  unchanged: 1,
  skipped: [
    { entry: say('row', { number: 7 }), reason: say('no-title-or-author') },
    ...Array.from({ length: 8 }, (_, at) => ({ entry: `k${at}`, reason: gone('a.pdf') })),
    { entry: 'list.bib: rossi', reason: gone('b.pdf') },
    { entry: 'was', reason: gone('c.pdf') },
  ],
  notUnderstood: [{ field: 'priority', entries: 2 }],
  renamed: [{ from: 'was', to: asSourceId('is') }],
};
const words = messagesFor('en');

/** A host that has these sources. */
const having = (...ids: string[]): Host =>
  ({
    call: async (_: string, input: { ids: string[] }) => ({
      ok: true,
      value: { items: input.ids.filter((id) => ids.includes(id)).map((id) => ({ id, type: 'book' })) },
    }),
  }) as unknown as Host;

test('entries lead to the sources that they became, under the ids these have now', async () => {
  const named = await sourcesNamed(having('k1', 'rossi', 'is', 'was'), report);
  expect([...named]).toEqual([
    ['k1', 'k1'],
    ['list.bib: rossi', 'rossi'],
    ['was', 'is'],
  ]);
  const [leftOut, remarks] = importToldOf(report, words, named).parts;
  expect(leftOut?.lines).toEqual([[['row 7'], expect.stringContaining('neither a title')]]);
  expect(remarks?.lines[0]?.[0]).toEqual([
    'k0',
    { text: 'k1', source: 'k1' },
    'k2',
    'k3',
    'k4',
    'k5',
    'and 2 more',
  ]);
});

test('as text it has every entry on a line of its own, and what was not understood', () => {
  const text = importAsText(report, words);
  expect(text).toMatch(/^3 .*\n\n1 entry was left out\n\n- row 7: It has neither/);
  expect(text.match(/^- k\d: Its file “a\.pdf” is not there/gm)).toHaveLength(8);
  expect(text).toContain('- priority: 2\n');
});

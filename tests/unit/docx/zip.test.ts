import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { writeZip } from '../../../electron/export/docx/zip.ts';

test('another reader finds every entry as it went in', () => {
  const entry = fc.record({
    bytes: fc.uint8Array({ maxLength: 300 }),
    compress: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
      const named = entries.map((item, n) => ({ ...item, path: `folder/part${n}.xml` }));
      const found = unzipSync(writeZip(named));
      expect(Object.keys(found)).toEqual(named.map(({ path }) => path));
      for (const { path, bytes } of named) expect(Buffer.from(found[path]!)).toEqual(Buffer.from(bytes));
    }),
  );
});

test('the times inside do not change', () => {
  const zip = () => writeZip([{ path: 'a', bytes: new Uint8Array([1, 2, 3]), compress: true }]);
  expect(zip()).toEqual(zip());
});

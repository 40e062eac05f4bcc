import { expect, test } from 'vitest';
import { schema } from '#shared/document/schema.ts';

test('an empty paper is a valid document', () => {
  const doc = schema.topNodeType.createAndFill()!;
  doc.check();
  expect(doc.childCount).toBe(3);
});

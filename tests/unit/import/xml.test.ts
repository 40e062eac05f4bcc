import { expect, test } from 'vitest';
import { readRecords } from '../../../electron/import/xml.ts';

const read = (text: string): string[] => {
  const found: string[] = [];
  const told =
    (as: string) =>
    ({ attributes, children }: { attributes: object; children: unknown[] }) =>
      void found.push(`${as} ${JSON.stringify(attributes)} ${children.length}`);
  readRecords(text, (name, depth) => depth > 0 && name === 'r', {
    record: told('sound'),
    broken: told('broken'),
  });
  return found;
};

test('a record that closes itself ends there, with or without attributes', () => {
  const one = 'sound {} 1';
  expect(read('<x><r>1</r><r/><b>2</b><r>3</r></x>')).toEqual([one, 'sound {} 0', one]);
  expect(read(`<x><r>1</r><r a="b>" c='"'/><b>2</b><r>3</r></x>`)).toEqual([
    one,
    'sound {"a":"b>","c":"\\""} 0',
    one,
  ]);
});

test('what only looks like a record is none', () => {
  expect(read('<x><!-- <r>1</r> --><rest>2</rest><r.r/><r>3</r></x>')).toEqual(['sound {} 1']);
  expect(read('<x><r a="1<r>2</r></x>')).toEqual(['sound {} 1']);
  expect(read('<x><r')).toEqual([]);
});
